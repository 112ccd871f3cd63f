import type { Remark } from './evidence';
import type { Figures, Level } from './figures';
import type { Identity, Term, Violation } from './identity';
import { evaluate, figuresOf, nominal, printedTarget, targetOf } from './identity';
import { meets } from './interval';
import { additionIdentity, additions } from './sum';
import { computedText, linesText, nameOf, quoted } from './wording';

/** Why a sum that does not hold decides nothing. */
export interface Undecided extends Remark {
  /** said instead of the contradiction, not after it */
  readonly instead?: string;
}

/**
 * A total that contradicts its parts and cannot be told wrong: it has no date and is that of another year.
 */
export const undecided = (figures: Figures, violation: Violation): Undecided | undefined =>
  violation.identity.check === 'sum' ? ofAnotherYear(figures, violation) : undefined;

/** The parts as the same report prints them in another year. */
function inYear(figures: Figures, identity: Identity, year: number): Identity | undefined {
  const numerator: Term[] = [];
  for (const { figure, coefficient } of identity.numerator) {
    const other = figures.level(figure.indicator.indicator, { ...figure, year });
    if (!other) return undefined;
    numerator.push({ figure: other, coefficient });
  }
  return { ...identity, numerator };
}

function ofAnotherYear(figures: Figures, violation: Violation): Undecided | undefined {
  const { identity } = violation;
  const target = targetOf(identity) as Level | undefined;
  const printed = printedTarget(violation);
  if (!target || !printed?.undated) return undefined;
  for (const year of [target.year - 1, target.year + 1]) {
    const there = inYear(figures, identity, year);
    if (!there || !evaluate({ ...there, reading: printed }).holds) continue;
    const lines = figuresOf({ ...there, target: 0 }).flatMap((f) => f.readings[0]!.lines);
    const others = target.readings.filter((r) => r !== printed);
    const also = others.map(
      (r) => `${quoted(r.printed)}${r.status === 'E' ? ', valeur approchée' : ''} (${linesText(r.lines)})`,
    );
    return {
      instead:
        `${nameOf(figures, target)} : ${quoted(printed.printed)}, imprimé sans date (${linesText(printed.lines)}), est la somme de ses ` +
        `${identity.numerator.length} composantes en ${year} (${linesText(lines)}) ; en ${target.year} elles totalisent ${computedText(nominal(violation), target, printed)}.`,
      text: also.length ? `Le rapport imprime aussi ${also.join(' et ')}.` : '',
      lines: [...lines, ...others.flatMap((r) => r.lines)],
    };
  }
  return undefined;
}

/**
 * Whether another detail of a total, printed at mixed precision (1,7 M€ beside 24,32 M€), gives the total and leaves room for
 * what the broken sum gives: the total was added up from that detail, and its rounding explains the gap.
 */
export function roundedElsewhere(figures: Figures, { identity, computed }: Violation): boolean {
  if (identity.check !== 'sum') return false;
  const mine = new Set(identity.numerator.map((t) => t.figure));
  return additions(figures).some((addition) => {
    if (addition.total !== identity.target || !addition.complete || addition.parts.length < 2) return false;
    if (addition.parts.every((p) => mine.has(p))) return false;
    const { holds, computed: allowed } = evaluate(additionIdentity(addition));
    return holds === true && allowed !== undefined && meets(allowed, computed);
  });
}
