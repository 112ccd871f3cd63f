import { replaceDataset } from '../../src/dataset';
import type { NodeHost } from '../../src/host/node';
import { refreshData } from '../../src/workbook';
import { newData } from './support/data';
import { startLoaded } from './support/workbook';

/** Excel's longest text in a cell. */
const LONGEST = 32_767;
const COLUMNS = 30;

let host: NodeHost;
beforeAll(async () => {
  host = await startLoaded();
});
afterAll(() => host.dispose());

test('a table that the user has widened beyond what Excel answers at once is read in pieces', async () => {
  const table = host.workbook.Tables.GetItem('CCSS_Donnees');
  for (let k = 0; k < COLUMNS; k++) {
    table.insertColumn(table.titles.length, null, `mien ${k}`);
    const column = table.GetDataBodyRange().GetColumn(table.titles.length - 1);
    column.Values = Array.from({ length: table.bodyRows }, (_, row) => [`${row}-`.padEnd(LONGEST, 'x')]);
  }
  host.dispatcher.markStale();
  replaceDataset(newData());
  host.requests.clear();
  expect(await refreshData()).toMatchObject({ changed: expect.any(Number) as number, conflicts: [] });
  const refused = host.requests.latest.filter((r) => r.error !== null).map((r) => r.error);
  expect(new Set(refused)).toEqual(new Set(['ResponsePayloadSizeLimitExceeded']));
  expect(await refreshData()).toMatchObject({ added: 0, changed: 0, removed: 0, retired: 0, conflicts: [] });
  const kept = table.GetDataBodyRange().GetColumn(table.titles.length - 1).Values!;
  expect(kept.filter(([text]) => String(text).length === LONGEST).length).toBeGreaterThan(5);
});
