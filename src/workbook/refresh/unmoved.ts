/* global Excel */
import { sameContent } from '../cells/content';
import type { TablePlan } from '../diff/plan';
import { WorkbookFailure } from '../errors';
import { readInPieces } from '../office/pieces';
import type { Area } from '../office/pieces';

/**
 * Looks at the tables once more before the first cell is written: the user may have sorted one, or typed into it, while the
 * differences were worked out, and cells are written by their place.
 * @throws changedMeanwhile
 */
export async function assertUnmoved(context: Excel.RequestContext, plans: readonly TablePlan[]): Promise<void> {
  const bodies = plans.map(({ state }) => {
    const body = context.workbook.tables.getItem(state.id).getDataBodyRange();
    body.load('rowCount,columnCount');
    return body;
  });
  await context.sync();
  plans.forEach(({ state }, k) => {
    const { rowCount, columnCount } = bodies[k]!;
    if (rowCount !== state.bodyRows || columnCount !== state.columns.length) throw changed(state.name);
  });
  const placed = plans.filter(({ state }) => !state.spec.appendOnly);
  const keys = await readInPieces(context, placed.map(keyArea(context)));
  placed.forEach(({ state }, k) => {
    const { first } = keyColumns(state.at, state.spec.key);
    state.rows.forEach((row, at) => {
      const now = keys[k]![at]!;
      const same = state.spec.key.every((column) => {
        const place = state.at[column]!;
        return sameContent(row[place] ?? '', now[place - first] ?? '');
      });
      if (!same) throw changed(state.name);
    });
  });
}

const changed = (table: string): WorkbookFailure => new WorkbookFailure({ kind: 'changedMeanwhile', table });

/** From the first key column to the last. */
const keyColumns = (at: readonly number[], key: readonly number[]): { first: number; count: number } => {
  const places = key.map((column) => at[column]!);
  const first = Math.min(...places);
  return { first, count: Math.max(...places) - first + 1 };
};

const keyArea =
  (context: Excel.RequestContext) =>
  ({ state }: TablePlan): Area => {
    const { first, count } = keyColumns(state.at, state.spec.key);
    return {
      rows: state.rows.length,
      range: (row, rows): Excel.Range =>
        context.workbook.tables
          .getItem(state.id)
          .getDataBodyRange()
          .getCell(row, first)
          .getResizedRange(rows - 1, count - 1),
    };
  };
