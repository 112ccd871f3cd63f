import { parseA1Ref, stringifyA1Ref } from '@borgar/fx';
import { formulaTokens } from '../../formula';
import { MAX_COLUMNS, MAX_ROWS, sameBox, type Box } from '../engine';
import { parseBox, splitSheet } from './address';

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

/**
 * A formula after cells were inserted into or removed from a sheet: references to cells that have gone elsewhere follow them.
 * @param home the sheet that references without a sheet's name mean
 * @param shiftedSheet the sheet whose cells have moved
 */
export function followedFormula(
  formula: string,
  home: string,
  shiftedSheet: string,
  move: (box: Box) => Box | null,
): string {
  if (!formula.startsWith('=')) return formula;
  return formulaTokens(formula)
    .map(({ type, text }) => {
      if (!/^range(_beam)?$/.test(type)) return text;
      const { sheet, rest } = splitSheet(text);
      const box = parseBox(rest);
      if (box === null || (sheet ?? home).toLowerCase() !== shiftedSheet.toLowerCase()) return text;
      const moved = move(box);
      if (moved === null) return '#REF!';
      return sameBox(moved, box) ? text : rewritten(text, moved);
    })
    .join('');
}

/** A reference to other cells, with the dollar signs that it had. */
function rewritten(text: string, box: Box): string {
  const reference = parseA1Ref(text);
  if (!reference || !('range' in reference)) return text;
  const { range } = reference;
  const rows = range.top === null || range.top === undefined ? {} : { top: box.row, bottom: box.row + box.rows - 1 };
  const columns =
    range.left === null || range.left === undefined ? {} : { left: box.column, right: box.column + box.columns - 1 };
  return stringifyA1Ref({ ...reference, range: { ...range, ...rows, ...columns } });
}
