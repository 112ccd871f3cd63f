import type { Change, Figures, Level, Reading } from './figures';
import { add, divide, exactly, linear, meets } from './interval';
import type { Interval } from './interval';
import { additions } from './sum';
import { computedText, number, quoted } from './wording';

interface Cell {
  readonly change: Change;
  readonly reading: Reading;
}

/**
 * Whether a column of growth rates can be of other years, where the levels of the base year are not printed: each rate and
 * the level that it leads to give the level before; those of the parts must add up to that of the total.
 * @returns in French, what the column would mean in those years, where it cannot be
 */
export function impliedTotal(
  figures: Figures,
  column: readonly Cell[],
  year: number,
  baseYear: number,
): string | undefined {
  const cells = new Map(column.filter((c) => c.change.unit === 'percent').map((c) => [c.change.indicator, c]));
  for (const { total, parts, complete } of additions(figures)) {
    const cell = cells.get(total.indicator);
    if (!cell || !complete || parts.length < 2 || !isOf(total, cell.change, year)) continue;
    if (!parts.every((p) => cells.has(p.indicator))) continue;
    const rateOf = (part: Level): Reading => cells.get(part.indicator)!.reading;
    const before = parts.map((p) => levelBefore(p.readings[0]!, rateOf(p)));
    if (before.includes(undefined)) continue;
    const growth = divide(total.readings[0]!.range, (before as Interval[]).reduce(add));
    if (!growth || meets(linear(growth, 100, -100), cell.reading.range)) continue;
    const nominal = parts.reduce((s, p) => s + (100 * p.readings[0]!.value) / (100 + rateOf(p).value), 0);
    const implied = computedText((100 * total.readings[0]!.value) / nominal - 100, cell.change, cell.reading);
    return `Lus comme des taux ${year}/${baseYear}, ils supposeraient un total d'environ ${number(nominal, 0)} en ${baseYear}, donc ${implied} et non ${quoted(cell.reading.printed)}`;
  }
  return undefined;
}

const isOf = (total: Level, { report, organization, measure }: Change, year: number): boolean =>
  total.year === year &&
  total.period === '' &&
  total.report === report &&
  total.organization === organization &&
  total.measure === measure;

const levelBefore = (level: Reading, rate: Reading): Interval | undefined =>
  rate.range.low <= -100 ? undefined : divide(linear(level.range, 100), add(exactly(100), rate.range));
