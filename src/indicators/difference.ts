import type { Dataset, Unit } from '../dataset';
import { fail } from './errors';
import type { Comparison } from './growth';
import { level } from './level';
import { isRate } from './quantity';
import type { Quantity } from './quantity';

/**
 * Absolute change between two years, in the indicator's unit: value − base.
 * @throws rateHasPoints (the change of a rate is counted in points) · noValue
 * @example difference(data, { indicator: 'FAMILLE.ALLOCATAIRES', organization: 'CCSS48', year: 2021, baseYear: 2020 }) // 13962 - 14334
 */
export function difference(data: Dataset, { indicator, organization, year, baseYear }: Comparison): Quantity<Unit> {
  if (isRate(data.indicator(indicator)!.unit)) fail({ kind: 'rateHasPoints', indicator });
  const value = level(data, { indicator, organization, year, measure: 'realised' });
  return value - level(data, { indicator, organization, year: baseYear, measure: 'realised' });
}
