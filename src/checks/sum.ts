import type { Breakdown } from '../dataset';
import type { Figures, Level } from './figures';
import type { Identity } from './identity';
import { relationIdentities } from './relations';

/** The rows of one decomposition of one total, as one report (or all) gives it. */
export interface Decomposition {
  readonly parent: string;
  readonly report: string;
  readonly rows: readonly Breakdown[];
}

/** The decompositions of the package, in its order. */
export function decompositions(figures: Figures): Decomposition[] {
  const groups = new Map<string, Breakdown[]>();
  for (const row of figures.data.breakdowns) {
    const key = `${row.parent}|${row.breakdown}|${row.report}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((rows) => ({ parent: rows[0]!.parent, report: rows[0]!.report, rows }));
}

/** The decompositions with addends, each set of addends once for a report. */
function* addendGroups(figures: Figures): IterableIterator<Decomposition> {
  const seen = new Set<string>();
  for (const group of decompositions(figures)) {
    const rows = group.rows.filter((r) => r.additive);
    const codes = rows.map((r) => r.child).sort();
    const key = [group.parent, ...codes].join('|');
    if (!rows.length || seen.has(`${key}||`) || seen.has(`${key}||${group.report}`)) continue;
    seen.add(`${key}||${group.report}`);
    yield { ...group, rows };
  }
}

/** A total with its addends as one report prints them in one year. */
export interface Addition {
  readonly total: Level;
  readonly parts: readonly Level[];
  /** whether every addend is printed */
  readonly complete: boolean;
}

const computed = new WeakMap<Figures, readonly Addition[]>();

/** Every total beside its addends of the same unit, wherever a report prints the total. Found once, asked for often. */
export function additions(figures: Figures): readonly Addition[] {
  let all = computed.get(figures);
  if (!all) computed.set(figures, (all = [...findAdditions(figures)]));
  return all;
}

function* findAdditions(figures: Figures): IterableIterator<Addition> {
  for (const { parent, report, rows: addends } of addendGroups(figures)) {
    for (const total of figures.levelsOf(parent)) {
      if (report !== '' && total.report !== report) continue;
      const parts = addends.map((r) => figures.level(r.child, total)).filter((p): p is Level => p !== undefined);
      if (parts.some((p) => p.indicator.unit !== total.indicator.unit)) continue;
      if (parts.length) yield { total, parts, complete: parts.length === addends.length };
    }
  }
}

/** total = Σ parts */
export const additionIdentity = ({ total, parts }: Pick<Addition, 'total' | 'parts'>): Identity => ({
  check: 'sum',
  target: total,
  numerator: parts.map((figure) => ({ figure, coefficient: 1 })),
  denominator: [],
  scale: 1,
  offset: 0,
  tolerance: 0,
});

/**
 * Re-adds every total whose addends are all printed. Missing is never zero: a total with a missing addend is not added (but
 * see excess.ts: parts that already exceed it contradict it all the same). A sum that the package gives twice is added once.
 */
export function* sums(figures: Figures): IterableIterator<Identity> {
  const given = new Map<string, Set<string>>();
  for (const { total, parts, complete } of additions(figures)) {
    if (!complete || parts.length < 2) continue;
    const identity = additionIdentity({ total, parts });
    yield identity;
    const key = termsKey(identity);
    const reports = given.get(key) ?? new Set<string>();
    given.set(key, reports.add(total.report));
  }
  for (const identity of relationIdentities(figures, 'sum')) {
    if (!given.get(termsKey(identity))?.has((identity.target as Level).report)) yield identity;
  }
}

const termsKey = ({ target, numerator }: Identity): string =>
  [
    (target as Level).indicator.indicator,
    ...numerator.map((t) => `${t.coefficient}${t.figure.indicator.indicator}`).sort(),
  ].join('|');
