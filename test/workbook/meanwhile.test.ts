import { replaceDataset } from '../../src/dataset';
import type { NodeHost } from '../../src/host/node';
import { refreshData, undoRefresh, WorkbookFailure } from '../../src/workbook';
import { newData } from './support/data';
import { Faults } from './support/faults';
import { startLoaded } from './support/workbook';

let host: NodeHost;
beforeAll(async () => {
  host = await startLoaded();
});
afterAll(() => host.dispose());

const table = () => host.workbook.Tables.GetItem('CCSS_Donnees');
/** The rows by what they hold, in whatever order. */
const rows = (): string[] =>
  table()
    .GetDataBodyRange()
    .Values!.map((row) => JSON.stringify(row.slice(0, 16)))
    .sort();

test('a table that is sorted while a refresh is under way gets each figure in its own row, or nothing', async () => {
  const run = () => refreshData();
  const old = rows();
  replaceDataset(newData());
  await run();
  const fresh = rows();
  await undoRefresh();
  const faults = new Faults(host);
  const { places } = await faults.course(run);
  await undoRefresh();
  const writes = places.find((p) => p.kind === '1 Add' || p.kind.startsWith('4 '))!.request;
  expect(writes).toBeGreaterThan(2);
  const ended = { nothing: 0, right: 0 };
  // behind the last look only the cells of one request are at stake: the narrowest window that Excel leaves
  for (let request = 0; request < writes; request++) {
    const ascending = request % 2 === 0;
    const sort = (): void => {
      table().Sort.Apply([{ key: 7, ascending }]);
      host.dispatcher.markStale();
    };
    const { error, reached } = await faults.at(request, sort, run);
    expect(reached).toBe(true);
    if (error === undefined) {
      // a row that has come to stand where a formula of the user's points is marked instead of deleted
      expect(rows().filter((row) => !row.includes('"retiré"'))).toEqual(fresh);
      ended.right++;
      await undoRefresh();
    } else {
      expect(error).toBeInstanceOf(WorkbookFailure);
      expect((error as WorkbookFailure).error.kind).toBe('changedMeanwhile');
      ended.nothing++;
    }
    expect(rows()).toEqual(old);
  }
  expect(ended.right).toBeGreaterThan(0);
  expect(ended.nothing).toBeGreaterThan(0);
});
