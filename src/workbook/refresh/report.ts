import { labelOf } from '../diff/locate';
import type { Leaving } from '../diff/compare';
import type { TablePlan } from '../diff/plan';
import type { TableId } from '../sheets/spec';
import type { LoadReport, ReportLine } from './types';

/** The number format that a cell has or gets; null where it is not known. */
export type FormatOf = (table: TableId, key: string, column: number) => string | null;

/** What the plans do, in words and numbers. */
export function reportLines(
  plans: readonly TablePlan[],
  retired: readonly Leaving[],
  formatOf: FormatOf = () => null,
): Pick<LoadReport, 'added' | 'changed' | 'removed' | 'retired' | 'lines'> {
  const marked = new Set(retired);
  const lines: ReportLine[] = [];
  let added = 0;
  let changed = 0;
  let removed = 0;
  for (const { state, changes, added: news, inserted, removed: gone } of plans) {
    const { sheet, spec } = state;
    const markedRows = new Set([...marked].map((l) => l.key));
    const blank = { column: '', before: '', after: '', format: null };
    for (const row of [...news, ...inserted.map((i) => i.row)]) {
      lines.push({ sheet, row: labelOf(row.key), change: 'added', ...blank });
      added++;
    }
    for (const { key, column, from, to } of changes) {
      if (markedRows.has(key)) continue;
      const { header } = spec.columns[column]!;
      const format = formatOf(spec.id, key, column);
      lines.push({ sheet, row: labelOf(key), change: 'changed', column: header, before: from, after: to, format });
      changed++;
    }
    for (const { key } of gone) {
      lines.push({ sheet, row: labelOf(key), change: 'removed', ...blank });
      removed++;
    }
    for (const key of new Set(changes.map((c) => c.key))) {
      if (markedRows.has(key)) lines.push({ sheet, row: labelOf(key), change: 'retired', ...blank });
    }
  }
  return { added, changed, removed, retired: retired.length, lines };
}
