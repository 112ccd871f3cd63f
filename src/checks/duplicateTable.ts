import { codesOf, refsOf } from './claims';
import type { Figures, Level, Place, Reading } from './figures';
import { additions } from './sum';
import type { Addition } from './sum';
import type { Finding } from './types';
import { linesText, nameOf, quoted, unique, when } from './wording';

/** Fewer addends than this may agree by accident … */
const MIN_PARTS = 3;
/** … and so may amounts of fewer digits; the small posts of a table (900 €) may have fewer. */
const MIN_DIGITS = 4;
const MIN_LONG_PARTS = 3;

/**
 * The part of `duplicate-series` that concerns one year: two totals of different notions, detailed in two tables, that agree
 * post by post to the last digit (contributions "recouvrées" and "liquidées"): the figures are those of one of the two
 * notions only.
 */
export function duplicateTables(figures: Figures): Finding[] {
  const byTotal = new Map<string, Addition[]>();
  for (const addition of additions(figures)) {
    const { total, parts, complete } = addition;
    if (!complete || parts.length < MIN_PARTS || parts.filter(isLong).length < MIN_LONG_PARTS) continue;
    const key = [
      total.report,
      total.organization,
      total.year,
      total.period,
      total.measure,
      total.indicator.unit,
      valueOf(total),
      parts.length,
    ].join('|');
    const same = byTotal.get(key);
    if (same) same.push(addition);
    else byTotal.set(key, [addition]);
  }
  return [...byTotal.values()].flatMap((same) => same.slice(1).flatMap((other) => findingOf(figures, same[0]!, other)));
}

const valueOf = (level: Level): number => exact(level).value;

/** Which of several printings is compared: the one with the most digits. */
const exact = ({ readings }: Level): Reading =>
  readings.reduce((a, b) => (b.step < a.step && b.status !== 'E' ? b : a));

const isLong = (level: Level): boolean => Math.abs(valueOf(level)) / exact(level).step >= 10 ** (MIN_DIGITS - 1);

function findingOf(figures: Figures, one: Addition, other: Addition): Finding[] {
  const [a, b] = [one, other].map(({ total, parts }) => [...parts, total]) as [Level[], Level[]];
  if (one.total.indicator === other.total.indicator) return [];
  const codes = new Set(a.map((l) => l.indicator));
  if (b.some((l) => codes.has(l.indicator))) return [];
  const values = (side: readonly Level[]): string =>
    side
      .map(valueOf)
      .sort((x, y) => x - y)
      .join('|');
  if (values(a) !== values(b)) return [];
  const [placesA, placesB] = [placesOf(a), placesOf(b)];
  if (!placesA.length || !placesB.length) return [];
  const lines = (places: readonly Place[]): number[] => places.map((p) => p.line);
  const printed = exact(one.total);
  return [
    {
      check: 'duplicate-series',
      severity: 'medium',
      report: one.total.report,
      lines: unique([...lines(placesA), ...lines(placesB)]),
      indicators: codesOf([one.total, other.total, ...one.parts, ...other.parts]),
      printed: printed.printed,
      expected: '',
      message:
        `${nameOf(figures, one.total)} (${linesText(lines(placesA))}) et ${nameOf(figures, other.total)} (${linesText(lines(placesB))}) ${when(one.total)} ont le même total, ` +
        `${quoted(printed.printed)}, et les mêmes ${one.parts.length} composantes, identiques jusqu'au dernier chiffre : ` +
        `les mêmes nombres sont imprimés pour deux grandeurs différentes.`,
      figures: refsOf([...a, ...b]),
    },
  ];
}

/** Where the table is printed: each figure's place in the section that holds the most of them. */
function placesOf(levels: readonly Level[]): Place[] {
  const counts = new Map<string, number>();
  const all = levels.map((l) => exact(l).places);
  for (const places of all)
    for (const { section } of places) counts.set(section.section, (counts.get(section.section) ?? 0) + 1);
  const [home] = [...counts].sort((a, b) => b[1] - a[1]);
  return all.flatMap((places) => places.find((p) => p.section.section === home?.[0]) ?? []);
}
