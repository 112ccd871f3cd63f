import type { ChartView } from './view';

/** The numbers that are plotted: shares of their column where the chart stacks to 100 %. */
export function plottedValues({ series, stacking, categories, blanks }: ChartView): (number | null)[][] {
  const raw = series.map(({ points }) =>
    categories.map((_, at) => points[at]?.value ?? (blanks === 'zero' ? 0 : null)),
  );
  if (stacking !== 'percent') return raw;
  const totals = categories.map((_, at) => raw.reduce((sum, values) => sum + Math.abs(values[at] ?? 0), 0));
  return raw.map((values) =>
    values.map((value, at) => {
      const total = totals[at] ?? 0;
      return value === null || total === 0 ? null : value / total;
    }),
  );
}

/** What the value axis must reach: single values, or the sums of the stacks above and below zero. */
export function reached({ series, stacking, categories }: ChartView, plotted: readonly (number | null)[][]): number[] {
  if (stacking === 'none') return plotted.flat().filter((value) => value !== null);
  const stacksBySign = series.some(({ kind }) => kind === 'bar');
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return categories.flatMap((_, at) => {
    const column = plotted.map((values) => values[at] ?? 0);
    if (!stacksBySign) return column.map((_value, k) => sum(column.slice(0, k + 1)));
    return [sum(column.filter((value) => value > 0)), sum(column.filter((value) => value < 0))];
  });
}
