import type { SheetYear } from './sheet';

/** What to draw of a series. */
export interface SparklineShape {
  readonly width: number;
  readonly height: number;
  /** points of each unbroken run of years */
  readonly lines: readonly string[];
  /** from one run to the next, over the years that are missing */
  readonly gaps: readonly string[];
  readonly dots: readonly { readonly year: number; readonly x: number; readonly y: number }[];
}

const WIDTH = 112;
const HEIGHT = 40;
const MARGIN = 5;

/** Years to the right by their distance, values upwards between the least and the greatest. */
export function sparklineOf(years: readonly Pick<SheetYear, 'year' | 'value'>[]): SparklineShape {
  const points = [...years].sort((a, b) => a.year - b.year);
  const values = points.map((p) => p.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  const across = (year: number): number => MARGIN + ((year - from) / (to - from || 1)) * (WIDTH - 2 * MARGIN);
  const up = (value: number): number =>
    high === low ? HEIGHT / 2 : HEIGHT - MARGIN - ((value - low) / (high - low)) * (HEIGHT - 2 * MARGIN);
  const round = (n: number): number => Math.round(n * 10) / 10;
  const dots = points.map((p) => ({ year: p.year, x: round(across(p.year)), y: round(up(p.value)) }));
  const runs: (typeof dots)[] = [];
  for (const dot of dots) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.year === dot.year - 1) run.push(dot);
    else runs.push([dot]);
  }
  const lines = runs.filter((run) => run.length > 1).map((run) => run.map(({ x, y }) => `${x},${y}`).join(' '));
  const gaps = runs.slice(1).map((run, k) => [runs[k]!.at(-1)!, run[0]!].map(({ x, y }) => `${x},${y}`).join(' '));
  return { width: WIDTH, height: HEIGHT, lines, gaps, dots };
}
