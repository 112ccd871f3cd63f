import type { CellContent } from '../cells/content';
import type { TableId } from '../sheets/spec';
import type { Base } from './base';
import type { Creation, TablePlan } from './plan';
import type { OwnFormula } from './state';

/** What an operation did to one table, enough to take it back. Tuples: a large refresh has many of them. */
export interface TableJournal {
  readonly id: TableId;
  readonly name: string;
  readonly tableId: string;
  readonly bodyRows: number;
  /** key, column, from, to, 1 where what is put back was the user's */
  readonly changes: readonly (readonly [string, number, CellContent, CellContent, 0 | 1])[];
  readonly formats: readonly (readonly [string, number, string, string])[];
  /** keys of the rows that came */
  readonly added: readonly string[];
  /** key, key of the row above, contents, formats, formulas in the user's columns, place in the table */
  readonly removed: readonly (readonly [
    string,
    string | null,
    readonly CellContent[],
    readonly (readonly [number, string])[],
    readonly OwnFormula[],
    number,
  ])[];
  /** lines of the fingerprint that the operation changes, as they were before (null: not there) */
  readonly lines: readonly (readonly [string, string | null])[];
}

export interface Journal {
  readonly operation: string;
  readonly tables: readonly TableJournal[];
  /** sheets that the operation makes, with the size of what it puts there */
  readonly created: readonly {
    readonly id: TableId;
    readonly sheet: string;
    readonly rows: number;
    readonly columns: number;
  }[];
}

export function tableJournal(plan: TablePlan, before: Base, after: Base): TableJournal {
  const { state } = plan;
  return {
    id: state.spec.id,
    name: state.name,
    tableId: state.id,
    bodyRows: state.bodyRows,
    changes: plan.changes.map((c) => [c.key, c.column, c.from, c.to, c.fromUser ? 1 : 0]),
    formats: plan.formats.map((f) => [f.key, f.column, f.from, f.to]),
    added: [...plan.added, ...plan.inserted.map((i) => i.row)].map((row) => row.key),
    removed: plan.removed.map((r) => [r.key, r.after, r.cells, r.formats, r.own, r.row]),
    lines: changedLines(before, after),
  };
}

export const creationJournal = ({ spec, rows }: Creation): Journal['created'][number] => ({
  id: spec.id,
  sheet: spec.sheet,
  rows: Math.max(2, rows.length + 1),
  columns: spec.columns.length,
});

function changedLines(before: Base, after: Base): (readonly [string, string | null])[] {
  const lines: [string, string | null][] = [];
  for (const key of after.keys) if (before.line(key) !== after.line(key)) lines.push([key, before.line(key)]);
  for (const key of before.keys) if (!after.has(key)) lines.push([key, before.line(key)]);
  return lines;
}
