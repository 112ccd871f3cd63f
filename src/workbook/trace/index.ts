/** Tracer: where the figures of a cell come from, call by call. */
export { goToCell, goToDataRow, onActiveCell } from './goTo';
export { traceCell } from './traceCell';
export type { CellTrace, TracedCall, TracedFigure, TracedFinding, TracedPrecedent, TracedPrinting } from './types';
