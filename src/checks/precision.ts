import { printedStep } from '../dataset';
import type { Indicator, SectionKind, Status, Unit } from '../dataset';
import { between, widen } from './interval';
import type { Interval } from './interval';

/**
 * What a printed figure may stand for. All tolerances of the checks come from here; none is set by hand.
 *
 * 1. Rounded or cut. A figure printed with step s (`2,23 %`: 0.01; `3,5 M€`: 100 000 €) was rounded, so the true number
 *    lies within s/2 on either side, or cut after its last digit, as these reports often do (43,37 printed 43,3), so that
 *    it lies up to s further from zero. Both are accepted: [v − s/2, v + s] for v > 0, its mirror for v < 0, [−s, s] for 0.
 *    A calculated figure then has the interval of all results that its terms' intervals allow (interval.ts): a sum of n
 *    amounts in whole euros may miss its total by n/2 to n euros without any finding.
 * 2. Counted. People, files and calls printed to the unit are not rounded: 1 542 is 1 542, its interval is a point. An average
 *    of counts (99 a day) is rounded like any other.
 * 3. Approximate (status E: "près de", "plus de", "environ", `> 6 %`, M€ of an exact amount): a full unit of the last digit
 *    that is not zero, on both sides (45 000: ± 1 000), because "un peu plus de" says more than "arrondi à"; 20 % of the value
 *    where words were converted ("une personne sur trois").
 * 4. A round number in a sentence (four digits or more, of which two or more zeros at the end) is taken for rounded at its
 *    last digit that is not zero, even where no word says so: 13 000 in prose does not contradict 12 987 in a table.
 */
export interface PrintedFigure {
  readonly value: number;
  readonly printed: string;
  readonly status: Status;
  readonly note: string;
}

/** What the figure measures: of a published change in percent or points, a rate. */
export type Measured = Pick<Indicator, 'unit' | 'nature'>;

/** Units of things that are counted one by one. */
const COUNTED: ReadonlySet<Unit> = new Set<Unit>(['count', 'rank']);

const CONVERTED_SHARE = 0.2;

/** The value of the last digit that is not zero: 45 000 → 1 000, 12,50 → 0.1, relative to the printed step. */
function lastDigitUnit(value: number, step: number): number {
  let unit = step || 1;
  const digits = Math.round(Math.abs(value) / unit);
  if (!digits || !Number.isSafeInteger(digits)) return unit;
  for (let n = digits; n % 10 === 0; n /= 10) unit *= 10;
  return unit;
}

/** The step of the printed figure, in the unit of its value; at least one digit of it. */
export const stepOf = ({ value, printed }: Pick<PrintedFigure, 'value' | 'printed'>): number =>
  printedStep(printed, value) || lastDigitUnit(value, 1);

const roundedOrCut = (value: number, step: number): Interval =>
  value > 0
    ? { low: value - step / 2, high: value + step }
    : value < 0
      ? { low: value - step, high: value + step / 2 }
      : between(-step, step);

/** The numbers that a printed figure may stand for. */
export function rangeOf(
  figure: PrintedFigure,
  { unit, nature }: Measured,
  kind: SectionKind,
  step = stepOf(figure),
): Interval {
  const { value, status, note } = figure;
  const digit = lastDigitUnit(value, step);
  if (status === 'E') {
    const converted = /^converti/.test(note) || !/\d/.test(figure.printed) ? CONVERTED_SHARE * Math.abs(value) : 0;
    return widen({ low: value, high: value }, Math.max(digit, converted));
  }
  if (kind === 'prose' && digit >= 100 * step && Math.abs(value) >= 1000 * step) {
    return widen({ low: value, high: value }, digit / 2);
  }
  if (COUNTED.has(unit) && nature !== 'average' && nature !== 'rate' && step <= 1 && Number.isInteger(value))
    return { low: value, high: value };
  return roundedOrCut(value, step);
}
