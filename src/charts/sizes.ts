import type { ChartSpec } from './spec';

/** Small multiples: charts in a row, and the rows and columns of each. */
export const PER_ROW = 3;
export const SMALL = { rows: 9, columns: 3 } as const;

const USUAL = 21;
/** Bars: rows for title, source and legend, and rows a bar. */
const BESIDE_BARS = 6;
const A_BAR = 1.15;
/** Bars shown at most. */
const MOST_BARS = 15;

/** Rows of the tallest charts. */
export const TALLEST = Math.max(3 + 3 * SMALL.rows, Math.ceil(BESIDE_BARS + A_BAR * MOST_BARS));

/** Rows that the charts of a spec take, their captions included: more bars, more room, so that each keeps its name. */
export function rowsOf({ panels }: Pick<ChartSpec, 'panels'>): number {
  if (panels.length > 1) return 3 + Math.ceil(panels.length / PER_ROW) * SMALL.rows;
  const [panel] = panels;
  if (panel?.type !== 'BarClustered') return USUAL;
  return Math.max(USUAL, Math.ceil(BESIDE_BARS + A_BAR * panel.categories.rows));
}
