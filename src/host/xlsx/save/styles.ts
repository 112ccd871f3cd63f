import type { Border as FileBorder, Style } from 'excelize-wasm';
import { DEFAULT_STYLE, type Border, type BorderEdge, type CellStyle } from '../../engine';
import { parseXml } from '../xml';
import { done, type Workfile } from './excelize';

const EDGES: readonly (readonly [BorderEdge, string])[] = [
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
];

/** Line and weight as the number that files have for both (ECMA-376, ST_BorderStyle, in its order). */
function borderStyle({ line, weight }: Border): number {
  const medium = weight === 'Medium' || weight === 'Thick';
  switch (line) {
    case 'None':
      return 0;
    case 'Continuous':
      return { Hairline: 7, Thin: 1, Medium: 2, Thick: 5 }[weight];
    case 'Dash':
      return medium ? 8 : 3;
    case 'Dot':
      return 4;
    case 'DashDot':
      return medium ? 10 : 9;
    case 'DashDotDot':
      return medium ? 12 : 11;
    case 'SlantDashDot':
      return 13;
    case 'Double':
      return 6;
  }
}

const HORIZONTAL: Readonly<Record<string, string>> = { CenterAcrossSelection: 'centerContinuous' };

const bare = (color: string): string => color.replace('#', '').toUpperCase();

function fileStyle(style: CellStyle, unlocked: boolean): Style {
  const borders = EDGES.flatMap(([edge, type]): FileBorder[] => {
    const border = style.borders[edge];
    return border && border.line !== 'None'
      ? [{ Type: type, Color: bare(border.color), Style: borderStyle(border) }]
      : [];
  });
  return {
    Font: {
      Family: style.fontName,
      Size: style.fontSize,
      Bold: style.bold,
      Italic: style.italic,
      Strike: style.strikethrough,
      ...(style.underline && { Underline: 'single' }),
      ...(style.fontColor !== DEFAULT_STYLE.fontColor && { Color: bare(style.fontColor) }),
    },
    ...(style.fill !== '' && { Fill: { Type: 'pattern', Pattern: 1, Color: [bare(style.fill)] } }),
    ...(borders.length > 0 && { Border: borders }),
    Alignment: {
      ...(style.horizontal !== 'General' && {
        Horizontal: HORIZONTAL[style.horizontal] ?? style.horizontal.toLowerCase(),
      }),
      ...(style.vertical !== 'Bottom' && { Vertical: style.vertical.toLowerCase() }),
      WrapText: style.wrap,
      Indent: style.indent,
    },
    ...(style.numberFormat !== 'General' && { CustomNumFmt: style.numberFormat }),
    ...(unlocked && { Protection: { Locked: false } }),
  };
}

/** Text that Excel would read as something else when the cell is edited carries the mark of a typed apostrophe. */
export const needsApostrophe = (text: string): boolean =>
  /^[=+\-@']/.test(text) || (text.trim() !== '' && !Number.isNaN(Number(text)));

/** The numbers of cell styles in the file, each kind of style once. */
export class StyleBook {
  private readonly ids = new Map<string, number>();
  private readonly apostrophes = new Map<number, number>();
  private count = 0;

  constructor(private readonly file: Workfile) {}

  /** 0 for a cell without any looks. */
  id(style: CellStyle, unlocked: boolean): number {
    const key = `${JSON.stringify(style)}${unlocked}`;
    let id = this.ids.get(key);
    if (id === undefined) {
      const plain = key === PLAIN;
      id = plain ? 0 : done(this.file.NewStyle(fileStyle(style, unlocked))).style;
      this.ids.set(key, id);
      this.count = Math.max(this.count, id + 1);
    }
    return id;
  }

  /** The same style for a text with an apostrophe; these are numbered from -1 down until `finish` appends them. */
  withApostrophe(id: number): number {
    let own = this.apostrophes.get(id);
    if (own === undefined) this.apostrophes.set(id, (own = -1 - this.apostrophes.size));
    return own;
  }

  /** Appends the styles that the library has no word for, and says where each stands now. */
  finish(stylesXml: string): { xml: string; place: (id: number) => number } {
    const formats = parseXml(stylesXml).child('cellXfs')?.all('xf').length ?? 1;
    const place = (id: number): number => (id >= 0 ? id : formats - 1 - id);
    const list = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(stylesXml);
    if (this.apostrophes.size === 0 || !list) return { xml: stylesXml, place };
    const elements = list[1]!.match(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
    const added = [...this.apostrophes.keys()].map((id) =>
      (elements[id] ?? elements[0]!).replace('<xf', '<xf quotePrefix="1"'),
    );
    const xml = stylesXml.replace(
      list[0],
      `<cellXfs count="${elements.length + added.length}">${elements.join('')}${added.join('')}</cellXfs>`,
    );
    return { xml, place };
  }
}

const PLAIN = `${JSON.stringify(DEFAULT_STYLE)}false`;
