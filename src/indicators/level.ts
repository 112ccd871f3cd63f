import type { Dataset, FigureKey, Unit } from '../dataset';
import { fail } from './errors';
import type { Quantity } from './quantity';

/**
 * The level of an indicator: the printing that answers among those of its reports (see src/dataset/resolve.ts).
 * @returns the value in the indicator's unit (percent as printed)
 * @throws noValue with the years there are
 * @example level(data, { indicator: 'FAMILLE.ALLOCATAIRES', organization: 'CCSS48', year: 2021, measure: 'realised' }) // 13962
 */
export function level(data: Dataset, key: FigureKey): Quantity<Unit> {
  const value = data.value(key.indicator, key.organization, key.year, key.measure);
  return Number.isNaN(value) ? noValue(data, key) : value;
}

/** Says that there is no value, with the years that have one and what is printed in its place. */
export function noValue(data: Dataset, key: FigureKey): never {
  return fail({
    kind: 'noValue',
    ...key,
    years: data.years(key.indicator, key.organization, key.measure),
    printed: data.printings(key)[0]?.printed ?? '',
  });
}
