import { codesOf, linesOf, refsOf } from './claims';
import type { Explained } from './explained';
import type { Figures, Level } from './figures';
import { figuresOf, targetOf } from './identity';
import type { Violation } from './identity';
import type { Finding } from './types';
import { linesText, listOf, nameOf, unique } from './wording';

/** Equal values in as many years as this are no accident … */
const MIN_YEARS = 3;
/** … where they have enough digits: 0, 1 or 12 come back by themselves. */
const MIN_VALUE_DIGITS = 3;
/** More indicators than this with one value in a year are a nil return or a constant, not a copy. */
const MAX_ALIKE = 8;

interface Pair {
  readonly a: Level[];
  readonly b: Level[];
}

/** Two indicators of one report with the same values over three years or more: one has been copied over the other. */
export function duplicateSeries(figures: Figures, broken: readonly Violation[]): Explained {
  const explained = new Set<Violation>();
  const findings: Finding[] = [];
  const related = relatedPairs(figures);
  for (const { a, b } of equalPairs(figures)) {
    const [first, second] = [a[0]!, b[0]!];
    if (related.has(`${first.indicator.indicator}|${second.indicator.indicator}`)) continue;
    // a constant is no series
    if (new Set(a.map((l) => l.readings[0]!.value)).size < 2) continue;
    const levels = [...a, ...b];
    const copied = new Set<unknown>(levels);
    const follow = broken.filter(
      ({ identity }) =>
        targetOf(identity)?.kind === 'change' &&
        figuresOf(identity)
          .slice(1)
          .every((f) => copied.has(f)),
    );
    for (const v of follow) explained.add(v);
    const lines = (side: readonly Level[]): number[] => side.flatMap((l) => l.readings[0]!.lines);
    const values = listOf(a.map((l) => `${l.readings[0]!.printed} en ${l.year}`));
    const proof = follow.length
      ? ` Les évolutions imprimées de l'un des deux (${follow.map((v) => v.choice.get(targetOf(v.identity)!)!.printed).join(' ; ')}) ne correspondent pas à ces valeurs.`
      : '';
    findings.push({
      check: 'duplicate-series',
      severity: 'high',
      report: first.report,
      lines: unique([...lines(levels), ...follow.flatMap(linesOf)]),
      indicators: codesOf(levels),
      printed: a.map((l) => l.readings[0]!.printed).join(' ; '),
      expected: '',
      message:
        `${nameOf(figures, first)} (${linesText(lines(a))}) et ${nameOf(figures, second)} (${linesText(lines(b))}) ont les mêmes valeurs : ${values}. ` +
        `L'une des deux séries a été recopiée sur l'autre.${proof}`,
      figures: refsOf(levels),
    });
  }
  return { findings, explained };
}

/** Pairs of indicators whose answering values are the same in three years or more of one report. */
function* equalPairs(figures: Figures): IterableIterator<Pair> {
  const alike = new Map<string, Level[]>();
  for (const level of figures.levels) {
    const { value, step } = level.readings[0]!;
    if (level.period !== '' || Math.abs(value) / step < 10 ** (MIN_VALUE_DIGITS - 1)) continue;
    const key = `${level.report}|${level.organization}|${level.year}|${level.measure}|${level.indicator.unit}|${value}`;
    const list = alike.get(key);
    if (list) list.push(level);
    else alike.set(key, [level]);
  }
  const pairs = new Map<string, Pair>();
  for (const levels of alike.values()) {
    if (levels.length < 2 || levels.length > MAX_ALIKE) continue;
    for (const [k, one] of levels.entries()) {
      for (const other of levels.slice(k + 1)) {
        const [x, y] = one.indicator.indicator < other.indicator.indicator ? [one, other] : [other, one];
        const key = `${x.report}|${x.organization}|${x.measure}|${x.indicator.indicator}|${y.indicator.indicator}`;
        const pair = pairs.get(key) ?? { a: [], b: [] };
        pair.a.push(x);
        pair.b.push(y);
        pairs.set(key, pair);
      }
    }
  }
  for (const pair of pairs.values()) {
    if (pair.a.length < MIN_YEARS) continue;
    const byYear = (x: Level, y: Level): number => x.year - y.year;
    yield { a: pair.a.sort(byYear), b: pair.b.sort(byYear) };
  }
}

/** Indicators that may well be equal: a total and its parts, and what a relation ties together. */
function relatedPairs(figures: Figures): Set<string> {
  const related = new Set<string>();
  const tie = (a: string, b: string): void => void related.add(`${a}|${b}`).add(`${b}|${a}`);
  for (const { parent, child } of figures.data.breakdowns) tie(parent, child);
  for (const { kind, indicator, operands } of figures.data.relations) {
    if (kind !== 'same' && kind !== 'sum' && kind !== 'flow') continue;
    for (const code of operands.match(/[A-Z0-9._]*[A-Z][A-Z0-9._]*/g) ?? []) tie(indicator, code);
  }
  return related;
}
