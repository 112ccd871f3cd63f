import { codesOf, linesOf, refsOf, reportOf, termLinesOf } from './claims';
import type { Figures, Level } from './figures';
import { evaluate, figuresOf, holdsRounded, printedTarget, targetOf } from './identity';
import type { Identity, Violation } from './identity';
import { perHead } from './perHead';
import { unsaidIdentities } from './relations';
import type { Finding } from './types';
import { findingOf } from './violation';
import { calculation, citedIn, linesText, listOf, nameOf, printedWhen, quoted, unique, when } from './wording';

/**
 * Calculations that a reader expects from the words (a total over what looks like its parts, a mean beside its sum and its
 * number) and that no report states. Where the same report prints the result as the calculation gives it in more years than not,
 * the calculation is its own, and the years that do not follow it contradict it; but since it is inferred, never gravely.
 * Else it may be another one, with a part more: one question to ask, for all years that it does not give.
 */
export function unsaidCalculations(figures: Figures): Finding[] {
  const findings: Finding[] = [];
  for (const instances of byReport(figures)) {
    const broken = instances.flatMap((identity): Violation[] => {
      const { holds, choice, computed } = evaluate(identity);
      return holds === false && computed ? [{ identity, choice, computed }] : [];
    });
    if (!broken.length) continue;
    const exact = instances.filter(holdsRounded);
    // two names that agree in some years may have two scopes all the same: nothing is inferred
    if (exact.length * 2 <= instances.length || instances[0]!.check === 'cross-reference')
      findings.push(question(figures, instances.filter((i) => !exact.includes(i)).map(asViolation), exact));
    else findings.push(...broken.map((v) => inferred(findingOf(figures, v, []))));
  }
  return [...findings, ...perHead(figures)];
}

const inferred = (finding: Finding): Finding => ({
  ...finding,
  severity: finding.severity === 'high' ? 'medium' : finding.severity,
});

/** The instances of each relation in each report, for one organisation. Densities are held against each other (perHead.ts). */
function byReport(figures: Figures): Iterable<readonly Identity[]> {
  const groups = new Map<string, Identity[]>();
  for (const unplaced of unsaidIdentities(figures)) {
    const identity = besideItsTerms(unplaced);
    const target = targetOf(identity) as Level;
    if (target.indicator.unit === 'per_100k') continue;
    const key = `${identity.name}|${target.report}|${target.organization}|${target.measure}`;
    const group = groups.get(key);
    if (group) group.push(identity);
    else groups.set(key, [identity]);
  }
  return groups.values();
}

function asViolation(identity: Identity): Violation {
  const { choice, computed } = evaluate(identity);
  return { identity, choice, computed: computed! };
}

/** Of several printings of the result, the one that stands on a line of its terms is the one they are read with. */
function besideItsTerms(identity: Identity): Identity {
  const { readings } = targetOf(identity)!;
  const terms = [...identity.numerator, ...identity.denominator];
  const lines = new Set(terms.flatMap((t) => t.figure.readings.flatMap((r) => r.lines)));
  const reading =
    readings.length > 1 ? readings.find((r) => r.status !== 'E' && r.lines.some((l) => lines.has(l))) : undefined;
  return reading ? { ...identity, reading } : identity;
}

function question(figures: Figures, broken: readonly Violation[], exact: readonly Identity[]): Finding {
  const [first] = broken as [Violation, ...Violation[]];
  const target = targetOf(first.identity) as Level;
  const printed = broken.map((v) => printedTarget(v)!);
  const all = broken.flatMap((v) => figuresOf(v.identity));
  const says =
    broken.length === 1
      ? `${quoted(printed[0]!.printed)} ${printedWhen(target, printed[0]!)}, alors que ${given(figures, first)}`
      : `${listOf(broken.map((v, k) => `${quoted(printed[k]!.printed)} ${when(targetOf(v.identity) as Level)}`))} ` +
        `(${linesText(printed.flatMap((r) => r.lines))}), alors que ${givenOfAll(figures, broken)}`;
  const same =
    first.identity.check === 'cross-reference' ? 'les deux sont égaux' : 'le calcul donne le chiffre imprimé';
  const others = exact.length ? ` ; en ${listOf(exact.map((i) => targetOf(i)!.year))}, ${same}` : '';
  return {
    check: first.identity.check,
    severity: 'info',
    report: reportOf(first),
    lines: unique([...broken.flatMap(linesOf), ...citedIn(first.identity.doubt ?? '')]),
    indicators: codesOf(all),
    printed: printed.map((r) => r.printed).join(' ; '),
    expected: '',
    message: `${nameOf(figures, target)} : ${says}${others}. À vérifier : ${first.identity.doubt}.`,
    figures: refsOf(all),
  };
}

function givenOfAll(figures: Figures, broken: readonly Violation[]): string {
  const [{ identity }] = broken as [Violation, ...Violation[]];
  const lines = linesText(broken.flatMap((v) => termLinesOf(v, targetOf(v.identity))));
  if (identity.check !== 'cross-reference')
    return `les chiffres imprimés (${lines}) donnent ${listOf(broken.map((v) => calculation(v)))}`;
  const values = broken.map((v) => quoted(v.choice.get(v.identity.numerator[0]!.figure)!.printed));
  return `${nameOf(figures, identity.numerator[0]!.figure)} est imprimé ${listOf(values)} (${lines})`;
}

/** `les chiffres imprimés (l. 1409 et 1410) donnent 71 + 14 = 85`, `« … » est imprimé « 2 724 » (l. 1306)` */
function given(figures: Figures, violation: Violation): string {
  const { identity, choice } = violation;
  const target = targetOf(identity);
  if (identity.check === 'cross-reference') {
    const other = identity.numerator[0]!.figure;
    const { printed, lines } = choice.get(other)!;
    return `${nameOf(figures, other)} est imprimé ${quoted(printed)} (${linesText(lines)})`;
  }
  return `les chiffres imprimés (${linesText(termLinesOf(violation, target))}) donnent ${calculation(violation)}`;
}
