import type { Figure, Figures } from './figures';
import type { Interval } from './interval';
import { middle } from './interval';
import type { Violation } from './identity';
import { figuresOf, solve, targetOf } from './identity';
import { clause, codesOf, findingOf, linesOf, refsOf } from './claims';
import { severityOf, severityOfViolation, worst } from './severity';
import { CHECKS } from './types';
import type { CheckName, Finding } from './types';
import { computedText, linesText, nameOf, quoted, unique, when, yearsOf } from './wording';

/**
 * One wrong figure breaks everything that it enters: its total, its change, its share. Violations are told as one finding
 * where one value for one figure would satisfy all of them; otherwise each is a contradiction of its own.
 */
export function byCause(figures: Figures, broken: readonly Violation[]): Finding[] {
  const uses = new Map<Figure, Violation[]>();
  for (const violation of broken) {
    for (const figure of figuresOf(violation.identity)) {
      const list = uses.get(figure);
      if (list) list.push(violation);
      else uses.set(figure, [violation]);
    }
  }
  const told = new Set<Violation>();
  const findings: Finding[] = [];
  const shared = [...uses]
    .filter(([, list]) => list.length > 1)
    .sort((a, b) => b[1].length - a[1].length || rank(b[0]) - rank(a[0]));
  for (const [figure, list] of shared) {
    const open = list.filter((v) => !told.has(v));
    if (open.length < 2) continue;
    const group = commonCause(figure, open);
    if (!group) continue;
    for (const violation of group.violations) told.add(violation);
    findings.push(findingOfCause(figures, figure, group));
  }
  for (const violation of broken) if (!told.has(violation)) findings.push(findingOf(figures, violation));
  return findings;
}

/** Among figures that explain as much, the one that was read as unreliable, then a level. */
const rank = (figure: Figure): number =>
  (figure.readings[0]!.status === 'U' ? 2 : 0) + (figure.kind === 'level' ? 1 : 0);

interface Cause {
  readonly violations: readonly Violation[];
  /** what the figure would have to be for all of them to hold */
  readonly value: Interval;
}

/** The largest set of violations (two or more) that one value of the figure would satisfy. */
function commonCause(figure: Figure, open: readonly Violation[]): Cause | undefined {
  const solved = open.flatMap((violation) => {
    const value = solve(violation.identity, violation.choice, figure);
    return value ? [{ violation, value }] : [];
  });
  let best: Cause | undefined;
  // the most intervals overlap at one of their lower ends
  for (const { value: start } of solved) {
    const over = solved.filter(({ value }) => value.low <= start.low && start.low <= value.high);
    if (over.length > Math.max(1, best?.violations.length ?? 0)) {
      const low = Math.max(...over.map(({ value }) => value.low));
      const high = Math.min(...over.map(({ value }) => value.high));
      best = { violations: over.map(({ violation }) => violation), value: { low, high } };
    }
  }
  return best;
}

const order = (check: CheckName): number =>
  (['sum', 'flow', 'share', 'ratio', 'attainment', 'evolution'] as CheckName[]).indexOf(check) +
  CHECKS.length * Number(check === 'cross-reference');

function findingOfCause(figures: Figures, figure: Figure, { violations, value }: Cause): Finding {
  const sorted = [...violations].sort((a, b) => order(a.identity.check) - order(b.identity.check));
  const [first] = sorted;
  const printed = sorted.map((v) => v.choice.get(figure)!)[0]!;
  const all = [...new Set(sorted.flatMap((v) => figuresOf(v.identity)))];
  const place = figure.kind === 'level' ? when(figure) : `(évolution ${yearsOf(figure)})`;
  const expected = computedText(middle(value), figure, printed);
  const others = sorted.map((v) => clause(figures, v, figure)).join(' ; ');
  const distance = Math.min(Math.abs(value.low - printed.value), Math.abs(value.high - printed.value));
  const own = severityOf(figure, printed, middle(value), distance);
  const severities = sorted.map(severityOfViolation);
  return {
    check: first!.identity.check,
    // several figures agree against one: decided, unless all of them are approximate
    severity: severities.every((s) => s === 'info') ? 'info' : worst([own, ...severities.filter((s) => s !== 'info')]),
    report: figure.report,
    lines: unique(sorted.flatMap(linesOf)),
    indicators: codesOf([figure, ...all]),
    printed: printed.printed,
    expected,
    message:
      `${nameOf(figures, figure)} : ${quoted(printed.printed)} imprimé ${place} (${linesText(printed.lines)}) ne s'accorde pas avec ` +
      `${sorted.length} autres chiffres du rapport : ${others}. Tous s'accorderaient avec ${expected}.`,
    figures: refsOf([figure, ...all.filter((f) => f !== figure && targetOf(first!.identity) === f), ...all]),
  };
}
