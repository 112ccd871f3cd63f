import type { Dataset } from '../dataset';
import { fail } from './errors';
import type { Comparison } from './growth';
import { level } from './level';
import type { Quantity } from './quantity';

/**
 * Index with the base year at 100: 100 × (value / base).
 * @throws noValue · zeroBase · notSignificant (negative base)
 * @example base100(data, { indicator: 'FAMILLE.ALLOCATAIRES', organization: 'CCSS48', year: 2021, baseYear: 2020 }) // 100 * 13962 / 14334
 */
export function base100(data: Dataset, { indicator, organization, year, baseYear }: Comparison): Quantity<'base100'> {
  const value = level(data, { indicator, organization, year, measure: 'realised' });
  const base = level(data, { indicator, organization, year: baseYear, measure: 'realised' });
  if (base === 0) fail({ kind: 'zeroBase', indicator, year: baseYear });
  if (base < 0) fail({ kind: 'notSignificant', indicator, year: baseYear, value: base });
  // the quotient first: 100 * value / value is not always 100
  return 100 * (value / base);
}
