import { parseA1Ref, stringifyA1Ref } from '@borgar/fx';
import { formulaTokens } from '../../formula';
import { MAX_COLUMNS, MAX_ROWS } from '../engine';

/** A formula copied to another cell: relative references move along, those pushed off the sheet become #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formulaTokens(formula)
    .map((token) => (/^range(_beam)?$/.test(token.type) ? shiftReference(token.text, rows, columns) : token.text))
    .join('');
}

function shiftReference(text: string, rows: number, columns: number): string {
  const reference = parseA1Ref(text);
  if (!reference || !('range' in reference)) return text;
  const { range } = reference;
  const row = (value: number | null | undefined, fixed: boolean | null | undefined): number | null =>
    value === null || value === undefined ? null : fixed ? value : value + rows;
  const column = (value: number | null | undefined, fixed: boolean | null | undefined): number | null =>
    value === null || value === undefined ? null : fixed ? value : value + columns;
  const moved = {
    ...range,
    top: row(range.top, range.$top),
    bottom: row(range.bottom, range.$bottom),
    left: column(range.left, range.$left),
    right: column(range.right, range.$right),
  };
  const off =
    [moved.top, moved.bottom].some((value) => value !== null && (value < 0 || value >= MAX_ROWS)) ||
    [moved.left, moved.right].some((value) => value !== null && (value < 0 || value >= MAX_COLUMNS));
  return off ? '#REF!' : stringifyA1Ref({ ...reference, range: moved });
}
