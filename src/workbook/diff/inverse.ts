import { sameContent } from '../cells/content';
import type { Base } from './base';
import { keyHash } from './base';
import type { Leaving } from './compare';
import { overwritten } from './compare';
import type { TableJournal } from './journal';
import { isBlankRow } from './locate';
import type { CellChange, FormatChange, Insertion } from './plan';
import { contentAt, rowKey, UserContent } from './state';
import type { TableState } from './state';

/** What takes an operation on one table back, from the state that the table is in now. */
export interface TableInverse {
  readonly state: TableState;
  readonly changes: readonly CellChange[];
  readonly formats: readonly FormatChange[];
  /** rows that the operation added */
  readonly leaving: readonly Leaving[];
  /** rows that the operation deleted */
  readonly inserted: readonly Insertion[];
  /** cells that the user changed since: they stay hers */
  readonly kept: number;
}

/**
 * Looks at every cell that the operation may have written: what it wrote goes back, what never happened is left alone, what
 * the user changed since is hers. So it can run at any time, any number of times.
 * @param after fingerprint of the operation's outcome, where it was completed
 */
export function inverse(journal: TableJournal, state: TableState, after: Base | null): TableInverse {
  const rowOf = new Map<string, number>();
  for (let row = 0; row < state.rows.length; row++) {
    const key = rowKey(state, row);
    if (!rowOf.has(key)) rowOf.set(key, row);
  }
  const changes: CellChange[] = [];
  let kept = 0;
  for (const [key, column, before, written, hers] of journal.changes) {
    const row = rowOf.get(key);
    const now = row === undefined ? undefined : contentAt(state, row, column);
    if (row === undefined || now === undefined || sameContent(now, before)) continue;
    if (!sameContent(now, written)) kept++;
    else changes.push({ key, row, column, from: now, to: before, ...(hers ? { toUser: true as const } : {}) });
  }
  const formats: FormatChange[] = [];
  for (const [key, column, before, written] of journal.formats) {
    const row = rowOf.get(key);
    if (row !== undefined && state.at[column]! >= 0) formats.push({ key, row, column, from: written, to: before });
  }
  const user = new UserContent(state);
  const leaving: Leaving[] = [];
  for (const key of journal.added) {
    const row = rowOf.get(key);
    if (row === undefined) continue;
    const line = after?.line(keyHash(key)) ?? null;
    leaving.push({ key, row, hers: user.in(row) || (line !== null && overwritten(state, row, line)) });
  }
  const inserted: Insertion[] = journal.removed
    .filter(([key]) => !rowOf.has(key))
    .map(([key, above, cells, rowFormats, own, at]) => ({
      after: above,
      at,
      row: { key, cells, formats: new Map(rowFormats), own },
    }));
  return { state, changes, formats, leaving, inserted, kept };
}

/** Blank rows that an addition cut short left at the end of the table. */
export function blankRowsLeft(journal: TableJournal, state: TableState): number {
  const extra = state.bodyRows - journal.bodyRows;
  if (extra <= 0 || !journal.added.length) return 0;
  let blank = state.bodyRows - state.rows.length;
  const user = new UserContent(state);
  // a calculated column of the user's fills the new rows by itself
  for (let row = state.rows.length - 1; row >= 0 && isBlankButFilled(state, row, user); row--) blank++;
  return Math.min(extra, blank);
}

const isBlankButFilled = (state: TableState, row: number, user: UserContent): boolean =>
  isBlankRow(state.at.filter((c) => c >= 0).map((c) => state.rows[row]?.[c] ?? '')) && !user.in(row);
