import { moved } from './formula';
import { GRID, INK, MUTED_INK } from './palette';
import { rangeOf } from './drawPanel';
import type { Placed } from './drawPanel';
import type { BlockCell, ChartSpec } from './spec';

const INPUT_INK = '#0b4f9e';
const INPUT_FILL = '#fff8e1';

/** A constant as Excel must keep it: a text that looks like a number or a formula stays a text. */
const constant = (content: string | number): string | number =>
  typeof content === 'string' && content !== '' && !/^\p{L}/u.test(content) ? `'${content}` : content;

const written = (cell: BlockCell | null, { row, column }: Placed): string | number => {
  if (!cell) return '';
  const { content } = cell;
  return typeof content === 'string' && content.startsWith('=') ? moved(content, row, column) : constant(content);
};

/** Writes a helper block, its formulas moved to where it stands. Queues only. */
export function writeBlock(placed: Placed, block: ChartSpec['block']): void {
  const width = block[0]?.length ?? 0;
  if (!width) return;
  const whole = { row: 0, column: 0, rows: block.length, columns: width };
  const range = rangeOf(placed, whole);
  range.numberFormat = block.map((line) => line.map((cell) => cell?.format ?? 'General'));
  range.formulas = block.map((line) => line.map((cell) => written(cell, placed)));
  range.format.font.size = 9;
  range.format.font.color = INK;
  block.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (!cell?.role) return;
      const { format } = rangeOf(placed, { row, column, rows: 1, columns: 1 });
      if (cell.role === 'caption') format.font.color = MUTED_INK;
      if (cell.role === 'header') {
        format.font.bold = true;
        format.fill.color = GRID;
      }
      if (cell.role === 'input') {
        // the cells that may be changed, as spreadsheets mark them
        format.font.color = INPUT_INK;
        format.fill.color = INPUT_FILL;
      }
    }),
  );
}
