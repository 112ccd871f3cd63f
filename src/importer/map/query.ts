import type { Item } from '../types';
import { STEM_SHARE } from './lexicon';
import type { Lexicon } from './lexicon';
import { wordsOf } from './words';

/** The words that speak of an item, each with the weight of the nearest text that has it. */
export interface Query {
  /** words of the row itself: what an indicator should explain */
  readonly own: ReadonlyMap<string, OwnWord>;
  /** words and stems of row, group, column, title and headings: what may explain an indicator's label */
  readonly context: ReadonlyMap<string, number>;
  /** words of what stands around the row, to tell near equals apart */
  readonly around: ReadonlyMap<string, OwnWord>;
  /** the row's own name: its label, or what stands for it in a total or unlabelled row */
  readonly name: string;
  readonly qualifier: string;
}

export interface OwnWord {
  readonly stem: string;
  readonly weight: number;
}

const WEIGHT = { label: 1, qualifier: 0.9, group: 0.75, outer: 0.6, title: 0.6, headings: [0.5, 0.4, 0.3, 0.2, 0.15] };
const TOTAL = /^(?:sous[- ]?)?(?:total|ensemble|cumul)(?:\s+(?:g[ée]n[ée]ral|des?|du))*\b/i;

export function queryOf(item: Item, lexicon: Lexicon): Query {
  const own = new Map<string, OwnWord>();
  const context = new Map<string, number>();
  const surroundings = new Map<string, OwnWord>();
  for (const text of [...item.groups, item.title, ...item.headings.slice(0, 2)]) {
    for (const { text: word, stem, weight } of wordsOf(text))
      if (!surroundings.has(word)) surroundings.set(word, { stem, weight });
  }
  const around = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) {
      for (const [key, share] of [
        [word.text, 1],
        [`${word.stem}*`, STEM_SHARE],
      ] as const) {
        if ((context.get(key) ?? 0) < weight * share) context.set(key, weight * share);
      }
      const meaning = lexicon.expansion(word.text);
      if (meaning !== undefined && meaning !== text) {
        for (const w of wordsOf(meaning)) {
          if ((context.get(w.text) ?? 0) < weight * 0.95) context.set(w.text, weight * 0.95);
        }
      }
    }
  };
  const asked = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) {
      const total = word.weight * weight;
      if ((own.get(word.text)?.weight ?? 0) < total) own.set(word.text, { stem: word.stem, weight: total });
    }
  };
  // rows whose label is lost have codes by their order
  const lost = item.nameless > 0 ? `ligne ${item.nameless} libellé absent` : '';
  around(lost, WEIGHT.label);
  asked(lost, 0.8);
  const label = item.total ? item.label.replace(TOTAL, ' ').trim() : item.label;
  const nameless = wordsOf(label).every((w) => w.weight < 1);
  around(label, WEIGHT.label);
  asked(label, 1);
  around(item.qualifier, WEIGHT.qualifier);
  asked(item.qualifier, nameless ? 0.9 : 0.6);
  const [group = '', ...outer] = item.groups;
  around(group, WEIGHT.group);
  asked(group, nameless ? 0.8 : 0.35);
  for (const text of outer) around(text, WEIGHT.outer);
  // a row without words of its own is what its table is about
  around(item.title, nameless ? 0.9 : WEIGHT.title);
  if (nameless) asked(item.title, 0.8);
  item.headings.forEach((heading, k) => {
    const weight = WEIGHT.headings[k] ?? 0.1;
    around(heading, nameless && k === 0 ? 0.75 : weight);
    if (nameless && item.title === '' && k === 0) asked(heading, 0.6);
  });
  return { own, context, around: surroundings, name: nameless ? item.title : label, qualifier: item.qualifier };
}
