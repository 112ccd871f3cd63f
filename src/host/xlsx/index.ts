/** The workbook as an .xlsx file, in Node and in the browser. */
export { assertReadable, openWorkbook, UnreadableFile, type OpenReport } from './open/openWorkbook';
export { saveWorkbook } from './save/saveWorkbook';
export type { Excelize, LoadExcelize } from './save/excelize';
