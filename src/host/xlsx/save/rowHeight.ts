import type { CellStyle } from '../../engine';
import { textWidth, type Worksheet } from '../../model';

/** Line height in points, by font size: 15 for Calibri 11, 21 for Calibri 16. */
const lineHeight = (fontSize: number): number => Math.ceil((fontSize * 1.32 + 0.4) / 0.75) * 0.75;
/** Space that a cell keeps beside its text, in pixels. */
const PADDING = 6;
const MOST_POINTS = 409;

/** What a cell needs of its row in points: Excel measures rows while one types, a file holds what was measured. */
export function neededHeight(sheet: Worksheet, row: number, column: number, style: CellStyle): number {
  const line = lineHeight(style.fontSize);
  if (!style.wrap) return line;
  const room = Math.max(10, Math.round(sheet.context.engine.columnWidth(sheet.Id, column)) - PADDING);
  const lines = sheet
    .textAt(row, column)
    .split('\n')
    .reduce((sum, text) => sum + wrappedLines(text, style, room), 0);
  return Math.min(MOST_POINTS, lines * line);
}

/** Lines that a text takes, broken between words. */
function wrappedLines(text: string, style: CellStyle, room: number): number {
  // The measure counts a cell's own padding with every text.
  const padding = textWidth(' ', style) - 4;
  const width = (part: string): number => Math.max(0, textWidth(part, style) - padding);
  if (width(text) <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const size = width(word);
    const space = used > 0 ? width(' ') : 0;
    if (used > 0 && used + space + size > room) {
      lines += 1;
      used = 0;
    } else used += space;
    // A word that is wider than the column is cut.
    lines += Math.max(0, Math.ceil(size / room) - 1);
    used += size % room;
  }
  return lines;
}
