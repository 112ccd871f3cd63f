import type { Dataset, Unit } from '../dataset';
import { fail } from './errors';
import { level } from './level';
import { cellValue } from './quantity';

/** Two indicators of one organisation and year. */
export interface Quotient {
  readonly numerator: string;
  readonly denominator: string;
  readonly organization: string;
  readonly year: number;
}

/**
 * Quotient of two indicators (percentages counted as fractions).
 * @throws noValue · zeroBase
 * @example ratio(data, { numerator: 'COMMUN.PRESTATIONS_LEGALES', denominator: 'SANTE.BENEFICIAIRES', organization: 'CCSS48', year: 2021 }) // 384957815 / 64200
 */
export function ratio(data: Dataset, { numerator, denominator, organization, year }: Quotient): number {
  const unit = (code: string): Unit => data.indicator(code)!.unit;
  const value = level(data, { indicator: numerator, organization, year, measure: 'realised' });
  const base = level(data, { indicator: denominator, organization, year, measure: 'realised' });
  if (base === 0) fail({ kind: 'zeroBase', indicator: denominator, year });
  return cellValue(value, unit(numerator)) / cellValue(base, unit(denominator));
}
