const LONG = 42;
/** Longer labels are cut. */
const LONGEST = 60;
const LEADING = /^(?:de la |de l['’]|des |du |de |d['’]|l['’]|la |le |les |: |– )+/i;
/** Words before which a label may lose what stands in front of them and be understood. */
const LINK = /^(?:de|du|des|d['’].*|à|au|aux|en|par|pour|:|–)$/i;
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

const links = (words: readonly string[], at: number): boolean =>
  at > 0 && (/:$/.test(words[at - 1]!) || LINK.test(words[at] ?? ''));

/**
 * `Coût d'affranchissement du courrier` under `Coût d'affranchissement des envois` → `Courrier`. Cut only before a word
 * that links: of `Prestations légales versées` under `Prestations légales et extra-légales`, `Versées` would say nothing.
 * At the end, where both have three words or more in common: `Infirmiers installés dans le département` → `Infirmiers`.
 */
function withoutParent(label: string, parent: string): string {
  const above = parent.split(' ');
  let words = label.split(' ');
  const after = commonWords([[...words].reverse(), [...above].reverse()]);
  if (after >= 3 && after < words.length) words = words.slice(0, -after);
  let before = commonWords([words, above]);
  while (before >= 2 && !links(words, before) && LINK.test(words[before - 1]!)) before--;
  if (before >= 2 && before < words.length && links(words, before)) words = words.slice(before);
  return words.length === label.split(' ').length ? label : capital(words.join(' ').replace(LEADING, ''));
}

/** How many words all labels may lose at their beginning: those before a word that links, or a colon. */
function commonBeginning(split: readonly (readonly string[])[]): number {
  let n = commonWords(split);
  while (n > 0 && !split.every((words) => links(words, n))) n--;
  return n;
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
  const before = commonBeginning(split);
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
  short = attempt(short, (l) => (l.length > LONGEST ? `${l.slice(0, LONGEST - 2).replace(/\s+\S*$/, '')}…` : l));
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
