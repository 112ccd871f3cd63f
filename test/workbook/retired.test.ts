import { replaceDataset } from '../../src/dataset';
import type { NodeHost } from '../../src/host/node';
import { refreshData, undoRefresh } from '../../src/workbook';
import { newData } from './support/data';
import { startLoaded } from './support/workbook';

let host: NodeHost;
beforeEach(async () => {
  host = await startLoaded();
  replaceDataset(newData());
});
afterEach(() => host.dispose());

const table = () => host.workbook.Tables.GetItem('CCSS_Donnees');

/** Row of the sheet with `B.NOMBRE`, 2020, which the newer data no longer has. */
function leavingRow(): number {
  const rows = table().GetDataBodyRange().Values!;
  return rows.findIndex((values) => values[0] === 'B.NOMBRE' && values[5] === 2020) + 2;
}
const cell = (column: string) => host.workbook.Worksheets.GetItem('Données').GetRange(`${column}${leavingRow()}`);

test('a row that the data no longer has and that nobody has touched goes', async () => {
  expect(leavingRow()).toBeGreaterThan(1);
  expect(await refreshData()).toMatchObject({ removed: expect.any(Number) as number, retired: 0 });
  expect(leavingRow()).toBe(1); // none
});

const MARKS: readonly (readonly [string, () => unknown])[] = [
  ['a comment', () => host.workbook.Comments.Add(cell('H'), 'à vérifier')],
  [
    'a note',
    () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Données').notes.add(`H${leavingRow()}`, 'à vérifier');
        await context.sync();
      }),
  ],
  ['a colour', () => (cell('H').Format.Fill.Color = '#FFFF00')],
  ['bold type', () => (cell('B').Format.Font.Bold = true)],
  ['a formula elsewhere that points at it', () => host.type('Feuil1', 'A20', `=Données!H${leavingRow()}*2`)],
  ['a formula elsewhere over an area with it', () => host.type('Feuil1', 'A20', `=SOMME(Données!H2:H${leavingRow()})`)],
  ['a name that points at it', () => host.workbook.Names.Add('effectif', cell('H'))],
  ['a text in a column of her own', () => (cell('Q').Values = [['ma remarque']])],
  ['a cell that she wrote over', () => (cell('H').Values = [[4_999]])],
];

test.each(MARKS)('%s keeps the row, marked; the undo takes the mark away', async (_, mark) => {
  await mark();
  await host.settle();
  const before = cell('A').GetResizedRange(0, 16).Values;
  const text = JSON.stringify(before);
  expect(await refreshData()).toMatchObject({ retired: 1 });
  expect(cell('J').Values).toEqual([['retiré']]);
  await undoRefresh();
  await host.settle();
  expect(JSON.stringify(cell('A').GetResizedRange(0, 16).Values)).toBe(text);
});
