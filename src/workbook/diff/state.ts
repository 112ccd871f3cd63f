import type { CellContent } from '../cells/content';
import { keyOf } from '../cells/content';
import type { TableSpec } from '../sheets/spec';
import { unplaced } from './rowFormula';

/** A table as it stands in the workbook, read at one moment. */
export interface TableState {
  readonly spec: TableSpec;
  /** its name now: the user may have renamed it */
  readonly name: string;
  readonly id: string;
  /** the sheet that it is on now */
  readonly sheet: string;
  readonly columns: readonly TableColumn[];
  /** where each column of the spec is in the table; -1 where the user deleted it */
  readonly at: readonly number[];
  /** formulas or values of the body, all columns of the table, blank rows at the end left out */
  readonly rows: readonly (readonly CellContent[])[];
  /** rows of the body, blank ones included */
  readonly bodyRows: number;
  /** place of the body's first cell on the sheet */
  readonly top: number;
  readonly left: number;
  readonly filtered: boolean;
  readonly totals: boolean;
  /** nothing stands below the table: it can grow without moving anything */
  readonly freeBelow: boolean;
}

export interface TableColumn {
  readonly name: string;
  /** stays the same when the user renames the column */
  readonly id: number;
}

/** The content of a column of the spec in a row; undefined where the user deleted the column. */
export function contentAt(state: TableState, row: number, column: number): CellContent | undefined {
  const at = state.at[column]!;
  return at < 0 ? undefined : state.rows[row]?.[at];
}

export const rowKey = (state: TableState, row: number): string =>
  keyOf(state.spec.key.map((column) => contentAt(state, row, column) ?? ''));

/** The columns of the table that are the user's. */
export function userColumns(state: TableState): number[] {
  const ours = new Set(state.at);
  return state.columns.map((_, k) => k).filter((k) => !ours.has(k));
}

/** A formula of the user's in one row, by the id of its column; it fills the column, or the row would be hers. */
export interface OwnFormula {
  readonly column: number;
  readonly formula: string;
  /** row of the sheet that it stood in */
  readonly sheetRow: number;
}

export const ownFormulas = (state: TableState, row: number): OwnFormula[] =>
  userColumns(state).flatMap((at) => {
    const content = state.rows[row]?.[at];
    if (typeof content !== 'string' || !content.startsWith('=')) return [];
    return [{ column: state.columns[at]!.id, formula: content, sheetRow: state.top + row }];
  });

/**
 * Tells whether a row holds something of the user's. A formula that fills a whole column is the column's, not the row's:
 * Excel writes it anew in every row that comes.
 */
export class UserContent {
  private readonly columns: readonly number[];
  private readonly filled = new Map<number, Map<string, number>>();

  constructor(private readonly state: TableState) {
    this.columns = userColumns(state);
    for (const column of this.columns) {
      const counts = new Map<string, number>();
      state.rows.forEach((row, k) => {
        const text = this.formula(row[column] ?? '', k);
        if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
      });
      this.filled.set(column, counts);
    }
  }

  in(row: number): boolean {
    return this.columns.some((column) => {
      const content = this.state.rows[row]?.[column] ?? '';
      if (content === '') return false;
      const text = this.formula(content, row);
      return text === undefined || (this.filled.get(column)?.get(text) ?? 0) < 2;
    });
  }

  private formula(content: CellContent, row: number): string | undefined {
    if (typeof content !== 'string' || !content.startsWith('=')) return undefined;
    return unplaced(content, this.state.top + row);
  }
}
