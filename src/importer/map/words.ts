import { fold } from '../../dataset';

const STOP = new Set(
  (
    'a ai au aux avec ce ces cet cette d dans de des dont du elle en entre est et etre fait faites il ils l la le les leur leurs ' +
    'lors m meme mise n ne ni nos notre nous on ont ou par pas plus pour qu que qui s sa se ses si soit son sont sous sur t ' +
    'tout toute toutes tous un une vers y afin ainsi chaque parmi lie liee liees lies'
  ).split(' '),
);

/** Words that say what kind of number a row is; units and totals are weighed apart. */
const KIND = new Set(
  'nombre nb nbre total ensemble taux part pourcentage proportion montant montants effectif effectifs % moyen moyenne'.split(
    ' ',
  ),
);

export interface Word {
  /** without plural */
  readonly text: string;
  /** the beginning that related words share */
  readonly stem: string;
  /** how much it counts among the words of its text */
  readonly weight: number;
}

/** A word of field language without its plural: `allocataires` → `allocataire`, `hopitaux` → `hopital`. */
export function singular(word: string): string {
  if (word.length > 4 && /[^e]aux$/.test(word)) return `${word.slice(0, -3)}al`;
  if (word.length > 3 && /[^s]s$|[^u]x$/.test(word)) return word.slice(0, -1);
  return word;
}

/** `depistages`, `depistes` and `depister` share a beginning; short words only their last vowels. */
const stemOf = (word: string): string => (word.length >= 8 ? word.slice(0, 6) : word.replace(/(?:ee?|er|e)$/, ''));

const KIND_SHARE = 0.25;
/** What stands in parentheses explains the rest. */
const PARENTHESIS = 0.6;

/** `CMU-C` and `CMUC` are one acronym. */
const joined = (text: string): string => text.replace(/\b([A-Z]{2,})-([A-Z])\b/g, '$1$2');

function apart(text: string): [string, string] {
  const inside: string[] = [];
  const outside = text.replace(/\(([^()]*)\)/g, (_, words: string) => {
    inside.push(words);
    return ' ';
  });
  return fold(outside) === '' ? [text, ''] : [outside, inside.join(' ')];
}

const CACHE = new Map<string, readonly Word[]>();

/** The words of a label that carry meaning. */
export function wordsOf(text: string): readonly Word[] {
  const known = CACHE.get(text);
  if (known) return known;
  const words: Word[] = [];
  const seen = new Set<string>();
  const [outside, inside] = apart(joined(text));
  for (const [part, share] of [
    [outside, 1],
    [inside, PARENTHESIS],
  ] as const) {
    for (const raw of fold(part).split(' ')) {
      if (raw === '' || STOP.has(raw)) continue;
      const word = singular(raw);
      if (seen.has(word) || (word.length === 1 && !/\d/.test(word))) continue;
      seen.add(word);
      words.push({
        text: word,
        stem: stemOf(word),
        weight: share * (KIND.has(raw) || KIND.has(word) ? KIND_SHARE : 1),
      });
    }
  }
  if (CACHE.size > 20_000) CACHE.clear();
  CACHE.set(text, words);
  return words;
}

/** The same words whatever their order, for exact comparison; words of kind left out, repeated ones kept. */
export const keyOf = (text: string): string =>
  fold(joined(text))
    .split(' ')
    .filter((w) => w !== '' && !STOP.has(w) && !KIND.has(w))
    .map(singular)
    .filter((w) => w.length > 1 || /\d/.test(w))
    .sort()
    .join(' ');

/** Words that turn a name into its contrary: a name with one is not the name without. */
export const CONTRARY = new Set(['hors', 'sans', 'non', 'autre']);

/** `indemnités journalières (IJ)`: an acronym and the words before it whose initials it is; some words may have none. */
export function acronymsIn(text: string): { acronym: string; words: string }[] {
  const found: { acronym: string; words: string }[] = [];
  for (const match of text.matchAll(/\(([A-Z][A-Z0-9]{1,7})\)/g)) {
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    const words = fold(before).split(' ');
    const letters = match[1]!.toLowerCase();
    // backwards over the words, linking words optional
    let letter = letters.length - 1;
    let k = words.length - 1;
    let skipped = 0;
    for (; k >= 0 && letter >= 0; k--) {
      const word = words[k]!;
      if (word.startsWith(letters[letter]!)) letter--;
      else if (!STOP.has(word) && ++skipped > 2) break;
    }
    if (letter < 0) found.push({ acronym: letters, words: words.slice(k + 1).join(' ') });
  }
  return found;
}
