import type { IBorderData, IStyleData, Nullable } from '@univerjs/core';
import {
  DEFAULT_STYLE,
  type Border,
  type BorderEdge,
  type BorderLine,
  type Box,
  type CellStyle,
  type HorizontalAlignment,
  type StylePatch,
  type VerticalAlignment,
  type FormattedCell,
} from '../engine';
import type { UniverContext } from './context';

const HORIZONTAL: readonly (readonly [HorizontalAlignment, number])[] = [
  ['General', 0],
  ['Left', 1],
  ['Center', 2],
  ['Right', 3],
  ['Justify', 4],
  ['Distributed', 6],
];
const VERTICAL: readonly (readonly [VerticalAlignment, number])[] = [
  ['Top', 1],
  ['Center', 2],
  ['Bottom', 3],
];
const WRAP = 3;
const CLIP = 1;
const INDENT_PIXELS = 9;

/** Excel's line and weight, and Univer's single number for both (`BorderStyleTypes`). */
const LINES: readonly (readonly [BorderLine, Border['weight'], number])[] = [
  ['Continuous', 'Thin', 1],
  ['Continuous', 'Hairline', 2],
  ['Dot', 'Thin', 3],
  ['Dash', 'Thin', 4],
  ['DashDot', 'Thin', 5],
  ['DashDotDot', 'Thin', 6],
  ['Double', 'Thick', 7],
  ['Continuous', 'Medium', 8],
  ['Dash', 'Medium', 9],
  ['DashDot', 'Medium', 10],
  ['DashDotDot', 'Medium', 11],
  ['SlantDashDot', 'Medium', 12],
  ['Continuous', 'Thick', 13],
];
const EDGES: readonly (readonly [BorderEdge, 't' | 'b' | 'l' | 'r'])[] = [
  ['EdgeTop', 't'],
  ['EdgeBottom', 'b'],
  ['EdgeLeft', 'l'],
  ['EdgeRight', 'r'],
];

/** The looks of cells, between Excel's words and Univer's. */
type StyledCells = Record<number, Record<number, { s: Nullable<IStyleData> }>>;

export class Styles {
  constructor(private readonly context: UniverContext) {}

  read(sheetId: string, row: number, column: number): CellStyle {
    const cell = this.context.peek(sheetId).getCellMatrix().getValue(row, column);
    return fromUniver(this.context.workbook.getStyles().getStyleByCell(cell));
  }

  apply(sheetId: string, box: Box, patch: StylePatch): void {
    const style = toUniver(patch);
    this.write(sheetId, box, () => style);
  }

  numberFormats(sheetId: string, box: Box, formats: (string | null)[][]): void {
    this.write(sheetId, box, (i, j) => {
      const pattern = formats[i]?.[j];
      return pattern === null || pattern === undefined
        ? null
        : { n: { pattern: pattern === '' ? 'General' : pattern } };
    });
  }

  formatCells(cells: readonly FormattedCell[]): void {
    for (const sheetId of new Set(cells.map((cell) => cell.sheetId))) {
      const cellValue: StyledCells = {};
      for (const { row, column, format } of cells.filter((cell) => cell.sheetId === sheetId))
        (cellValue[row] ??= {})[column] = { s: { n: { pattern: format } } };
      this.run(sheetId, cellValue);
    }
  }

  clear(sheetId: string, box: Box): void {
    this.write(sheetId, box, () => 'none');
  }

  private write(sheetId: string, box: Box, style: (i: number, j: number) => IStyleData | 'none' | null): void {
    const cellValue: StyledCells = {};
    for (let i = 0; i < box.rows; i += 1) {
      const row: StyledCells[number] = {};
      for (let j = 0; j < box.columns; j += 1) {
        const one = style(i, j);
        // Each cell needs its own object: Univer keeps and changes what it is given.
        if (one !== null) row[box.column + j] = { s: one === 'none' ? null : structuredClone(one) };
      }
      cellValue[box.row + i] = row;
    }
    this.run(sheetId, cellValue);
  }

  private run(sheetId: string, cellValue: StyledCells): void {
    // The trigger tells Univer's calculation that no value changes.
    this.context.run('sheet.mutation.set-range-values', sheetId, { cellValue, trigger: 'sheet.command.set-style' });
  }
}

function fromUniver(style: Nullable<IStyleData>): CellStyle {
  if (!style) return DEFAULT_STYLE;
  return {
    numberFormat: style.n?.pattern ?? DEFAULT_STYLE.numberFormat,
    fontName: style.ff ?? DEFAULT_STYLE.fontName,
    fontSize: style.fs ?? DEFAULT_STYLE.fontSize,
    fontColor: style.cl?.rgb ?? DEFAULT_STYLE.fontColor,
    bold: style.bl === 1,
    italic: style.it === 1,
    underline: style.ul?.s === 1,
    strikethrough: style.st?.s === 1,
    fill: style.bg?.rgb ?? '',
    horizontal: HORIZONTAL.find(([, code]) => code === style.ht)?.[0] ?? 'General',
    vertical: VERTICAL.find(([, code]) => code === style.vt)?.[0] ?? 'Bottom',
    wrap: style.tb === WRAP,
    indent: Math.round((style.pd?.l ?? 0) / INDENT_PIXELS),
    borders: bordersFromUniver(style.bd),
  };
}

function toUniver(patch: StylePatch): IStyleData {
  const style: IStyleData = {};
  if (patch.numberFormat !== undefined) style.n = { pattern: patch.numberFormat };
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.fontColor !== undefined) style.cl = { rgb: patch.fontColor };
  if (patch.bold !== undefined) style.bl = patch.bold ? 1 : 0;
  if (patch.italic !== undefined) style.it = patch.italic ? 1 : 0;
  if (patch.underline !== undefined) style.ul = { s: patch.underline ? 1 : 0 };
  if (patch.strikethrough !== undefined) style.st = { s: patch.strikethrough ? 1 : 0 };
  if (patch.fill !== undefined) style.bg = patch.fill === '' ? null : { rgb: patch.fill };
  if (patch.horizontal !== undefined) style.ht = HORIZONTAL.find(([name]) => name === patch.horizontal)?.[1] ?? 0;
  if (patch.vertical !== undefined) style.vt = VERTICAL.find(([name]) => name === patch.vertical)?.[1] ?? 0;
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WRAP : CLIP;
  if (patch.indent !== undefined) style.pd = { l: patch.indent * INDENT_PIXELS };
  if (patch.borders !== undefined) style.bd = bordersToUniver(patch.borders);
  return style;
}

function bordersFromUniver(borders: Nullable<IBorderData>): CellStyle['borders'] {
  const found: Partial<Record<BorderEdge, Border>> = {};
  for (const [edge, key] of EDGES) {
    const line = borders?.[key];
    const known = line ? LINES.find(([, , code]) => code === line.s) : undefined;
    if (line && known) found[edge] = { line: known[0], weight: known[1], color: line.cl.rgb ?? '#000000' };
  }
  return found;
}

function bordersToUniver(borders: CellStyle['borders']): IBorderData {
  const data: IBorderData = {};
  for (const [edge, key] of EDGES) {
    const border = borders[edge];
    if (border === undefined) continue;
    const code =
      LINES.find(([line, weight]) => line === border.line && weight === border.weight)?.[2] ??
      LINES.find(([line]) => line === border.line)?.[2];
    data[key] = code === undefined ? null : { s: code, cl: { rgb: border.color } };
  }
  return data;
}
