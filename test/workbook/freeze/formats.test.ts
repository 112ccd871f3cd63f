import { formatsFor } from '../../../src/workbook/freeze/describe';
import type { FormulaCell } from '../../../src/workbook/freeze/plan';

/** One row of cells that a CCSS formula fills: value, text that Excel shows, format of the cell. */
const cell = (...cells: readonly (readonly [value: number | string, text: string, format: string])[]): FormulaCell => ({
  sheet: 'F',
  row: 0,
  column: 0,
  formula: '=CCSS.SERIE("X")',
  rows: 1,
  columns: cells.length,
  values: [cells.map(([value]) => value)],
  texts: [cells.map(([, text]) => text)],
  formats: [cells.map(([, , format]) => format)],
});

test.each<[string, FormulaCell, (string | null)[], string[] | null]>([
  [
    'the format of the function shows in a cell without one: it stays',
    cell([0.5, '50,0 %', 'General']),
    ['0.0 %'],
    ['0.0 %'],
  ],
  ['thousands, whatever the space', cell([13962, '13\u00a0962', 'General']), ['#,##0'], ['#,##0']],
  ['a column too narrow to show it', cell([13962, '####', 'General']), ['#,##0'], ['#,##0']],
  ['the user has chosen a format', cell([0.5, '0,50', '0.00']), ['0.0 %'], null],
  ['Excel shows the number without it', cell([13962, '13962', 'General']), ['#,##0'], null],
  ['a text needs none', cell(['Lozère', 'Lozère', 'General']), [null], null],
  [
    'each cell of a spill its own',
    cell([2021, '2021', 'General'], [0.5, '50,0 %', 'General']),
    [null, '0.0 %'],
    ['General', '0.0 %'],
  ],
])('%s', (_title, given, formats, expected) => {
  expect(formatsFor(given, [formats])).toEqual(expected && [expected]);
});
