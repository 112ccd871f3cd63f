/* global Excel, Office */
import type { CellContent } from '../cells/content';
import { restored, typed } from '../cells/typed';
import type { CellChange, FormatChange, Insertion, ReturningRow, TablePlan } from '../diff/plan';
import { moved } from '../diff/rowFormula';
import { rowKey } from '../diff/state';
import type { TableState } from '../diff/state';
import type { SheetRow } from '../sheets/spec';
import type { Batch } from './batch';
import { parts, weight } from './batch';

/** Cells of one column that lie below each other. */
interface Run<T> {
  readonly row: number;
  readonly column: number;
  readonly items: T[];
}

function runs<T extends { readonly row: number; readonly column: number }>(items: readonly T[]): Run<T>[] {
  const sorted = [...items].sort((a, b) => a.column - b.column || a.row - b.row);
  const result: Run<T>[] = [];
  for (const item of sorted) {
    const last = result.at(-1);
    if (last?.column === item.column && last.row + last.items.length === item.row) last.items.push(item);
    else result.push({ row: item.row, column: item.column, items: [item] });
  }
  return result;
}

/** What the client needs to name one range, in bytes of the request. */
const RANGE_BYTES = 700;

const tableOf = (batch: Batch, state: TableState): Excel.Table => batch.context.workbook.tables.getItem(state.id);

/** Cells by their place in the table, wherever on the sheet it stands by then. */
function cells(batch: Batch, state: TableState, row: number, column: number, rows: number, columns = 1): Excel.Range {
  const cell = batch.once(state.id, () => tableOf(batch, state).getDataBodyRange()).getCell(row, column);
  return rows === 1 && columns === 1 ? cell : cell.getResizedRange(rows - 1, columns - 1);
}

export async function writeChanges(
  batch: Batch,
  state: TableState,
  changes: readonly CellChange[],
  formats: readonly FormatChange[],
): Promise<void> {
  for (const run of runs(changes)) {
    const values = run.items.map((c) => [c.toUser ? restored(c.to) : typed(c.to)]);
    await batch.add(weight(values) + RANGE_BYTES, values.length, () => {
      cells(batch, state, run.row, state.at[run.column]!, values.length).values = values;
    });
  }
  for (const run of runs(formats)) {
    const values = run.items.map((f) => [f.to]);
    await batch.add(weight(values) + RANGE_BYTES, values.length, () => {
      cells(batch, state, run.row, state.at[run.column]!, values.length).numberFormat = values;
    });
  }
}

/**
 * A row of the data in the order of the table's columns. The user's columns are left to her (null: unchanged), but for the
 * formulas that a row had before it went.
 */
const tableRow = (state: TableState, row: SheetRow | ReturningRow, index: number): (CellContent | null)[] =>
  state.columns.map(({ id }, k) => {
    const column = state.at.indexOf(k);
    if (column >= 0) return typed(row.cells[column] ?? '');
    const own = 'own' in row ? row.own.find((each) => each.column === id) : undefined;
    return own ? moved(own.formula, own.sheetRow, state.top + index) : null;
  });

export const formatColumn = (rows: readonly SheetRow[], column: number): string[][] =>
  rows.map((row) => [row.formats.get(column) ?? 'General']);

function writeFormats(batch: Batch, state: TableState, first: number, rows: readonly SheetRow[]): void {
  for (const column of state.spec.formatted) {
    const at = state.at[column]!;
    if (at >= 0) cells(batch, state, first, at, rows.length).numberFormat = formatColumn(rows, column);
  }
}

/** Number formats are written before values: Excel must not read a text as a date on its way into the cell. */
function fill(batch: Batch, state: TableState, first: number, rows: readonly SheetRow[]): void {
  writeFormats(batch, state, first, rows);
  const values = rows.map((row, k) => tableRow(state, row, first + k));
  cells(batch, state, first, 0, rows.length, state.columns.length).values = values;
}

/** Whether the table can take in or leave the cells below it, so that none moves. */
const mayResize = ({ freeBelow, totals }: TableState): boolean =>
  freeBelow && !totals && Office.context.requirements.isSetSupported('ExcelApi', '1.13');

/** The first row for new ones: below the last, or in the blank row that Excel leaves in an empty table. */
const firstFree = (state: TableState): number => (state.rows.length === 0 && state.bodyRows === 1 ? 0 : state.bodyRows);

export async function appendRows(batch: Batch, state: TableState, rows: readonly SheetRow[], shift = 0): Promise<void> {
  if (!rows.length) return;
  const first = firstFree(state) + shift;
  const grow = first + rows.length - (state.bodyRows + shift);
  const resizes = mayResize(state);
  for (const part of parts(rows, state.columns.length)) {
    await batch.add(part.bytes + RANGE_BYTES * 3, part.items.length * state.columns.length, () => {
      if (part.first === 0 && resizes && grow > 0) {
        // nothing below: the table takes the blank cells in, no cell moves, a filter does not matter
        const table = tableOf(batch, state);
        table.resize(table.getRange().getResizedRange(grow, 0));
        batch.forget();
      } else if (!resizes) {
        // something stands below: Excel makes room for the rows
        const there = rows.length - grow;
        const fresh = part.first + part.items.length - Math.max(part.first, there);
        if (fresh > 0) tableOf(batch, state).rows.add(undefined, blankRows(state, fresh));
        batch.forget();
      }
      fill(batch, state, first + part.first, part.items);
    });
  }
}

/** Null leaves a cell as it comes, so that a calculated column of the user's fills it (the types know of no null). */
const blankRows = (state: TableState, count: number): string[][] =>
  Array.from({ length: count }, () => state.columns.map(() => null as unknown as string));

/** Rows that go back below the row they stood under, from the bottom up so that places above stay right. */
export async function insertRows(
  batch: Batch,
  state: TableState,
  insertions: readonly Insertion[],
): Promise<{ index: number; count: number }[]> {
  const places = insertionPlaces(state, insertions);
  for (const { index, rows } of places.sort((a, b) => b.index - a.index)) {
    await batch.add(weight(rows.map((r) => r.cells)) + RANGE_BYTES * 3, rows.length * state.columns.length, () => {
      // with their contents in one action: a blank row between others could not be told from one of the user's
      const values = rows.map((row, k) => tableRow(state, row, index + k)) as string[][];
      tableOf(batch, state).rows.add(index, values);
      batch.forget();
      writeFormats(batch, state, index, rows);
    });
  }
  return places.map(({ index, rows }) => ({ index, count: rows.length }));
}

interface InsertionPlace {
  readonly index: number;
  readonly rows: ReturningRow[];
}

function insertionPlaces(state: TableState, insertions: readonly Insertion[]): InsertionPlace[] {
  const rowsOf = new Map<string, number[]>();
  state.rows.forEach((_, row) => {
    const key = rowKey(state, row);
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
  });
  const places: InsertionPlace[] = [];
  const groupOf = new Map<string, InsertionPlace>();
  for (const { after, at, row } of insertions) {
    // rows deleted together stood one under the other
    let group = after === null ? undefined : groupOf.get(after);
    if (!group) {
      const above = after === null ? -1 : nearest(rowsOf.get(after) ?? [], at - 1);
      group = { index: above === undefined ? state.bodyRows : above + 1, rows: [] };
      places.push(group);
    }
    group.rows.push(row);
    groupOf.set(row.key, group);
  }
  return places;
}

/** The user may have copied the row that stood above: of several the one that is closest to where it stood. */
const nearest = (rows: readonly number[], wanted: number): number | undefined =>
  [...rows].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];

/** Rows that were added go again: the last ones as they came, without moving a cell, which Excel refuses under a filter. */
export async function takeRowsAway(batch: Batch, state: TableState, rows: readonly number[]): Promise<void> {
  const going = new Set(rows);
  let left = state.bodyRows;
  while (going.has(left - 1)) left--;
  const shrink = mayResize(state) ? state.bodyRows - left : 0;
  if (shrink) {
    await batch.add(RANGE_BYTES * 3, 0, () => {
      cells(batch, state, left, 0, shrink, state.columns.length).clear('Contents');
      for (const column of state.spec.formatted) {
        const at = state.at[column]!;
        if (at >= 0) cells(batch, state, left, at, shrink).numberFormat = 'General' as unknown as string[][];
      }
      // a table keeps one row
      const table = tableOf(batch, state);
      table.resize(table.getRange().getResizedRange(-Math.min(shrink, state.bodyRows - 1), 0));
      batch.forget();
    });
  }
  await deleteRows(batch, state, shrink ? rows.filter((row) => row < left) : rows);
}

/** Deletes whole rows of the table, from the bottom up. */
export async function deleteRows(batch: Batch, state: TableState, rows: readonly number[]): Promise<void> {
  const sorted = [...new Set(rows)].sort((a, b) => b - a);
  for (let k = 0; k < sorted.length;) {
    let count = 1;
    while (sorted[k + count] === sorted[k]! - count) count++;
    const first = sorted[k + count - 1]!;
    await batch.add(RANGE_BYTES, 0, () => tableOf(batch, state).rows.deleteRowsAt(first, count));
    k += count;
  }
}

/** Writes everything of a plan but its deletions; gives the rows to delete as they stand then. */
export async function writePlan(batch: Batch, plan: TablePlan): Promise<number[]> {
  await writeChanges(batch, plan.state, plan.changes, plan.formats);
  const inserted = await insertRows(batch, plan.state, plan.inserted);
  const shift = inserted.reduce((sum, each) => sum + each.count, 0);
  await appendRows(batch, plan.state, plan.added, shift);
  return plan.removed.map(({ row }) => {
    const above = inserted.filter((each) => each.index <= row);
    return row + above.reduce((sum, each) => sum + each.count, 0);
  });
}
