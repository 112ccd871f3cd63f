/* global Excel */
import type { CellContent } from '../cells/content';
import { Base } from '../diff/base';
import { creationJournal, tableJournal } from '../diff/journal';
import type { Creation, TablePlan } from '../diff/plan';
import type { TableState } from '../diff/state';
import { detailOf, throwIfCancelled, WorkbookFailure } from '../errors';
import { Batch } from '../office/batch';
import { createTable } from '../office/create';
import type { Survey } from '../office/read';
import { addBases, addJournal, deleteParts, STATE_KEY } from '../office/store';
import type { Bases, OperationKind, StoredJournal, TablePlace, WorkbookState } from '../office/store';
import { deleteRows, writePlan } from '../office/write';
import { COMPLETED_TEXT, LOG_STATE } from '../sheets/log';
import type { TableId } from '../sheets/spec';
import { recover } from './recover';
import type { OnProgress } from './types';
import { assertUnmoved } from './unmoved';

/** Everything that an operation is about to do; computed before anything is written. */
export interface Operation {
  readonly id: string;
  readonly kind: OperationKind;
  readonly date: string;
  readonly survey: Survey;
  /** the log's among them, unless it is created */
  readonly plans: readonly TablePlan[];
  readonly creations: readonly Creation[];
  readonly basesBefore: Bases;
  readonly basesAfter: Bases;
  readonly next: Pick<WorkbookState, 'version' | 'choice' | 'amounts' | 'keep' | 'undoable'>;
}

/**
 * Carries an operation out so that it happens wholly or not at all.
 *
 * Actions of a request that precede a failing one stay done (Excel does not roll back), so the journal is written first: what
 * every cell held, which rows come, which sheets are made. The operation is complete with one action, the setting
 * STATE_KEY that names it; rows that leave are deleted after that. Whatever stops it, `recover` puts everything back before
 * that action and finishes the deletions behind it.
 */
export async function carryOut(
  operation: Operation,
  onProgress: OnProgress = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  let begun = false;
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const total = cellsOf(operation);
      let written = 0;
      const batch = new Batch(context, {
        signal,
        onSent: (cells) => {
          written += cells;
          onProgress({ done: Math.min(total, written), total, step: 'write' });
        },
      });
      await assertUnmoved(context, operation.plans);
      throwIfCancelled(signal);
      begun = true;
      const journalParts = await addJournal(batch, journalOf(operation));
      // what the cells are about to hold: tells, should the operation be cut off, what the user wrote into them since
      await addBases(batch, operation.id, operation.basesAfter);
      const leaving = new Map<TablePlan, number[]>();
      for (const creation of operation.creations) await createTable(batch, creation, operation.id);
      for (const plan of operation.plans) leaving.set(plan, await writePlan(batch, plan));
      const places = await tablePlaces(batch, operation);
      await commit(batch, operation, { places, leaving, journalParts });
      await batch.flush();
    });
  } catch (error) {
    if (!begun) throw failureOf(error);
    onProgress({ done: 0, total: 0, step: 'restore' });
    if ((await takeBack(error)) === operation.id) return;
    throw failureOf(error);
  }
}

/** @returns the operation that the workbook is now in the state of */
async function takeBack(cause: unknown): Promise<string | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await recover()).operation;
    } catch (error) {
      if (attempt === 2) {
        const details = new Set([detailOf(cause), detailOf(error)]);
        throw new WorkbookFailure({ kind: 'interrupted', detail: [...details].join(' ; ') });
      }
    }
  }
}

/** What Excel refused before anything was written, or after everything was put back. */
export function failureOf(error: unknown): unknown {
  // an error without a code of Excel's is a fault of ours and must not pass for one of Excel's
  if (!(error instanceof Error) || error instanceof WorkbookFailure || !('code' in error)) return error;
  return new WorkbookFailure({ kind: 'refused', detail: detailOf(error) });
}

const cellsOf = ({ plans, creations }: Operation): number =>
  plans.reduce((sum, p) => sum + p.changes.length + (p.added.length + p.inserted.length) * p.state.columns.length, 0) +
  creations.reduce((sum, c) => sum + (c.rows.length + 1) * c.spec.columns.length, 0);

function journalOf({ id, kind, date, survey, plans, creations, basesBefore, basesAfter }: Operation): StoredJournal {
  const none = new Base();
  return {
    operation: id,
    kind,
    date,
    previous: survey.state,
    tables: plans.map((p) =>
      tableJournal(p, basesBefore[p.state.spec.id] ?? none, basesAfter[p.state.spec.id] ?? none),
    ),
    created: creations.map(creationJournal),
  };
}

const placeOf = (state: TableState): TablePlace => ({
  name: state.name,
  id: state.id,
  columns: Object.fromEntries(
    state.spec.columns.flatMap(({ header }, k) => {
      const column = state.columns[state.at[k]!];
      return column ? [[header, column.id]] : [];
    }),
  ),
});

type Places = Partial<Record<TableId, TablePlace>>;

/** Names and ids of the tables; those of new tables are known once they are there. */
async function tablePlaces(batch: Batch, { survey, plans, creations }: Operation): Promise<Places> {
  const places: Places = { ...survey.state?.tables };
  for (const { state } of plans) places[state.spec.id] = placeOf(state);
  if (!creations.length) return places;
  await batch.flush();
  const tables = creations.map(({ spec }) => {
    const table = batch.context.workbook.tables.getItem(spec.table);
    table.load('name,id');
    table.columns.load('items/name,items/id');
    return { spec, table };
  });
  await batch.context.sync();
  for (const { spec, table } of tables) {
    const columns = Object.fromEntries(table.columns.items.map((c) => [c.name, c.id]));
    places[spec.id] = { name: table.name, id: table.id, columns };
  }
  return places;
}

interface Outcome {
  readonly places: Places;
  readonly leaving: ReadonlyMap<TablePlan, readonly number[]>;
  readonly journalParts: number;
}

async function commit(batch: Batch, operation: Operation, { places, leaving, journalParts }: Outcome): Promise<void> {
  const { id, kind, date, next, survey } = operation;
  const { context } = batch;
  const tidy = [...leaving.values()].some((rows) => rows.length);
  const state: WorkbookState = {
    format: 1,
    operation: id,
    kind,
    date,
    ...next,
    tables: places,
    rows: Object.values(operation.basesAfter).reduce((sum, base) => sum + base.size, 0),
    journalParts,
    tidy,
  };
  await batch.add(5_000, 0, () => {
    completeLog(context, operation);
    context.workbook.settings.add(STATE_KEY, JSON.stringify(state));
  });
  for (const [plan, rows] of leaving) await deleteRows(batch, plan.state, rows);
  await batch.add(5_000, 0, () => {
    if (tidy) context.workbook.settings.add(STATE_KEY, JSON.stringify({ ...state, tidy: false }));
    deleteParts(
      context,
      [...survey.parts.bases.items, ...survey.parts.journals.items].map((p) => p.id),
    );
  });
  if (operation.creations.length) {
    const first = operation.creations[0]!.spec.sheet;
    await batch.add(200, 0, () => context.workbook.worksheets.getItem(first).activate());
  }
}

/** Says that the operation is complete, in the row of the log that said it was not. */
function completeLog(context: Excel.RequestContext, { plans, creations }: Operation): void {
  const plan = plans.find((p) => p.state.spec.id === 'log');
  const creation = creations.find((c) => c.spec.id === 'log');
  const at = plan ? plan.state.at[LOG_STATE]! : LOG_STATE;
  if (at < 0 || !(plan ?? creation)) return;
  const table = plan ? plan.state.id : creation!.spec.table;
  const row = plan ? plan.state.bodyRows : 0;
  const text: CellContent = COMPLETED_TEXT;
  context.workbook.tables.getItem(table).getDataBodyRange().getCell(row, at).values = [[text]];
}
