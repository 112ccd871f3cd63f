import fc from 'fast-check';
import { replaceDataset } from '../../src/dataset';
import type { NodeHost } from '../../src/host/node';
import { loadData, refreshData, undoRefresh, WorkbookFailure } from '../../src/workbook';
import type { LoadReport } from '../../src/workbook';
import { CHOICE, leanData, newData, oldData } from './support/data';
import { edits, KINDS, User } from './support/edits';
import type { Edit } from './support/edits';
import { Keeper } from './support/kept';
import { snapshot } from './support/snapshot';
import { forgetEverything, startOffline } from './support/workbook';
import { worldOf } from './support/world';

/** `CCSS_SEED` and `CCSS_RUNS` try other workbooks, and more of them; a failure prints its seed and the shortest list of edits. */
const SEED = Number(process.env.CCSS_SEED ?? 20_260_101);
const RUNS = Number(process.env.CCSS_RUNS ?? 100);
/** What a refresh may refuse, with a message of its own each; Excel's own refusals are not among them. */
const CLEAR_FAILURES = ['protectedSheet', 'tableChanged', 'sheetTaken', 'protectedWorkbook'];

let host: NodeHost;
const outcomes = new Map<string, number>();
const done = new Map<string, number>();
const count = (counts: Map<string, number>, name: string, more = 1): void => {
  counts.set(name, (counts.get(name) ?? 0) + more);
};
beforeAll(async () => {
  host = await startOffline();
});
afterAll(() => host.dispose());

/** The report of an operation, or why it stopped. */
async function outcomeOf(work: () => Promise<LoadReport>): Promise<LoadReport | string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) throw error;
    return error.error.kind;
  }
}

async function check(list: readonly Edit[], lean: boolean): Promise<void> {
  forgetEverything(host);
  host.workbook.Worksheets.items[0]!.GetRange().Clear('All');
  replaceDataset(oldData());
  await loadData(CHOICE);
  const keeper = new Keeper(host);
  const user = new User(host);
  for (const edit of list) user.do(edit);
  await host.settle();
  for (const [kind, times] of user.done) count(done, kind, times);

  const before = worldOf(host);
  const whole = JSON.stringify(snapshot(host));
  replaceDataset(lean ? leanData() : newData());
  const report = await outcomeOf(() => refreshData());
  count(outcomes, typeof report === 'string' ? report : 'done');
  if (typeof report === 'string') {
    expect(CLEAR_FAILURES).toContain(report);
    expect(JSON.stringify(snapshot(host))).toBe(whole);
    return;
  }
  await host.settle();
  keeper.assertKept(before, worldOf(host), report);
  // what is left to do after a refresh: nothing
  expect(await refreshData()).toMatchObject({ added: 0, changed: 0, removed: 0, retired: 0 });

  const undone = await outcomeOf(() => undoRefresh());
  count(outcomes, typeof undone === 'string' ? `undo: ${undone}` : 'undone');
  if (typeof undone === 'string') expect(undone).toBe('nothingToUndo');
  else keeper.assertUndone(before, worldOf(host));
}

test('a refresh keeps what users do to a loaded workbook, or says what is wrong and changes nothing; so does its undo', async () => {
  const property = fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 7 }), fc.boolean(), check);
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
  const told = (counts: Map<string, number>): string => [...counts].map(([name, n]) => `${name} ${n}`).join(', ');
  console.log(`random edits, seed ${SEED}: ${told(outcomes)}; edits done: ${told(done)}`);
  // every kind of edit came to pass, and every outcome
  expect([...done.keys()].sort()).toEqual([...KINDS].sort());
  for (const outcome of ['done', 'undone', 'protectedSheet', 'tableChanged', 'sheetTaken']) {
    expect(outcomes.get(outcome)).toBeGreaterThan(0);
  }
}, 600_000);
