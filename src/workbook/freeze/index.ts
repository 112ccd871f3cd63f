/** Figer / Rétablir: values in the place of CCSS formulas, which stay in notes, and back. */
export { freeze } from './freeze';
export type { FreezeReport } from './freeze';
export { restore } from './restore';
export type { ConflictReason, RestoreReport } from './restore';
export type { LeftReason } from './plan';
export type { FreezeScope } from './scope';
