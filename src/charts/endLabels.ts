import type { CellValue, Series } from './spec';

/** Of the height of the plot, what two labels one over the other take. */
const TWO_LABELS = 0.2;

/** Place of the last figure; -1 where there is none. */
export const lastKnown = (line: readonly CellValue[]): number =>
  line.reduce((last: number, value, k) => (typeof value === 'number' ? k : last), -1);

/**
 * Where lines may carry their last value: each at its last figure; where several end close to each other, the uppermost
 * above its point, the lowest below its own, and those between stay silent, since labels of a chart do not make way.
 * @param lines values by line; null where there is no figure
 */
export function endLabels(lines: readonly (readonly (number | null)[])[]): (Series['endLabel'] | undefined)[] {
  const values = lines.flat().filter((v): v is number => v !== null);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // the axis starts from zero unless the range is small
  const height = (most - least) / most < 1 / 6 ? 1.3 * (most - least) : 1.1 * most;
  const ends = lines
    .map((line, index) => ({ index, at: lastKnown(line) }))
    .filter(({ at }) => at >= 0)
    .map((end) => ({ ...end, value: lines[end.index]![end.at]! }))
    .sort((a, b) => b.value - a.value);
  const labels: (Series['endLabel'] | undefined)[] = lines.map(() => undefined);
  for (const at of new Set(ends.map((end) => end.at))) {
    const here = ends.filter((end) => end.at === at);
    here.forEach((end, k) => {
      const close = (other: typeof end | undefined): boolean =>
        other !== undefined && Math.abs(other.value - end.value) < TWO_LABELS * height;
      const [under, over] = [close(here[k + 1]), close(here[k - 1])];
      if (under && over) return;
      labels[end.index] = { at, position: over ? 'Bottom' : 'Top' };
    });
  }
  return labels;
}
