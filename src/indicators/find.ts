import { distance } from 'fastest-levenshtein';
import { fold } from '../dataset';
import type { Dataset, Indicator, Organization } from '../dataset';
import { fail } from './errors';
import { searchIndicators } from './search';

/**
 * The indicator that a user names: a code in any case, or a label or synonym when only one indicator answers to it.
 * @throws ambiguousIndicator with the codes · unknownIndicator with the three nearest
 */
export function findIndicator(data: Dataset, text: string): Indicator {
  const exact = data.indicator(text);
  if (exact) return exact;
  const named = data.indicatorsNamed(text);
  if (named.length === 1) return named[0]!;
  if (named.length > 1) return fail({ kind: 'ambiguousIndicator', text, codes: named.map((i) => i.indicator) });
  return fail({ kind: 'unknownIndicator', text, nearest: nearestIndicators(data, text, 3) });
}

const LIKE_A_CODE = /^[A-Z0-9_.]+$/;

/** The codes that a name which is none may mean: words as a search finds them, a misspelt code by typing distance. */
export function nearestIndicators(data: Dataset, text: string, count: number): string[] {
  const found = LIKE_A_CODE.test(text.trim()) ? [] : searchIndicators(data, text, { count });
  return [...new Set([...found.map((i) => i.indicator), ...nearestByTyping(data, text, count)])].slice(0, count);
}

/**
 * By typing distance to the code, to its last parts (a forgotten branch), and to label and synonyms, each relative to its
 * length; headline indicators first among equals.
 */
function nearestByTyping(data: Dataset, text: string, count: number): string[] {
  const wanted = fold(text);
  const relative = (candidate: string): number =>
    distance(wanted, candidate) / Math.max(wanted.length, candidate.length, 1);
  const scored = data.indicators.map((i) => {
    const parts = i.indicator.split('.');
    const names = [i.indicator, ...parts.slice(1).map((_, k) => parts.slice(k + 1).join('.')), i.label, ...i.synonyms];
    const best = Math.min(...names.map((name) => relative(fold(name))));
    return { code: i.indicator, score: best - (i.headline ? 0.01 : 0) };
  });
  return scored
    .sort((a, b) => a.score - b.score || (a.code < b.code ? -1 : 1))
    .slice(0, count)
    .map((s) => s.code);
}

/**
 * The organisation that a user names: a code in any case, or its label.
 * @throws unknownOrganization with those that have figures
 */
export function findOrganization(data: Dataset, text: string): Organization {
  const exact = data.organization(text);
  if (exact) return exact;
  const named = data.organizationsNamed(text);
  if (named.length === 1) return named[0]!;
  const funds = data.reports.map((r) => r.organization);
  return fail({ kind: 'unknownOrganization', text, known: [...new Set(funds)] });
}
