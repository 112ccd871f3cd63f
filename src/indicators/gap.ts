import type { Dataset } from '../dataset';
import type { Position } from './attainment';
import { fail } from './errors';
import { level } from './level';
import { isRate } from './quantity';
import type { Quantity } from './quantity';

/** A gap between two organisations: points for rates, a fraction otherwise. */
export type Gap =
  | { readonly kind: 'points'; readonly value: Quantity<'points'> }
  | { readonly kind: 'relative'; readonly value: Quantity<'fraction'> };

/**
 * Gap of an organisation to another one in the same year: in points for rates, relative otherwise.
 * @throws noValue · zeroBase · notSignificant
 */
export function gap(data: Dataset, { indicator, organization, year }: Position, reference: string): Gap {
  const value = level(data, { indicator, organization, year, measure: 'realised' });
  const base = level(data, { indicator, organization: reference, year, measure: 'realised' });
  if (isRate(data.indicator(indicator)!.unit)) return { kind: 'points', value: value - base };
  if (base === 0) fail({ kind: 'zeroBase', indicator, year });
  if (base < 0) fail({ kind: 'notSignificant', indicator, year, value: base });
  return { kind: 'relative', value: value / base - 1 };
}
