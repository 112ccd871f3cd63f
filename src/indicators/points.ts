import type { Dataset } from '../dataset';
import { fail } from './errors';
import type { Comparison } from './growth';
import { level } from './level';
import { isRate } from './quantity';
import type { Quantity } from './quantity';

/**
 * Change of a rate between two years, in percentage points: value − base.
 * @throws notARate · noValue
 * @example points(data, { indicator: 'RECOUVREMENT.RESTES.TAUX', organization: 'CCSS48', year: 2012, baseYear: 2011 }) // 2.03 - 2.23
 */
export function points(data: Dataset, { indicator, organization, year, baseYear }: Comparison): Quantity<'points'> {
  if (!isRate(data.indicator(indicator)!.unit)) fail({ kind: 'notARate', indicator });
  const value = level(data, { indicator, organization, year, measure: 'realised' });
  return value - level(data, { indicator, organization, year: baseYear, measure: 'realised' });
}
