import type { Dataset, Evolution, Indicator, Observation } from '../../dataset';
import { acronymsIn, keyOf, wordsOf } from './words';
import type { Word } from './words';

/** A name under which an indicator may be printed: its label, a synonym, a row label of an earlier report. */
export interface Surface {
  readonly text: string;
  readonly key: string;
  readonly words: readonly Word[];
  readonly source: 'label' | 'synonym' | 'printed';
  /** for printed ones */
  readonly report: string;
  readonly organization: string;
  /** the column that belonged to the label: « Impact financier » */
  readonly column: string;
  /** words of the section in which it was printed */
  readonly section: readonly Word[];
}

/** An indicator as the mapping sees it. */
export interface Entry {
  readonly indicator: Indicator;
  readonly at: number;
  readonly surfaces: readonly Surface[];
  /** every word and stem of its texts with the weight of the best text that has it */
  readonly vocabulary: ReadonlyMap<string, number>;
}

const FIELD = {
  label: 1,
  printed: 1,
  synonym: 0.95,
  code: 0.75,
  description: 0.6,
  parent: 0.55,
  theme: 0.5,
  section: 0.45,
};
/** A related word counts less than the same word. */
export const STEM_SHARE = 0.65;

/** The dictionary's names, indexed. Made once for a dataset. */
class Names {
  readonly entries: readonly Entry[];
  readonly frequency = new Map<string, number>();
  /** entries by word and stem of any of their texts */
  readonly postings = new Map<string, number[]>();
  readonly acronyms = new Map<string, string>();
  readonly byKey = new Map<string, Entry[]>();

  constructor(dataset: Dataset) {
    const printed = printedLabels(dataset);
    const labels = new Map(dataset.indicators.map((i) => [i.indicator, i.label]));
    for (const i of dataset.indicators) for (const text of [i.label, i.description]) learn(this.acronyms, text);
    this.entries = dataset.indicators.map((indicator, at) =>
      entryOf(indicator, at, printed.get(indicator.indicator) ?? [], labels.get(indicator.parent) ?? ''),
    );
    for (const entry of this.entries) {
      for (const word of entry.vocabulary.keys()) {
        const list = this.postings.get(word);
        if (list) list.push(entry.at);
        else this.postings.set(word, [entry.at]);
      }
      const own = new Set(
        entry.surfaces.flatMap((s) => (s.source === 'printed' ? [] : s.words.flatMap((w) => [w.text, `${w.stem}*`]))),
      );
      for (const word of own) this.frequency.set(word, (this.frequency.get(word) ?? 0) + 1);
      for (const key of new Set(entry.surfaces.map((s) => s.key))) {
        if (key !== '') this.byKey.set(key, [...(this.byKey.get(key) ?? []), entry]);
      }
    }
  }
}

/** Keeps the acronyms that a text explains; the first explanation counts. */
function learn(acronyms: Map<string, string>, text: string): void {
  for (const { acronym, words } of acronymsIn(text)) if (!acronyms.has(acronym)) acronyms.set(acronym, words);
}

const MADE = new WeakMap<Dataset, Names>();

/** What the names of indicators are made of, with the acronyms that a document explains. */
export class Lexicon {
  readonly entries: readonly Entry[];
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
  private readonly names: Names;
  private readonly acronyms: Map<string, string>;

  /** @param texts labels and headings of the document */
  constructor(dataset: Dataset, texts: Iterable<string>) {
    this.names = MADE.get(dataset) ?? new Names(dataset);
    MADE.set(dataset, this.names);
    this.entries = this.names.entries;
    this.byKey = this.names.byKey;
    this.acronyms = new Map(this.names.acronyms);
    for (const text of texts) learn(this.acronyms, text);
  }

  /** The words behind an acronym, as text. */
  expansion(word: string): string | undefined {
    return this.acronyms.get(word);
  }

  /** Rare words tell more: 1 for a word of one indicator, towards 0 for one of all. */
  rarity(word: string): number {
    const n = this.entries.length;
    return Math.log((n + 1) / ((this.names.frequency.get(word) ?? 0) + 0.5)) / Math.log((n + 1) / 0.5);
  }

  /** Entries that share a word or stem. */
  having(word: string): readonly number[] {
    return this.names.postings.get(word) ?? [];
  }
}

interface Label {
  readonly row: string;
  readonly column: string;
  readonly report: string;
  readonly organization: string;
  readonly section: string;
}

/** How earlier reports labelled each indicator, every different label once. */
function printedLabels(dataset: Dataset): Map<string, Label[]> {
  const titles = new Map(dataset.sections.map((s) => [s.section, s.title]));
  const labels = new Map<string, Map<string, Label>>();
  const add = (f: Observation | Evolution): void => {
    if (f.row_label === '' || f.row_label === 'libellé absent' || /^(19|20)\d\d$/.test(f.row_label)) return;
    const label = {
      row: f.row_label,
      column: f.column_label,
      report: f.report,
      organization: f.organization,
      section: titles.get(f.section) ?? '',
    };
    const of = labels.get(f.indicator) ?? new Map<string, Label>();
    const key = `${label.row}\n${label.report}`;
    if (!of.has(key)) of.set(key, label);
    labels.set(f.indicator, of);
  };
  for (const o of dataset.observations()) add(o);
  return new Map([...labels].map(([indicator, of]) => [indicator, [...of.values()].slice(0, 30)]));
}

function entryOf(indicator: Indicator, at: number, printed: readonly Label[], parentLabel: string): Entry {
  const surface = (text: string, source: Surface['source'], from?: Label): Surface => ({
    text,
    key: keyOf(text),
    words: wordsOf(text),
    source,
    report: from?.report ?? '',
    organization: from?.organization ?? '',
    column: from?.column ?? '',
    section: wordsOf(from?.section ?? ''),
  });
  const surfaces = [
    surface(indicator.label, 'label'),
    ...indicator.synonyms.map((s) => surface(s, 'synonym')),
    ...printed.map((l) => surface(l.row, 'printed', l)),
  ];
  const vocabulary = new Map<string, number>();
  const put = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) {
      if ((vocabulary.get(word.text) ?? 0) < weight) vocabulary.set(word.text, weight);
      const stem = `${word.stem}*`;
      if ((vocabulary.get(stem) ?? 0) < weight * STEM_SHARE) vocabulary.set(stem, weight * STEM_SHARE);
    }
  };
  for (const s of surfaces) put(s.text, FIELD[s.source]);
  put(indicator.indicator.replace(/[._]/g, ' '), FIELD.code);
  put(indicator.description, FIELD.description);
  put(parentLabel, FIELD.parent);
  put(indicator.theme, FIELD.theme);
  for (const l of printed) put(l.section, FIELD.section);
  return { indicator, at, surfaces, vocabulary };
}
