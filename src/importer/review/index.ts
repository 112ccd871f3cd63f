export { acceptedRows } from './accepted';
export type { AcceptedRows } from './accepted';
export { differenceOf } from './difference';
export type { Difference, DifferenceLine } from './difference';
export { proposeIdentity, reportCode, reportTitle } from './proposeIdentity';
export { levelUnit, readRow } from './readRow';
export {
  changeRow,
  confidenceOf,
  confirmRows,
  groupsOf,
  natureOf,
  proposeIndicator,
  setState,
  startReview,
} from './review';
export type { RowGroup } from './review';
export { UNTOUCHED } from './types';
export type { FigureEdit, NewIndicator, Obstacle, ReadFigure, ReadRow, Review, RowEdit, UnitReading } from './types';
