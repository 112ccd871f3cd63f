import { distance } from 'fastest-levenshtein';
import { fold } from '../dataset';
import { everydayWords, LONGEST_ENTRY } from './everydayWords';
import type { Alternatives } from './everydayWords';

/** Words that carry no meaning in a query or a label. */
const EMPTY_WORDS = new Set(
  'de du des d l la le les un une et ou a au aux en par pour sur dans avec the combien quel quelle quels quelles est sont y il nous notre nos ont qui que chez'.split(
    ' ',
  ),
);

/** Words that say little: they are left out where others remain. */
const FAINT_WORDS = new Set('nombre nb chiffre evolution total lozere ccss 48 annee euro'.split(' '));

/** A plural or a feminine matches its singular: `allocataires` and `allocataire` are one word. */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  return word
    .replace(/eaux$/, 'eau')
    .replace(/([^e])aux$/, '$1al')
    .replace(/[sx]$/, '')
    .replace(/(?:ee)$/, 'e');
}

/** The words of a label or a synonym, as the index keeps them. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .map(stem);

/** One word of a query: any of its alternatives will do; each with what it is worth. */
export interface Wanted {
  readonly alternatives: readonly { readonly words: readonly string[]; readonly weight: number }[];
}

const EVERYDAY_WORTH = 0.7;
const CORRECTED_WORTH = 0.8;
const everyday = everydayWords(stem);

/** The words of the index, and what is done with words that are not among them. */
export class Vocabulary {
  private readonly words: readonly string[];
  private readonly known: ReadonlySet<string>;
  private readonly sounds: ReadonlyMap<string, string>;
  private readonly corrections = new Map<string, readonly string[]>();

  constructor(words: ReadonlySet<string>) {
    this.known = words;
    this.words = [...words, ...[...everyday.keys()].filter((entry) => !entry.includes(' '))];
    this.sounds = new Map(this.words.map((word) => [word, soundOf(word)]));
  }

  /** What a query asks for, word by word; years and words that say little are left out. */
  read(query: string): Wanted[] {
    const typed = fold(query)
      .split(' ')
      .filter((word) => word !== '' && !/^(?:19|20)\d\d$/.test(word));
    const wanted: Wanted[] = [];
    let faint: Wanted[] = [];
    for (let at = 0; at < typed.length;) {
      const run = this.phraseAt(typed, at);
      if (run) {
        wanted.push(run.wanted);
        at += run.length;
        continue;
      }
      const word = stem(typed[at]!);
      const found = EMPTY_WORDS.has(typed[at]!) ? undefined : this.word(word);
      if (found) (FAINT_WORDS.has(word) ? faint : wanted).push(found);
      at++;
    }
    if (wanted.length) faint = [];
    return [...wanted, ...faint];
  }

  /** The longest run of two words or more, from a place on, that stands for something. */
  private phraseAt(typed: readonly string[], at: number): { wanted: Wanted; length: number } | undefined {
    for (let length = Math.min(LONGEST_ENTRY, typed.length - at); length > 1; length--) {
      const run = typed.slice(at, at + length).map(stem);
      const meant = everyday.get(run.join(' '));
      if (!meant) continue;
      const words = run.filter((word) => !EMPTY_WORDS.has(word));
      const exact = { words, weight: 1 };
      return { wanted: { alternatives: [exact, ...worth(meant, EVERYDAY_WORTH)] }, length };
    }
    return undefined;
  }

  private word(word: string): Wanted | undefined {
    const meant = everyday.get(word) ?? [];
    const begun = this.words.some((each) => each.startsWith(word));
    if (begun || meant.length) {
      return { alternatives: [{ words: [word], weight: 1 }, ...worth(meant, EVERYDAY_WORTH)] };
    }
    const corrected = this.correct(word);
    if (!corrected.length) return undefined;
    return {
      alternatives: corrected.flatMap((right) => [
        { words: [right], weight: CORRECTED_WORTH },
        ...worth(everyday.get(right) ?? [], CORRECTED_WORTH * EVERYDAY_WORTH),
      ]),
    };
  }

  /** The known words nearest to a misspelt one, finished or still being typed; none for acronyms. */
  private correct(word: string): readonly string[] {
    let nearest = this.corrections.get(word);
    if (nearest) return nearest;
    const sound = soundOf(word);
    let best = Math.min(errorsAllowed(word), errorsAllowed(sound) + 1);
    let found: string[] = [];
    for (const candidate of this.words) {
      if (candidate.length < 3) continue;
      const gap = Math.min(gapOf(word, candidate), 0.5 + gapOf(sound, this.sounds.get(candidate)!));
      if (gap > best || gap === Infinity) continue;
      if (gap < best) found = [];
      best = gap;
      found.push(candidate);
    }
    nearest = found.slice(0, 6);
    this.corrections.set(word, nearest);
    return nearest;
  }

  has(word: string): boolean {
    return this.known.has(word);
  }
}

const worth = (meant: Alternatives, weight: number) => meant.map((words) => ({ words, weight }));

/** None in acronyms: one error would make another one of them. */
const errorsAllowed = (word: string): number =>
  word.length < 4 ? 0 : word.length < 6 ? 1.25 : word.length < 9 ? 2.25 : 3.25;

/** Typing distance to a word, or to its beginning; two letters exchanged count as one error. */
function gapOf(typed: string, word: string): number {
  if (word.length < typed.length - 2) return Infinity;
  const whole = distance(typed, word);
  const begun = word.length > typed.length ? 0.25 + distance(typed, word.slice(0, typed.length)) : Infinity;
  const exchanged = whole === 2 && isExchange(typed, word) ? 1 : Infinity;
  return Math.min(whole, begun, exchanged);
}

function isExchange(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, k) => letter !== b[k]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** How a word sounds, roughly: double letters, mute h and spellings of one sound are where typing goes wrong. */
function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/h/g, '')
    .replace(/y/g, 'i')
    .replace(/e?au/g, 'o')
    .replace(/qu|k/g, 'c')
    .replace(/[ae]([nm])(?![aeiou])/g, 'a$1')
    .replace(/ss|c(?=[ei])|t(?=ion)/g, 's')
    .replace(/z/g, 's')
    .replace(/(.)\1/g, '$1');
}
