import type { CellPosition } from '../../engine';
import { displayText } from '../../model';
import type { UniverEngine } from '../../univer';
import { textWidth } from './textWidth';

const DEFAULT_WIDTH = 64;
const MARGIN = 8;

/** Columns grow when a number with a format, or a date, is entered that does not fit, until somebody gives them a width. */
export class ColumnWidener {
  /** Widths that columns have got here, by sheet and column. */
  private readonly given = new Map<string, number>();

  constructor(private readonly engine: UniverEngine) {}

  widenFor({ sheetId, row, column }: CellPosition): void {
    const { engine } = this;
    const value = engine.value(sheetId, row, column);
    const style = engine.style(sheetId, row, column);
    const width = engine.columnWidth(sheetId, column);
    const key = `${sheetId} ${column}`;
    if (typeof value !== 'number' || style.numberFormat === 'General') return;
    if (width !== DEFAULT_WIDTH && width !== this.given.get(key)) return;
    const text = displayText(value, style.numberFormat);
    const font = { ff: style.fontName, fs: style.fontSize, bl: style.bold ? 1 : 0 };
    const needed = Math.ceil(textWidth(text, font)) + MARGIN;
    if (needed <= width) return;
    this.given.set(key, needed);
    engine.setColumnWidth(sheetId, column, 1, needed);
  }
}
