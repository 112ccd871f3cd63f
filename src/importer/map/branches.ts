import type { Branch } from '../../dataset';
import { fold } from '../../dataset';
import type { Item } from '../types';

/** The branches that a kind of fund reports on. */
export function branchesOf(kind: string): readonly Branch[] {
  switch (kind) {
    case 'cpam':
      return ['sante', 'autonomie', 'commun', 'contexte'];
    case 'caf':
      return ['famille', 'autonomie', 'commun', 'contexte'];
    case 'urssaf':
      return ['recouvrement', 'commun', 'contexte'];
    default:
      return ['sante', 'famille', 'recouvrement', 'autonomie', 'commun', 'contexte'];
  }
}

const NAMED: readonly (readonly [RegExp, Branch])[] = [
  [/\bbranches? (?:sante|assurance maladie|maladie)\b|\b(?:pole|service) sante\b/, 'sante'],
  [/\bbranches? (?:famille|allocations familiales)\b|\bfamilles?$|\bdes familles\b/, 'famille'],
  [/\bbranches? (?:recouvrement|urssaf)\b|\bcotisants?\b|\bencaissements?\b/, 'recouvrement'],
];

/** The branch that the nearest text above an item names, or undefined. */
export function branchNamed(item: Item): Branch | undefined {
  for (const text of [item.label, ...item.groups, item.title, ...item.headings]) {
    const words = fold(text);
    const named = NAMED.filter(([pattern]) => pattern.test(words));
    if (named.length === 1) return named[0]![1];
    if (named.length > 1) return undefined;
    if (/^(?:maladie|famille|recouvrement)$/.test(words)) {
      return words === 'maladie' ? 'sante' : (words as Branch);
    }
  }
  return undefined;
}
