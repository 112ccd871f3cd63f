import type { CellContent } from '../cells/content';
import { cellHash, sameContent } from '../cells/content';
import type { Pace } from '../cells/pace';
import type { DataTableId } from '../sheets';
import { shownFormat } from '../sheets/formats';
import type { SheetRow } from '../sheets/spec';
import { Base, keyHash, lineOf, untouched } from './base';
import { labelOf, locate } from './locate';
import type { CellChange, Conflict } from './plan';
import { refText } from './plan';
import { contentAt, UserContent } from './state';
import type { TableState } from './state';

/** What the user decided of overwritten cells, by `refText`. */
export interface Decisions {
  /** cells that take what the data says */
  readonly take: ReadonlySet<string>;
  /** cells that stay hers, with the hash of what the data said when she decided: asked again when that changes */
  readonly keep: ReadonlyMap<string, string>;
  /** cells that stay hers from now on */
  readonly keepNow: ReadonlySet<string>;
  /** rows that she deleted come back (an explicit load) */
  readonly restoreDeleted: boolean;
}

/** A row that the data no longer has. */
export interface Leaving {
  readonly key: string;
  readonly row: number;
  /** it holds something of the user's: marked, never deleted */
  readonly hers: boolean;
}

/** The differences between a table and the data. */
export interface TableDiff {
  readonly state: TableState;
  readonly changes: readonly CellChange[];
  readonly added: readonly SheetRow[];
  readonly leaving: readonly Leaving[];
  readonly conflicts: readonly Conflict[];
  /** overwritten cells and deleted rows that stay hers by an earlier decision */
  readonly settled: ReadonlyMap<string, string>;
  /** the row of the table for each row of the data that is there */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly base: Base;
}

export async function compare(
  state: TableState,
  before: Base,
  rows: readonly SheetRow[],
  decisions: Decisions,
  pace: Pace,
): Promise<TableDiff> {
  const table = state.spec.id as DataTableId;
  const wanted = new Map(rows.map((row) => [row.key, row]));
  const { rowOf } = await locate(state, before, wanted, pace);
  const base = new Base();
  const changes: CellChange[] = [];
  const added: SheetRow[] = [];
  const conflicts: Conflict[] = [];
  const settled = new Map<string, string>();

  /** Whether the data may write here; if not, the user's content stays and she is asked unless she has decided. */
  const mayTake = (row: SheetRow, column: number | null, mine: CellContent, proposed: CellContent): boolean => {
    const header = column === null ? null : state.spec.columns[column]!.header;
    const ref = refText({ table, key: row.key, column: header });
    if (decisions.take.has(ref)) return true;
    const offer = column === null ? lineOf(row.cells) : cellHash(proposed);
    if (decisions.keep.get(ref) === offer || decisions.keepNow.has(ref)) settled.set(ref, offer);
    else {
      conflicts.push({
        table,
        key: row.key,
        column: header,
        sheet: state.sheet,
        label: labelOf(row.key),
        mine,
        proposed,
        format: shownFormat(column === null ? undefined : row.formats.get(column)),
      });
    }
    return false;
  };

  for (const row of rows) {
    const hashed = keyHash(row.key);
    const line = before.line(hashed);
    const at = rowOf.get(row.key);
    base.set(hashed, lineOf(row.cells));
    if (at === undefined) {
      if (line === null || decisions.restoreDeleted || mayTake(row, null, '', row.cells[0] ?? '')) added.push(row);
    } else {
      row.cells.forEach((proposed, column) => {
        const mine = contentAt(state, at, column);
        if (mine === undefined || sameContent(mine, proposed)) return;
        const ours = line === null ? mine === '' : untouched(line, column, mine);
        if (!ours && !mayTake(row, column, mine, proposed)) return;
        const change = { key: row.key, row: at, column, from: mine, to: proposed };
        changes.push(ours ? change : { ...change, fromUser: true });
      });
    }
    if (pace.due) await pace.rest();
  }
  const leaving = await leave(state, before, wanted, rowOf, base, pace);
  return { state, changes, added, leaving, conflicts, settled, rowOf, base };
}

/** The rows of the last load that the data no longer has; those retired earlier stay as they are. */
async function leave(
  state: TableState,
  before: Base,
  wanted: ReadonlyMap<string, SheetRow>,
  rowOf: ReadonlyMap<string, number>,
  base: Base,
  pace: Pace,
): Promise<Leaving[]> {
  const leaving: Leaving[] = [];
  const user = new UserContent(state);
  for (const [key, row] of rowOf) {
    if (wanted.has(key)) continue;
    const hashed = keyHash(key);
    if (before.isRetired(hashed)) base.set(hashed, before.line(hashed));
    else leaving.push({ key, row, hers: user.in(row) || overwritten(state, row, before.line(hashed)!) });
    if (pace.due) await pace.rest();
  }
  return leaving.sort((a, b) => a.row - b.row);
}

export const overwritten = (state: TableState, row: number, line: string): boolean =>
  state.spec.columns.some((_, column) => {
    const content = contentAt(state, row, column);
    return content !== undefined && !untouched(line, column, content);
  });

/** The cells that mark a row that stays although the data no longer has it; what the user wrote over is left alone. */
export function retire(
  state: TableState,
  { key, row }: Leaving,
  line: string | null,
): { changes: CellChange[]; line: string } {
  const { column: mark, text, blank } = state.spec.retired;
  const changes: CellChange[] = [];
  const cells = state.spec.columns.map((_, column): CellContent => {
    const from = contentAt(state, row, column) ?? '';
    const to = column === mark ? text : blank.includes(column) ? '' : from;
    const ours = line === null || untouched(line, column, from);
    if (state.at[column]! < 0 || !ours || sameContent(from, to)) return from;
    changes.push({ key, row, column, from, to });
    return to;
  });
  return { changes, line: lineOf(cells, 'r') };
}
