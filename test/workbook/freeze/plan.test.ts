import { addressOf, planFreeze } from '../../../src/workbook/freeze/plan';
import type { FormulaCell } from '../../../src/workbook/freeze/plan';

const cell = (address: string, formula: string, more: Partial<FormulaCell> = {}): FormulaCell => {
  const [, letters = 'A', digits = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  const place = { row: Number(digits) - 1, column: letters.charCodeAt(0) - 65 };
  return {
    sheet: 'F',
    ...place,
    formula,
    rows: 1,
    columns: 1,
    values: [[1]],
    texts: [['1']],
    formats: [['0']],
    ...more,
  };
};

/** `A1: =…` lines → the addresses that are frozen, with `*` for those that only read the others. */
const frozen = (
  cells: readonly FormulaCell[],
  target = (_: FormulaCell) => true,
  names: readonly string[] = [],
): string =>
  planFreeze(cells, target, new Set(names))
    .cells.map((c) => `${c.sheet === 'F' ? '' : `${c.sheet}!`}${addressOf(c.row, c.column)}`)
    .join(' ');

const spill = cell('A1', '=CCSS.SERIE("X")', { rows: 3, columns: 2 });

test.each<[string, FormulaCell[], string]>([
  [
    'a CCSS formula, nested or mixed, and no other',
    [cell('A1', '=ROUND(CCSS.VAL("X",2021)/B1,2)'), cell('A2', '=B1')],
    'A1',
  ],
  ['CCSS in a text or a name of its own', [cell('A1', '="CCSS.VAL(1)"'), cell('A2', '=CCSS_VAL+1')], ''],
  ['without the add-in', [cell('A1', '=_xldudf_CCSS_VAL("X",2021)')], 'A1'],
  ['what reads the spill', [spill, cell('E1', '=SUM(A1#)'), cell('E2', '=SUM(A1:B3)')], 'A1 E1'],
  ['what reads it from another sheet', [spill, cell('E1', "=COUNT('F'!$A$1#)", { sheet: 'G' })], 'A1 G!E1'],
  ['what reads a reader’s spill', [spill, cell('E1', '=SORT(A1#)', { rows: 3 }), cell('G1', '=SUM(E1#)')], 'A1 E1 G1'],
  [
    'a field of a card, through a copy of it',
    [cell('A1', '=CCSS.FICHE("X")'), cell('A2', '=A1'), cell('A3', '=A2.[2021]')],
    'A1 A2 A3',
  ],
  [
    'what shows the formula',
    [cell('A1', '=CCSS.VAL("X",2021)'), cell('A2', '=FORMULATEXT(A1)'), cell('A3', '=ISFORMULA(B1)')],
    'A1 A2',
  ],
])('%s', (_title, cells, expected) => {
  expect(frozen(cells)).toBe(expected);
});

test('only what is in the target, and the readers of that wherever they are', () => {
  const cells = [spill, cell('C1', '=CCSS.VAL("X",2021)'), cell('E9', '=SUM(A1#)')];
  expect(frozen(cells, (c) => c.column === 0)).toBe('A1 E9');
});

test('a name that holds a CCSS formula counts as one', () => {
  expect(frozen([cell('A1', '=Taux*2'), cell('A2', '=Zone*2')], () => true, ['TAUX'])).toBe('A1');
});

test.each([
  ['#BUSY!', 'calculating'],
  ['#NAME?', 'noValue'],
  ['#SPILL!', 'noValue'],
])('a formula that shows %s is left: there is no value to keep', (value, reason) => {
  const plan = planFreeze([cell('A1', '=CCSS.VAL("X",2021)', { values: [[value]] })], () => true, new Set());
  expect([plan.cells, plan.left[0]?.reason]).toEqual([[], reason]);
});

test.each(['#N/A', '#VALUE!', '#DIV/0!'])('%s is a value like another', (value) => {
  expect(frozen([cell('A1', '=CCSS.VAL("X",2021)', { values: [[value]] })])).toBe('A1');
});
