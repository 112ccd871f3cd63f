import type { CellContent } from '../cells/content';

/** The tables that the add-in keeps in a workbook. */
export const TABLE_IDS = ['figures', 'dictionary', 'printings', 'findings', 'log'] as const;
export type TableId = (typeof TABLE_IDS)[number];

export interface ColumnSpec {
  readonly header: string;
  /** in characters */
  readonly width: number;
  readonly wrap?: true;
  /** calculated by the add-in, not printed by a report: set in italics, told apart at sight */
  readonly calculated?: true;
}

/** One table on its own sheet. */
export interface TableSpec {
  readonly id: TableId;
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly ColumnSpec[];
  /** the columns that together tell a row from the others */
  readonly key: readonly number[];
  /** columns whose number format depends on the row */
  readonly formatted: readonly number[];
  /** how a row that the data no longer has, but that carries something of the user's, is marked */
  readonly retired: { readonly column: number; readonly text: string; readonly blank: readonly number[] };
  /** rows are only ever added; what the user makes of them is hers */
  readonly appendOnly?: true;
}

/** A row as the data gives it, one content a column of the spec. */
export interface SheetRow {
  readonly key: string;
  readonly cells: readonly CellContent[];
  /** number formats by column, where they are not General */
  readonly formats: ReadonlyMap<number, string>;
}

export const columnAt = (columns: readonly ColumnSpec[], header: string): number => {
  const at = columns.findIndex((c) => c.header === header);
  if (at < 0) throw new Error(`no column ${header}`);
  return at;
};

/** What the user chose to load. */
export interface LoadChoice {
  readonly organizations: readonly string[];
  readonly branches: readonly string[];
  readonly years: readonly number[];
}

/** How amounts in euros are shown; the cells hold euros in any case, so that formulas on them stay right. */
export const AMOUNTS = ['EUR', 'kEUR', 'MEUR'] as const;
export type Amounts = (typeof AMOUNTS)[number];
