/** Worksheets: everything the add-in writes into the workbook, through Office.js. Gives plain values back. */
export { loadData, DATA_SHEET, DATA_TABLE } from './loadData';
export type { LoadProgress, LoadReport } from './loadData';
export type { LoadChoice } from './dataRows';
export { WorkbookFailure } from './errors';
export type { WorkbookError } from './errors';
