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
 * Two cases in which a total contradicts its parts and neither can be told wrong: the total has no date and is that of
 * another year, or another detail of it, printed at mixed precision, leaves room for both.
 */
export function undecided(figures: Figures, violation: Violation): Undecided | undefined {
  if (violation.identity.check !== 'sum') return undefined;
  return ofAnotherYear(figures, violation) ?? otherDetail(figures, violation);
}

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

function otherDetail(figures: Figures, { identity, computed }: Violation): Undecided | undefined {
  const mine = new Set(identity.numerator.map((t) => t.figure));
  for (const addition of additions(figures)) {
    if (addition.total !== identity.target || !addition.complete || addition.parts.length < 2) continue;
    if (addition.parts.every((p) => mine.has(p))) continue;
    const { holds, computed: allowed } = evaluate(additionIdentity(addition));
    if (!holds || !allowed || !meets(allowed, computed)) continue;
    const lines = addition.parts.flatMap((p) => p.readings[0]!.lines);
    const row = addition.total.readings[0]!.places[0]!.row;
    return {
      text:
        `Ce total${row ? `, imprimé sous ${quoted(row)},` : ''} est aussi celui d'un détail en ${addition.parts.length} postes (${linesText(lines)}), ` +
        `imprimés avec plus ou moins de décimales, qui s'accorde avec les deux montants : l'arrondi ou le périmètre peut expliquer l'écart.`,
      lines,
    };
  }
  return undefined;
}
