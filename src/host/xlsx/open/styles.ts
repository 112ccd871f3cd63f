import {
  DEFAULT_STYLE,
  type Border,
  type BorderEdge,
  type CellStyle,
  type HorizontalAlignment,
  type StylePatch,
  type VerticalAlignment,
} from '../../engine';
import { parseXml, type XmlElement } from '../xml';
import type { Theme } from './colors';

/** Formats that files name by number only. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

const EDGES: readonly (readonly [string, BorderEdge])[] = [
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
];

const LINES: Readonly<Record<string, readonly [Border['line'], Border['weight']]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

/** A style of the file: what differs from a plain cell, and whether protection leaves the cell open. */
export interface FileStyle {
  readonly patch: StylePatch;
  readonly unlocked: boolean;
}

/** Looks that a conditional format puts over a cell. */
export interface Overlay {
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly fill: string | null;
  readonly numberFormat: string | null;
}

/** The styles of a file, by the numbers that its cells give. */
export class FileStyles {
  readonly cells: readonly FileStyle[];
  readonly overlays: readonly Overlay[];
  private readonly formats: ReadonlyMap<number, string>;

  constructor(
    xml: string,
    private readonly theme: Theme,
  ) {
    const root = parseXml(xml);
    const list = (name: string, item: string): XmlElement[] => root.child(name)?.all(item) ?? [];
    this.formats = new Map(
      list('numFmts', 'numFmt').map((one) => [one.number('numFmtId') ?? 0, one.attribute('formatCode') ?? '']),
    );
    const [fonts, fills, borders] = [list('fonts', 'font'), list('fills', 'fill'), list('borders', 'border')];
    this.cells = list('cellXfs', 'xf').map((xf) => ({
      patch: difference({
        ...DEFAULT_STYLE,
        ...this.font(fonts[xf.number('fontId') ?? 0]),
        fill: this.fill(fills[xf.number('fillId') ?? 0]),
        borders: this.borders(borders[xf.number('borderId') ?? 0]),
        ...alignment(xf.child('alignment')),
        numberFormat: this.format(xf.number('numFmtId') ?? 0),
      }),
      unlocked: xf.child('protection')?.flag('locked', true) === false,
    }));
    this.overlays = list('dxfs', 'dxf').map((dxf) => this.overlay(dxf));
  }

  private format(id: number): string {
    return this.formats.get(id) ?? BUILT_IN[id] ?? 'General';
  }

  private font(font: XmlElement | undefined): StylePatch {
    if (!font) return {};
    return {
      fontName: font.val('name') ?? DEFAULT_STYLE.fontName,
      fontSize: Number(font.val('sz') ?? DEFAULT_STYLE.fontSize),
      fontColor: this.theme.color(font.child('color')) ?? DEFAULT_STYLE.fontColor,
      bold: isOn(font, 'b'),
      italic: isOn(font, 'i'),
      strikethrough: isOn(font, 'strike'),
      underline: font.child('u') !== undefined && font.val('u') !== 'none',
    };
  }

  private fill(fill: XmlElement | undefined): string {
    const pattern = fill?.child('patternFill');
    if (pattern?.attribute('patternType') !== 'solid') return '';
    return this.theme.color(pattern.child('fgColor')) ?? '';
  }

  private borders(border: XmlElement | undefined): CellStyle['borders'] {
    return Object.fromEntries(
      EDGES.flatMap(([name, edge]) => {
        const side = border?.child(name);
        const line = LINES[side?.attribute('style') ?? ''];
        const color = this.theme.color(side?.child('color')) ?? '#000000';
        return line ? [[edge, { line: line[0], weight: line[1], color }]] : [];
      }),
    );
  }

  private overlay(dxf: XmlElement): Overlay {
    const font = dxf.child('font');
    const pattern = dxf.at('fill', 'patternFill');
    return {
      fontColor: this.theme.color(font?.child('color')),
      bold: isOn(font, 'b'),
      italic: isOn(font, 'i'),
      underline: font?.child('u') !== undefined,
      strikethrough: isOn(font, 'strike'),
      fill: this.theme.color(pattern?.child('bgColor') ?? pattern?.child('fgColor')),
      numberFormat: dxf.child('numFmt')?.attribute('formatCode') ?? null,
    };
  }
}

const isOn = (font: XmlElement | undefined, name: string): boolean => font?.child(name)?.flag('val', true) ?? false;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function alignment(element: XmlElement | undefined): StylePatch {
  if (!element) return {};
  const horizontal = element.attribute('horizontal') ?? 'general';
  const vertical = element.attribute('vertical') ?? 'bottom';
  return {
    horizontal:
      horizontal === 'centerContinuous' ? 'CenterAcrossSelection' : (capital(horizontal) as HorizontalAlignment),
    vertical: capital(vertical) as VerticalAlignment,
    wrap: element.flag('wrapText'),
    indent: element.number('indent') ?? 0,
  };
}

function difference(style: CellStyle): StylePatch {
  return Object.fromEntries(
    Object.entries(style).filter(([key, value]) =>
      key === 'borders' ? Object.keys(style.borders).length > 0 : value !== DEFAULT_STYLE[key as keyof CellStyle],
    ),
  );
}
