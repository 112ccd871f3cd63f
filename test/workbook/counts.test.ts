import { currentDataset, replaceDataset } from '../../src/dataset';
import type { NodeHost } from '../../src/host/node';
import { loadData, refreshData, SPECS } from '../../src/workbook';
import { seedDataset } from '../support/dataset';
import { snapshot } from './support/snapshot';
import { startOffline } from './support/workbook';

const BRANCHES = ['sante', 'famille', 'recouvrement', 'autonomie', 'commun', 'contexte'];
const MAX_BYTES = 4_500_000;

let host: NodeHost;
beforeAll(async () => {
  host = await startOffline();
  replaceDataset(seedDataset());
});
afterAll(() => host.dispose());

async function everything() {
  const data = await currentDataset();
  return {
    organizations: data.organizations.map((o) => o.organization),
    branches: BRANCHES,
    years: [...new Set([...data.resolved()].map((key) => key.year))],
  };
}

/** Requests and bytes of a piece of work. */
async function counted<T>(work: () => Promise<T>) {
  host.requests.clear();
  const result = await work();
  const { count, largest, latest } = host.requests;
  const changes = latest.flatMap((r) => r.body.Actions ?? []).filter((a) => a.ActionType === 4);
  return { result, count, largest, largestAnswer: Math.max(...latest.map((r) => r.responseBytes)), changes };
}

test('a cancel in the middle of a full load leaves nothing behind', async () => {
  const before = JSON.stringify(snapshot(host));
  const controller = new AbortController();
  const load = loadData(
    await everything(),
    ({ step, done }) => {
      if (step === 'write' && done > 0) controller.abort();
    },
    controller.signal,
  );
  await expect(load).rejects.toMatchObject({ error: { kind: 'cancelled' } });
  expect(JSON.stringify(snapshot(host))).toBe(before);
}, 120_000);

test('the five reports are loaded in at most 12 requests, each under 4.5 MB', async () => {
  const choice = await everything();
  const { result, count, largest, largestAnswer } = await counted(() => loadData(choice));
  console.log(`full load: ${count} requests, largest ${largest} bytes, largest answer ${largestAnswer} bytes`);
  expect(count).toBeLessThanOrEqual(12);
  expect(largest).toBeLessThan(MAX_BYTES);
  expect(result.created).toEqual(['Données', 'Indicateurs', 'Sources', 'Contrôles']);
  expect(result.rows).toBe([...(await currentDataset()).resolved()].length);
}, 120_000);

test('a refresh without changes writes nothing, in at most 4 requests', async () => {
  const { result, count, largestAnswer, changes } = await counted(() => refreshData());
  console.log(`refresh without changes: ${count} requests, largest answer ${largestAnswer} bytes`);
  expect(changes).toEqual([]);
  expect(count).toBeLessThanOrEqual(4);
  expect(largestAnswer).toBeLessThan(MAX_BYTES);
  expect(result).toMatchObject({ added: 0, changed: 0, removed: 0, retired: 0, conflicts: [], lines: [] });
}, 60_000);

test('another unit of amounts changes formats only', async () => {
  const { result, changes } = await counted(() => refreshData({ amounts: 'MEUR' }));
  const written = new Set(changes.map((a) => a.Name));
  expect(result.changed).toBe(0);
  expect(written).toContain('NumberFormat');
}, 60_000);

test.each(Object.values(SPECS))('$sheet is a table with a filter, a frozen header and column widths', (spec) => {
  const sheet = host.workbook.Worksheets.GetItem(spec.sheet);
  const table = host.workbook.Tables.GetItem(spec.table);
  expect(table.titles).toEqual(spec.columns.map((c) => c.header));
  expect(table.ShowFilterButton).toBe(true);
  expect(sheet.context.engine.freeze(sheet.Id)).toEqual({ rows: 1, columns: 0 });
  const widths = spec.columns.map((_, k) => sheet.context.engine.columnWidth(sheet.Id, k));
  expect(widths).toEqual(spec.columns.map(({ width }) => expect.closeTo((width * 5.6) / 0.75, 0)));
});
