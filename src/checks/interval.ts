/**
 * Closed intervals of real numbers. A printed figure stands for every number that would have been printed so
 * (precision.ts); what is computed from printed figures is the interval of all results that those numbers allow. Two
 * figures contradict each other only where their intervals do not meet: then no rounding explains the gap.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const exactly = (value: number): Interval => ({ low: value, high: value });

export const between = (a: number, b: number): Interval => (a <= b ? { low: a, high: b } : { low: b, high: a });

export const add = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });

/** a × k + c */
export const linear = (a: Interval, k: number, c = 0): Interval => between(a.low * k + c, a.high * k + c);

export const widen = (a: Interval, by: number): Interval => ({ low: a.low - by, high: a.high + by });

export function multiply(a: Interval, b: Interval): Interval {
  const products = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: Math.min(...products), high: Math.max(...products) };
}

/** @returns undefined where the divisor may be zero: nothing can be said then */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.low <= 0 && b.high >= 0) return undefined;
  return multiply(a, between(1 / b.low, 1 / b.high));
}

/** Binary fractions are not decimal ones: bounds that differ by less than this part of themselves are the same. */
const GRAIN = 1e-9;

const grain = (a: Interval, b: Interval): number =>
  GRAIN * Math.max(Math.abs(a.low), Math.abs(a.high), Math.abs(b.low), Math.abs(b.high), 1e-3);

/** Whether one number lies in both. */
export const meets = (a: Interval, b: Interval): boolean => {
  const e = grain(a, b);
  return a.low <= b.high + e && b.low <= a.high + e;
};

/** The numbers in both, or undefined where there is none. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  if (!meets(a, b)) return undefined;
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return low <= high ? { low, high } : exactly((low + high) / 2);
}

export const contains = (a: Interval, value: number): boolean => meets(a, exactly(value));

export const middle = (a: Interval): number => (a.low + a.high) / 2;
