import { area, areaName } from './block';
import type { Cells } from './block';
import type { Area } from './spec';

/** Of the span of the values, what a label takes beyond its bar; one with a sign and a verdict is longer. */
const SHARE = 0.15;
export const LONG_LABELS = 0.24;
/** the same in a chart of half a page */
export const NARROW = 0.4;

/**
 * Fills the cells of a series that is not drawn: a value beyond the longest bar and, where bars go below zero, one beyond
 * the lowest. Excel's axis reaches to it, whatever the values become, and the labels beyond the bars stand clear of title,
 * frame and names.
 * @param values what the bars show, or what it is taken from
 * @param at first of the cells
 * @param rows how many there are, one a category
 */
export function headroom(
  cells: Cells,
  values: Area,
  at: { row: number; column: number },
  rows: number,
  share = SHARE,
): Area {
  const range = areaName(values);
  const numbers: number[] = [];
  for (let k = 0; k < values.rows * values.columns; k++) {
    const value = cells.valueAt(values.row + Math.floor(k / values.columns), values.column + (k % values.columns));
    if (typeof value === 'number') numbers.push(value);
  }
  const [most, least] = [Math.max(0, ...numbers), Math.min(0, ...numbers)];
  const beyond = `${share}*(MAX(0,${range})-MIN(0,${range}))`;
  const put = (row: number, formula: string, value: number): void =>
    cells.formula(row, at.column, { formula: `IFERROR(${formula},0)`, value }, 'General');
  put(at.row, `MAX(0,${range})+${beyond}`, most + share * (most - least));
  if (rows > 1)
    put(at.row + 1, `IF(MIN(${range})<0,MIN(${range})-${beyond},0)`, least < 0 ? least - share * (most - least) : 0);
  return area(at.row, at.column, rows);
}
