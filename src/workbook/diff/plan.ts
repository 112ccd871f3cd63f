import type { CellContent } from '../cells/content';
import type { DataTableId } from '../sheets';
import type { SheetRow, TableId, TableSpec } from '../sheets/spec';
import type { OwnFormula, TableState } from './state';

/** A cell to write; `from` is what it holds now, so that it can be put back. */
export interface CellChange {
  readonly key: string;
  readonly row: number;
  /** of the spec */
  readonly column: number;
  readonly from: CellContent;
  readonly to: CellContent;
  /** what it holds now is the user's, perhaps a formula */
  readonly fromUser?: true;
  /** what it gets was the user's, perhaps a formula */
  readonly toUser?: true;
}

export interface FormatChange {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

/** A row that the data no longer has, before it is deleted. */
export interface Removal {
  readonly key: string;
  readonly row: number;
  /** key of the row above it, null for the first one */
  readonly after: string | null;
  /** by column of the spec */
  readonly cells: readonly CellContent[];
  readonly formats: readonly (readonly [number, string])[];
  readonly own: readonly OwnFormula[];
}

/** A row that comes back. */
export interface ReturningRow extends SheetRow {
  readonly own: readonly OwnFormula[];
}

export interface Insertion {
  readonly after: string | null;
  /** where it stood in the table */
  readonly at: number;
  readonly row: ReturningRow;
}

/** What an operation does to one table. */
export interface TablePlan {
  readonly state: TableState;
  readonly changes: readonly CellChange[];
  readonly formats: readonly FormatChange[];
  /** at the end of the table */
  readonly added: readonly (SheetRow | ReturningRow)[];
  /** back at their place */
  readonly inserted: readonly Insertion[];
  /** whole rows, once everything else is done */
  readonly removed: readonly Removal[];
}

/** A table that is not there yet, on a sheet of its own. */
export interface Creation {
  readonly spec: TableSpec;
  readonly rows: readonly SheetRow[];
}

export const isEmpty = (plan: TablePlan): boolean =>
  !plan.changes.length && !plan.formats.length && !plan.added.length && !plan.inserted.length && !plan.removed.length;

/** A managed cell that the user overwrote, or a row of ours that she deleted; hers stays until she says otherwise. */
export interface Conflict extends CellRef {
  readonly sheet: string;
  /** the row in words */
  readonly label: string;
  /** header of the column; null for a deleted row */
  readonly column: string | null;
  readonly mine: CellContent;
  readonly proposed: CellContent;
  /** how to show numbers among them */
  readonly format: string | null;
}

/** A managed cell, or a row where no column is named. */
export interface CellRef {
  readonly table: DataTableId;
  readonly key: string;
  readonly column: string | null;
}

export const refText = ({ table, key, column }: { table: TableId; key: string; column: string | null }): string =>
  `${table}/${key}/${column ?? ''}`;
