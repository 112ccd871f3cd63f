/* global Excel */
import type { Dataset } from '../../dataset';
import { Pace } from '../cells/pace';
import { Base } from '../diff/base';
import { compare } from '../diff/compare';
import type { Decisions, TableDiff } from '../diff/compare';
import { isEmpty, refText } from '../diff/plan';
import type { Creation, TablePlan } from '../diff/plan';
import type { TableState } from '../diff/state';
import { throwIfCancelled, WorkbookFailure } from '../errors';
import { granted } from '../office/formats';
import { readTables, survey } from '../office/read';
import type { Reading, Survey, Wanted } from '../office/read';
import { basesOf, STATE_KEY } from '../office/store';
import type { Bases, OperationKind, WorkbookState } from '../office/store';
import { withUserTexts } from '../office/userTexts';
import { DATA_TABLES, rowsOf, SPECS } from '../sheets';
import type { DataTableId, SheetRows } from '../sheets';
import { shownFormat } from '../sheets/formats';
import type { Amounts, LoadChoice, SheetRow, TableId } from '../sheets/spec';
import { assertCreatable, assertKeys, assertNotOlder, assertWritable } from './checks';
import { departures, formatWishes } from './differences';
import { withLog } from './logging';
import { operationId } from './operationId';
import { isCutOff, recover } from './recover';
import { reportLines } from './report';
import type { FormatOf } from './report';
import { carryOut, failureOf } from './transaction';
import type { LoadReport, OnProgress, RefreshOptions } from './types';

export interface Synchronisation {
  readonly kind: OperationKind;
  readonly data: Dataset;
  readonly options: RefreshOptions;
}

type Report = Omit<LoadReport, 'recalculated' | 'dataFault'>;

/** Brings the tables in line with the data: makes those that are missing, writes what differs in the others. */
export async function synchronise(
  { kind, data, options }: Synchronisation,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Report> {
  onProgress({ done: 0, total: 0, step: 'read' });
  const prepared = await prepare({ kind, data, options }, onProgress, signal).catch((error: unknown) => {
    throw failureOf(error);
  });
  if (prepared.operation) await carryOut(prepared.operation, onProgress, signal);
  onProgress({ done: 1, total: 1, step: 'finish' });
  return prepared.report;
}

/** Reads the workbook, without writing anything but what an earlier operation had left undone. */
export async function readWorkbook(
  context: Excel.RequestContext,
  parts?: Wanted['parts'],
): Promise<{ found: Survey; reading: Reading; bases: Bases }> {
  let found = await survey(context);
  if (isCutOff(found)) {
    await recover();
    found = await survey(context);
  }
  const reading = await readTables(context, found, { parts, sizeOnly: ['log'] });
  assertKeys(reading.states.values());
  const bases = found.state ? (basesOf(reading.parts.bases, found.state.operation) ?? {}) : {};
  return { found, reading, bases };
}

function prepare({ kind, data, options }: Synchronisation, onProgress: OnProgress, signal?: AbortSignal) {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { found, reading, bases } = await readWorkbook(context);
    assertNotOlder(data.version, found);
    throwIfCancelled(signal);
    onProgress({ done: 0, total: 0, step: 'prepare' });
    const pace = new Pace(() => throwIfCancelled(signal));
    const choice = options.choice ?? found.state?.choice;
    const amounts: Amounts = options.amounts ?? found.state?.amounts ?? 'EUR';
    if (!choice) throw new WorkbookFailure({ kind: 'nothingToLoad' });
    const rows = await rowsOf(data, choice, amounts, pace);
    if (!rows.figures.length) throw new WorkbookFailure({ kind: 'nothingToLoad' });

    const decisions = decisionsOf(kind, found.state, options);
    const compared: TableDiff[] = [];
    for (const id of DATA_TABLES) {
      const state = reading.states.get(id);
      if (state) compared.push(await compare(state, bases[id] ?? new Base(), rows[id], decisions, pace));
    }
    const diffs = await withUserTexts(context, compared);
    const before = (state: TableState): Base => bases[state.spec.id] ?? new Base();
    const leaving = await departures(context, diffs, before);
    const wishes = diffs.flatMap((d) =>
      formatWishes(d, rows[d.state.spec.id as keyof SheetRows], found.state?.amounts ?? amounts),
    );
    const formats = await granted(context, wishes);
    const plans = diffs.map((diff): TablePlan => {
      const { removed, marks } = leaving.get(diff.state)!;
      return {
        state: diff.state,
        changes: [...diff.changes, ...marks],
        formats: formats.filter((f) => f.state === diff.state).map((f) => f.change),
        added: diff.added,
        inserted: [],
        removed,
      };
    });
    const creations = missing(found).map((id): Creation => ({ spec: SPECS[id], rows: rows[id] }));
    assertCreatable(
      creations.map((c) => c.spec),
      found,
    );
    const keep = Object.fromEntries(diffs.flatMap((d) => [...d.settled]));
    const next = { version: data.version, choice, amounts, keep, undoable: creations.length === 0 };
    const empty = !creations.length && plans.every(isEmpty);
    const lines = reportLines(
      plans,
      [...leaving.values()].flatMap((d) => d.retired),
      formatsOf(rows),
    );
    const report: Report = {
      kind,
      rows: rows.figures.length,
      sheet: reading.states.get('figures')?.sheet ?? SPECS.figures.sheet,
      table: reading.states.get('figures')?.name ?? SPECS.figures.table,
      version: data.version,
      previousVersion: found.state?.version ?? null,
      created: creations.map((c) => c.spec.sheet),
      ...lines,
      conflicts: diffs.flatMap((d) => d.conflicts),
      kept: Object.keys(keep).length,
      missingColumns: missingColumns(diffs),
      undoable: empty ? (found.state?.undoable ?? false) : next.undoable,
    };
    if (empty) {
      await note(context, found.state, next);
      return { operation: null, report };
    }
    const date = new Date();
    const operation = withLog(
      {
        id: operationId(date, found.state?.operation),
        kind,
        date: date.toISOString(),
        survey: found,
        plans: plans.filter((p) => !isEmpty(p)),
        creations,
        basesBefore: bases,
        basesAfter: { ...basesAfter(diffs), ...(await basesOfNew(creations, pace)) },
        next,
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

/** Looks rows up only where something changed. */
function formatsOf(rows: SheetRows): FormatOf {
  const known = new Map<DataTableId, Map<string, SheetRow>>();
  return (table, key, column) => {
    if (table === 'log') return null;
    const byKey = known.get(table) ?? new Map(rows[table].map((row) => [row.key, row]));
    known.set(table, byKey);
    return shownFormat(byKey.get(key)?.formats.get(column));
  };
}

const missing = ({ tables }: Survey): (typeof DATA_TABLES)[number][] => DATA_TABLES.filter((id) => !tables.has(id));

function decisionsOf(kind: OperationKind, state: WorkbookState | null, { take, keep }: RefreshOptions): Decisions {
  return {
    take: new Set(take?.map(refText)),
    keep: new Map(Object.entries(state?.keep ?? {})),
    keepNow: new Set(keep?.map(refText)),
    restoreDeleted: kind === 'load',
  };
}

const basesAfter = (diffs: readonly TableDiff[]): Partial<Record<TableId, Base>> =>
  Object.fromEntries(diffs.map((d) => [d.state.spec.id, d.base]));

async function basesOfNew(creations: readonly Creation[], pace: Pace): Promise<Partial<Record<TableId, Base>>> {
  const bases: Partial<Record<TableId, Base>> = {};
  for (const { spec, rows } of creations) bases[spec.id] = await Base.of(rows, pace);
  return bases;
}

const missingColumns = (diffs: readonly TableDiff[]): Report['missingColumns'] =>
  diffs.flatMap(({ state }) =>
    state.spec.columns.filter((_, k) => state.at[k]! < 0).map(({ header }) => ({ sheet: state.sheet, column: header })),
  );

interface Noted {
  readonly version: string;
  readonly choice: LoadChoice;
  readonly amounts: Amounts;
  readonly keep: Readonly<Record<string, string>>;
}

/** No cell differs; the choice or a decision may: one action, nothing where nothing changed. */
async function note(context: Excel.RequestContext, state: WorkbookState | null, next: Noted): Promise<void> {
  if (!state) return;
  const { version, choice, amounts, keep } = next;
  const changed: WorkbookState = { ...state, version, choice, amounts, keep };
  if (JSON.stringify(changed) === JSON.stringify(state)) return;
  context.workbook.settings.add(STATE_KEY, JSON.stringify(changed));
  await context.sync();
}
