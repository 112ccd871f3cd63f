import type { CellPosition } from '../../engine';
import { displayText } from '../../model';
import type { UniverEngine } from '../../univer';
import { textWidth } from './textWidth';

const DEFAULT_WIDTH = 64;
const MARGIN = 8;

/** Excel widens a column of ordinary width when a number with a format, or a date, is entered that does not fit. */
export function widenFor(engine: UniverEngine, { sheetId, row, column }: CellPosition): void {
  const value = engine.value(sheetId, row, column);
  const style = engine.style(sheetId, row, column);
  if (
    typeof value !== 'number' ||
    style.numberFormat === 'General' ||
    engine.columnWidth(sheetId, column) !== DEFAULT_WIDTH
  )
    return;
  const text = displayText(value, style.numberFormat);
  const needed =
    Math.ceil(textWidth(text, { ff: style.fontName, fs: style.fontSize, bl: style.bold ? 1 : 0 })) + MARGIN;
  if (needed > DEFAULT_WIDTH) engine.setColumnWidth(sheetId, column, 1, needed);
}
