import { isErrorValue } from '../../formula';
import type { Box, CellValue } from '../engine';
import type { ChartSource } from './chartSeries';
import type { Worksheet } from './worksheet';

export interface SeriesSource {
  readonly name: ChartSource | null;
  readonly values: ChartSource;
  readonly categories: ChartSource | null;
}

/**
 * How Excel reads a block of cells as series: a first row of texts names them, a first column of texts holds the categories;
 * without a wish, the longer side of the block is the categories'.
 */
export function readSeries(sheet: Worksheet, box: Box, seriesBy: string): SeriesSource[] {
  const byColumns = seriesBy === 'Columns' || (seriesBy !== 'Rows' && box.rows >= box.columns);
  const hasTopTitles = box.rows > 1 && isTitle(sheet, { ...box, rows: 1 });
  const hasLeftTitles = box.columns > 1 && isTitle(sheet, { ...box, columns: 1 });
  const top = hasTopTitles ? 1 : 0;
  const left = hasLeftTitles ? 1 : 0;
  const body = { row: box.row + top, column: box.column + left, rows: box.rows - top, columns: box.columns - left };
  const at = (part: Box): ChartSource => ({ sheet, box: part });
  if (byColumns) {
    return Array.from({ length: body.columns }, (_, i) => ({
      name: hasTopTitles ? at({ row: box.row, column: body.column + i, rows: 1, columns: 1 }) : null,
      values: at({ ...body, column: body.column + i, columns: 1 }),
      categories: hasLeftTitles ? at({ ...body, column: box.column, columns: 1 }) : null,
    }));
  }
  return Array.from({ length: body.rows }, (_, i) => ({
    name: hasLeftTitles ? at({ row: body.row + i, column: box.column, rows: 1, columns: 1 }) : null,
    values: at({ ...body, row: body.row + i, rows: 1 }),
    categories: hasTopTitles ? at({ ...body, row: box.row, rows: 1 }) : null,
  }));
}

const isText = (value: CellValue): boolean => typeof value === 'string' && !isErrorValue(value);

/** Titles are texts (errors are none: a formula may still be calculating); the corner may be blank, and then numbers (years) beside it are titles as well. */
function isTitle(sheet: Worksheet, line: Box): boolean {
  const { engine } = sheet.context;
  const corner = engine.value(sheet.Id, line.row, line.column);
  const rest =
    line.rows === 1
      ? { ...line, column: line.column + 1, columns: line.columns - 1 }
      : { ...line, row: line.row + 1, rows: line.rows - 1 };
  const values = sheet.nonBlankValues(rest);
  if (values.length === 0) return isText(corner) && corner !== '';
  return values.every(isText) || corner === '';
}
