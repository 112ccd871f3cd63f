import type { Dataset } from '../dataset';
import { fail } from './errors';
import { level } from './level';
import type { Quantity } from './quantity';

/** An indicator of an organisation in two years. */
export interface Comparison {
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
  readonly baseYear: number;
}

/**
 * Growth rate between two years: value / base − 1.
 * @returns a fraction (0.0223 is 2,23 %)
 * @throws noValue · zeroBase · notSignificant (a growth from a negative base has no meaning)
 * @example growth(data, { indicator: 'FAMILLE.ALLOCATAIRES', organization: 'CCSS48', year: 2021, baseYear: 2020 }) // 13962 / 14334 - 1
 */
export function growth(data: Dataset, { indicator, organization, year, baseYear }: Comparison): Quantity<'fraction'> {
  const value = level(data, { indicator, organization, year, measure: 'realised' });
  const base = level(data, { indicator, organization, year: baseYear, measure: 'realised' });
  if (base === 0) fail({ kind: 'zeroBase', indicator, year: baseYear });
  if (base < 0) fail({ kind: 'notSignificant', indicator, year: baseYear, value: base });
  return value / base - 1;
}
