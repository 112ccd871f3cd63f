/* global Excel */
import { inverse, blankRowsLeft } from '../diff/inverse';
import { hashInLine, lineOf } from '../diff/base';
import { cellHash } from '../cells/content';
import type { FormatChange } from '../diff/plan';
import { contentAt, rowKey, UserContent } from '../diff/state';
import type { TableState } from '../diff/state';
import { Batch } from '../office/batch';
import { granted } from '../office/formats';
import { readTables, survey } from '../office/read';
import type { Reading, Survey } from '../office/read';
import { basesOf, deleteParts, journalsOf, STATE_KEY } from '../office/store';
import type { StoredJournal } from '../office/store';
import { deleteRows, takeRowsAway, writeChanges } from '../office/write';
import { removableSheets } from './madeSheets';

export interface Recovery {
  /** the operation that the workbook is in the state of; null: none was ever completed */
  readonly operation: string | null;
  /** the operation that was cut off: put back, or brought to its end */
  readonly done: 'nothing' | 'restored' | 'completed';
  /** when that operation began */
  readonly date: string | null;
}

/** Whether the add-in's notes in the workbook show that an operation was cut off. */
export const isCutOff = ({ state, parts }: Survey): boolean =>
  (state?.tidy ?? false) || parts.journals.items.length !== (state?.journalParts ?? 0);

/**
 * Puts back an operation that was cut off before it was complete, finishes one that was cut off behind that. It only looks
 * at what is there, so it may itself be cut off and run again.
 */
export function recover(): Promise<Recovery> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = await survey(context);
    const operation = found.state?.operation ?? null;
    if (!isCutOff(found)) return { operation, done: 'nothing', date: null };
    const reading = await readTables(context, found, { parts: ['bases', 'journals'] });
    const journals = journalsOf(reading.parts.journals);
    const own = journals.find((j) => j.operation === operation);
    const open = journals.find((j) => j.operation !== operation && (j.previous?.operation ?? null) === operation);
    const batch = new Batch(context);
    if (open) await putBack(batch, found, reading, open);
    else if (found.state?.tidy && own) await finish(batch, reading, own);
    await batch.add(1_000, 0, () => {
      const { bases, journals: parts } = reading.parts;
      const stale = [...bases, ...parts].filter((p) => p.operation !== operation);
      // the journal that opens the operation goes last: as long as it is there, the rest is not done
      const last = stale.filter((p) => p.operation === open?.operation);
      deleteParts(
        context,
        [...stale.filter((p) => !last.includes(p)), ...last].map((p) => p.id),
      );
      if (!found.state) return;
      const kept = parts.filter((p) => p.operation === operation).length;
      const state = { ...found.state, tidy: false, journalParts: kept, undoable: found.state.undoable && kept > 0 };
      if (kept !== found.state.journalParts || found.state.tidy) {
        context.workbook.settings.add(STATE_KEY, JSON.stringify(state));
      }
    });
    await batch.flush();
    const done = open ? 'restored' : found.state?.tidy ? 'completed' : 'nothing';
    return { operation, done, date: open?.date ?? found.state?.date ?? null };
  });
}

/** Everything as it was before the operation. */
async function putBack(batch: Batch, found: Survey, { states, parts }: Reading, journal: StoredJournal): Promise<void> {
  const written = basesOf(parts.bases, journal.operation) ?? {};
  const inverses = journal.tables.flatMap((table) => {
    const state = states.get(table.id);
    return state ? [{ table, ...inverse(table, state, written[table.id] ?? null) }] : [];
  });
  const wishes = inverses.flatMap(({ state, formats }) => formats.map((change) => ({ state, change })));
  const formats = await granted(batch.context, wishes);
  const madeSheets = await removableSheets(batch.context, found, journal, written);
  for (const { state, changes, leaving, table } of inverses) {
    const own: FormatChange[] = formats.filter((f) => f.state === state).map((f) => f.change);
    await writeChanges(batch, state, changes, own);
    const rows = leaving.filter((l) => !l.hers).map((l) => l.row);
    const blank = blankRowsLeft(table, state);
    for (let k = 1; k <= blank; k++) rows.push(state.bodyRows - k);
    await takeRowsAway(batch, state, rows);
  }
  for (const name of madeSheets) {
    await batch.add(300, 0, () => batch.context.workbook.worksheets.getItem(name).delete());
  }
}

/** The deletions that a completed operation had left to do. */
async function finish(batch: Batch, { states }: Reading, journal: StoredJournal): Promise<void> {
  for (const table of journal.tables) {
    const state = states.get(table.id);
    if (!state || !table.removed.length) continue;
    const removed = new Map(table.removed.map(([key, , cells]) => [key, lineOf(cells)]));
    const user = new UserContent(state);
    const rows = state.rows
      .map((_, row) => row)
      .filter((row) => {
        const line = removed.get(rowKey(state, row));
        return line !== undefined && !user.in(row) && isAsRecorded(state, row, line);
      });
    await deleteRows(batch, state, rows);
  }
}

const isAsRecorded = (state: TableState, row: number, line: string): boolean =>
  state.spec.columns.every((_, column) => {
    const content = contentAt(state, row, column);
    return content === undefined || hashInLine(line, column) === cellHash(content);
  });
