/* global Excel */
import type { CellContent } from '../cells/content';

/** Excel answers at most 5 MB a request; a row of our tables is about half a kilobyte, more with what users add to it. */
export const MAX_ROWS_READ = 7_500;
/** Where that is too much after all, so much less is asked for. */
const LESS = 4;

/** Cells that are too many for one answer. */
export interface Area {
  readonly rows: number;
  /** looked up anew for each request */
  readonly range: (first: number, rows: number) => Excel.Range;
}

/** The used cells of a sheet; place and size of `used` are loaded. */
export const usedArea = (
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): Area => ({
  rows: rowCount,
  range: (first, rows) => sheet.getRangeByIndexes(rowIndex + first, columnIndex, rows, columnCount),
});

interface Piece {
  readonly area: number;
  readonly first: number;
  readonly rows: number;
}

/** The formulas or values of areas, each request as much as an answer may hold. */
export async function readInPieces(context: Excel.RequestContext, areas: readonly Area[]): Promise<CellContent[][][]> {
  const contents: CellContent[][][] = areas.map(() => []);
  let most = MAX_ROWS_READ;
  let left: readonly Piece[] = areas.map(({ rows }, area) => ({ area, first: 0, rows }));
  while (left.length) {
    const { now, later } = share(left, most);
    const ranges = now.map(({ area, first, rows }) => areas[area]!.range(first, rows));
    for (const range of ranges) range.load('formulas');
    try {
      // one request for each lot: together they are more than an answer may hold
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || most === 1) throw error;
      most = Math.ceil(most / LESS);
      continue;
    }
    now.forEach(({ area }, k) => {
      for (const row of ranges[k]!.formulas as CellContent[][]) contents[area]!.push(row);
    });
    left = later;
  }
  return contents;
}

/** So many rows from the front; what remains. */
function share(pieces: readonly Piece[], most: number): { now: Piece[]; later: Piece[] } {
  const now: Piece[] = [];
  const later: Piece[] = [];
  let room = most;
  for (const { area, first, rows } of pieces) {
    const taken = Math.min(room, rows);
    room -= taken;
    if (taken) now.push({ area, first, rows: taken });
    if (rows > taken) later.push({ area, first: first + taken, rows: rows - taken });
  }
  return { now, later };
}

/** Whether Excel on the web refused an answer for its size. */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ResponsePayloadSizeLimitExceeded';
