/** Importer: a new report → candidate figures, mapped to indicators and compared with what is known; what a person confirms of them. Pure; nothing is stored. */
export { importDocument } from './importReport';
export { kindOf, readFile, readPasted } from './read';
export { readText } from './read/text';
export { Pace, LIMITS } from './progress';
export type { Progress, Watch } from './progress';
export { ImportError } from './errors';
export type { ImportFailure } from './errors';
export type { Block, GridRow, ReportDocument, SourceKind } from './document';
export { CONFIDENCES } from './types';
export type {
  Confidence,
  Figure,
  ImportFinding,
  ImportResult,
  ImportedFigure,
  MissingRow,
  NewRow,
  Reason,
  ReportIdentity,
  Restated,
} from './types';
export { packageWith } from './export/packageRows';
export type { Accepted, NewPackage } from './export/packageRows';
export { importedFiles } from './export/importedFiles';
export type { PackageFile } from './export/importedFiles';
export type { ImportedRow, Item, Mapping } from './types';
export * from './review';
