import type { Dataset } from '../../dataset';
import type { Item } from '../types';
import { branchNamed, branchesOf } from './branches';
import { closenessOf } from './closeness';
import type { Closeness } from './closeness';
import type { Lexicon } from './lexicon';
import { queryOf } from './query';
import { fitsOf } from './score';
import type { Fit } from './score';

/** A possible indicator of an item with all that speaks for and against it. */
export interface Candidate {
  readonly fit: Fit;
  readonly closeness: Closeness;
  readonly branch: 'named' | 'allowed' | 'other' | 'foreign';
  /** words, unit, values and branch; neighbours are added later */
  readonly score: number;
}

/** How much each kind of evidence weighs. Few and round: fitted on the five reports at hand, they must serve others. */
const WEIGHTS = {
  unit: { agrees: 1, possible: 0.94, contradicts: 0.4 },
  branch: { named: 1.06, allowed: 1, other: 0.85, foreign: 0.55 },
  sameValue: 0.3,
  differentValue: 0.65,
  near: 0.03,
  far: 0.85,
} as const;

export function candidatesOf(item: Item, lexicon: Lexicon, dataset: Dataset, kind: string, home: string): Candidate[] {
  const named = branchNamed(item);
  const allowed = branchesOf(kind);
  return fitsOf(item, queryOf(item, lexicon), lexicon)
    .map((fit): Candidate => {
      const { branch, indicator } = fit.entry.indicator;
      const closeness = closenessOf(item, indicator, dataset);
      const place = !allowed.includes(branch)
        ? 'foreign'
        : named === undefined || branch === 'commun' || branch === 'contexte'
          ? 'allowed'
          : branch === named
            ? 'named'
            : 'other';
      let score = fit.words * WEIGHTS.unit[fit.unit] * WEIGHTS.branch[place];
      // a fund of one branch has no figures of all branches
      if (allowed.length < 6 && /toutes branches/i.test(fit.entry.indicator.label)) score *= WEIGHTS.branch.other;
      if (closeness.same > 0 && closeness.digits >= 2) score += WEIGHTS.sameValue;
      else if (closeness.different > 0) score *= WEIGHTS.differentValue;
      else if (closeness.ratio !== undefined) {
        if (closeness.ratio < 3) score += WEIGHTS.near;
        else if (closeness.ratio > 20) score *= WEIGHTS.far;
      }
      if (fit.exact && fit.surface.organization === home) score += 0.05;
      return { fit, closeness, branch: place, score };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 15);
}
