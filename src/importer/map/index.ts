import type { Dataset } from '../../dataset';
import type { Pace } from '../progress';
import type { Item, Mapping } from '../types';
import { assign } from './assign';
import { candidatesOf } from './candidates';
import type { Candidate } from './candidates';
import { mappingOf } from './confidence';
import { withNeighbours } from './families';
import { Lexicon } from './lexicon';

/** The indicator of each item, in the items' order. */
export async function mapItems(items: readonly Item[], dataset: Dataset, home: string, pace: Pace): Promise<Mapping[]> {
  const lexicon = new Lexicon(dataset, new Set(items.flatMap((i) => [i.label, i.title, ...i.headings])));
  const kind = dataset.organization(home)?.kind ?? '';
  const candidates: Candidate[][] = [];
  for (let k = 0; k < items.length; k++) {
    await pace.step('map', k / items.length);
    candidates.push(candidatesOf(items[k]!, lexicon, dataset, kind, home));
  }
  const mappings: Mapping[] = [];
  for (const group of tablesOf(items)) {
    await pace.step('map', 1);
    const mine = group.map((k) => items[k]!);
    const choices = assign(
      mine,
      withNeighbours(
        mine,
        group.map((k) => candidates[k]!),
      ),
    );
    group.forEach((k, n) => {
      const mapping = mappingOf(choices[n]!);
      // the words of a sentence name its figures too loosely to be taken unseen
      const loose = items[k]!.table < 0 && mapping.confidence === 'sure';
      mappings[k] = loose ? { ...mapping, confidence: 'to_confirm' } : mapping;
    });
  }
  return mappings;
}

/** Beyond this a table is no table of a report: its rows are compared in parts. */
const TABLE_ROWS = 400;

/** The positions of the items of each table; outside tables each item stands for itself. */
function tablesOf(items: readonly Item[]): number[][] {
  const groups = new Map<string, number[]>();
  const sizes = new Map<number, number>();
  items.forEach((item, k) => {
    const size = sizes.get(item.table) ?? 0;
    sizes.set(item.table, size + 1);
    const key = item.table < 0 ? `prose ${k}` : `table ${item.table} ${Math.floor(size / TABLE_ROWS)}`;
    const group = groups.get(key);
    if (group) group.push(k);
    else groups.set(key, [k]);
  });
  return [...groups.values()];
}
