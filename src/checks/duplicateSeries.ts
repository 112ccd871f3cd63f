import { codesOf, linesOf, refsOf } from './claims';
import type { Explained } from './explained';
import { agreement } from './evidence';
import type { Remark } from './evidence';
import type { Figures, Level } from './figures';
import { identities } from './identities';
import { evaluate, figuresOf, targetOf } from './identity';
import type { Violation } from './identity';
import type { Finding } from './types';
import { linesText, listOf, nameOf, quoted, unique } from './wording';

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
  for (const pair of equalPairs(figures)) {
    const [first, second] = [pair.a[0]!, pair.b[0]!];
    if (related.has(`${first.indicator.indicator}|${second.indicator.indicator}`)) continue;
    // a constant is no series
    if (new Set(pair.a.map((l) => l.readings[0]!.value)).size < 2) continue;
    const { finding, follow } = findingOf(figures, pair, broken);
    for (const v of follow) explained.add(v);
    findings.push(finding);
  }
  return { findings, explained };
}

function findingOf(
  figures: Figures,
  { a, b }: Pair,
  broken: readonly Violation[],
): { readonly finding: Finding; readonly follow: readonly Violation[] } {
  const follow = (side: readonly Level[]): Violation[] =>
    broken.filter(
      ({ identity }) =>
        targetOf(identity)?.kind === 'change' &&
        figuresOf(identity)
          .slice(1)
          .every((f) => side.includes(f as Level)),
    );
  // the copy is the series whose own changes contradict it
  const [followA, followB] = [follow(a), follow(b)];
  const [copy, original] = followB.length > followA.length ? [b, a] : [a, b];
  const against = [...followA, ...followB];
  const told = followA.length > 0 !== followB.length > 0;
  const support = told ? agreements(figures, original, copy) : [];
  const others = otherYears(figures, copy, original);
  const lines = (side: readonly Level[]): number[] => side.flatMap((l) => l.readings[0]!.lines);
  const side = (levels: readonly Level[]): string => `${nameOf(figures, levels[0]!)} (${linesText(lines(levels))})`;
  const values = listOf(copy.map((l) => `${l.readings[0]!.printed} en ${l.year}`));
  const contradicted = against.map((v) => {
    const printed = v.choice.get(targetOf(v.identity)!)!;
    return `${quoted(printed.printed)} (${linesText(printed.lines)})`;
  });
  const proof = against.length
    ? ` ${contradicted.length > 1 ? 'Les évolutions imprimées' : "L'évolution imprimée"} ${told ? `de ${quoted(copy[0]!.indicator.label)}, ` : ''}${listOf(contradicted)}, ` +
      `ne correspond${contradicted.length > 1 ? 'ent' : ''} pas à ces valeurs${support.length ? `, alors qu'avec ${quoted(original[0]!.indicator.label)} s'accorde${support.length > 1 ? 'nt' : ''} ${listOf(support.map((s) => s.text))}` : ''}.`
    : '';
  const conclusion = told
    ? ` ${quoted(copy[0]!.indicator.label)} paraît être la série recopiée.`
    : " L'une des deux séries a été recopiée sur l'autre.";
  const levels = [...copy, ...original];
  return {
    follow: against,
    finding: {
      check: 'duplicate-series',
      severity: 'high',
      report: copy[0]!.report,
      lines: unique([...lines(levels), ...against.flatMap(linesOf), ...support.flatMap((s) => s.lines)]),
      indicators: codesOf(levels),
      printed: copy.map((l) => l.readings[0]!.printed).join(' ; '),
      expected: '',
      message: `${side(copy)} et ${side(original)} ont les mêmes valeurs : ${values}${others}.${proof}${conclusion}`,
      figures: refsOf(levels),
    },
  };
}

/** What agrees with the original, in its last year, and says nothing of the copy. */
function agreements(figures: Figures, original: readonly Level[], copy: readonly Level[]): Remark[] {
  const last = original[original.length - 1]!;
  const found: Remark[] = [];
  for (const identity of identities(figures)) {
    const all = figuresOf(identity);
    if (!all.includes(last) || targetOf(identity)?.year !== last.year || all.some((f) => copy.includes(f as Level)))
      continue;
    if (evaluate(identity).holds) found.push(agreement(identity));
  }
  return found;
}

/** The years in which the two are not the same. */
function otherYears(figures: Figures, [one]: readonly Level[], [two]: readonly Level[]): string {
  const differing = [...figures.levelsOf(one!.indicator.indicator)].flatMap((level) => {
    const other = figures.level(two!.indicator.indicator, level);
    const same = level.report === one!.report && level.organization === one!.organization && level.period === '';
    const [x, y] = [level.readings[0]!, other?.readings[0]];
    return same && y && x.value !== y.value ? [`en ${level.year}, ${x.printed} et ${y.printed}`] : [];
  });
  return differing.length ? ` (mais ${differing.join(' ; ')})` : '';
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
