export { compose } from './compose';
export type { Composition } from './compose';
export type { ImportedReport, ImportOutcome, Superseded } from './types';
export { validImport } from './validate';
