import { decompositions } from '../indicators';
import type { Dataset, Indicator } from '../dataset';
import type { Subject } from './spec';

/** A total and the addends that make it up, with the years in which all of them are printed. */
export interface Parts {
  readonly total: Indicator;
  readonly breakdown: string;
  readonly addends: readonly Indicator[];
  /** ascending */
  readonly years: readonly number[];
}

/** Reports round: addends may miss their total by so much. Further off, the breakdown is not the whole. */
const TOLERANCE = 0.02;

/**
 * The breakdowns of an indicator whose addends are all known in a year at least, and agree with the total where that
 * one is printed (where it is not, their sum stands for it).
 */
export function partsOf(data: Dataset, { indicator, organization }: Subject, breakdown?: string): Parts[] {
  const total = data.indicator(indicator);
  if (!total) return [];
  const seen = new Set<string>();
  const found: Parts[] = [];
  for (const group of decompositions(data, indicator)) {
    if (breakdown !== undefined && group.breakdown !== breakdown) continue;
    const addends = group.rows.filter((r) => r.additive).map((r) => data.indicator(r.child)!);
    const key = addends
      .map((a) => a.indicator)
      .sort()
      .join('|');
    if (addends.length < 2 || seen.has(key) || addends.some((a) => a.unit !== total.unit)) continue;
    seen.add(key);
    const years = data.years(addends[0]!.indicator, organization).filter((year) => {
      const values = addends.map((a) => data.value(a.indicator, organization, year));
      const printed = data.value(indicator, organization, year);
      const sum = values.reduce((s, v) => s + v, 0);
      return !Number.isNaN(sum) && (Number.isNaN(printed) || Math.abs(sum - printed) <= TOLERANCE * Math.abs(printed));
    });
    if (years.length) found.push({ total, breakdown: group.breakdown, addends, years });
  }
  // by branch where there is such a breakdown, else the finest
  const rank = (p: Parts): number => (p.breakdown === 'branche' ? Infinity : p.addends.length);
  return found.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}

const led = new WeakMap<Dataset, ReadonlyMap<string, readonly string[]>>();

/** The indicators that each one leads to, indexed once. */
function navigation(data: Dataset): ReadonlyMap<string, readonly string[]> {
  let index = led.get(data);
  if (!index) {
    const building = new Map<string, string[]>();
    for (const { indicator, parent } of data.indicators) {
      if (parent) building.set(parent, [...(building.get(parent) ?? []), indicator]);
    }
    index = building;
    led.set(data, index);
  }
  return index;
}

/** Those that an indicator leads to. */
export const ledFrom = (data: Dataset, indicator: string): readonly string[] => navigation(data).get(indicator) ?? [];

/** What stands under an indicator: the children of its breakdowns, then those that it leads to. */
export function childrenOf(data: Dataset, indicator: string): Indicator[] {
  const codes = new Set([...data.children(indicator).map((b) => b.child), ...ledFrom(data, indicator)]);
  codes.delete(indicator);
  return [...codes].map((code) => data.indicator(code)!);
}

/** The addends whose values are largest in a year first. */
export const largestFirst = (
  data: Dataset,
  parts: readonly Indicator[],
  { organization, year }: Subject,
): Indicator[] =>
  [...parts].sort(
    (a, b) =>
      Math.abs(data.value(b.indicator, organization, year)) - Math.abs(data.value(a.indicator, organization, year)),
  );

/** Years in a row for a chart by columns: null where years are missing in between, so that a jump is seen. */
export function withGaps(years: readonly number[]): (number | null)[] {
  return years.flatMap((year, k) => (k > 0 && year - years[k - 1]! > 1 ? [null, year] : [year]));
}

/** Every year from the first to the last: a chart by lines keeps time in proportion. */
export const everyYear = (years: readonly number[]): number[] =>
  years.length ? Array.from({ length: years.at(-1)! - years[0]! + 1 }, (_, k) => years[0]! + k) : [];
