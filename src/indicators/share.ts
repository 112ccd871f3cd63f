import type { Dataset } from '../dataset';
import { fail } from './errors';
import { level } from './level';
import type { Quantity } from './quantity';

/** An indicator of an organisation in one year, as a part of a total. */
export interface Part {
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
  /** the total; by default the first parent that has the indicator as an addend */
  readonly total?: string | undefined;
}

/**
 * The total that an indicator is an addend of: the given one, or by default the first parent by rank. A part of a part
 * is a part: `total` may be any ancestor.
 * @throws noParent · notAPart
 */
export function totalOf(data: Dataset, indicator: string, total?: string): string {
  const parents = (code: string): string[] =>
    data
      .parents(code)
      .filter((b) => b.additive)
      .map((b) => b.parent);
  if (total === undefined) return parents(indicator)[0] ?? fail({ kind: 'noParent', indicator });
  const seen = new Set<string>();
  const open = parents(indicator);
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (next === total) return total;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...parents(next));
  }
  return fail({ kind: 'notAPart', indicator, total });
}

/**
 * Share of an indicator in its total.
 * @returns a fraction
 * @throws noParent · notAPart · noValue · zeroBase
 * @example share(data, { indicator: 'FAMILLE.PRESTATIONS.FAMILIALES', organization: 'CCSS48', year: 2021 }) // 22259584 / 384957815
 */
export function share(data: Dataset, { indicator, organization, year, total }: Part): Quantity<'fraction'> {
  const whole = totalOf(data, indicator, total);
  const value = level(data, { indicator, organization, year, measure: 'realised' });
  const base = level(data, { indicator: whole, organization, year, measure: 'realised' });
  if (base === 0) fail({ kind: 'zeroBase', indicator: whole, year });
  return value / base;
}
