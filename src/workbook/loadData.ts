/* global Excel */
import { currentDataset } from '../dataset';
import { DATA_COLUMNS, FORMATTED_COLUMNS, dataRows } from './dataRows';
import type { DataRow, LoadChoice } from './dataRows';
import { WorkbookFailure } from './errors';

export const DATA_SHEET = 'Données';
export const DATA_TABLE = 'CCSS_Donnees';

export interface LoadProgress {
  readonly done: number;
  readonly total: number;
  readonly step: string;
}

export interface LoadReport {
  readonly rows: number;
  readonly sheet: string;
  readonly table: string;
}

/** Excel on the web refuses requests over 5 MB; the margin is for the protocol's own words. */
const MAX_REQUEST_BYTES = 4_000_000;
/** A character column is about 5.6 points wide in the default font, plus the cell's padding. */
const POINTS_PER_CHARACTER = 5.6;

/** The rows in slices whose request stays under Excel's limit. */
function slices(rows: readonly DataRow[]): DataRow[][] {
  const result: DataRow[][] = [];
  let slice: DataRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    // accented characters take up to six bytes once escaped in JSON
    const size = 2 * JSON.stringify(row.cells).length + JSON.stringify(row.formats).length + 10;
    if (bytes + size > MAX_REQUEST_BYTES && slice.length) {
      result.push(slice);
      slice = [];
      bytes = 0;
    }
    slice.push(row);
    bytes += size;
  }
  if (slice.length) result.push(slice);
  return result;
}

/**
 * Writes the chosen figures into the sheet `Données` as the table `CCSS_Donnees`: one array a slice, then the table.
 * @throws WorkbookFailure when the sheet or table is not as the add-in left it; nothing was changed then
 */
export async function loadData(
  choice: LoadChoice,
  onProgress: (progress: LoadProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<LoadReport> {
  const data = await currentDataset();
  const rows = dataRows(data, choice);
  if (!rows.length) throw new WorkbookFailure({ kind: 'nothingToLoad' });
  const total = rows.length;
  onProgress({ done: 0, total, step: 'prepare' });
  return Excel.run(async (context) => {
    const sheet = await dataSheet(context);
    const width = DATA_COLUMNS.length;
    const headers = DATA_COLUMNS.map((c) => c.header);
    sheet.getRangeByIndexes(0, 0, 1, width).values = [headers];
    let row = 1;
    for (const slice of slices(rows)) {
      if (signal?.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRangeByIndexes(row, 0, slice.length, width).values = slice.map((r) => [...r.cells]);
      FORMATTED_COLUMNS.forEach((column, k) => {
        sheet.getRangeByIndexes(row, column, slice.length, 1).numberFormat = slice.map((r) => [
          r.formats[k] ?? 'General',
        ]);
      });
      row += slice.length;
      // one request a slice: each is as large as Excel takes
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      onProgress({ done: row - 1, total, step: 'write' });
    }
    const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, row, width), true);
    table.name = DATA_TABLE;
    table.style = 'TableStyleMedium2';
    DATA_COLUMNS.forEach((column, k) => {
      sheet.getRangeByIndexes(0, k, 1, 1).getEntireColumn().format.columnWidth = column.width * POINTS_PER_CHARACTER;
    });
    sheet.freezePanes.freezeRows(1);
    sheet.activate();
    await context.sync();
    return { rows: total, sheet: DATA_SHEET, table: DATA_TABLE };
  });
}

/** The sheet to write on: a new one, or ours emptied when its table is as the add-in wrote it. */
async function dataSheet(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const sheets = context.workbook.worksheets;
  const sheet = sheets.getItemOrNullObject(DATA_SHEET);
  const table = context.workbook.tables.getItemOrNullObject(DATA_TABLE);
  sheet.load('protection/protected');
  table.load('name');
  await context.sync();
  if (sheet.isNullObject && table.isNullObject) return sheets.add(DATA_SHEET);
  if (sheet.isNullObject || table.isNullObject) throw new WorkbookFailure({ kind: 'sheetTaken', sheet: DATA_SHEET });
  if (sheet.protection.protected) throw new WorkbookFailure({ kind: 'protectedSheet', sheet: DATA_SHEET });
  table.columns.load('items/name');
  await context.sync();
  const ours = table.columns.items.map((c) => c.name).join('|') === DATA_COLUMNS.map((c) => c.header).join('|');
  if (!ours) throw new WorkbookFailure({ kind: 'tableChanged', table: DATA_TABLE });
  table.delete();
  return sheet;
}
