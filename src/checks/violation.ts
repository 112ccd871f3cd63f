import { codesOf, expectedText, linesOf, refsOf, reportOf, sentence } from './claims';
import type { Figures } from './figures';
import type { Violation } from './identity';
import { figuresOf, printedTarget } from './identity';
import { remarksOn, sameCalculation } from './remarks';
import { severityOfViolation } from './severity';
import type { Finding } from './types';
import { undecided } from './undecided';
import { unique } from './wording';

/**
 * The finding of one violation alone.
 * @param broken all violations: a figure that another one contests is no firm ground
 */
export function findingOf(figures: Figures, violation: Violation, broken: readonly Violation[]): Finding {
  const { identity, choice } = violation;
  const printed = printedTarget(violation);
  const open = undecided(figures, violation);
  const rule = sameCalculation(figures, violation);
  const remarks = remarksOn(figures, violation, broken, rule);
  const main = open?.instead ?? sentence(figures, violation, rule?.text);
  const beside = [rule, open, ...remarks].flatMap((r) => r?.lines ?? []);
  return {
    check: identity.check,
    severity: open ? 'info' : severityOfViolation(violation),
    report: reportOf(violation),
    lines: unique([...linesOf(violation), ...beside]),
    indicators: codesOf(figuresOf(identity)),
    printed: printed?.printed ?? [...choice.values()].map((r) => r.printed).join(' ; '),
    expected: open ? '' : expectedText(violation),
    message: [main, open?.text ?? '', ...remarks.map((r) => r.text)].filter(Boolean).join(' '),
    figures: refsOf(figuresOf(identity)),
  };
}
