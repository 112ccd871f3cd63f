import type { Dataset } from '../dataset';
import { fail } from './errors';
import type { Comparison } from './growth';
import { level } from './level';
import type { Quantity } from './quantity';

/**
 * Compound annual growth rate (taux de croissance annuel moyen): (value / base)^(1 / years) − 1.
 * @returns a fraction
 * @throws badYears when the years are not in order · noValue · zeroBase · notSignificant (negative base or value)
 * @example compoundGrowth(data, { indicator: 'FAMILLE.ALLOCATAIRES', organization: 'CCSS48', year: 2021, baseYear: 2012 }) // (13962 / 12327) ** (1 / 9) - 1
 */
export function compoundGrowth(
  data: Dataset,
  { indicator, organization, year, baseYear }: Comparison,
): Quantity<'fraction'> {
  if (baseYear >= year) fail({ kind: 'badYears', from: baseYear, to: year });
  const value = level(data, { indicator, organization, year, measure: 'realised' });
  const base = level(data, { indicator, organization, year: baseYear, measure: 'realised' });
  if (base === 0) fail({ kind: 'zeroBase', indicator, year: baseYear });
  if (base < 0) fail({ kind: 'notSignificant', indicator, year: baseYear, value: base });
  if (value < 0) fail({ kind: 'notSignificant', indicator, year, value });
  return (value / base) ** (1 / (year - baseYear)) - 1;
}
