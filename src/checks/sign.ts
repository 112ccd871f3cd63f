import { refsOf, codesOf, linesOf, expectedText, termLinesOf } from './claims';
import type { Figures } from './figures';
import { figuresOf, holdsWith, printedTarget, targetOf } from './identity';
import type { Violation } from './identity';
import { linear } from './interval';
import type { Explained } from './explained';
import { agreeingPrintings } from './remarks';
import { linesText, nameOf, quoted, unique, yearsOf } from './wording';

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
    const levels = figuresOf(identity)
      .filter((f) => f !== change)
      .sort((a, b) => a.year - b.year)
      .map((f) => `${choice.get(f)!.printed} en ${f.year}`);
    const others = agreeingPrintings(violation);
    return [
      {
        check: 'sign' as const,
        severity: 'high' as const,
        report: change.report,
        lines: unique([...linesOf(violation), ...others.flatMap((r) => r.lines)]),
        indicators: codesOf(figuresOf(identity)),
        printed: printed.printed,
        expected: expectedText(violation),
        message:
          `${nameOf(figures, change)} : le rapport annonce ${said} ${yearsOf(change)} de ${quoted(printed.printed)} (${linesText(printed.lines)}), ` +
          `alors que les niveaux imprimés, ${levels.join(' puis ')} (${linesText(termLinesOf(violation, change))}), montrent ${found} : ${expectedText(violation)}.` +
          others.map((r) => ` ${r.text.replace(/\.$/, '')}, en ${found.slice(4)}.`).join(''),
        figures: refsOf(figuresOf(identity)),
      },
    ];
  });
  return { findings, explained };
}
