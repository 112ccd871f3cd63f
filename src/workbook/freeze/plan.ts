import { formulaTokens } from '../../formula';
import { needsAddin } from '../trace/ccssCalls';
import type { PlainValue } from '../../functions';

/** A formula of the workbook, with what it shows. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** what it fills, itself included */
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly (readonly PlainValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Why a formula was left as it is. */
export type LeftReason =
  /** it has no value yet */
  | 'calculating'
  /** its error cannot be written into a cell, or stands for functions that Excel does not know */
  | 'noValue';

export interface FreezePlan {
  readonly cells: readonly FormulaCell[];
  /** how many of them are not CCSS formulas but read a spill or a card that would be gone */
  readonly readers: number;
  readonly left: readonly { readonly cell: FormulaCell; readonly reason: LeftReason }[];
}

/** The errors that a cell can hold without a formula. */
const LASTING_ERRORS = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NULL!']);
const WAITING = new Set(['#BUSY!', '#GETTING_DATA', '#CONNECT!']);

/** Functions that look at a cell's formula, or into its card. */
const LOOKS_INSIDE = /^(?:_xlfn\.)*(?:FORMULATEXT|ISFORMULA|FIELDVALUE|_FV|ANCHORARRAY)$/i;

export const placeOf = (sheet: string, row: number, column: number): string =>
  `${sheet.toLowerCase()}!${row},${column}`;

const keyOf = ({ sheet, row, column }: FormulaCell): string => placeOf(sheet, row, column);

/**
 * Which formulas to freeze: those of the target that need the add-in, and then every formula of the workbook that would
 * lose its value with them, because it reads a spill (`A1#`), a card (`A1.[2021]`) or the formula itself of a frozen cell.
 * @param inTarget whether a formula is among those that the user wants frozen
 * @param names defined names that hold CCSS formulas, in capitals
 */
export function planFreeze(
  formulas: readonly FormulaCell[],
  inTarget: (cell: FormulaCell) => boolean,
  names: ReadonlySet<string>,
): FreezePlan {
  const chosen = new Map<string, FormulaCell>();
  const left: { cell: FormulaCell; reason: LeftReason }[] = [];
  const choose = (cell: FormulaCell): void => {
    const reason = obstacleOf(cell);
    if (reason) left.push({ cell, reason });
    else chosen.set(keyOf(cell), cell);
  };
  for (const cell of formulas) if (inTarget(cell) && needsAddin(cell.formula, names)) choose(cell);
  const direct = chosen.size;
  const refused = new Set(left.map(({ cell }) => keyOf(cell)));
  for (let before = -1; before !== chosen.size;) {
    before = chosen.size;
    for (const cell of formulas) {
      const key = keyOf(cell);
      if (chosen.has(key) || refused.has(key) || !looksInto(cell, chosen)) continue;
      choose(cell);
      refused.add(key);
    }
  }
  return { cells: [...chosen.values()], readers: chosen.size - direct, left };
}

function obstacleOf({ values }: FormulaCell): LeftReason | null {
  for (const value of values.flat()) {
    if (typeof value !== 'string' || !/^#[A-Z]/.test(value)) continue;
    if (WAITING.has(value)) return 'calculating';
    if (/^#[A-Z_/0]+[!?A]?$/.test(value) && !LASTING_ERRORS.has(value)) return 'noValue';
  }
  return null;
}

/** Whether a formula would change its value when one of the chosen cells holds a value in place of its formula. */
function looksInto(cell: FormulaCell, chosen: ReadonlyMap<string, FormulaCell>): boolean {
  const copied = /^=\+?([^()\s]+)$/.exec(cell.formula)?.[1];
  if (copied !== undefined && [...chosen.values()].some((one) => isCard(one) && covers(copied, cell.sheet, one))) {
    return true;
  }
  if (!/[#[]|FORMULATEXT|ISFORMULA|FIELDVALUE|_FV|ANCHORARRAY/i.test(cell.formula)) return false;
  const tokens = formulaTokens(cell.formula);
  const inside = tokens.some(({ type, text }) => type === 'func' && LOOKS_INSIDE.test(text));
  return tokens.some(({ type, text }, k) => {
    const field = type === 'structured' ? /^(.+?)\.\[/.exec(text)?.[1] : undefined;
    const spilled = type === 'range' && tokens[k + 1]?.text === '#';
    const reference = field ?? (spilled || (inside && type === 'range') ? text : undefined);
    if (reference === undefined) return false;
    return [...chosen.values()].some((one) => covers(reference, cell.sheet, one));
  });
}

/** Whether a formula answers with a card. */
export const holdsCard = (formula: string): boolean => /CCSS[._]FICHE\b/i.test(formula);

/** A cell that shows a card: FICHE, or `=A1` on such a cell. */
const isCard = ({ formula }: FormulaCell): boolean => holdsCard(formula) || /^=\+?[^()\s]+$/.test(formula);

const CELL = /^(?:(?:'((?:[^']|'')+)'|([^!']+))!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

function covers(reference: string, ownSheet: string, cell: FormulaCell): boolean {
  const match = CELL.exec(reference);
  if (!match) return false;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? ownSheet;
  if (sheet.toLowerCase() !== cell.sheet.toLowerCase()) return false;
  const [left, top] = [columnNumber(match[3]!), Number(match[4]) - 1];
  const [right, bottom] = match[5] === undefined ? [left, top] : [columnNumber(match[5]), Number(match[6]) - 1];
  // a card may stand anywhere in what a formula fills
  return left < cell.column + cell.columns && right >= cell.column && top < cell.row + cell.rows && bottom >= cell.row;
}
