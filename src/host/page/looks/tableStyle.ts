import type { IBorderData, IStyleData } from '@univerjs/core';
import { lastColumn, lastRow } from '../../engine';
import type { Table } from '../../model';

/** The colours of a built-in table style; null: none. */
interface Palette {
  readonly headerFill: string | null;
  readonly headerInk: string;
  readonly bands: readonly [string | null, string | null];
  readonly lines: string;
  readonly linesInside: boolean;
}

/** The dark colour and the six accents of the Office theme, in the order of Excel's styles. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;
const PER_FAMILY = ACCENTS.length;
const WHITE = '#FFFFFF';
const INK = '#000000';
const GREY = '#D9D9D9';
const THIN = 1;
const DOUBLE = 7;

/** A colour mixed with white, as themes make their lighter shades. */
function tint(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16);
    return Math.round(part + (255 - part) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`.toUpperCase();
}

/** Colours of `TableStyleMedium2` and its like; dark styles are drawn as the medium ones of their colour. */
export function paletteOf(style: string): Palette | null {
  const [, kind = '', digits = ''] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  if (kind === '') return null;
  const number = Number(digits) - 1;
  const accent = ACCENTS[number % PER_FAMILY] ?? INK;
  const family = Math.floor(number / PER_FAMILY);
  const [light, lighter] = [tint(accent, 0.6), tint(accent, 0.8)];
  if (kind === 'Light') {
    const filled = family === 1;
    return {
      headerFill: filled ? accent : null,
      headerInk: filled ? WHITE : INK,
      bands: [filled ? null : lighter, null],
      lines: accent,
      linesInside: family > 0,
    };
  }
  const bands: Palette['bands'] =
    family === 0 || kind === 'Dark' ? [lighter, null] : family === 2 ? [GREY, null] : [light, lighter];
  return {
    headerFill: accent,
    headerInk: WHITE,
    bands,
    lines: family === 1 ? WHITE : tint(accent, 0.4),
    linesInside: true,
  };
}

/** What the style of a table gives to one of its cells; the cell's own looks stand before it. */
export function tableCellStyle(table: Table, row: number, column: number): IStyleData | null {
  const palette = paletteOf(table.Style);
  if (!palette) return null;
  const { box } = table;
  const isHeader = table.ShowHeaders && row === box.row;
  const isTotal = table.ShowTotals && row === lastRow(box);
  const first = box.row + (table.ShowHeaders ? 1 : 0);
  const edge = { s: THIN, cl: { rgb: palette.lines } };
  const bd: IBorderData = {
    ...(palette.linesInside || row === box.row ? { t: edge } : {}),
    ...(palette.linesInside || row === lastRow(box) ? { b: edge } : {}),
    ...(column === box.column ? { l: edge } : {}),
    ...(column === lastColumn(box) ? { r: edge } : {}),
  };
  if (isHeader) {
    const fill = palette.headerFill;
    return {
      bd: fill ? bd : { ...bd, b: edge },
      bl: 1,
      cl: { rgb: palette.headerInk },
      ...(fill ? { bg: { rgb: fill } } : {}),
    };
  }
  if (isTotal) return { bd: { ...bd, t: { ...edge, s: DOUBLE } }, bl: 1 };
  const strong =
    (table.HighlightFirstColumn && column === box.column) || (table.HighlightLastColumn && column === lastColumn(box));
  const rowBand = table.ShowBandedRows ? palette.bands[((row - first) % 2) as 0 | 1] : null;
  const columnBand = table.ShowBandedColumns ? palette.bands[((column - box.column) % 2) as 0 | 1] : null;
  const band = rowBand ?? columnBand;
  return { bd, ...(band ? { bg: { rgb: band } } : {}), ...(strong ? { bl: 1 } : {}) };
}
