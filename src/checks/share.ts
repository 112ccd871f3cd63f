import type { Figures, Level } from './figures';
import type { Identity, Term } from './identity';
import { readOperands, relationIdentities } from './relations';
import { decompositions } from './sum';

/** Printed shares against part and whole, and the shares of a whole against 100. */
export function* shares(figures: Figures): IterableIterator<Identity> {
  yield* relationIdentities(figures, 'share');
  for (const group of wholes(figures)) yield* addUpTo100(figures, group);
}

/** Share indicators that together make a whole. */
interface Whole {
  readonly shares: readonly string[];
  /** the report in which that holds; empty for all */
  readonly report: string;
}

function* addUpTo100(figures: Figures, { shares: codes, report }: Whole): IterableIterator<Identity> {
  const [first, ...others] = codes;
  for (const share of figures.levelsOf(first!)) {
    if (report !== '' && share.report !== report) continue;
    const parts = [share, ...others.map((code) => figures.level(code, share))];
    if (parts.includes(undefined)) continue;
    const numerator: Term[] = (parts as Level[]).map((figure) => ({ figure, coefficient: 1 }));
    yield { check: 'share', target: 100, numerator, denominator: [], scale: 1, offset: 0, tolerance: 0 };
  }
}

/**
 * Where shares must add up to 100: the addends of a decomposition into percentages, and share relations over the same whole
 * whose parts are, through the decompositions of that whole, all of it and nothing twice.
 */
function* wholes(figures: Figures): IterableIterator<Whole> {
  const groups = decompositions(figures);
  const unitOf = (code: string): string | undefined => figures.indicator(code)?.unit;
  const addendsOf = new Map<string, { readonly report: string; readonly addends: readonly string[] }[]>();
  for (const { parent, report, rows } of groups) {
    const addends = rows.filter((r) => r.additive).map((r) => r.child);
    if (addends.length < 2) continue;
    if (unitOf(parent) !== 'percent' && addends.every((code) => unitOf(code) === 'percent'))
      yield { shares: addends, report };
    else addendsOf.set(parent, [...(addendsOf.get(parent) ?? []), { report, addends }]);
  }

  const byWhole = new Map<string, Map<string, string>>();
  for (const relation of figures.data.relations) {
    const operands = relation.kind === 'share' ? readOperands(relation.operands) : undefined;
    const [part, ...more] = operands?.numerator ?? [];
    const [whole, ...rest] = operands?.denominator ?? [];
    if (!part || !whole || more.length || rest.length || part.offset || whole.offset) continue;
    if (unitOf(relation.indicator) !== 'percent') continue;
    const parts = byWhole.get(whole.indicator) ?? new Map<string, string>();
    parts.set(part.indicator, relation.indicator);
    byWhole.set(whole.indicator, parts);
  }
  for (const [whole, parts] of byWhole) {
    for (const { report, addends } of addendsOf.get(whole) ?? []) {
      const cover = addends.map((code) => coverOf(code, report, parts, addendsOf, 4));
      if (cover.includes(undefined)) continue;
      const covering = (cover as string[][]).flat();
      if (covering.length > 1) yield { shares: covering, report };
    }
  }
}

/** The share indicators that make up a part: its own, or those of all its own parts. */
function coverOf(
  code: string,
  report: string,
  shareOf: ReadonlyMap<string, string>,
  addendsOf: ReadonlyMap<string, readonly { readonly report: string; readonly addends: readonly string[] }[]>,
  depth: number,
): string[] | undefined {
  const own = shareOf.get(code);
  if (own) return [own];
  if (!depth) return undefined;
  for (const group of addendsOf.get(code) ?? []) {
    if (group.report !== report) continue;
    const cover = group.addends.map((child) => coverOf(child, report, shareOf, addendsOf, depth - 1));
    if (!cover.includes(undefined)) return (cover as string[][]).flat();
  }
  return undefined;
}
