import { replaceDataset } from '../../src/dataset';
import { loadExcelize, openWorkbook, saveWorkbook } from '../../src/host';
import { startNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { loadData, readContents, refreshData, restoreSettings, undoRefresh } from '../../src/workbook';
import { cutOff } from './support/cutOff';
import { CHOICE, newData, oldData } from './support/data';
import { snapshot } from './support/snapshot';
import { forgetEverything, startLoaded, startOffline, trimLog } from './support/workbook';

let host: NodeHost;
afterEach(() => host.dispose());

/** A refresh to the new data, cut off; the workbook is marked. */
async function cutOffRefresh(): Promise<void> {
  replaceDataset(newData());
  await cutOff(
    host,
    () => refreshData(),
    async () => {
      await undoRefresh();
      trimLog(host);
    },
  );
  expect((await readContents()).interrupted).toBe(true);
}

/** A first load, cut off. */
async function cutOffLoad(): Promise<void> {
  host = await startOffline();
  replaceDataset(oldData());
  await cutOff(
    host,
    () => loadData(CHOICE),
    () => Promise.resolve(forgetEverything(host)),
  );
}

const sheetNames = (): string[] => host.workbook.Worksheets.items.map((s) => s.Name);
/** What the cells hold, by sheet, in a snapshot. */
function contents(text: string): Record<string, Record<string, unknown>> {
  const { sheets } = JSON.parse(text) as { sheets: Record<string, { cells: Record<string, [unknown, string]> }> };
  const filled = (cells: Record<string, [unknown, string]>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([at, [content]]): [string, unknown][] => (content === '' ? [] : [[at, content]])),
    );
  return Object.fromEntries(Object.entries(sheets).map(([name, { cells }]) => [name, filled(cells)]));
}
const withoutParts = (): string => JSON.stringify({ ...snapshot(host), parts: null });

test('the log says by itself that an operation was interrupted', async () => {
  host = await startLoaded();
  await cutOffRefresh();
  const log = host.workbook.Tables.GetItem('CCSS_Journal').GetDataBodyRange().Values!;
  const states = log.map((row) => row.at(-1)).filter((state) => state !== '');
  expect(states).toEqual(['terminée', 'interrompue']);
});

test('saved half-way, opened elsewhere: the repair finds the old state', async () => {
  host = await startLoaded();
  const before = withoutParts();
  await cutOffRefresh();
  const file = saveWorkbook(host.workbook, await loadExcelize());
  host.dispose();

  host = await startNodeHost();
  openWorkbook(host.workbook, file);
  await host.settle();
  expect((await readContents()).interrupted).toBe(true);
  const opening = await restoreSettings();
  expect(opening).toMatchObject({ interrupted: false, recovery: { done: 'restored' } });
  expect(contents(withoutParts())).toEqual(contents(before));
  // and the refresh that was cut off can be done again
  expect(await refreshData()).toMatchObject({ added: expect.any(Number) as number, conflicts: [] });
});

test('what the user writes on a half-made sheet before the repair keeps the sheet', async () => {
  await cutOffLoad();
  expect(sheetNames()).toContain('Données');
  host.type('Données', 'B2', 'mon libellé');
  await restoreSettings();
  expect(host.cell('Données', 'B2').value).toBe('mon libellé');
  // the other sheets, untouched, are gone
  expect(sheetNames()).not.toContain('Indicateurs');
  expect((await readContents()).interrupted).toBe(false);
});

test('a half-made load that nobody touched leaves nothing behind', async () => {
  await cutOffLoad();
  await restoreSettings();
  expect(sheetNames()).toEqual(['Feuil1']);
  expect(host.workbook.CustomXmlParts.items).toEqual([]);
});

test('a row that came with a refresh cut off stays once the user has written into it', async () => {
  host = await startLoaded();
  await cutOffRefresh();
  const table = host.workbook.Tables.GetItem('CCSS_Donnees');
  const rows = table.bodyRows;
  const added = table.GetDataBodyRange().GetCell(rows - 1, 1);
  added.Values = [['mon libellé']];
  await restoreSettings();
  const labels = table
    .GetDataBodyRange()
    .GetColumn(1)
    .Values!.map(([label]) => label);
  expect(labels).toContain('mon libellé');
  expect(table.bodyRows).toBeLessThan(rows); // the others went
});

test('under a filter, where Excel moves no cells, a refresh cut off is put back all the same', async () => {
  host = await startLoaded();
  const table = host.workbook.Tables.GetItem('CCSS_Donnees');
  table.Columns.GetItemAt(5).Filter.ApplyValuesFilter(['2020']);
  const before = withoutParts();
  replaceDataset(newData());
  const run = () => refreshData();
  await cutOff(host, run, async () => {
    table.ClearFilters();
    await undoRefresh();
    trimLog(host);
    table.Columns.GetItemAt(5).Filter.ApplyValuesFilter(['2020']);
  });
  await restoreSettings();
  expect((await readContents()).interrupted).toBe(false);
  expect(contents(withoutParts())['Données']).toEqual(contents(before)['Données']);
});
