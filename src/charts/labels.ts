const LONG = 42;
const LEADING = /^(?:de la |de l['’]|des |du |de |d['’]|l['’]|la |le |les |: |– )+/i;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How many words all labels begin with. */
function commonWords(split: readonly (readonly string[])[]): number {
  const first = split[0] ?? [];
  let n = 0;
  while (n < first.length && split.every((words) => words[n] === first[n])) n++;
  return n;
}

const unique = (labels: readonly string[]): boolean =>
  new Set(labels).size === labels.length && labels.every((l) => l !== '');

/** Applies a shortening where every label stays itself. */
const attempt = (labels: readonly string[], shorten: (label: string) => string): readonly string[] => {
  const shorter = labels.map((l) => shorten(l).trim());
  return unique(shorter) ? shorter : labels;
};

/** `Coût d'affranchissement du courrier` under `Coût d'affranchissement des envois` → `Courrier`. */
function withoutParent(label: string, parent: string): string {
  const words = label.split(' ');
  const shared = commonWords([words, parent.split(' ')]);
  return shared < 2 || shared === words.length ? label : capital(words.slice(shared).join(' ').replace(LEADING, ''));
}

/**
 * Labels of siblings, short enough for a chart: what all have in common goes (the title says it), then what stands in
 * brackets and after a colon where a label is still long.
 * @param parent label of what they stand under
 */
export function shortLabels(given: readonly string[], parent = ''): string[] {
  if (given.length < 2) return [...given];
  const labels = attempt(given, (label) => withoutParent(label, parent));
  const split = labels.map((l) => l.split(' '));
  const before = commonWords(split);
  const after = commonWords(split.map((words) => words.slice(before).reverse()));
  let short = attempt(labels, (label) => {
    const words = label.split(' ');
    return words
      .slice(before, words.length - after)
      .join(' ')
      .replace(LEADING, '')
      .replace(/[\s:,–-]+$/, '');
  });
  short = attempt(short, (l) => (l.length > LONG ? l.replace(/\s*\([^()]*\)\s*$/, '') : l));
  short = attempt(short, (l) => (l.length > LONG ? l.replace(/\s+:.*$/, '') : l));
  short = attempt(short, (l) => (l.length > LONG + 18 ? `${l.slice(0, LONG + 16).replace(/\s+\S*$/, '')}…` : l));
  return short.map(capital);
}

const ACCENTED: Record<string, string> = {
  anciennete: 'ancienneté',
  categorie: 'catégorie',
  college: 'collège',
  juridiction: 'juridiction',
  metier: 'métier',
  modalite: 'modalité',
  portee: 'portée',
  regime: 'régime',
  resultat: 'résultat',
  specialite: 'spécialité',
  age: 'âge',
};

/** `par catégorie` */
export const byBreakdown = (breakdown: string): string =>
  breakdown === 'dont' || breakdown === 'part'
    ? 'composantes'
    : `par ${ACCENTED[breakdown] ?? breakdown.replaceAll('_', ' ')}`;
