import type { Branch, Dataset } from '../../dataset';
import { fold } from '../../dataset';
import type { Item, NewRow } from '../types';
import { branchNamed, branchesOf } from './branches';
import { wordsOf } from './words';

const ROOTS: Record<Branch, string> = {
  sante: 'SANTE',
  famille: 'FAMILLE',
  recouvrement: 'RECOUVREMENT',
  autonomie: 'AUTONOMIE',
  commun: 'COMMUN',
  contexte: 'CONTEXTE',
};

/** Proposes codes that the dictionary does not have yet; each call keeps what it gave. */
export class NewRows {
  private readonly given = new Map<string, NewRow>();
  private readonly codes: Set<string>;

  constructor(
    private readonly dataset: Dataset,
    private readonly home: string,
  ) {
    this.codes = new Set(dataset.indicators.map((i) => i.indicator));
  }

  /** @param siblings the indicators that the other rows of the table were mapped to */
  propose(item: Item, siblings: readonly string[]): NewRow {
    const key = [item.section, item.title, ...item.groups, item.label, item.qualifier].join('\n');
    const known = this.given.get(key);
    if (known) return known;
    const parent = commonCode(siblings);
    const branch = this.branchOf(item, siblings);
    const label = completeLabel(item);
    const theme = this.themeOf(siblings) ?? item.headings[0] ?? 'À classer';
    const proposal: NewRow = {
      line: item.line,
      section: item.section,
      row_label: item.figures[0]?.row_label ?? item.label,
      column_label: item.qualifier,
      code: this.freeCode(parent ?? `${ROOTS[branch]}.${slug(item.title || item.headings[0] || 'NOUVEAU', 3)}`, item),
      label,
      branch,
      theme,
      unit: item.unit,
    };
    this.given.set(key, proposal);
    return proposal;
  }

  all(): NewRow[] {
    return [...this.given.values()];
  }

  private branchOf(item: Item, siblings: readonly string[]): Branch {
    const near = mostFrequent(siblings.flatMap((s) => this.dataset.indicator(s)?.branch ?? []));
    const allowed = branchesOf(this.dataset.organization(this.home)?.kind ?? '');
    return near ?? branchNamed(item) ?? (allowed.length < 6 ? allowed[0]! : 'commun');
  }

  private themeOf(siblings: readonly string[]): string | undefined {
    return mostFrequent(siblings.flatMap((s) => this.dataset.indicator(s)?.theme ?? []));
  }

  private freeCode(root: string, item: Item): string {
    const name = [item.label, item.qualifier].map((t) => slug(t, 4)).filter((s) => s !== '');
    const base = `${root}.${name.join('.') || `LIGNE_${item.nameless || 1}`}`;
    let code = base;
    for (let n = 2; this.codes.has(code); n++) code = `${base}_${n}`;
    this.codes.add(code);
    return code;
  }
}

/** `Nombre de dossiers PUMA ouverts` → `DOSSIERS_PUMA_OUVERTS`. */
function slug(text: string, words: number): string {
  const meaningful = wordsOf(text).filter((w) => w.weight >= 0.5);
  const chosen = meaningful.length ? meaningful : wordsOf(text);
  return chosen
    .slice(0, words)
    .map((w) => fold(w.text).replace(/ /g, '_').toUpperCase().slice(0, 24))
    .join('_');
}

/** A label that is complete on its own: what the row stands under, then the row. */
function completeLabel(item: Item): string {
  const own =
    [item.label, item.qualifier].filter((t) => t !== '').join(' : ') || `ligne ${item.nameless || 1} (libellé absent)`;
  const above =
    item.groups[0] ?? (/^(?:indicateurs?|nature|$)/i.test(item.title) ? (item.headings[0] ?? '') : item.title);
  return above === '' || fold(own).includes(fold(above)) ? own : `${above} : ${own}`;
}

/** The longest code, at least two parts long, that most of the codes begin with. */
function commonCode(codes: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const code of codes) {
    const parts = code.split('.');
    for (let k = 2; k < parts.length; k++) {
      const prefix = parts.slice(0, k).join('.');
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, n]) => n * 2 > codes.length).sort((a, b) => b[0].length - a[0].length)[0]?.[0];
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
