/* global Excel */
import { Base } from '../diff/base';
import { inverse } from '../diff/inverse';
import { isEmpty } from '../diff/plan';
import type { Insertion, TablePlan } from '../diff/plan';
import type { TableState } from '../diff/state';
import { throwIfCancelled, WorkbookFailure } from '../errors';
import { granted } from '../office/formats';
import { journalsOf } from '../office/store';
import { SPECS } from '../sheets';
import { assertCreatable, assertWritable } from './checks';
import { departures } from './differences';
import { withLog } from './logging';
import { operationId } from './operationId';
import { reportLines } from './report';
import { readWorkbook } from './synchronise';
import { carryOut, failureOf } from './transaction';
import type { LoadReport, OnProgress } from './types';

/**
 * Takes the last refresh back: what it changed, added and deleted. Cells that the user changed since stay hers.
 * @throws WorkbookFailure nothingToUndo
 */
export async function undo(
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Omit<LoadReport, 'recalculated' | 'dataFault'>> {
  onProgress({ done: 0, total: 0, step: 'read' });
  const { operation, report } = await prepare(signal).catch((error: unknown) => {
    throw failureOf(error);
  });
  await carryOut(operation, onProgress, signal);
  onProgress({ done: 1, total: 1, step: 'finish' });
  return report;
}

function prepare(signal?: AbortSignal) {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { found, reading, bases } = await readWorkbook(context, ['bases', 'journals']);
    const { state } = found;
    const journal = journalsOf(reading.parts.journals).find((j) => j.operation === state?.operation);
    if (!state?.undoable || !journal?.previous) throw new WorkbookFailure({ kind: 'nothingToUndo' });
    const { previous } = journal;
    throwIfCancelled(signal);
    const tables = journal.tables.flatMap((table) => {
      const current = reading.states.get(table.id);
      if (!current || current.spec.appendOnly) return [];
      const after = bases[table.id] ?? new Base();
      const base = after.copy();
      for (const [key, line] of table.lines) base.set(key, line);
      return [{ ...inverse(table, current, after), base, after }];
    });
    const before = (of: TableState): Base => tables.find((t) => t.state === of)?.after ?? new Base();
    const leaving = await departures(context, tables, before);
    const wishes = tables.flatMap((t) => t.formats.map((change) => ({ state: t.state, change })));
    const formats = await granted(context, wishes);
    const plans = tables.map(({ state: table, changes, inserted }): TablePlan => {
      const { removed, marks } = leaving.get(table)!;
      return {
        state: table,
        changes: [...changes, ...marks],
        formats: formats.filter((f) => f.state === table).map((f) => f.change),
        ...backInPlace(table, inserted),
        removed,
      };
    });
    const lines = reportLines(
      plans,
      [...leaving.values()].flatMap((d) => d.retired),
    );
    const report = {
      kind: 'undo' as const,
      rows: bases['figures']?.size ?? 0,
      sheet: reading.states.get('figures')?.sheet ?? SPECS.figures.sheet,
      table: reading.states.get('figures')?.name ?? SPECS.figures.table,
      version: previous.version,
      previousVersion: state.version,
      created: [],
      ...lines,
      conflicts: [],
      kept: tables.reduce((sum, t) => sum + t.kept, 0),
      missingColumns: [],
      undoable: false,
    };
    const date = new Date();
    const operation = withLog(
      {
        id: operationId(date, state.operation),
        kind: 'undo',
        date: date.toISOString(),
        survey: found,
        plans: plans.filter((p) => !isEmpty(p)),
        creations: [],
        basesBefore: bases,
        basesAfter: { ...bases, ...Object.fromEntries(tables.map((t) => [t.state.spec.id, t.base])) },
        next: { ...nextOf(previous), undoable: false },
      },
      reading.states.get('log'),
      report,
    );
    assertCreatable(
      operation.creations.map((c) => c.spec),
      found,
    );
    assertWritable(operation.plans, operation.creations, found);
    throwIfCancelled(signal);
    return { operation, report };
  });
}

const nextOf = ({
  version,
  choice,
  amounts,
  keep,
}: NonNullable<Awaited<ReturnType<typeof readWorkbook>>['found']['state']>) => ({
  version,
  choice,
  amounts,
  keep,
});

/** Under a filter Excel inserts no rows: they come back at the end. */
function backInPlace(state: TableState, inserted: readonly Insertion[]): Pick<TablePlan, 'inserted' | 'added'> {
  return state.filtered ? { inserted: [], added: inserted.map((i) => i.row) } : { inserted, added: [] };
}
