import { codesOf, linesOf, refsOf } from './claims';
import type { Figures, Level, Reading } from './figures';
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
  const tables = new Map<string, Supposed[][]>();
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
    if (common || supposed.length < 2) continue;
    const { report, organization, measure } = targetOf(supposed[0]!.identity) as Level;
    const key = `${report}|${organization}|${measure}`;
    const years = tables.get(key);
    if (years) years.push(supposed);
    else tables.set(key, [supposed]);
  }
  return [...tables.values()].map((years) => findingOf(figures, years));
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

const printedOf = (supposed: readonly Supposed[]): Reading[] =>
  supposed.map((v) => printedTarget(v)!).sort((a, b) => a.lines[0]! - b.lines[0]!);

/** `de 307 597 (« 80,3 », Dentistes, 247) à 328 000 habitants (« 62,5 », Infirmiers, 205)` */
function between(supposed: readonly Supposed[]): string {
  const ascending = [...supposed].sort((a, b) => middle(a.population) - middle(b.population));
  const [lowest, highest] = [ascending[0]!, ascending[ascending.length - 1]!].map((v) => {
    const [count] = v.identity.numerator;
    const density = printedTarget(v)!;
    const label = density.places[0]!.row || count!.figure.indicator.label;
    return {
      population: number(middle(v.population), 0),
      of: `(${quoted(density.printed)}, ${label}, ${v.choice.get(count!.figure)!.printed})`,
    };
  }) as [{ population: string; of: string }, { population: string; of: string }];
  return `de ${lowest.population} ${lowest.of} à ${highest.population} habitants ${highest.of}`;
}

/** One question for all years of a table. */
function findingOf(figures: Figures, groups: readonly (readonly Supposed[])[]): Finding {
  const yearOf = (group: readonly Supposed[]): number => (targetOf(group[0]!.identity) as Level).year;
  const years = [...groups].sort((a, b) => yearOf(a) - yearOf(b));
  const supposed = years.flat();
  const target = targetOf(supposed[0]!.identity) as Level;
  const population = supposed[0]!.identity.denominator[0]!.figure;
  const stated = years.map(([v]) => v!.choice.get(v!.identity.denominator[0]!.figure)!);
  const all = supposed.flatMap((v) => figuresOf(v.identity));
  const several = years.length > 1;
  return {
    check: 'ratio',
    severity: 'info',
    report: target.report,
    lines: unique(supposed.flatMap(linesOf)),
    indicators: codesOf(all),
    printed: years.flatMap((group) => printedOf(group).map((r) => r.printed)).join(' ; '),
    expected: '',
    message:
      `Densités de ${listOf(years.map(yearOf))} (${linesText(printedOf(supposed).flatMap((r) => r.lines))}) : ` +
      `${several ? 'dans aucune de ces années une même population ne les accorde' : 'aucune population ne les accorde'} toutes avec les effectifs imprimés ` +
      `(${linesText(supposed.flatMap((v) => v.choice.get(v.identity.numerator[0]!.figure)!.lines))}) ; elles supposent ` +
      `${years.map((group) => `${several ? `en ${yearOf(group)} ` : ''}${between(group)}`).join(', ')} ; ` +
      `le rapport imprime ${listOf(stated.map((r) => r.printed))} (${linesText(stated.flatMap((r) => r.lines))}), ${nameOf(figures, population)}. ` +
      `À vérifier : ${supposed[0]!.identity.doubt}.`,
    figures: refsOf(all),
  };
}
