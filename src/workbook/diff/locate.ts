import type { CellContent } from '../cells/content';
import type { Pace } from '../cells/pace';
import type { Base } from './base';
import { keyHash, untouched } from './base';
import { contentAt, rowKey } from './state';
import type { TableState } from './state';

/** Which row of the table is which row of the data. */
export interface Located {
  readonly rowOf: ReadonlyMap<string, number>;
  /** rows that no key of the data or of the last load explains: the user's, or ours with an overwritten key */
  readonly strangers: readonly number[];
}

/** Comparing every missing row with every stranger must stay cheap. */
const MAX_COMPARISONS = 200_000;
/** Part of the cells that must still be as written for a stranger to be one of our rows. */
const ALIKE = 0.7;

/** Finds rows by their key, and those whose key the user overwrote by the rest of their cells. */
export async function locate(
  state: TableState,
  base: Base,
  wanted: ReadonlyMap<string, unknown>,
  pace: Pace,
): Promise<Located> {
  const rowOf = new Map<string, number>();
  const strangers: number[] = [];
  for (let row = 0; row < state.rows.length; row++) {
    const key = rowKey(state, row);
    const hashed = keyHash(key);
    const before = rowOf.get(key);
    if (!wanted.has(key) && !base.has(hashed)) strangers.push(row);
    // of several copies of a row the one that is most as we wrote it is ours, the others are the user's
    else if (
      before === undefined ||
      likeness(state, row, base.line(hashed)) > likeness(state, before, base.line(hashed))
    )
      rowOf.set(key, row);
    if (pace.due) await pace.rest();
  }
  const missing = [...wanted.keys()].filter((key) => !rowOf.has(key) && base.has(keyHash(key)));
  if (strangers.length && missing.length * strangers.length <= MAX_COMPARISONS) {
    adopt(state, base, missing, strangers, rowOf);
  }
  return { rowOf, strangers: strangers.filter((row) => ![...rowOf.values()].includes(row)) };
}

/** Part of the row's filled cells, the key's left out, that are as the line says. */
function likeness(state: TableState, row: number, line: string | null): number {
  if (line === null) return 0;
  let same = 0;
  let all = 0;
  for (let column = 0; column < state.spec.columns.length; column++) {
    const content = contentAt(state, row, column);
    if (content === undefined || state.spec.key.includes(column)) continue;
    const equal = untouched(line, column, content);
    if (content === '' && equal) continue;
    all++;
    if (equal) same++;
  }
  return all ? same / all : 0;
}

function adopt(
  state: TableState,
  base: Base,
  missing: readonly string[],
  strangers: readonly number[],
  rowOf: Map<string, number>,
): void {
  const taken = new Set<number>();
  for (const key of missing) {
    const line = base.line(keyHash(key))!;
    let best = -1;
    let score = 0;
    for (const row of strangers) {
      // rows of one indicator are alike: at least a part of the key must have stayed
      if (taken.has(row) || !state.spec.key.some((c) => untouched(line, c, contentAt(state, row, c) ?? ''))) continue;
      const alike = likeness(state, row, line);
      if (alike > score) [best, score] = [row, alike];
    }
    if (best < 0 || score < ALIKE) continue;
    taken.add(best);
    rowOf.set(key, best);
  }
}

/** For messages: the key's contents as a person reads them. */
export const labelOf = (key: string): string =>
  key
    .split('|')
    .filter((part) => part !== '')
    .join(' · ');

export const isBlankRow = (row: readonly CellContent[]): boolean => row.every((content) => content === '');
