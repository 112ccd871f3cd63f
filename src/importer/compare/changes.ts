import { printedStep } from '../../dataset';
import type { Figure, ImportFinding, Item } from '../types';

/** Published changes that the levels printed beside them contradict, rounding of all three figures allowed for. */
export function changeFindings(items: readonly Item[]): ImportFinding[] {
  return items.flatMap((item) =>
    item.figures.flatMap((f) => {
      if (f.what !== 'change' || f.value === null || f.base_year === null) return [];
      const at = (year: number): Figure | undefined =>
        item.figures.find(
          (l) => l.what === 'level' && l.year === year && l.organization === f.organization && l.value !== null,
        );
      const [before, after] = [at(f.base_year), at(f.year)];
      if (!before || !after) return [];
      const range = rangeOf(before, after, f.unit);
      const slack = Math.max(printedStep(f.printed, f.value), 1e-9);
      if (!range || (f.value >= range[0] - slack && f.value <= range[1] + slack)) return [];
      const shown = `${before.printed} (${before.year}) puis ${after.printed} (${after.year})`;
      return [
        {
          check: 'evolution',
          severity: 'warning' as const,
          line: f.line,
          printed: f.printed,
          message: `« ${f.row_label} » : ${f.printed} est imprimé, les niveaux sont ${shown}.`,
        },
      ];
    }),
  );
}

/** The changes that the printed levels allow for, or undefined where none can be told. */
function rangeOf(before: Figure, after: Figure, unit: Figure['unit']): [number, number] | undefined {
  const [b, a] = [before.value!, after.value!];
  const [sb, sa] = [printedStep(before.printed, b) / 2, printedStep(after.printed, a) / 2];
  const difference = (x: number, y: number): number => y - x;
  const growth = (x: number, y: number): number => ((y - x) / Math.abs(x)) * 100;
  if (unit === 'percent' && (b === 0 || Math.abs(b) <= sb)) return undefined;
  const f = unit === 'percent' ? growth : difference;
  const ends = [f(b - sb, a - sa), f(b - sb, a + sa), f(b + sb, a - sa), f(b + sb, a + sa)];
  // « + 9,47 % » of a rate may be meant in points
  if (unit === 'percent' && before.unit === 'percent') ends.push(a - b);
  return [Math.min(...ends), Math.max(...ends)];
}
