import type { Dataset } from '../dataset';
import { fail } from './errors';
import { level } from './level';
import type { Quantity } from './quantity';
import { totalOf } from './share';
import type { Part } from './share';

/**
 * Contribution of a part to the growth of its total, in points: 100 × (part − part before) / total before.
 * The contributions of all addends add up to the total's growth.
 * @throws noParent · notAPart · noValue · zeroBase · notSignificant (negative total)
 * @example contribution(data, { indicator: 'RECOUVREMENT.COTISANTS.EMPLOYEURS_PRIVES', organization: 'CCSS48', year: 2021, baseYear: 2020 }) // 100 * (2681 - 2569) / 7576
 */
export function contribution(
  data: Dataset,
  { indicator, organization, year, baseYear, total }: Part & { readonly baseYear: number },
): Quantity<'points'> {
  const whole = totalOf(data, indicator, total);
  const value = level(data, { indicator, organization, year, measure: 'realised' });
  const before = level(data, { indicator, organization, year: baseYear, measure: 'realised' });
  const base = level(data, { indicator: whole, organization, year: baseYear, measure: 'realised' });
  if (base === 0) fail({ kind: 'zeroBase', indicator: whole, year: baseYear });
  if (base < 0) fail({ kind: 'notSignificant', indicator: whole, year: baseYear, value: base });
  return (100 * (value - before)) / base;
}
