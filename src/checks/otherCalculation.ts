import type { Remark } from './evidence';
import type { Figures, Level, Reading } from './figures';
import { computedBy, printedTarget } from './identity';
import type { Identity, Term, Violation } from './identity';
import { meets } from './interval';
import { additions } from './sum';
import { linesText, nameOf, quoted, unique } from './wording';

/** A printed rate of fewer digits than this fits many quotients by accident. */
const MIN_DIGITS = 3;

/** A quotient of printed figures. */
interface Quotient {
  readonly identity: Identity;
  /** what tells it from the right one */
  readonly difference: string;
}

/**
 * The calculation that gives a wrong rate as it is printed, where exactly one does: the same quotient with another row or
 * year of its table for one of its terms, or with one part left out of its whole. Explains, and proves nothing by itself.
 */
export function otherCalculation(figures: Figures, violation: Violation): Remark[] {
  const { identity } = violation;
  const printed = printedTarget(violation);
  const [part, ...more] = identity.numerator;
  const [whole, ...rest] = identity.denominator;
  if (!printed || !part || !whole || more.length || rest.length || identity.check === 'evolution') return [];
  if (Math.abs(printed.value) / printed.step < 10 ** (MIN_DIGITS - 1)) return [];
  const [found, ...others] = [...quotients(figures, identity, part, whole)].filter((q) => fits(q.identity, printed));
  if (!found || others.length) return [];
  const { numerator, denominator } = found.identity;
  const text = (terms: readonly Term[]): string =>
    terms.length > 1 ? `(${terms.map(printing).join(' + ')})` : printing(terms[0]!);
  const lines = unique([...numerator, ...denominator].flatMap((t) => t.figure.readings[0]!.lines));
  return [
    {
      text: `${quoted(printed.printed)} est le rapport ${text(numerator)} / ${text(denominator)} (${linesText(lines)}), ${found.difference}.`,
      lines,
    },
  ];
}

const printing = ({ figure }: Term): string => figure.readings[0]!.printed;

const fits = (identity: Identity, printed: Reading): boolean => {
  const computed = computedBy(identity, (f) => f.readings[0]!.range);
  return computed !== undefined && meets(computed, printed.range);
};

function* quotients(figures: Figures, identity: Identity, part: Term, whole: Term): IterableIterator<Quotient> {
  const [n, d] = [part.figure as Level, whole.figure as Level];
  const named = (level: Level, of: Level): string =>
    nameOf(figures, level) + (level.year === of.year ? '' : ` de ${level.year}`);
  for (const level of sameTable(figures, d)) {
    if (level === n) continue;
    const denominator = [{ ...whole, figure: level }];
    yield { identity: { ...identity, denominator }, difference: `avec ${named(level, d)} au dénominateur` };
  }
  for (const level of sameTable(figures, n)) {
    if (level === d) continue;
    const numerator = [{ ...part, figure: level }];
    yield { identity: { ...identity, numerator }, difference: `avec ${named(level, n)} au numérateur` };
  }
  for (const { total, parts, complete } of additions(figures)) {
    if (total !== d || !complete || parts.length < 3 || !parts.includes(n)) continue;
    for (const left of parts) {
      if (left === n) continue;
      const denominator = parts.filter((p) => p !== left).map((figure) => ({ figure, coefficient: 1 }));
      yield { identity: { ...identity, denominator }, difference: `sans ${nameOf(figures, left)}` };
    }
  }
}

/** The other levels of a level's tables, of its unit, in the year and the years beside it. */
function sameTable(figures: Figures, level: Level): Level[] {
  const sections = new Set(level.readings.flatMap((r) => r.places.map((p) => p.section)));
  return figures.levels.filter(
    (other) =>
      other !== level &&
      other.report === level.report &&
      other.organization === level.organization &&
      other.measure === level.measure &&
      other.period === level.period &&
      Math.abs(other.year - level.year) <= 1 &&
      other.indicator.unit === level.indicator.unit &&
      other.readings.some((r) => r.places.some((p) => sections.has(p.section))),
  );
}
