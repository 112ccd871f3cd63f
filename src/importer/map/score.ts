import { mayBe, unitsAgree } from '../recognise/unitWords';
import type { Item } from '../types';
import type { Entry, Lexicon, Surface } from './lexicon';
import type { Query } from './query';
import { CONTRARY, keyOf, singular } from './words';
import type { Word } from './words';

/** How well an indicator fits an item, and why. */
export interface Fit {
  readonly entry: Entry;
  /** words alone, 0 to 1 */
  readonly words: number;
  /** share of the indicator's own label that the item and its surroundings explain */
  readonly label: number;
  /** the weight of the most telling word of that label that nothing around the item explains */
  readonly unexplained: number;
  /** share of the item's own words that the indicator's texts have */
  readonly coverage: number;
  /** share of the words of title and headings that the indicator's texts have */
  readonly around: number;
  /** the name that fits best */
  readonly surface: Surface;
  /** the row's name is that name, word for word */
  readonly exact: boolean;
  readonly unit: 'agrees' | 'possible' | 'contradicts';
}

/** Words of the section where a name was printed count less than the name. */
const SECTION_SHARE = 0.6;

/** Share of a name's words that the item and its surroundings explain. */
function explained(surface: Surface, query: Query, lexicon: Lexicon): number {
  let all = 0;
  let found = 0;
  const add = (words: readonly Word[], share: number): void => {
    for (const word of words) {
      // an acronym beside its own words says nothing more
      const repeated = lexicon
        .expansion(word.text)
        ?.split(' ')
        .some((w) => w.length > 3 && surface.key.includes(singular(w)));
      const weight = share * word.weight * lexicon.rarity(word.text) * (repeated ? 0.2 : 1);
      all += weight;
      found += weight * Math.max(query.context.get(word.text) ?? 0, query.context.get(`${word.stem}*`) ?? 0);
    }
  };
  add(surface.words, 1);
  add(surface.section, SECTION_SHARE);
  return all === 0 ? 0 : found / all;
}

const telling = (word: Word, lexicon: Lexicon): number => word.weight * lexicon.rarity(word.text);

/** The weight of the most telling word of a name that the item and its surroundings do not have. */
function unexplainedIn(surface: Surface, query: Query, lexicon: Lexicon): number {
  const missing = surface.words.filter((w) => !query.context.has(w.text) && !query.context.has(`${w.stem}*`));
  return Math.max(0, ...missing.map((w) => telling(w, lexicon)));
}

/** « hors protocole » is not « sous protocole »: words that turn a name into its contrary must be on both sides. */
function contradicts(surface: Surface, query: Query): boolean {
  for (const word of CONTRARY) {
    const there = surface.words.some((w) => w.text === word && w.weight === 1);
    if (there !== query.own.has(word) && !(there && query.context.has(word))) return true;
  }
  return false;
}

/** Share of the item's own words that the indicator's texts have. */
function covered(entry: Entry, words: Query['own'], lexicon: Lexicon): number {
  let all = 0;
  let found = 0;
  for (const [text, { stem, weight }] of words) {
    const rarity = weight * lexicon.rarity(text);
    all += rarity;
    let best = Math.max(entry.vocabulary.get(text) ?? 0, entry.vocabulary.get(`${stem}*`) ?? 0);
    const meaning = best < 0.5 ? lexicon.expansion(text) : undefined;
    if (meaning !== undefined) {
      const parts = meaning.split(' ').filter((w) => w.length > 3);
      const shared = parts.filter((w) => entry.vocabulary.has(w) || entry.vocabulary.has(w.replace(/s$/, ''))).length;
      if (parts.length) best = Math.max(best, (0.9 * shared) / parts.length);
    }
    found += rarity * best;
  }
  return all === 0 ? 0 : found / all;
}

/** A synonym or an earlier printing names the row; the label must still fit the surroundings. */
const LABEL_SHARE = { label: 1, printed: 0.5, synonym: 0.65 };
const CONTRARY_SHARE = 0.75;
/** Title and headings tell near equals apart. */
const AROUND_SHARE = 0.12;

const mean = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

/** The candidates for an item, the best first. */
export function fitsOf(item: Item, query: Query, lexicon: Lexicon, limit = 40): Fit[] {
  const hits = new Map<number, number>();
  for (const [text, { stem, weight }] of query.own) {
    for (const key of [text, `${stem}*`]) {
      const gain = weight * lexicon.rarity(key);
      for (const at of lexicon.having(key)) hits.set(at, (hits.get(at) ?? 0) + gain);
    }
    const meaning = lexicon.expansion(text);
    if (meaning)
      for (const w of meaning.split(' '))
        for (const at of lexicon.having(w)) hits.set(at, (hits.get(at) ?? 0) + 0.2 * weight);
  }
  const near = [...hits].sort((a, b) => b[1] - a[1]).slice(0, 150);
  const key = keyOf(query.name);
  const fits = near.map(([at]) => fit(lexicon.entries[at]!, item, query, key, lexicon));
  return fits.sort((a, b) => b.words - a.words).slice(0, limit);
}

function fit(entry: Entry, item: Item, query: Query, key: string, lexicon: Lexicon): Fit {
  const coverage = covered(entry, query.own, lexicon);
  const around = covered(entry, query.around, lexicon);
  const unexplained = unexplainedIn(entry.surfaces[0]!, query, lexicon);
  let best = entry.surfaces[0]!;
  let score = -1;
  let exact = false;
  const label = explained(best, query, lexicon);
  const contrary = contradicts(best, query) ? CONTRARY_SHARE : 1;
  for (const surface of entry.surfaces) {
    const same = key !== '' && surface.key === key && sameColumn(surface, query);
    const own = surface.source === 'label' ? label : explained(surface, query, lexicon);
    const weight = LABEL_SHARE[surface.source];
    const share = weight * label + (1 - weight) * own;
    const bonus = same ? exactBonus(surface, key, lexicon) : 0;
    const total = mean(share, coverage) * contrary + bonus + AROUND_SHARE * around;
    if (total > score) [best, score, exact] = [surface, total, same];
  }
  const { unit } = entry.indicator;
  const agrees = unitsAgree(item.unit, unit);
  const possible = agrees || (item.unitFrom !== 'printed' && mayBe(item.unit, item.unitFrom, unit));
  return {
    entry,
    words: Math.max(0, score),
    label,
    unexplained,
    coverage,
    around,
    surface: best,
    exact,
    unit: agrees ? 'agrees' : possible ? 'possible' : 'contradicts',
  };
}

/** A name shared by many indicators, or made of common words only, tells little. */
function exactBonus(surface: Surface, key: string, lexicon: Lexicon): number {
  const sharers = lexicon.byKey.get(key)?.length ?? 1;
  const rarity = Math.min(
    1,
    key.split(' ').reduce((sum, w) => sum + lexicon.rarity(w), 0),
  );
  return ((surface.source === 'synonym' ? 0.06 : 0.14) * rarity) / sharers;
}

/** A label printed before under « Impact financier » is not the same under « Nombre ». */
const sameColumn = (surface: Surface, query: Query): boolean =>
  surface.source !== 'printed' || query.qualifier === '' || keyOf(surface.column).includes(keyOf(query.qualifier));
