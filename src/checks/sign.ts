import { refsOf, codesOf, linesOf, expectedText } from './claims';
import type { Figures } from './figures';
import { figuresOf, holdsWith, printedTarget, targetOf } from './identity';
import type { Violation } from './identity';
import { linear } from './interval';
import type { Explained } from './explained';
import { linesText, nameOf, quoted, yearsOf } from './wording';

/**
 * Word and figure disagree, or a sign is lost: a published change contradicts its levels, and the same figure with the
 * opposite sign would not.
 */
export function signs(figures: Figures, broken: readonly Violation[]): Explained {
  const explained = new Set<Violation>();
  const findings = broken.flatMap((violation) => {
    const { identity, choice } = violation;
    const change = targetOf(identity);
    const printed = printedTarget(violation);
    if (identity.check !== 'evolution' || change?.kind !== 'change' || !printed) return [];
    if (!holdsWith(identity, choice, change, linear(printed.range, -1))) return [];
    explained.add(violation);
    const [said, found] = printed.value < 0 ? ['une baisse', 'une hausse'] : ['une hausse', 'une baisse'];
    const written = /^[-–−+]/.test(printed.printed) ? '' : ` (le signe est dans le texte)`;
    return [
      {
        check: 'sign' as const,
        severity: 'high' as const,
        report: change.report,
        lines: linesOf(violation),
        indicators: codesOf(figuresOf(identity)),
        printed: printed.printed,
        expected: expectedText(violation),
        message:
          `${nameOf(figures, change)} : ${quoted(printed.printed)}${written} annonce ${said} ${yearsOf(change)} (${linesText(printed.lines)}), ` +
          `alors que les niveaux imprimés (${linesText(linesOf(violation))}) montrent ${found} : ${expectedText(violation)}.`,
        figures: refsOf(figuresOf(identity)),
      },
    ];
  });
  return { findings, explained };
}
