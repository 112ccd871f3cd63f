import type { Figure, Figures, Reading } from './figures';
import type { Interval } from './interval';
import { middle } from './interval';
import type { Violation } from './identity';
import { evaluate, figuresOf, printedTarget, solve, targetOf } from './identity';
import { clause, codesOf, linesOf, refsOf, termLinesOf } from './claims';
import { agreement } from './evidence';
import type { Remark } from './evidence';
import { linear, meets } from './interval';
import { severityOf, severityOfViolation, worst } from './severity';
import { sums } from './sum';
import { CHECKS } from './types';
import type { CheckName, Finding, Severity } from './types';
import { roundedElsewhere } from './undecided';
import { findingOf } from './violation';
import { calculation, computedText, linesText, listOf, nameOf, printedWhen, quoted, unique, yearsOf } from './wording';

/**
 * One wrong figure breaks everything that it enters: its total, its change, its share. Violations are told as one finding
 * where one value for one figure would satisfy all of them; otherwise each is a contradiction of its own.
 */
export function byCause(figures: Figures, all: readonly Violation[]): Finding[] {
  const broken = all.filter((v) => !roundedElsewhere(figures, v));
  const uses = new Map<Figure, Violation[]>();
  for (const violation of broken) {
    for (const figure of figuresOf(violation.identity)) {
      const list = uses.get(figure);
      if (list) list.push(violation);
      else uses.set(figure, [violation]);
    }
  }
  const told = new Set<Violation>();
  const causes: Cause[] = [];
  const shared = [...uses]
    .filter(([, list]) => list.length > 1)
    .sort((a, b) => b[1].length - a[1].length || rank(b[0]) - rank(a[0]));
  for (const [figure, list] of shared) {
    const open = list.filter((v) => !told.has(v));
    if (open.length < 2) continue;
    const cause = commonCause(figure, open);
    if (!cause) continue;
    for (const violation of cause.violations) told.add(violation);
    causes.push(cause);
  }
  return [
    ...families(figures, causes).map((family) => findingOfCauses(figures, family)),
    ...broken.filter((v) => !told.has(v)).map((v) => findingOf(figures, v, broken)),
  ];
}

/** Among figures that explain as much, the one that was read as unreliable, then a level. */
const rank = (figure: Figure): number =>
  (figure.readings[0]!.status === 'U' ? 2 : 0) + (figure.kind === 'level' ? 1 : 0);

interface Cause {
  readonly figure: Figure;
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
      best = { figure, violations: over.map(({ violation }) => violation), value: { low, high } };
    }
  }
  return best;
}

const order = (check: CheckName): number =>
  (['sum', 'flow', 'share', 'ratio', 'attainment', 'evolution'] as CheckName[]).indexOf(check) +
  CHECKS.length * Number(check === 'cross-reference');

/**
 * A wrong part carried into its total is one error: the sum holds as it is printed, and both would have to move by as much.
 */
interface Family {
  readonly cause: Cause;
  /** the total that repeats the error, with the sum that ties it */
  readonly total?: { readonly cause: Cause; readonly sum: Remark };
}

function families(figures: Figures, causes: readonly Cause[]): Family[] {
  if (causes.length < 2) return causes.map((cause) => ({ cause }));
  const of = new Map(causes.map((cause) => [cause.figure, cause]));
  const totals = new Map<Cause, NonNullable<Family['total']>>();
  for (const identity of sums(figures)) {
    const total = of.get(targetOf(identity)!);
    const part = total && identity.numerator.map((t) => of.get(t.figure)).find((c) => c !== undefined);
    if (!total || !part || totals.has(part) || !meets(shift(total), shift(part))) continue;
    if (evaluate(identity).holds) totals.set(part, { cause: total, sum: agreement(identity, total.figure) });
  }
  const repeated = new Set([...totals.values()].map((t) => t.cause));
  return causes
    .filter((cause) => !repeated.has(cause))
    .map((cause) => {
      const total = totals.get(cause);
      return total ? { cause, total } : { cause };
    });
}

const printingOf = ({ figure, violations }: Cause): Reading => violations[0]!.choice.get(figure)!;

const shift = (cause: Cause): Interval => linear(cause.value, 1, -printingOf(cause).value);

const expectedOf = (cause: Cause): string => computedText(middle(cause.value), cause.figure, printingOf(cause));

const inOrder = ({ violations }: Cause): Violation[] =>
  [...violations].sort((a, b) => order(a.identity.check) - order(b.identity.check));

const clauses = (figures: Figures, cause: Cause): string =>
  inOrder(cause)
    .map((v) => clause(figures, v, cause.figure))
    .join(' ; ');

function severitiesOf({ figure, violations, value }: Cause, printed: Reading): Severity[] {
  const distance = Math.min(Math.abs(value.low - printed.value), Math.abs(value.high - printed.value));
  const severities = violations.map(severityOfViolation);
  // several figures agree against one: decided, unless all of them are approximate
  if (severities.every((s) => s === 'info')) return ['info'];
  return [severityOf(figure, printed, middle(value), distance), ...severities.filter((s) => s !== 'info')];
}

function findingOfCauses(figures: Figures, { cause, total }: Family): Finding {
  const { figure } = cause;
  const printed = printingOf(cause);
  const all = total ? [cause, total.cause] : [cause];
  const violations = all.flatMap(inOrder);
  const [first] = [...violations].sort((a, b) => order(a.identity.check) - order(b.identity.check));
  const place =
    figure.kind === 'level'
      ? printedWhen(figure, printed)
      : `imprimé (évolution ${yearsOf(figure)}) (${linesText(printed.lines)})`;
  const tied = [...new Set(violations.flatMap((v) => figuresOf(v.identity)))];
  const expected = all.map(expectedOf);
  return {
    check: first!.identity.check,
    severity: worst(all.flatMap((c) => severitiesOf(c, printingOf(c)))),
    report: figure.report,
    lines: unique([...violations.flatMap(linesOf), ...(total?.sum.lines ?? [])]),
    indicators: codesOf([...all.map((c) => c.figure), ...tied]),
    printed: all.map((c) => printingOf(c).printed).join(' ; '),
    expected: expected.join(' ; '),
    message:
      `${nameOf(figures, figure)} : ${quoted(printed.printed)} ${place} ne s'accorde pas avec ` +
      (total
        ? sharedError(figures, cause, total)
        : `${cause.violations.length} autres chiffres du rapport : ${clauses(figures, cause)}. Tous s'accorderaient avec ${expected[0]}.`),
    figures: refsOf([...all.map((c) => c.figure), ...tied]),
  };
}

/** The same in few words, where there is much to say. */
const inShort = (figures: Figures, cause: Cause): string =>
  listOf(
    inOrder(cause).map((v) => {
      const target = targetOf(v.identity);
      if (target === cause.figure) return `${calculation(v)} (${linesText(termLinesOf(v, target))})`;
      const printed = printedTarget(v);
      return target?.kind === 'change' && printed
        ? `${quoted(printed.printed)} (${linesText(printed.lines)})`
        : clause(figures, v, cause.figure);
    }),
  );

function sharedError(figures: Figures, cause: Cause, { cause: total, sum }: NonNullable<Family['total']>): string {
  const printed = printingOf(total);
  return (
    `${inShort(figures, cause)}, qui supposent ${expectedOf(cause)} ; son total, ${quoted(printed.printed)} (${linesText(printed.lines)}), ` +
    `ne s'accorde pas avec ${inShort(figures, total)}, qui supposent ${expectedOf(total)}. Une même erreur l'explique, car la somme s'accorde : ${sum.text}.`
  );
}
