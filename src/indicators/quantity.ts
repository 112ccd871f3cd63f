import type { Unit } from '../dataset';

declare const unit: unique symbol;

/**
 * A number that knows its unit, for the compiler only. Units of the data package, and those that calculations bring:
 * `fraction` (1 = 100 %), `points` (percentage points), `base100`, `position` (1 = first).
 */
export type Quantity<U extends Unit | 'fraction' | 'points' | 'base100' | 'position' | 'years'> = number & {
  readonly [unit]?: U;
};

/** 2.23 (percent, as printed) → 0.0223 (fraction, as Excel counts). */
export const fractionOfPercent = (percent: Quantity<'percent'>): Quantity<'fraction'> => percent / 100;

/** Whether values of this unit are rates: their changes are points, never percent of a percent. */
export const isRate = (u: Unit): boolean => u === 'percent' || u === 'point';

/** A level as a cell holds it: percentages as fractions, everything else as it is. */
export const cellValue = (value: number, u: Unit): number => (u === 'percent' ? fractionOfPercent(value) : value);
