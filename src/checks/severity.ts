import type { Figure, Reading } from './figures';
import type { Violation } from './identity';
import { computedBy, nominal, printedTarget, targetOf } from './identity';
import { exactly, meets, widen } from './interval';
import type { Interval } from './interval';
import type { Severity } from './types';
import { SEVERITIES } from './types';

/**
 * How much a finding matters to a reader of the report.
 *
 * - `high`: a reader would be misled. The direction of a change is the wrong way round; or the figure differs from what the
 *   others give by 5 % or more (the share that auditors commonly take for material), and by 10 or more where things are
 *   counted, since a handful of files misleads nobody; or, for rates and changes, by 5 points and a tenth of the expected
 *   value or more. A whole column or series at the wrong place (header.ts, misaligned.ts, duplicateSeries.ts), and amounts in
 *   the wrong unit, are `high` too.
 * - `medium`: a visible contradiction. No rounding explains it, and anyone who recomputes it sees it.
 * - `low`: the last printed digit is one off after every rounding that precision.ts allows (or the one before it, where
 *   the last decimal is a 0 that fills up), or a count of 100 or more differs by one.
 * - `info`: cannot be decided from what is printed: an approximate figure ("près de") taken twice as loosely would do; a figure
 *   that is printed without its year, and that the drift of a year (less than what is material) reconciles; a printing whose
 *   words are not those of the others, so that its scope may differ (status B); a total without date that is the sum of another
 *   year (undecided.ts); a calculation that no word of the report states and that gives half of its results at most (unsaid.ts);
 *   another report gives another figure (it may have been revised); the levels of the years that a header announces are not
 *   printed. What rounding explains, of the figure itself or of another detail of its total, is no finding at all.
 */
export const MATERIAL_SHARE = 0.05;
export const MATERIAL_COUNT = 10;
export const MATERIAL_POINTS = 5;
export const MATERIAL_PART_OF_RATE = 0.1;
/** Directions are opposite only where the two differ by as much as this, in points. */
export const REVERSED_POINTS = 0.5;

export const worst = (severities: readonly Severity[]): Severity =>
  SEVERITIES.find((s) => severities.includes(s)) ?? 'info';

const isRateLike = (figure: Figure): boolean =>
  figure.kind === 'change' ? figure.unit !== 'absolute' : figure.indicator.unit === 'percent';

/** The severity of a printed figure that should be another. */
export function severityOf(
  figure: Figure,
  printed: Pick<Reading, 'value' | 'step'>,
  expected: number,
  distance: number,
): Severity {
  const gap = Math.abs(printed.value - expected);
  const counted = figure.indicator.unit === 'count' && !isRateLike(figure);
  const reversed = figure.kind === 'change' && printed.value * expected < 0;
  if (reversed && (isRateLike(figure) ? gap >= REVERSED_POINTS : gap >= (counted ? MATERIAL_COUNT : 2 * printed.step)))
    return 'high';
  if (isRateLike(figure)) {
    if (gap >= MATERIAL_POINTS && gap >= MATERIAL_PART_OF_RATE * Math.abs(expected)) return 'high';
  } else if (gap >= MATERIAL_SHARE * Math.abs(expected) && (!counted || gap >= MATERIAL_COUNT)) {
    return 'high';
  }
  if (counted ? gap <= 1 && Math.abs(expected) >= 100 : distance <= lastDigit(printed) * (1 + 1e-6)) return 'low';
  return 'medium';
}

/** One unit of the last digit; a last decimal that is 0 may only fill up a figure rounded before it (70,2 % printed 70,20 %). */
const lastDigit = ({ value, step }: Pick<Reading, 'value' | 'step'>): number =>
  step < 1 && Math.round(value / step) % 10 === 0 ? 5 * step : step;

/** The severity of an identity that does not hold. */
export function severityOfViolation(violation: Violation): Severity {
  const { identity, choice, computed } = violation;
  if (reconcilable(violation)) return 'info';
  const target = targetOf(identity);
  const printed = printedTarget(violation);
  const value = nominal(violation);
  if (!target || !printed) {
    // shares that do not add up to 100: one figure stands for all, to the last digit of the least precise
    const step = Math.max(...[...choice.values()].map((r) => r.step));
    return Math.abs(value - Number(identity.target)) >= MATERIAL_POINTS
      ? 'high'
      : distanceTo(computed, 100) <= step
        ? 'low'
        : 'medium';
  }
  return severityOf(target, printed, value, distanceTo(computed, printed.value));
}

/** A figure taken as loosely as its words allow: twice what precision.ts takes an approximate one for, a year's drift. */
export const loosely = ({ range, status, undated, value }: Reading): Interval =>
  widen(range, (status === 'E' ? (range.high - range.low) / 2 : 0) + (undated ? MATERIAL_SHARE * Math.abs(value) : 0));

/** Whether approximate and undated figures, taken loosely, would reconcile all. */
function reconcilable({ identity, choice }: Violation): boolean {
  if (![...choice.values()].some((r) => r.status === 'E' || r.undated)) return false;
  const at = (f: Figure): Interval => loosely(choice.get(f)!);
  const computed = computedBy(identity, at);
  return (
    !computed || meets(computed, typeof identity.target === 'number' ? exactly(identity.target) : at(identity.target))
  );
}

const distanceTo = ({ low, high }: Violation['computed'], value: number): number =>
  value < low ? low - value : value > high ? value - high : 0;
