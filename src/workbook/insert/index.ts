export { insertFormula } from './insertFormula';
export type { FilledCell, FormulaToInsert, InsertOutcome } from './insertFormula';
