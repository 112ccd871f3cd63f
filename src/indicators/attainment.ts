import type { Dataset } from '../dataset';
import { fail } from './errors';
import { level } from './level';
import type { Quantity } from './quantity';

/** An indicator of an organisation in a year. */
export interface Position {
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
}

/**
 * Attainment of the target: result / target, or target / result where lower is better, so that 1 and more is always
 * "reached".
 * @returns a fraction
 * @throws noValue (of the result or of the target) · zeroBase
 */
export function attainment(data: Dataset, { indicator, organization, year }: Position): Quantity<'fraction'> {
  const result = level(data, { indicator, organization, year, measure: 'realised' });
  const target = level(data, { indicator, organization, year, measure: 'target' });
  const [above, below] = data.indicator(indicator)!.polarity === -1 ? [target, result] : [result, target];
  if (below === 0) fail({ kind: 'zeroBase', indicator, year });
  return above / below;
}
