import type { Dataset } from '../../dataset';
import type { Item } from '../types';

/** What an item's prior years say about an indicator's known values. */
export interface Closeness {
  /** prior years printed again with the value known */
  readonly same: number;
  /** the most telling of them: the number of its significant digits */
  readonly digits: number;
  /** years known with a clearly different value */
  readonly different: number;
  /** how many times larger or smaller than the nearest known year; undefined where nothing is known */
  readonly ratio: number | undefined;
}

const digitsOf = (value: number): number =>
  Math.abs(value)
    .toPrecision(15)
    .replace(/\.|e.*$/g, '')
    .replace(/^0+|0+$/g, '').length;

export function closenessOf(item: Item, indicator: string, dataset: Dataset): Closeness {
  let same = 0;
  let digits = 0;
  let different = 0;
  let ratio: number | undefined;
  for (const f of item.figures) {
    if (f.what === 'change' || f.value === null) continue;
    const measure = f.what === 'target' ? 'target' : 'realised';
    const known = dataset.value(indicator, f.organization, f.year, measure);
    if (!Number.isNaN(known)) {
      const gap = Math.abs(known - f.value) / Math.max(Math.abs(known), Math.abs(f.value), 1e-9);
      if (known === f.value || gap < 1e-9) {
        same++;
        digits = Math.max(digits, digitsOf(known));
      } else if (gap > 0.25) different++;
    } else if (ratio === undefined && f.value > 0) {
      ratio = nearestRatio(dataset, indicator, f.organization, f.year, f.value);
    }
  }
  return { same, digits, different, ratio };
}

function nearestRatio(
  dataset: Dataset,
  indicator: string,
  organization: string,
  year: number,
  value: number,
): number | undefined {
  const years = dataset.years(indicator, organization);
  const nearest = [...years].sort((a, b) => Math.abs(a - year) - Math.abs(b - year))[0];
  if (nearest === undefined) return undefined;
  const known = dataset.value(indicator, organization, nearest);
  return known > 0 ? Math.max(known / value, value / known) : undefined;
}
