import type { Breakdown, Dataset } from '../dataset';
import { fail } from './errors';
import type { Position } from './attainment';
import { level } from './level';

/** One component of a total. */
export interface Component {
  readonly indicator: string;
  /** whether it is an addend; a "dont" that is not stands beside the sum */
  readonly additive: boolean;
  /** in the component's unit; null where no report gives it */
  readonly value: number | null;
}

/** A total and what it is made of, in one year. */
export interface Decomposition {
  readonly total: string;
  readonly breakdown: string;
  readonly value: number;
  readonly components: readonly Component[];
  /** whether every addend has a value: only then are shares shares of a whole */
  readonly complete: boolean;
}

/** The decompositions that exist of a total, in the order of the package; one for each name and report. */
export function decompositions(
  data: Dataset,
  total: string,
): { readonly breakdown: string; readonly report: string; readonly rows: readonly Breakdown[] }[] {
  const groups = new Map<string, Breakdown[]>();
  for (const row of data.children(total)) {
    const key = `${row.breakdown}|${row.report}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((rows) => ({ breakdown: rows[0]!.breakdown, report: rows[0]!.report, rows }));
}

/**
 * What a total is made of, for an organisation and a year. Where the same decomposition differs from report to report,
 * the one that has a value for most of its components in that year is taken, then that of the report that prints the
 * total.
 * @param breakdown name of the decomposition; by default the first that has values
 * @throws noBreakdown with those there are · noValue (of the total)
 */
export function decomposition(
  data: Dataset,
  { indicator, organization, year }: Position,
  breakdown?: string,
): Decomposition {
  const all = decompositions(data, indicator);
  const named = breakdown === undefined ? all : all.filter((d) => d.breakdown === breakdown);
  if (!named.length) {
    fail({
      kind: 'noBreakdown',
      indicator,
      breakdown: breakdown ?? '',
      known: [...new Set(all.map((d) => d.breakdown))],
    });
  }
  const key = { indicator, organization, year, measure: 'realised' } as const;
  const value = level(data, key);
  const report = data.printings(key)[0]?.report;
  const candidates = named.map((d) => {
    const components = d.rows.map((row): Component => {
      const v = data.value(row.child, organization, year);
      return { indicator: row.child, additive: row.additive, value: Number.isNaN(v) ? null : v };
    });
    const known = components.filter((c) => c.value !== null).length;
    return { ...d, components, share: known / components.length, own: d.report === report || d.report === '' };
  });
  const [best] = candidates.sort((a, b) => b.share - a.share || Number(b.own) - Number(a.own));
  if (!best || best.share === 0) fail({ kind: 'noBreakdown', indicator, breakdown: breakdown ?? '', known: [] });
  const { components } = best!;
  const addends = components.filter((c) => c.additive);
  return {
    total: indicator,
    breakdown: best!.breakdown,
    value,
    components,
    complete: addends.length > 0 && addends.every((c) => c.value !== null),
  };
}
