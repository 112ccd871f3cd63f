import { replaceDataset } from '../../src/dataset';
import type { NodeHost } from '../../src/host/node';
import { refreshData, undoRefresh } from '../../src/workbook';
import type { CellRef } from '../../src/workbook';
import { newData } from './support/data';
import { startLoaded } from './support/workbook';

let host: NodeHost;
beforeEach(async () => {
  host = await startLoaded();
});
afterEach(() => host.dispose());

/** `A.TAUX`, 2020. */
const ROW = 'A.TAUX|Organisme X|2020|réalisé';
const cell = (column: string): CellRef => ({ table: 'figures', key: ROW, column });

/** The cell of that row under a title. */
function address(title: string): string {
  const table = host.workbook.Tables.GetItem('CCSS_Donnees');
  const rows = table.GetDataBodyRange().Values!;
  const row = rows.findIndex((values) => values[0] === 'A.TAUX' && values[5] === 2020);
  return `${String.fromCharCode(65 + table.titles.indexOf(title))}${row + 2}`;
}
const holds = (title: string): unknown[] => {
  const { formula, value } = host.cell('Données', address(title));
  return [formula, value];
};

test.each([
  ['a value', '99', [null, 99]],
  ['a formula', '=1+1', ['=1+1', 2]],
  ['a text', 'mon texte', [null, 'mon texte']],
  ['a text that looks like a formula', "'=1+1", [null, '=1+1']],
  ['a text that looks like a number', "'007", [null, '007']],
])('%s that she wrote over ours: kept, taken, and back with the undo', async (_, typed, expected) => {
  host.type('Données', address('indicateur'), typed);
  await host.settle();
  const { conflicts } = await refreshData();
  expect(conflicts).toMatchObject([{ column: 'indicateur', key: ROW }]);
  expect(holds('indicateur')).toEqual(expected);

  await refreshData({ take: [cell('indicateur')] });
  expect(holds('indicateur')).toEqual([null, '@taux']);
  await undoRefresh();
  await host.settle();
  expect(holds('indicateur')).toEqual(expected);
});

test('a cell that she keeps is asked about again only when the data offers something else', async () => {
  host.type('Données', address('valeur'), '99');
  expect((await refreshData()).conflicts).toHaveLength(1);
  expect(await refreshData({ keep: [cell('valeur')] })).toMatchObject({ conflicts: [], kept: 1 });
  expect(await refreshData()).toMatchObject({ conflicts: [], kept: 1 });
  replaceDataset(newData()); // leaves that figure as it is
  expect(await refreshData()).toMatchObject({ conflicts: [], kept: 1 });
  expect(holds('valeur')).toEqual([null, 99]);
});

test('a row that she deleted is offered back, not put back', async () => {
  const table = host.workbook.Tables.GetItem('CCSS_Donnees');
  table.deleteRows(Number(address('valeur').slice(1)) - 2, 1);
  host.dispatcher.markStale();
  const before = table.bodyRows;
  const { conflicts, added } = await refreshData();
  expect(conflicts).toMatchObject([{ key: ROW, column: null }]);
  expect([added, table.bodyRows]).toEqual([0, before]);
  expect(await refreshData({ take: [{ table: 'figures', key: ROW, column: null }] })).toMatchObject({ added: 1 });
  expect(table.bodyRows).toBe(before + 1);
});

test('what she changes after a refresh stays hers when the refresh is undone', async () => {
  replaceDataset(newData());
  await refreshData();
  const table = host.workbook.Tables.GetItem('CCSS_Donnees');
  const row = table.GetDataBodyRange().Values!.findIndex((values) => values[0] === 'A.MONTANT' && values[5] === 2021);
  const changed = `H${row + 2}`;
  expect(host.cell('Données', changed).value).toBe(1_351_000);
  host.type('Données', changed, '42');
  expect(await undoRefresh()).toMatchObject({ kept: 1 });
  expect(host.cell('Données', changed).value).toBe(42);
  expect(host.cell('Données', `O${row + 2}`).value).toBe('1350500');
});

test('an undo cannot be undone, and a first load has none', async () => {
  await expect(undoRefresh()).rejects.toMatchObject({ error: { kind: 'nothingToUndo' } });
  replaceDataset(newData());
  expect(await refreshData()).toMatchObject({ undoable: true });
  expect(await undoRefresh()).toMatchObject({ kind: 'undo', undoable: false });
  await expect(undoRefresh()).rejects.toMatchObject({ error: { kind: 'nothingToUndo' } });
});
