import type { Mapping, Reason } from '../types';
import type { Choice, Scored } from './assign';

/** Below this, no indicator is proposed. */
const PROPOSED = 0.38;
/**
 * Beyond these, words alone make a mapping sure: the surroundings explain the indicator's label, the indicator explains the
 * row's words, and nothing else comes near. Chosen so that rows whose own indicator is not in the dictionary stay unsure.
 */
const SURE = { label: 0.75, coverage: 0.85, margin: 0.15, unexplained: 0.3 };

/** The mapping of a row: its indicator, how far to trust it, and why. */
export function mappingOf(choice: Choice): Mapping {
  const { best } = choice;
  const alternatives = choice.others
    .slice(0, 4)
    .map((o) => ({ indicator: o.candidate.fit.entry.indicator.indicator, score: round(o.score) }));
  if (!best || best.score < PROPOSED || best.candidate.fit.words < 0.2) {
    return { indicator: null, confidence: 'unknown', score: round(best?.score ?? 0), reasons: [], alternatives };
  }
  const margin = best.score - (choice.others[0]?.score ?? 0);
  const reasons = reasonsOf(best, margin);
  return {
    indicator: best.candidate.fit.entry.indicator,
    confidence: isSure(best, margin, choice) ? 'sure' : 'to_confirm',
    score: round(best.score),
    reasons,
    alternatives,
  };
}

/**
 * Sure: last year's printed values come again under a label that fits; or label, section and unit say this indicator and
 * no other.
 */
function isSure(best: Scored, margin: number, choice: Choice): boolean {
  const { fit, closeness, branch } = best.candidate;
  if (fit.unit === 'contradicts' || closeness.different > 0 || choice.yielded) return false;
  if (branch === 'other' || branch === 'foreign') return false;
  const rival = choice.others.some((o) => o.candidate.closeness.same >= closeness.same && o.score > best.score - 0.15);
  if (closeness.same > 0 && closeness.digits >= 3 && !rival && fit.words >= 0.4) return true;
  if (closeness.same > 1 && closeness.digits >= 2 && !rival && fit.words >= 0.4) return true;
  if (fit.unit !== 'agrees') return false;
  // one word more in the label, or another family than the rows beside it, is another indicator
  if (fit.unexplained > SURE.unexplained || best.neighbours < best.dominant / 2) return false;
  return fit.label >= SURE.label && fit.coverage >= SURE.coverage && margin >= SURE.margin;
}

function reasonsOf(best: Scored, margin: number): Reason[] {
  const { fit, closeness } = best.candidate;
  const reasons: Reason[] = [];
  const named = `« ${fit.surface.text} »`;
  if (fit.surface.source === 'printed') {
    reasons.push({
      kind: 'history',
      text: `${fit.exact ? 'même libellé que' : 'libellé proche de'} ${named} (${fit.surface.report})`,
    });
  } else {
    const what = fit.surface.source === 'synonym' ? 'le synonyme' : 'le libellé';
    reasons.push({ kind: 'label', text: `${fit.exact ? 'porte' : 'ressemble à'} ${what} ${named}` });
  }
  if (closeness.same > 0) reasons.push({ kind: 'value', text: `${sameValues(closeness.same)} à l'identique` });
  if (closeness.different > 0)
    reasons.push({ kind: 'contradiction', text: 'une année déjà connue a une autre valeur' });
  if (fit.unit === 'agrees') reasons.push({ kind: 'unit', text: 'même unité' });
  if (fit.unit === 'contradicts') reasons.push({ kind: 'contradiction', text: 'autre unité imprimée' });
  if (best.candidate.branch === 'named') reasons.push({ kind: 'section', text: 'la section nomme cette branche' });
  if (best.neighbours > 0.3) reasons.push({ kind: 'neighbours', text: 'les lignes voisines sont de la même famille' });
  if (margin < 0.08) reasons.push({ kind: 'ambiguous', text: 'un autre indicateur convient presque autant' });
  return reasons;
}

const sameValues = (count: number): string =>
  count === 1 ? 'une valeur déjà imprimée' : `${count} valeurs déjà imprimées`;

const round = (score: number): number => Math.round(score * 1000) / 1000;
