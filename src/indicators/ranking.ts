import type { Dataset } from '../dataset';
import type { Position } from './attainment';
import { fail } from './errors';
import { level } from './level';
import type { Quantity } from './quantity';

/** Wholes that organisations are part of: they are compared with, not ranked. */
const NOT_RANKED = new Set(['pays', 'region']);

export interface Rank {
  readonly organization: string;
  readonly value: number;
  /** 1 = best by polarity; equals share a rank */
  readonly position: Quantity<'position'>;
}

/** The organisations that have a figure, best first: highest first, or lowest first where lower is better. */
export function ranking(data: Dataset, indicator: string, year: number): Rank[] {
  const direction = data.indicator(indicator)!.polarity === -1 ? 1 : -1;
  const sorted = data
    .organizationsWith(indicator, year)
    .filter((o) => !NOT_RANKED.has(o.kind))
    .map((o) => ({ organization: o.organization, value: data.value(indicator, o.organization, year) }))
    .sort((a, b) => direction * (a.value - b.value));
  return sorted.map((entry) => ({ ...entry, position: sorted.findIndex((other) => other.value === entry.value) + 1 }));
}

/**
 * Rank of an organisation among those that have the figure.
 * @throws noValue · notRanked (a country or region)
 */
export function rankOf(data: Dataset, { indicator, organization, year }: Position): Quantity<'position'> {
  level(data, { indicator, organization, year, measure: 'realised' });
  const found = ranking(data, indicator, year).find((r) => r.organization === organization);
  return found?.position ?? fail({ kind: 'notRanked', indicator, organization });
}
