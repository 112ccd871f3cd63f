import type { Item } from '../types';
import type { Candidate } from './candidates';

export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  /** share of the table's rows that are of the candidate's family */
  readonly neighbours: number;
  /** share of its largest family */
  readonly dominant: number;
}

export interface Choice {
  readonly best: Scored | undefined;
  /** what came next, for the margin and the alternatives; those taken by other rows are left out of the margin */
  readonly others: readonly Scored[];
  /** the first choice went to a row that it fits better */
  readonly yielded: boolean;
}

/** Rows of one table are different things: an indicator goes to the row that it fits best. Years and territories as rows are not. */
export function assign(items: readonly Item[], scored: readonly (readonly Scored[])[]): Choice[] {
  const identity = (k: number): string => {
    const i = items[k]!;
    return i.label === '' ? `\n${i.qualifier}` : `${i.line}\n${i.label}\n${i.qualifier}`;
  };
  const taken = new Map<string, string>();
  const choices: Choice[] = items.map((_, k) => ({ best: undefined, others: scored[k]!, yielded: false }));
  const order = scored
    .flatMap((list, k) => list.slice(0, 8).map((s, rank) => ({ s, k, rank })))
    .sort((a, b) => b.s.score - a.s.score);
  for (const { s, k, rank } of order) {
    if (choices[k]!.best) continue;
    const code = s.candidate.fit.entry.indicator.indicator;
    const owner = taken.get(code);
    if (owner !== undefined && owner !== identity(k)) continue;
    taken.set(code, identity(k));
    choices[k] = { best: s, others: scored[k]!.filter((o) => o !== s), yielded: rank > 0 };
  }
  return choices.map((choice, k) => ({
    ...choice,
    others: choice.others.filter((o) => {
      const owner = taken.get(o.candidate.fit.entry.indicator.indicator);
      return owner === undefined || owner === identity(k);
    }),
  }));
}
