import fc from 'fast-check';
import { replaceDataset } from '../../src/dataset';
import type { NodeHost } from '../../src/host/node';
import { loadData, refreshData, undoRefresh, WorkbookFailure } from '../../src/workbook';
import { CHOICE, newData, oldData } from './support/data';
import { edits, marksIn, User } from './support/edits';
import type { Edit } from './support/edits';
import { snapshot } from './support/snapshot';
import { forgetEverything, startOffline } from './support/workbook';

const RUNS = 120;
const CLEAR_FAILURES = ['protectedSheet', 'tableChanged', 'sheetTaken', 'protectedWorkbook'];

let host: NodeHost;
const outcomes = new Map<string, number>();
beforeAll(async () => {
  host = await startOffline();
});
afterAll(() => {
  console.log(`random edits: ${[...outcomes].map(([name, count]) => `${name} ${count}`).join(', ')}`);
  host.dispose();
});

/** The operation, or why it stopped. */
async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) throw error;
    return error.error.kind;
  }
}

/** Everything of the user's is where it was: her contents in the rows of the same figures, her filters, colours and charts. */
function assertKept(user: User, before: Map<string, string[]>): void {
  const after = marksIn(host);
  for (const mark of user.written) {
    const where = before.get(mark) ?? [];
    // a row that moved keeps its figure; a cell of the key that she overwrote names its row itself
    for (const place of where) expect([mark, ...(after.get(mark) ?? [])]).toContain(place === '' ? mark : place);
  }
}

const broken = (): string[] =>
  host.workbook.Worksheets.items.flatMap((sheet) => {
    const { engine } = sheet.context;
    return sheet
      .formulaCells({ row: 0, column: 0, rows: 500, columns: 40 })
      .map(({ row, column }) => engine.formula(sheet.Id, row, column) ?? '')
      .filter((formula) => formula.includes('#REF!'));
  });

async function check(list: readonly Edit[]): Promise<void> {
  forgetEverything(host);
  host.workbook.Worksheets.items[0]!.GetRange().Clear('All');
  replaceDataset(oldData());
  await loadData(CHOICE);
  const user = new User(host);
  for (const edit of list) user.do(edit);
  await host.settle();
  const marks = marksIn(host);
  const before = JSON.stringify(snapshot(host));
  const errors = broken();
  const filters = JSON.stringify(host.workbook.Tables.items.map((t) => [...t.filters]));
  replaceDataset(newData());
  const outcome = await outcomeOf(() => refreshData());
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (outcome === 'tableChanged' && !list.some((e) => e.kind === 'deleteColumn'))
    console.log(
      JSON.stringify(list),
      host.workbook.Tables.items.map((t) => [t.Name, t.titles, t.columnIds]),
    );
  if (outcome !== 'done') {
    expect(CLEAR_FAILURES).toContain(outcome);
    expect(JSON.stringify(snapshot(host))).toBe(before);
    return;
  }
  await host.settle();
  assertKept(user, marks);
  expect(broken()).toEqual(errors);
  const kept = JSON.stringify(
    host.workbook.Tables.items.map((t) => [...t.filters]).slice(0, JSON.parse(filters).length),
  );
  expect(kept).toBe(filters);
  // what is left to do after a refresh: nothing
  expect(await refreshData()).toMatchObject({ added: 0, changed: 0, removed: 0, retired: 0 });
  const undone = await outcomeOf(() => undoRefresh());
  expect(['done', 'nothingToUndo']).toContain(undone);
  assertKept(user, marks);
}

test('a refresh keeps what users do to a loaded workbook, or says what is wrong and changes nothing', async () => {
  await fc.assert(fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 7 }), check), { numRuns: RUNS });
}, 300_000);
