import MiniSearch from 'minisearch';
import { fold } from '../dataset';
import type { Branch, Dataset, Indicator } from '../dataset';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly synonyms: string;
  readonly code: string;
  readonly theme: string;
  readonly description: string;
}

const WORD = /[^a-z0-9]+/;
/** Words that carry no meaning in a query or a label. */
const EMPTY_WORDS = new Set('de du des d l la le les un une et ou a au aux en par pour sur dans avec the'.split(' '));

/** A plural matches its singular: `allocataires` and `allocataire` are one word. */
const stem = (word: string): string =>
  word.length > 3 ? word.replace(/(?:aux|s|x)$/, (end) => (end === 'aux' ? 'al' : '')) : word;

const indexes = new WeakMap<Dataset, MiniSearch<Entry>>();

function indexOf(data: Dataset): MiniSearch<Entry> {
  let index = indexes.get(data);
  if (!index) {
    index = new MiniSearch<Entry>({
      fields: ['label', 'synonyms', 'code', 'theme', 'description'],
      tokenize: (text) => fold(text).split(WORD),
      processTerm: (term) => (EMPTY_WORDS.has(term) || term === '' ? null : stem(term)),
      searchOptions: {
        boost: { label: 3, synonyms: 3, code: 2, theme: 0.7, description: 0.5 },
        prefix: (term) => term.length > 1,
        // short words are acronyms: one typing error would make another one of them
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        combineWith: 'AND',
      },
    });
    index.addAll(
      data.indicators.map((i) => ({
        id: i.indicator,
        label: i.label,
        synonyms: i.synonyms.join(' '),
        code: i.indicator.replace(/[._]/g, ' '),
        theme: i.theme,
        description: i.description,
      })),
    );
    indexes.set(data, index);
  }
  return index;
}

/**
 * The indicators that answer to words as people type them: accents, case, plurals, acronyms, typing errors, any order;
 * best first, headline indicators before others. No words: the headline indicators.
 */
export function searchIndicators(
  data: Dataset,
  text: string,
  { branch, count }: { branch?: Branch | undefined; count: number },
): Indicator[] {
  const kept = (i: Indicator): boolean => branch === undefined || i.branch === branch;
  if (!fold(text)) return data.indicators.filter((i) => i.headline && kept(i)).slice(0, count);
  const index = indexOf(data);
  const boost = (id: string): number => {
    const indicator = data.indicator(id)!;
    return indicator.headline ? 1.6 : 1;
  };
  const options = { boostDocument: boost, filter: ({ id }: { id: string }) => kept(data.indicator(id)!) };
  const strict = index.search(text, options);
  const results = strict.length ? strict : index.search(text, { ...options, combineWith: 'OR' });
  return results.slice(0, count).map((r) => data.indicator(r.id as string)!);
}
