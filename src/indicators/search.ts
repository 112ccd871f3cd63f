import MiniSearch from 'minisearch';
import type { Query, SearchResult } from 'minisearch';
import { BRANCH_LABELS, fold } from '../dataset';
import type { Branch, Dataset, Indicator } from '../dataset';
import { Vocabulary, wordsOf } from './searchWords';
import type { Wanted } from './searchWords';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly synonyms: string;
  readonly code: string;
  readonly branch: string;
  readonly theme: string;
  readonly description: string;
}

interface Index {
  readonly engine: MiniSearch<Entry>;
  readonly vocabulary: Vocabulary;
}

/** What people call a branch. */
const BRANCH_NAMES: Readonly<Record<Branch, string>> = {
  sante: 'assurance maladie CPAM ameli',
  famille: 'CAF',
  recouvrement: 'Urssaf',
  autonomie: 'CNSA',
  commun: '',
  contexte: 'territoire département',
};

const HEADLINE_WORTH = 1.6;
const EXACT_WORTH = 2.5;
/** What a query says of the unit that it wants. */
const UNIT_WORDS: readonly { readonly said: RegExp; readonly units: RegExp }[] = [
  { said: /\b(montant|euros?|depenses?|couts?|budget|prestations?)\b|€/, units: /^EUR/ },
  { said: /\b(taux|part|pourcentage|proportion)\b|%/, units: /^percent$/ },
  { said: /\b(delais?|duree|temps|jours?)\b/, units: /^(day|month|minute|second|hour)$/ },
  { said: /\b(nombre|nb|combien|effectifs?|beneficiaires?)\b/, units: /^(count|FTE)$/ },
];
const UNIT_WORTH = 1.25;

const indexes = new WeakMap<Dataset, Index>();

function indexOf(data: Dataset): Index {
  const known = indexes.get(data);
  if (known) return known;
  const engine = new MiniSearch<Entry>({
    fields: ['label', 'synonyms', 'code', 'branch', 'theme', 'description'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: { label: 3, synonyms: 3, code: 2, branch: 0.7, theme: 0.7, description: 0.4 },
      prefix: (term) => term.length > 1,
      tokenize: (text) => text.split(' '),
    },
  });
  const entries = data.indicators.map((i) => ({
    id: i.indicator,
    label: i.label,
    synonyms: i.synonyms.join(' '),
    code: i.indicator.replace(/[._]/g, ' '),
    branch: `${BRANCH_LABELS[i.branch]} ${BRANCH_NAMES[i.branch]}`,
    theme: i.theme,
    description: i.description,
  }));
  engine.addAll(entries);
  const words = new Set(
    entries.flatMap((e) => wordsOf([e.label, e.synonyms, e.code, e.branch, e.theme, e.description].join(' '))),
  );
  const index = { engine, vocabulary: new Vocabulary(words) };
  indexes.set(data, index);
  return index;
}

/** Builds the index of a dataset, so that the first letter typed finds it ready. */
export function prepareSearch(data: Dataset): void {
  indexOf(data);
}

const queryOf = (wanted: readonly Wanted[], combineWith: 'AND' | 'OR'): Query => ({
  combineWith,
  queries: wanted.map(({ alternatives }) => ({
    combineWith: 'OR' as const,
    queries: alternatives.map(({ words, weight }) => ({
      combineWith: 'AND' as const,
      queries: [...words],
      boostTerm: () => weight,
    })),
  })),
});

/** How many of the wanted words a result answers to. */
function covered({ queryTerms }: SearchResult, wanted: readonly Wanted[]): number {
  const terms = new Set(queryTerms);
  return wanted.filter(({ alternatives }) => alternatives.some(({ words }) => words.every((word) => terms.has(word))))
    .length;
}

/**
 * The indicators that answer to words as people type them: accents, case, plurals, acronyms, typing errors, words of
 * every day, any order, words still being typed; best first, headline indicators before others. No words: the headline
 * indicators.
 */
export function searchIndicators(
  data: Dataset,
  text: string,
  { branch, count }: { branch?: Branch | undefined; count: number },
): Indicator[] {
  const kept = (i: Indicator): boolean => branch === undefined || i.branch === branch;
  const folded = fold(text);
  if (!folded) return data.indicators.filter((i) => i.headline && kept(i)).slice(0, count);
  const exact = data.indicator(text);
  if (exact && kept(exact)) return [exact, ...similar(data, text, kept, count, exact)].slice(0, count);
  return similar(data, text, kept, count);
}

function similar(
  data: Dataset,
  text: string,
  kept: (i: Indicator) => boolean,
  count: number,
  without?: Indicator,
): Indicator[] {
  const { engine, vocabulary } = indexOf(data);
  const wanted = vocabulary.read(text);
  if (!wanted.length) return [];
  const folded = fold(text);
  const units = UNIT_WORDS.filter(({ said }) => said.test(folded) || said.test(text)).map((each) => each.units);
  const named = new Set(data.indicatorsNamed(text).map((i) => i.indicator));
  const worth = (id: string): number => {
    const { headline, unit } = data.indicator(id)!;
    return (
      (headline ? HEADLINE_WORTH : 1) *
      (named.has(id) ? EXACT_WORTH : 1) *
      (units.some((each) => each.test(unit)) ? UNIT_WORTH : 1)
    );
  };
  const options = { boostDocument: worth, filter: ({ id }: { id: string }) => kept(data.indicator(id)!) };
  let results = engine.search(queryOf(wanted, 'AND'), options);
  if (!results.length) {
    const most = new Map(engine.search(queryOf(wanted, 'OR'), options).map((r) => [r, covered(r, wanted)]));
    results = [...most.keys()].sort((a, b) => most.get(b)! - most.get(a)! || b.score - a.score);
  }
  return results
    .map((r) => data.indicator(r.id as string)!)
    .filter((i) => i !== without)
    .slice(0, count);
}
