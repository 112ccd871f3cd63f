import type { CellPosition, FunctionArgument, FunctionResult } from '../engine';
import type { CellExtras } from './cellExtras';
import { isRichValue, scalarOf, type RichValue } from './results';

/** Names under which formulas read a field of a cell's rich value: `A1.[2021]` is stored as the first. */
export const FIELD_FUNCTIONS = ['_FV', 'FIELDVALUE'] as const;

/** A field of the entity in a cell, and the rich value that it is, if it is one. */
export interface Field {
  readonly result: FunctionResult;
  readonly card: RichValue | null;
}

const error = (code: string): Field => ({ result: { error: code }, card: null });

/** `A1.[2021]`: the field of the entity in A1; #FIELD! where there is none. */
export function readField([cell, name]: readonly FunctionArgument[], extras: CellExtras): Field {
  if (cell === undefined || name === undefined || name.kind !== 'scalar') return error('#VALUE!');
  if (cell.kind === 'error') return error(cell.code);
  if (cell.kind !== 'scalar' || cell.reference === null) return error('#FIELD!');
  const { sheetId, box } = cell.reference;
  const at: CellPosition = { sheetId, row: box.row, column: box.column };
  const property = propertyOf(extras.card(at), String(name.value));
  if (property !== undefined) return { result: scalarOf(property), card: isRichValue(property) ? property : null };
  const { value } = cell;
  return typeof value === 'string' && /^#(BUSY!|N\/A|NAME\?|REF!|DIV\/0!|NUM!|NULL!)$/.test(value)
    ? error(value)
    : error('#FIELD!');
}

/** Excel finds fields without regard to case. */
function propertyOf(card: RichValue | null, name: string): unknown {
  const wanted = name.toLowerCase();
  return Object.entries(card?.properties ?? {}).find(([key]) => key.toLowerCase() === wanted)?.[1];
}
