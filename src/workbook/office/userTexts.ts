/* global Excel */
import type { TableDiff } from '../diff/compare';
import type { CellChange } from '../diff/plan';

const mayBeFormula = ({ from, fromUser }: CellChange): boolean =>
  fromUser === true && typeof from === 'string' && from.startsWith('=');

/**
 * Contents of the user's that are about to be replaced and begin with `=`: Excel gives a formula and a text that was typed as
 * `'=…` alike, so the values decide. Texts keep their apostrophe, so that an undo brings them back as texts.
 */
export async function withUserTexts(
  context: Excel.RequestContext,
  diffs: readonly TableDiff[],
): Promise<readonly TableDiff[]> {
  if (!diffs.some(({ changes }) => changes.some(mayBeFormula))) return diffs;
  const cells = new Map<CellChange, Excel.Range>();
  for (const { state, changes } of diffs) {
    for (const change of changes.filter(mayBeFormula)) {
      const body = context.workbook.tables.getItem(state.id).getDataBodyRange();
      const cell = body.getCell(change.row, state.at[change.column]!);
      cell.load('values');
      cells.set(change, cell);
    }
  }
  await context.sync();
  const asRead = (change: CellChange): CellChange => {
    const value: unknown = cells.get(change)?.values[0]?.[0];
    return value === change.from ? { ...change, from: `'${change.from}` } : change;
  };
  return diffs.map((diff) => ({ ...diff, changes: diff.changes.map(asRead) }));
}
