import { BRANCH_LABELS, UNIT_LABELS } from '../../dataset';
import type { Dataset, Indicator, Nature } from '../../dataset';
import type { CellContent } from '../cells/content';
import { keyOf } from '../cells/content';
import { columnAt } from './spec';
import type { LoadChoice, SheetRow, TableSpec } from './spec';

const columns = [
  { header: 'code', width: 44 },
  { header: 'indicateur', width: 52 },
  { header: 'branche', width: 13 },
  { header: 'thème', width: 24 },
  { header: 'unité', width: 18 },
  { header: 'nature', width: 12 },
  { header: 'sens', width: 22 },
  { header: 'indicateur clé', width: 14 },
  { header: 'total', width: 40 },
  { header: 'autres noms', width: 40 },
  { header: 'définition', width: 60, wrap: true },
  { header: 'état', width: 10 },
] as const;

/** `Indicateurs`: the dictionary of the branches that were chosen. */
export const DICTIONARY: TableSpec = {
  id: 'dictionary',
  sheet: 'Indicateurs',
  table: 'CCSS_Indicateurs',
  columns,
  key: [columnAt(columns, 'code')],
  formatted: [],
  retired: { column: columnAt(columns, 'état'), text: 'retiré', blank: [] },
};

const NATURE_LABELS: Record<Nature, string> = {
  stock: 'stock',
  flow: 'flux',
  rate: 'taux',
  average: 'moyenne',
  rank: 'rang',
};

const polarityLabel = ({ polarity }: Indicator): string =>
  polarity === 1 ? 'plus haut est mieux' : polarity === -1 ? 'plus bas est mieux' : 'neutre';

export function dictionaryRows(data: Dataset, choice: LoadChoice): SheetRow[] {
  const branches = new Set(choice.branches);
  return data.indicators
    .filter((i) => branches.has(i.branch))
    .map((i) => {
      const cells: CellContent[] = [
        i.indicator,
        i.label,
        BRANCH_LABELS[i.branch],
        i.theme,
        UNIT_LABELS[i.unit],
        NATURE_LABELS[i.nature],
        polarityLabel(i),
        i.headline ? 'oui' : '',
        i.parent,
        i.synonyms.join(' ; '),
        i.description,
        'en vigueur',
      ];
      return { key: keyOf([i.indicator]), cells, formats: new Map() };
    });
}
