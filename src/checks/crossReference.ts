import { codesOf, linesOf, refsOf } from './claims';
import type { Explained } from './explained';
import type { Figure, Figures, Reading } from './figures';
import { evaluate, figuresOf, holdsWith, targetOf } from './identity';
import type { Identity, Violation } from './identity';
import { exactly, meets } from './interval';
import { severityOf } from './severity';
import type { Finding } from './types';
import { calculation, linesText, nameOf, quoted, unique, when, yearsOf } from './wording';

/** A figure that a report prints with values that no rounding reconciles. */
export function isTwofold({ readings }: Figure): boolean {
  if (readings.length < 2) return false;
  // intervals that meet two by two have a number in common
  const low = Math.max(...readings.map((r) => r.range.low));
  const high = Math.min(...readings.map((r) => r.range.high));
  return low > high && !meets(exactly(low), exactly(high));
}

/** The figures that a report prints with values that contradict each other. */
export function twofold(figures: Figures): Set<Figure> {
  const found = new Set<Figure>();
  for (const figure of figures.levels) if (isTwofold(figure)) found.add(figure);
  for (const figure of figures.changes) if (isTwofold(figure)) found.add(figure);
  return found;
}

/**
 * One indicator, two values in one report. The printing that the identities confirm is expected, else the one that answers
 * first. What contradicts such a figure is told with it.
 * @param tied the identities that each of these figures enters
 */
export function crossReferences(
  figures: Figures,
  contradictory: ReadonlySet<Figure>,
  tied: ReadonlyMap<Figure, readonly Identity[]>,
  broken: readonly Violation[],
): Explained {
  const explained = new Set<Violation>();
  const findings: Finding[] = [];
  const about = new Map<Figure, Violation[]>();
  for (const violation of broken) {
    const target = targetOf(violation.identity);
    if (target && contradictory.has(target)) about.set(target, [...(about.get(target) ?? []), violation]);
  }
  for (const figure of contradictory) {
    const broken = about.get(figure) ?? [];
    // where the levels are printed, evolution.ts holds each printing of a change against them
    if (figure.kind === 'change' && tied.get(figure)?.length) continue;
    const expected = confirmed(figure, tied.get(figure) ?? []) ?? figure.readings[0]!;
    const others = figure.readings.filter((r) => !meets(r.range, expected.range));
    if (!others.length) continue;
    for (const v of broken) explained.add(v);
    findings.push(findingOf(figures, figure, expected, others, tied.get(figure) ?? [], broken));
  }
  return { findings, explained };
}

/** The identities that hold with one printing of a figure. */
const holdingWith = (figure: Figure, reading: Reading, identities: readonly Identity[]): Identity[] =>
  identities.filter((identity) => holdsWith(identity, evaluate(identity).choice, figure, reading.range));

/** The only printing that identities confirm, where there is one. */
function confirmed(figure: Figure, identities: readonly Identity[]): Reading | undefined {
  const scores = figure.readings.map((r) => ({ r, n: holdingWith(figure, r, identities).length }));
  const most = Math.max(...scores.map((s) => s.n));
  const best = scores.filter((s) => s.n === most);
  return most > 0 && best.length === 1 ? best[0]!.r : undefined;
}

function findingOf(
  figures: Figures,
  figure: Figure,
  expected: Reading,
  others: readonly Reading[],
  identities: readonly Identity[],
  broken: readonly Violation[],
): Finding {
  const place = figure.kind === 'level' ? when(figure) : `(évolution ${yearsOf(figure)})`;
  const all = [...others, expected].sort((a, b) => a.lines[0]! - b.lines[0]!);
  const values = all.map((r) => `${quoted(r.printed)} (${linesText(r.lines)})`).join(' puis ');
  const support =
    holdingWith(figure, expected, identities).length >
    Math.max(...others.map((r) => holdingWith(figure, r, identities).length));
  const why = support ? ` Les autres chiffres du rapport confirment ${quoted(expected.printed)}.` : '';
  const also = broken
    .map((v) => ` Calcul sur les chiffres imprimés : ${calculation(v)} (${linesText(linesOf(v))}).`)
    .join('');
  const approximate = others.every((r) => r.status === 'E' || expected.status === 'E');
  const severities = others.map((r) => severityOf(figure, r, expected.value, gapBetween(r, expected)));
  const ranked = (['high', 'medium', 'low'] as const).find((s) => severities.includes(s)) ?? 'low';
  const tiedFigures = broken.flatMap((v) => figuresOf(v.identity));
  return {
    check: 'cross-reference',
    severity: approximate ? 'info' : ranked,
    report: figure.report,
    lines: unique([...all.flatMap((r) => r.lines), ...broken.flatMap(linesOf)]),
    indicators: codesOf([figure, ...tiedFigures]),
    printed: others.map((r) => r.printed).join(' ; '),
    expected: expected.printed,
    message: `${nameOf(figures, figure)} ${place} est imprimé avec des valeurs différentes : ${values}.${why}${also}`,
    figures: refsOf([figure, ...tiedFigures]),
  };
}

const gapBetween = (a: Reading, b: Reading): number => Math.max(a.range.low - b.range.high, b.range.low - a.range.high);
