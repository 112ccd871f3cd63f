import { termLinesOf } from './claims';
import type { Remark } from './evidence';
import type { Figures } from './figures';
import type { Violation } from './identity';
import { evaluate, figuresOf, holdsRounded, printedTarget, targetOf } from './identity';
import { otherCalculation } from './otherCalculation';
import { relationIdentities, unsaidIdentities } from './relations';
import { calculation, linesText, listOf, quoted, unique } from './wording';

export interface SameCalculation extends Remark {
  readonly years: number;
}

/**
 * The years of the same report in which the same calculation gives the printed rate: reports seldom print how a rate is
 * calculated, so that these years are what shows it.
 */
export function sameCalculation(figures: Figures, { identity }: Violation): SameCalculation | undefined {
  const target = targetOf(identity);
  const unsaid = identity.doubt !== undefined;
  if ((identity.check !== 'ratio' && !unsaid) || !target || target.kind !== 'level') return undefined;
  const years: string[] = [];
  const lines: number[] = [];
  for (const other of unsaid ? unsaidIdentities(figures) : relationIdentities(figures, 'ratio')) {
    const level = targetOf(other)!;
    if (other.name !== identity.name || level.report !== target.report || level.organization !== target.organization)
      continue;
    if (level.period !== '' || level.measure !== target.measure || level === target) continue;
    if (!holdsRounded(other)) continue;
    const printed = evaluate(other).choice.get(level)!;
    years.push(`${quoted(printed.printed)} en ${level.year}`);
    lines.push(...printed.lines);
  }
  return years.length ? { text: `${listOf(years)} (${linesText(lines)})`, lines, years: years.length } : undefined;
}

/** What a reader needs beside the contradiction itself. */
export function remarksOn(
  figures: Figures,
  violation: Violation,
  broken: readonly Violation[],
  rule: SameCalculation | undefined,
): Remark[] {
  const other = otherCalculation(figures, violation);
  return [
    ...agreeingPrintings(violation),
    ...other,
    ...(rule && other.length ? [twoCalculations(rule)] : []),
    ...contestedTerms(violation, broken),
    ...undatedTerms(violation),
  ];
}

/** Two years, two calculations: which one is meant is not printed; more years that agree make a rule. */
const twoCalculations = ({ years }: SameCalculation): Remark => ({
  text: `Le calcul n'est donc pas le même d'une année à l'autre${years > 1 ? '' : ', et rien ne dit lequel est le bon'}.`,
  lines: [],
});

/** Where the same change is printed as its levels give it. */
export function agreeingPrintings({ identity }: Violation): Remark[] {
  const target = targetOf(identity);
  if (!target || !identity.reading || target.kind !== 'change') return [];
  return target.readings
    .filter((reading) => reading !== identity.reading && evaluate({ ...identity, reading }).holds)
    .map(({ printed, lines }) => ({
      text: `${lines.length > 1 ? 'Les' : 'La'} ${linesText(lines)} ${lines.length > 1 ? 'impriment' : 'imprime'} ${quoted(printed)}.`,
      lines,
    }));
}

/** Terms that other figures of the report contradict. */
function contestedTerms(violation: Violation, broken: readonly Violation[]): Remark[] {
  const target = targetOf(violation.identity);
  return figuresOf(violation.identity).flatMap((figure) => {
    const against = broken.find((v) => v !== violation && targetOf(v.identity) === figure && figure !== target);
    if (!against || figure.kind === 'change') return [];
    const printed = printedTarget(against)!;
    const lines = termLinesOf(against, figure);
    return [
      {
        text: `${quoted(printed.printed)} (${linesText(printed.lines)}) ne s'accorde pas lui-même avec le calcul ${calculation(against)} (${linesText(lines)}).`,
        lines: unique([...printed.lines, ...lines]),
      },
    ];
  });
}

function undatedTerms({ identity, choice }: Violation): Remark[] {
  const target = targetOf(identity);
  return [...choice]
    .filter(([figure, reading]) => figure !== target && reading.undated)
    .map(([, { printed, lines }]) => ({
      text: `${quoted(printed)} (${linesText(lines)}) est imprimé sans date.`,
      lines,
    }));
}
