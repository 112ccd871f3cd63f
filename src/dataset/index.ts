/** Stage 1: the data package, validated, resolved and indexed. Pure; the rest of the add-in reads figures only from here. */
export * from './types';
export { PackageError, readPackage } from './read';
export { comparePrintings, printedStep } from './resolve';
export { compact } from './compact';
export type { CompactChanges, CompactData, CompactFigures } from './compact';
export { Dataset } from './dataset';
export type { FigureKey } from './dataset';
export { DataError, fetchDataset } from './load';
export {
  composed,
  currentComposition,
  currentDataset,
  currentImports,
  onDatasetChange,
  replaceDataset,
  replaceImports,
  shippedDataset,
} from './current';
export { compose, validImport } from './imports';
export type { Composition, ImportedReport, ImportOutcome, Superseded } from './imports';
export { SCHEMA, TABLES } from './schema';
export type { TableName } from './schema';
export type { DataFault, DataStamp } from './load';
export { fold } from './text';
export { BRANCH_LABELS, MEASURE_LABELS, STATUS_LABELS, UNIT_LABELS } from './labels';
export { isOlder } from './version';
