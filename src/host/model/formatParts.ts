import { lastColumn, lastRow, type Box, type CellStyle, type StylePatch } from '../engine';
import { HostObject } from '../richapi';
import { normalizeColor } from './colors';
import { occupied } from './rangeOperations';
import type { Worksheet } from './worksheet';

/** Reading the looks of more cells than this costs more than anybody needs to know. */
const MAX_COMPARED = 50_000;

/** A part of a range's format: reads a property that all cells agree on (else null), writes it to all of them. */
export abstract class FormatPart extends HostObject {
  constructor(
    protected readonly sheet: Worksheet,
    protected readonly box: Box,
  ) {
    super();
  }

  protected common<K extends keyof CellStyle>(key: K): CellStyle[K] | null {
    const { engine } = this.sheet.context;
    const first = engine.style(this.sheet.Id, this.box.row, this.box.column)[key];
    const area = occupied(this.sheet, this.box);
    if (area === null || area.rows * area.columns > MAX_COMPARED) return first;
    for (let row = area.row; row <= lastRow(area); row += 1) {
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        if (engine.style(this.sheet.Id, row, column)[key] !== first) return null;
      }
    }
    return first;
  }

  protected apply(patch: StylePatch): void {
    this.sheet.assertFormattable(this.box);
    this.sheet.context.engine.setStyle(this.sheet.Id, this.box, patch);
  }
}

export class RangeFont extends FormatPart {
  static override readonly scalars = ['name', 'size', 'color', 'italic', 'bold', 'underline', 'strikethrough'];

  get Name(): string | null {
    return this.common('fontName');
  }
  set Name(fontName: string) {
    this.apply({ fontName });
  }
  get Size(): number | null {
    return this.common('fontSize');
  }
  set Size(fontSize: number) {
    this.apply({ fontSize });
  }
  get Color(): string | null {
    return this.common('fontColor');
  }
  set Color(color: unknown) {
    this.apply({ fontColor: normalizeColor(color) });
  }
  get Bold(): boolean | null {
    return this.common('bold');
  }
  set Bold(bold: boolean) {
    this.apply({ bold });
  }
  get Italic(): boolean | null {
    return this.common('italic');
  }
  set Italic(italic: boolean) {
    this.apply({ italic });
  }
  get Underline(): string | null {
    const underline = this.common('underline');
    return underline === null ? null : underline ? 'Single' : 'None';
  }
  set Underline(style: string) {
    this.apply({ underline: style !== 'None' });
  }
  get Strikethrough(): boolean | null {
    return this.common('strikethrough');
  }
  set Strikethrough(strikethrough: boolean) {
    this.apply({ strikethrough });
  }
}

export class RangeFill extends FormatPart {
  static override readonly scalars = ['color'];

  /** White where there is no fill (RangeFill.color). */
  get Color(): string | null {
    const fill = this.common('fill');
    return fill === '' ? '#FFFFFF' : fill;
  }
  set Color(color: unknown) {
    this.apply({ fill: color === '' ? '' : normalizeColor(color) });
  }
  Clear(): void {
    this.apply({ fill: '' });
  }
}
