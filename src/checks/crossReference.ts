import { codesOf, linesOf, refsOf, termLinesOf } from './claims';
import { agreement, holdingWith } from './evidence';
import type { Explained } from './explained';
import type { Figure, Figures, Reading } from './figures';
import { figuresOf, targetOf } from './identity';
import type { Identity, Violation } from './identity';
import { exactly, meets } from './interval';
import { loosely, severityOf } from './severity';
import type { Finding } from './types';
import { calculation, linesText, listOf, nameOf, quoted, unique, when, yearsOf } from './wording';

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
    // an approximate printing agrees with too much to be the one that is expected
    const exact = figure.readings.filter((r) => r.status !== 'E');
    const candidates = exact.length ? exact : figure.readings;
    const expected = confirmed(figure, candidates, tied.get(figure) ?? []) ?? candidates[0]!;
    const others = figure.readings.filter((r) => !meets(r.range, expected.range));
    if (!others.length) continue;
    for (const v of broken) explained.add(v);
    findings.push(findingOf(figures, figure, expected, others, tied.get(figure) ?? [], broken));
  }
  return { findings, explained };
}

/** The only printing that identities confirm, where there is one. */
function confirmed(
  figure: Figure,
  candidates: readonly Reading[],
  identities: readonly Identity[],
): Reading | undefined {
  const scores = candidates.map((r) => ({ r, n: holdingWith(figure, r, identities).length }));
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
  const values = all.map((r) => `${quoted(r.printed)} (${linesText(r.lines)}${r.undated ? ', sans date' : ''})`);
  // named, for "the other figures" says nothing that can be looked up
  const fitOthers = new Set(others.flatMap((r) => holdingWith(figure, r, identities)));
  const support = holdingWith(figure, expected, identities)
    .filter((identity) => !fitOthers.has(identity))
    .map((identity) => agreement(identity, figure, expected));
  // … and where the other value comes from: the total was printed for its part
  const totals = holdingWith(figure, expected, identities).map(targetOf);
  const origin = others.flatMap((r) => {
    const total = totals.find((t) => t?.kind === 'level' && t !== figure && t.readings[0]!.value === r.value);
    return total
      ? [
          ` ${quoted(r.printed)} est imprimé (${linesText(total.readings[0]!.lines)}) pour ${nameOf(figures, total)}, dont ce chiffre est une partie.`,
        ]
      : [];
  });
  const why = support.length
    ? ` Avec ${quoted(expected.printed)} s'accorde${support.length > 1 ? 'nt' : ''} ${listOf(support.map((s) => s.text))}.`
    : '';
  const also = broken.map(
    (v) => ` Le calcul ${calculation(v)} (${linesText(termLinesOf(v, figure))}) ne donne aucune de ces valeurs.`,
  );
  const doubt = all
    .filter((r) => inOtherWords(r) && r.note)
    .map((r) => ` ${quoted(r.printed)} peut avoir un autre périmètre : ${r.note}.`)
    .join('');
  const severities = others.map((r) => severityOf(figure, r, expected.value, gapBetween(r, expected)));
  const ranked = (['high', 'medium', 'low'] as const).find((s) => severities.includes(s)) ?? 'low';
  const open = others.every((r) => undecided(r, expected));
  const tiedFigures = broken.flatMap((v) => figuresOf(v.identity));
  return {
    check: 'cross-reference',
    severity: open ? 'info' : ranked,
    report: figure.report,
    lines: unique([...all.flatMap((r) => r.lines), ...support.flatMap((s) => s.lines), ...broken.flatMap(linesOf)]),
    indicators: codesOf([figure, ...tiedFigures]),
    printed: others.map((r) => r.printed).join(' ; '),
    expected: open ? '' : expected.printed,
    message: `${nameOf(figures, figure)} ${place} est imprimé avec des valeurs différentes : ${values.join(' puis ')}.${doubt}${origin.join('')}${why}${also.join('')}`,
    figures: refsOf([figure, ...tiedFigures]),
  };
}

/** A sentence or key figure that says the notion in other words, so that its scope may differ: its note quotes them. */
const inOtherWords = ({ status, places }: Reading): boolean =>
  status === 'B' && places.every((p) => p.section.kind !== 'table');

/** Two printings that may both be right: approximate, in other words, or of a date that is not printed. */
const undecided = (a: Reading, b: Reading): boolean =>
  [a, b].some((r) => r.status === 'E' || inOtherWords(r)) || meets(loosely(a), loosely(b));

const gapBetween = (a: Reading, b: Reading): number => Math.max(a.range.low - b.range.high, b.range.low - a.range.high);
