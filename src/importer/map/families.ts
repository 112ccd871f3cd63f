import type { Indicator } from '../../dataset';
import type { Item } from '../types';

import type { Scored } from './assign';
import type { Candidate } from './candidates';
import { wordsOf } from './words';

/** The rows of a table mostly belong together: codes under one parent, a total above its parts. */
const BONUS = 0.14;
const TOTAL_BONUS = 0.2;

/** « Total » and nothing else: only its neighbours tell what it is. */
const bareTotal = (item: Item): boolean => item.total && wordsOf(item.label).every((w) => w.weight < 1);

/** The codes above a code: `SANTE.PS.GENERALISTES` → `SANTE.PS`, `SANTE` left out as too wide. */
export function prefixesOf(code: string): string[] {
  const parts = code.split('.');
  return parts
    .slice(1)
    .map((_, k) => parts.slice(0, k + 1).join('.'))
    .filter((p) => p.includes('.'));
}

/**
 * Scores of candidates once each table has voted for its families.
 * @param items those of one table
 * @returns for each item its candidates with their new scores, best first
 */
export function withNeighbours(items: readonly Item[], candidates: readonly (readonly Candidate[])[]): Scored[][] {
  let scored: Scored[][] = candidates.map((list) =>
    list.map((candidate) => ({ candidate, score: candidate.score, neighbours: 0, dominant: 0 })),
  );
  if (items.length < 2) return scored;
  for (let round = 0; round < 2; round++) {
    const votes = new Map<string, number>();
    const parents = new Map<string, number>();
    let all = 0;
    scored.forEach((list, k) => {
      const [best, next] = list;
      if (!best || items[k]!.total) return;
      // a row that knows what it is votes louder
      const weight = best.score * (0.3 + Math.min(0.7, Math.max(0, best.score - (next?.score ?? 0)) * 3));
      const { indicator, parent } = best.candidate.fit.entry.indicator;
      all += weight;
      for (const prefix of prefixesOf(indicator)) votes.set(prefix, (votes.get(prefix) ?? 0) + weight);
      if (parent) parents.set(parent, (parents.get(parent) ?? 0) + weight);
    });
    if (all === 0) return scored;
    const share = (i: Indicator): number =>
      Math.max(
        0,
        ...[...prefixesOf(i.indicator)].map((p) => (votes.get(p) ?? 0) / all),
        i.parent ? (parents.get(i.parent) ?? 0) / all : 0,
      );
    const dominant = Math.max(0, ...votes.values()) / all;
    const above = (i: Indicator): number => Math.max(votes.get(i.indicator) ?? 0, parents.get(i.indicator) ?? 0) / all;
    scored = candidates.map((list, k) =>
      list
        .map((candidate) => {
          const { indicator } = candidate.fit.entry;
          const bare = bareTotal(items[k]!);
          const neighbours = bare
            ? Math.max(above(indicator), 0.5 * share(indicator))
            : Math.max(share(indicator), 0.6 * above(indicator));
          return {
            candidate,
            neighbours,
            dominant,
            score: candidate.score + neighbours * (bare ? TOTAL_BONUS : BONUS),
          };
        })
        .sort((a, b) => b.score - a.score),
    );
  }
  return scored;
}
