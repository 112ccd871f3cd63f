import { isRate } from './quantity';
import type { Unit } from '../dataset';

/**
 * Number formats as Excel stores them (English notation; French Excel shows the comma and the thousands space).
 * French typography: a space before %, € and unit signs.
 */
const UNIT_FORMATS: Record<Unit, string> = {
  EUR: '#,##0 "€"',
  EUR_per_beneficiary: '#,##0.00 "€"',
  EUR_per_case: '#,##0.00 "€"',
  EUR_per_month: '#,##0.00 "€"',
  EUR_per_hour: '#,##0.00 "€"',
  EUR_per_day: '#,##0.00 "€"',
  count: '#,##0',
  FTE: '#,##0.0" ETP"',
  percent: '0.0 %',
  point: '#,##0.0" pts"',
  day: '#,##0.0" j"',
  month: '#,##0" mois"',
  year: '#,##0.0" ans"',
  minute: '#,##0.0" min"',
  second: '#,##0" s"',
  hour: '#,##0.0" h"',
  per_100k: '#,##0.0',
  per_km2: '#,##0',
  km2: '#,##0" km²"',
  kWh: '#,##0" kWh"',
  m3: '#,##0" m³"',
  litre: '#,##0" l"',
  tonne: '#,##0.0" t"',
  kg: '#,##0" kg"',
  sheet: '#,##0',
  km: '#,##0" km"',
  index: '#,##0',
  rating: '0.0',
  rank: '0',
  ratio: '0.00',
};

/** The format of a level, as the functions return it (percentages are fractions). */
export const levelFormat = (unit: Unit): string => UNIT_FORMATS[unit];

export const GROWTH_FORMAT = '+0.0 %;-0.0 %;0.0 %';
export const SHARE_FORMAT = '0.0 %';
export const POINTS_FORMAT = '+0.00" pt";-0.00" pt";0.00" pt"';

/** The same unit with its sign always shown. */
export const gapFormat = (unit: Unit): string =>
  isRate(unit) ? POINTS_FORMAT : `+${UNIT_FORMATS[unit]};-${UNIT_FORMATS[unit]};${UNIT_FORMATS[unit]}`;
