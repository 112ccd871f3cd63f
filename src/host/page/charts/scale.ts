/** Marks of a value axis, as Excel chooses them. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: number;
}

export interface ScaleWish {
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
}

/** An axis of small range starts near its smallest value instead of zero (Excel: less than a sixth of the largest). */
const SMALL_RANGE = 1 / 6;
/** What stays free beyond the last value, of the range. */
const MARGIN = 0.05;

/**
 * @param values everything that is drawn, sums of stacks included
 * @param room how many intervals there is room for
 * @param fromZero bars start at zero, whatever their range
 */
export function scaleFor(values: readonly number[], wish: ScaleWish, room: number, fromZero: boolean): Scale {
  const high = Math.max(...(values.length > 0 ? values : [1]));
  const low = Math.min(...(values.length > 0 ? values : [0]));
  const near = !fromZero && low > 0 && high - low < SMALL_RANGE * high;
  const nearBelow = !fromZero && high < 0 && high - low < SMALL_RANGE * -low;
  const range = high - low;
  const bottom = wish.minimum ?? (near ? low - range / 2 : low < 0 ? low - (Math.max(high, 0) - low) * MARGIN : 0);
  const top = wish.maximum ?? (nearBelow ? high + range / 2 : high > 0 ? high + (high - bottom) * MARGIN : 0);
  const unit = wish.majorUnit ?? niceUnit((top > bottom ? top - bottom : Math.abs(top) || 1) / Math.max(1, room));
  const minimum = wish.minimum ?? clean(Math.floor(bottom / unit + 1e-9) * unit);
  const maximum = wish.maximum ?? clean(Math.ceil(top / unit - 1e-9) * unit);
  return { minimum, maximum: maximum > minimum ? maximum : minimum + unit, unit };
}

/** The next of 1, 2, 5, 10… that is not smaller. */
export function niceUnit(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((one) => one * power >= least * (1 - 1e-9)) ?? 10;
  return clean(step * power);
}

export function marks({ minimum, maximum, unit }: Scale): number[] {
  const count = Math.round((maximum - minimum) / unit + 1e-6);
  return Array.from({ length: Math.min(count, 1000) + 1 }, (_, i) => clean(minimum + i * unit));
}

/** Without the dust of binary fractions. */
const clean = (value: number): number => Number(value.toPrecision(12));
