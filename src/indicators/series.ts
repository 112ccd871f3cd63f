import type { Dataset, Measure } from '../dataset';
import { fail } from './errors';

export interface SeriesPoint {
  readonly year: number;
  /** in the indicator's unit */
  readonly value: number;
}

/**
 * The years that have a value, ascending, with their values. Years without a value are left out, never shown as zero.
 * @throws noValue when there is none · badYears
 */
export function series(
  data: Dataset,
  { indicator, organization, measure = 'realised' }: { indicator: string; organization: string; measure?: Measure },
  from?: number,
  to?: number,
): SeriesPoint[] {
  if (from !== undefined && to !== undefined && from > to) fail({ kind: 'badYears', from, to });
  const years = data.years(indicator, organization, measure);
  const kept = years.filter((y) => (from === undefined || y >= from) && (to === undefined || y <= to));
  if (!kept.length) {
    fail({ kind: 'noValue', indicator, organization, year: from ?? to ?? 0, measure, years, printed: '' });
  }
  return kept.map((year) => ({ year, value: data.value(indicator, organization, year, measure) }));
}
