import { codesOf, linesOf, refsOf } from './claims';
import type { Figures, Level } from './figures';
import { evaluate, figuresOf, printedTarget, solve, targetOf } from './identity';
import type { Identity, Violation } from './identity';
import { intersect, middle } from './interval';
import type { Interval } from './interval';
import { unsaidIdentities } from './relations';
import type { Finding } from './types';
import { linesText, listOf, nameOf, number, quoted, unique } from './wording';

/**
 * Figures for 100 000 inhabitants against the numbers that the same report prints. The population behind them is seldom
 * printed, and may be another than the one that is, so that one density alone decides nothing; but all densities of a year
 * and a territory have one population: where the populations that they suppose differ beyond rounding, the densities are
 * not those of the printed numbers. Always `info`: the numbers may count others than the densities do.
 */
export function perHead(figures: Figures): Finding[] {
  const findings: Finding[] = [];
  for (const densities of byYear(figures)) {
    if (densities.length < 2) continue;
    const supposed = densities.flatMap((d): Supposed[] => {
      const population = populationOf(d);
      return population ? [{ ...d, population }] : [];
    });
    const common = supposed.reduce<Interval | undefined>(
      (all, { population }) => all && intersect(all, population),
      supposed[0]?.population,
    );
    if (!common && supposed.length > 1) findings.push(findingOf(figures, supposed));
  }
  return findings;
}

interface Supposed extends Violation {
  /** the population for which the density is that of the printed number */
  readonly population: Interval;
}

const populationOf = ({ identity, choice }: Violation): Interval | undefined =>
  solve(identity, choice, identity.denominator[0]!.figure);

/** The densities of each year and territory of a report, tied to their numbers. */
function byYear(figures: Figures): Iterable<readonly Violation[]> {
  const groups = new Map<string, Violation[]>();
  for (const identity of unsaidIdentities(figures)) {
    const target = targetOf(identity) as Level;
    const { choice, computed } = evaluate(identity);
    if (target.indicator.unit !== 'per_100k' || !isDensity(identity) || !computed) continue;
    const key = `${target.report}|${target.organization}|${target.year}|${target.period}|${target.measure}`;
    const group = groups.get(key);
    if (group) group.push({ identity, choice, computed });
    else groups.set(key, [{ identity, choice, computed }]);
  }
  return groups.values();
}

const isDensity = ({ numerator, denominator }: Identity): boolean => numerator.length === 1 && denominator.length === 1;

const lineOf = (v: Violation): number => printedTarget(v)!.lines[0]!;

function findingOf(figures: Figures, densities: readonly Supposed[]): Finding {
  const supposed = [...densities].sort((a, b) => lineOf(a) - lineOf(b));
  const target = targetOf(supposed[0]!.identity) as Level;
  const population = supposed[0]!.identity.denominator[0]!.figure;
  const of = supposed.map(({ identity, choice, population: p }) => {
    const [count] = identity.numerator;
    const people = choice.get(count!.figure)!.printed;
    const density = printedTarget({ identity, choice, computed: p })!;
    const label = density.places[0]!.row || count!.figure.indicator.label;
    return `${quoted(density.printed)} (${label}, ${people}) suppose ${number(middle(p), 0)} habitants`;
  });
  const all = supposed.flatMap((v) => figuresOf(v.identity));
  const printed = supposed.map((v) => printedTarget(v)!);
  const stated = supposed[0]!.choice.get(population)!;
  return {
    check: 'ratio',
    severity: 'info',
    report: target.report,
    lines: unique(supposed.flatMap(linesOf)),
    indicators: codesOf(all),
    printed: printed.map((r) => r.printed).join(' ; '),
    expected: '',
    message:
      `Densités de ${target.year} (${linesText(printed.flatMap((r) => r.lines))}) : aucune population ne les accorde toutes avec les effectifs imprimés ` +
      `(${linesText(supposed.flatMap((v) => v.choice.get(v.identity.numerator[0]!.figure)!.lines))}) : ${listOf(of)} ; ` +
      `le rapport imprime ${stated.printed} (${linesText(stated.lines)}), ${nameOf(figures, population)}. ` +
      `À vérifier : ${supposed[0]!.identity.doubt}.`,
    figures: refsOf(all),
  };
}
