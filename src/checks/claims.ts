import type { Change, Figure, Figures, Level, Reading } from './figures';
import type { Violation } from './identity';
import { figuresOf, nominal, printedTarget, targetOf } from './identity';
import type { FigureRef } from './types';
import {
  announcedChange,
  calculation,
  computedText,
  gapText,
  isFallInWords,
  linesText,
  nameOf,
  number,
  printedWhen,
  quantity,
  quoted,
  unique,
  when,
  yearsOf,
} from './wording';

/** Identities that do not hold, in French. */

export const refsOf = (figures: Iterable<Figure>): FigureRef[] => {
  const refs = new Map<string, FigureRef>();
  for (const f of figures) {
    for (const year of f.kind === 'change' ? [f.year, f.baseYear] : [f.year]) {
      const { organization } = f;
      const { indicator } = f.indicator;
      refs.set(`${indicator}|${organization}|${year}`, { indicator, organization, year });
    }
  }
  return [...refs.values()];
};

export const codesOf = (figures: Iterable<Figure>): string[] => [
  ...new Set([...figures].map((f) => f.indicator.indicator)),
];

/** The lines that a violation rests on: the result and its terms, wherever they are printed. */
export const linesOf = ({ choice }: Violation): number[] => unique([...choice.values()].flatMap((r) => r.lines));

/** The same without those of one figure: the lines of a calculation beside its result. */
export const termLinesOf = ({ choice }: Violation, result: Figure | undefined): number[] =>
  unique([...choice].filter(([f]) => f !== result).flatMap(([, r]) => r.lines));

export const reportOf = ({ identity }: Violation): string => figuresOf(identity)[0]!.report;

/** `12 345 en 2020 (l. 8)` */
const levelText = (level: Level, reading: Reading): string =>
  `${reading.printed} ${when(level)} (${linesText(reading.lines)})`;

const changeText = (change: Change, reading: Reading): string =>
  `${isFallInWords(reading) ? 'la baisse' : "l'évolution"} ${yearsOf(change)} imprimée ${quoted(reading.printed)} (${linesText(reading.lines)})`;

/** What the printed figures give instead. */
export function expectedText(violation: Violation): string {
  const target = targetOf(violation.identity);
  const printed = printedTarget(violation);
  return target && printed ? computedText(nominal(violation), target, printed) : '100 %';
}

/** The growth that relates the change to the closing level instead of the opening one, a slip that occurs. */
function wrongBase({ identity, choice }: Violation): string {
  const printed = printedTarget({ identity, choice, computed: { low: 0, high: 0 } });
  const [value] = identity.numerator;
  const [base] = identity.denominator;
  if (identity.check !== 'evolution' || identity.offset !== -100 || !printed || !value || !base) return '';
  const v = choice.get(value.figure)!.value;
  const b = choice.get(base.figure)!.value;
  if (v <= 0) return '';
  const onClosing = (100 * (v - b)) / v;
  const fits =
    Math.abs(onClosing - printed.value) <= printed.step * 0.5000001 ||
    Math.trunc(onClosing / printed.step) * printed.step === printed.value;
  return fits
    ? ` Le taux imprimé rapporte la variation au niveau d'arrivée (${value.figure.year}) et non au niveau de départ.`
    : '';
}

/**
 * One sentence for one violation.
 * @param rule what shows that the figure is calculated so, where the report does not say it (`« 94,64 % » en 2021`)
 */
export function sentence(figures: Figures, violation: Violation, rule = ''): string {
  const { identity, choice } = violation;
  const target = targetOf(identity);
  const printed = printedTarget(violation);
  if (!target || !printed) {
    const [first] = identity.numerator;
    const level = first!.figure as Level;
    const step = Math.min(...[...choice.values()].map((r) => r.step));
    const names = identity.numerator.map((t) => quoted(t.figure.indicator.label)).join(', ');
    return `Les parts d'un même total ${when(level)} (${names}) totalisent ${quantity(nominal(violation), 'percent', step)} au lieu de 100 % (${linesText(linesOf(violation))}).`;
  }
  if (target.kind === 'change') return changeSentence(figures, violation, target, printed);
  const result = calculation(violation);
  const lines = linesText([...choice].filter(([f]) => f !== target).flatMap(([, r]) => r.lines));
  const printedText = `${nameOf(figures, target)} : ${quoted(printed.printed)} ${printedWhen(target, printed)}`;
  if (rule) return `${printedText}, alors que le calcul qui donne ${rule} donne ${result} (${lines}).`;
  if (identity.check !== 'sum') return `${printedText}, alors que les chiffres imprimés (${lines}) donnent ${result}.`;
  const total = nominal(violation);
  const gap = gapText(printed.value - total, target, printed);
  return `${printedText}, alors que la somme de ses ${identity.numerator.length} composantes (${lines}) est ${computedText(total, target, printed)}, soit un écart de ${gap}.`;
}

function changeSentence(figures: Figures, violation: Violation, change: Change, printed: Reading): string {
  const { identity, choice } = violation;
  const terms = [...identity.numerator, ...identity.denominator].map((t) => t.figure);
  const levels = [...new Set(terms)].filter((f) => f !== change);
  const given = levels
    .sort((a, b) => a.year - b.year)
    .map((f) => (f.kind === 'level' ? levelText(f, choice.get(f)!) : changeText(f, choice.get(f)!)))
    .join(' et ');
  return (
    `${nameOf(figures, change)} : ${announcedChange(change, printed)}, ` +
    `alors que ${given} donnent ${expectedText(violation)}.${wrongBase(violation)}`
  );
}

/** A clause for one violation among several of one figure. */
export function clause(figures: Figures, violation: Violation, of: Figure): string {
  const { identity, choice } = violation;
  const target = targetOf(identity);
  const printed = printedTarget(violation);
  if (target && printed && target.kind === 'change') return changeText(target, printed);
  if (target === of) return `le calcul ${calculation(violation)} (${linesText(termLinesOf(violation, of))})`;
  if (target && printed)
    return `${nameOf(figures, target)}, ${quoted(printed.printed)} (${linesText(printed.lines)} ; ${calculation(violation)})`;
  return `un total de parts de ${number(nominal(violation), 1)} % (${linesText([...choice.values()].flatMap((r) => r.lines))})`;
}
