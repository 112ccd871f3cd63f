import type { Dataset, Evolution } from '../dataset';
import { fail } from './errors';
import type { Comparison } from './growth';

/** A change as a report prints it, with a value. */
export type PublishedChange = Evolution & { readonly value: number };

/**
 * The change that a report itself prints between two years.
 * @returns the printing that answers; `value` in its own unit (percent, points or absolute)
 * @throws noPublishedChange
 */
export function publishedChange(
  data: Dataset,
  { indicator, organization, year, baseYear }: Comparison,
): PublishedChange {
  const found = data
    .publishedChanges({ indicator, organization, year, measure: 'realised' })
    .find((c): c is PublishedChange => c.base_year === baseYear && c.value !== null);
  return found ?? fail({ kind: 'noPublishedChange', indicator, organization, year, baseYear });
}
