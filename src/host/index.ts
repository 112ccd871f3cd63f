/** The embedded host: Excel's part of the Office.js conversation, over Univer. For development, preview and tests. */
export { loadExcelize, startNodeHost, type CellView, type NodeHost, type NodeHostOptions } from './node';
export type { FunctionsMetadata } from './customFunctions';
export { openWorkbook, saveWorkbook, UnreadableFile, type Excelize } from './xlsx';
