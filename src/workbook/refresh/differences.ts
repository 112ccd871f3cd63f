/* global Excel */
import { sameContent } from '../cells/content';
import type { CellContent } from '../cells/content';
import type { Base } from '../diff/base';
import { keyHash } from '../diff/base';
import { retire } from '../diff/compare';
import type { Leaving, TableDiff } from '../diff/compare';
import type { CellChange, Removal } from '../diff/plan';
import { contentAt, ownFormulas, rowKey } from '../diff/state';
import type { TableState } from '../diff/state';
import { attached } from '../office/attachments';
import type { Block } from '../office/attachments';
import type { FormatWish } from '../office/formats';
import { formatOfLabel } from '../sheets/formats';
import type { Amounts, SheetRow } from '../sheets/spec';

/** Rows that the data no longer has: those to delete, and the cells that mark those to keep. */
export interface Departure {
  readonly removed: readonly Removal[];
  readonly retired: readonly Leaving[];
  readonly marks: readonly CellChange[];
}

interface LeavingTable {
  readonly state: TableState;
  readonly leaving: readonly Leaving[];
  readonly base: Base;
}

/**
 * Parts the rows that leave into those that can be deleted without loss and those that stay, marked. Where a filter is on,
 * all stay: Excel deletes no rows under a filter (office-js #994).
 * @param lines fingerprint of what is in the table now; gets the lines of the rows that stay
 */
export async function departures(
  context: Excel.RequestContext,
  tables: readonly LeavingTable[],
  before: (state: TableState) => Base,
): Promise<Map<TableState, Departure>> {
  const blocks = tables.flatMap(({ state, leaving }) =>
    state.filtered
      ? []
      : blocksOf(
          state,
          leaving.filter((l) => !l.hers).map((l) => l.row),
        ),
  );
  const kept = await attached(context, blocks);
  const formats = await removedFormats(
    context,
    blocks.filter((b) => !kept.has(b)),
  );
  const result = new Map<TableState, Departure>();
  for (const { state, leaving, base } of tables) {
    const deletable = new Set<number>();
    for (const block of blocks) {
      if (block.state !== state || kept.has(block)) continue;
      for (let k = 0; k < block.count; k++) deletable.add(block.first + k);
    }
    const removed: Removal[] = [];
    const retired: Leaving[] = [];
    const marks: CellChange[] = [];
    for (const each of leaving) {
      const hashed = keyHash(each.key);
      if (deletable.has(each.row)) {
        removed.push({
          key: each.key,
          row: each.row,
          after: each.row ? rowKey(state, each.row - 1) : null,
          cells: state.spec.columns.map((_, column): CellContent => contentAt(state, each.row, column) ?? ''),
          formats: formats.get(state)?.get(each.row) ?? [],
          own: ownFormulas(state, each.row),
        });
        base.set(hashed, null);
      } else {
        const mark = retire(state, each, before(state).line(hashed));
        retired.push(each);
        marks.push(...mark.changes);
        base.set(hashed, mark.line);
      }
    }
    result.set(state, { removed, retired, marks });
  }
  return result;
}

function blocksOf(state: TableState, rows: readonly number[]): Block[] {
  const blocks: { state: TableState; first: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = blocks.at(-1);
    if (last && last.first + last.count === row) last.count++;
    else blocks.push({ state, first: row, count: 1 });
  }
  return blocks;
}

type RowFormats = ReadonlyMap<TableState, ReadonlyMap<number, (readonly [number, string])[]>>;

/** The number formats of rows that go, so that an undo brings them back as they were. */
async function removedFormats(context: Excel.RequestContext, blocks: readonly Block[]): Promise<RowFormats> {
  if (!blocks.length) return new Map();
  const ranges = blocks.map(({ state, first, count }) => {
    const body = context.workbook.tables.getItem(state.id).getDataBodyRange();
    const range = body.getCell(first, 0).getResizedRange(count - 1, state.columns.length - 1);
    range.load('numberFormat');
    return range;
  });
  await context.sync();
  const result = new Map<TableState, Map<number, (readonly [number, string])[]>>();
  blocks.forEach(({ state, first }, k) => {
    const rows = result.get(state) ?? new Map<number, (readonly [number, string])[]>();
    result.set(state, rows);
    (ranges[k]!.numberFormat as string[][]).forEach((formats, offset) => {
      const own = state.spec.formatted.flatMap((column): (readonly [number, string])[] => {
        const format = formats[state.at[column]!];
        return format === undefined ? [] : [[column, format]];
      });
      rows.set(first + offset, own);
    });
  });
  return result;
}

/** Number formats that the data or the unit of amounts changes; cells that the user formatted keep theirs. */
export function formatWishes(
  { state, rowOf, changes }: TableDiff,
  rows: readonly SheetRow[],
  amountsBefore: Amounts,
): FormatWish[] {
  const value = state.spec.columns.findIndex((c) => c.header === 'valeur');
  const unit = state.spec.columns.findIndex((c) => c.header === 'unité');
  if (value < 0) return [];
  const filled = new Set(changes.filter((c) => c.from === '').map((c) => `${c.row} ${c.column}`));
  const wishes: FormatWish[] = [];
  for (const row of rows) {
    const at = rowOf.get(row.key);
    if (at === undefined) continue;
    for (const [column, to] of row.formats) {
      if (state.at[column]! < 0) continue;
      const expected = column === value ? formatOfLabel(contentAt(state, at, unit), amountsBefore) : undefined;
      const from = expected ?? (filled.has(`${at} ${column}`) ? 'General' : undefined);
      if (from !== undefined && !sameContent(from, to)) {
        wishes.push({ state, change: { key: row.key, row: at, column, from, to } });
      }
    }
  }
  return wishes;
}
