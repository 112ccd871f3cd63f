/* global Excel */
import { typed } from '../cells/typed';
import type { Creation } from '../diff/plan';
import type { TableSpec } from '../sheets/spec';
import type { Batch } from './batch';
import { parts } from './batch';
import { formatColumn } from './write';

/** A character is about 5.6 points wide in the default font, the cell's padding included. */
const POINTS_PER_CHARACTER = 5.6;
/** Property of a sheet that the add-in made: which operation made it. */
export const SHEET_MARK = 'CCSS.operation';

const TABLE_STYLE = 'TableStyleMedium2';

/** A new sheet with one table: arrays first, then the table over them. */
export async function createTable(batch: Batch, { spec, rows }: Creation, operation: string): Promise<void> {
  const width = spec.columns.length;
  const { context } = batch;
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(spec.sheet);
  await batch.add(2_000, width, () => {
    const added = context.workbook.worksheets.add(spec.sheet);
    added.customProperties.add(SHEET_MARK, operation);
    added.getRangeByIndexes(0, 0, 1, width).values = [spec.columns.map((c) => c.header)];
  });
  for (const part of parts(rows, width)) {
    await batch.add(part.bytes + part.items.length * spec.formatted.length * 24, part.items.length * width, () => {
      const top = part.first + 1;
      for (const column of spec.formatted) {
        const range = sheet().getRangeByIndexes(top, column, part.items.length, 1);
        range.numberFormat = formatColumn(part.items, column);
      }
      const range = sheet().getRangeByIndexes(top, 0, part.items.length, width);
      range.values = part.items.map((row) => row.cells.map(typed));
    });
  }
  await batch.add(width * 1_000, 0, () => dress(sheet(), spec, Math.max(2, rows.length + 1)));
}

function dress(sheet: Excel.Worksheet, spec: TableSpec, height: number): void {
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, height, spec.columns.length), true);
  table.name = spec.table;
  table.style = TABLE_STYLE;
  for (const { first, count, width } of equalWidths(spec)) {
    const columns = sheet.getRange(`${letter(first)}:${letter(first + count - 1)}`);
    columns.format.columnWidth = width * POINTS_PER_CHARACTER;
  }
  spec.columns.forEach(({ wrap, calculated }, k) => {
    if (!wrap && !calculated) return;
    const { format } = sheet.getRangeByIndexes(1, k, height - 1, 1);
    if (wrap) format.wrapText = true;
    if (calculated) format.font.italic = true;
  });
  // said in the cells, too: not every program draws the styles of tables
  sheet.getRangeByIndexes(0, 0, 1, spec.columns.length).format.font.bold = true;
  sheet.freezePanes.freezeRows(1);
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintTitleRows('$1:$1');
}

/** Neighbours of one width are set together. */
function equalWidths({ columns }: TableSpec): { first: number; count: number; width: number }[] {
  const groups: { first: number; count: number; width: number }[] = [];
  columns.forEach(({ width }, k) => {
    const last = groups.at(-1);
    if (last?.width === width) last.count++;
    else groups.push({ first: k, count: 1, width });
  });
  return groups;
}

/** Our tables have fewer columns than the alphabet. */
const letter = (column: number): string => String.fromCharCode(65 + column);
