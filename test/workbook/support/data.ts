import { Dataset, compact } from '../../../src/dataset';
import { smallPackage } from '../../support/dataset';
import type { SmallPackage } from '../../support/dataset';

const VERSIONS = { old: '2026.1', new: '2026.2' } as const;

const indicators: SmallPackage['indicators'] = [
  { indicator: 'A.MONTANT', unit: 'EUR', label: '=HYPERLINK("http://x";"y")', branch: 'famille', polarity: 1 },
  { indicator: 'A.TAUX', unit: 'percent', label: '@taux', branch: 'famille', polarity: -1 },
  { indicator: 'B.NOMBRE', label: '+1', branch: 'sante', description: '-2' },
  { indicator: 'B.DELAI', unit: 'day', label: 'Délai moyen', branch: 'sante' },
];

const level = (indicator: string, year: number, value: number, line: number, more: object = {}) => ({
  indicator,
  year,
  value,
  line,
  printed: `${value}`.replace('.', ','),
  ...more,
});

const OLD = [
  level('A.MONTANT', 2020, 1_200_000, 1),
  level('A.MONTANT', 2021, 1_350_500, 2),
  level('A.TAUX', 2020, 79.4, 3, { printed: '=79,4' }),
  level('A.TAUX', 2021, 81.2, 4),
  level('B.NOMBRE', 2020, 5_000, 5, { printed: '+5 000' }),
  level('B.NOMBRE', 2021, 5_120, 6),
  level('B.DELAI', 2021, 12.5, 7, { note: '@note' }),
];

const CHANGES = [{ indicator: 'A.MONTANT', year: 2021, base_year: 2020, value: 12.5, line: 8, printed: '-12,5' }];

function dataset(version: string, small: SmallPackage): Dataset {
  return new Dataset({ ...compact(smallPackage(small)), version });
}

/** A few figures with texts that Excel would read as formulas. */
export const oldData = (): Dataset => dataset(VERSIONS.old, { indicators, levels: OLD, changes: CHANGES });

/** The same a year later: a value changed, a figure gone, a figure new, an indicator new. */
export const newData = (): Dataset =>
  dataset(VERSIONS.new, {
    indicators: [...indicators!, { indicator: 'B.NEUF', label: 'Nouveau', branch: 'sante' }],
    levels: [
      ...OLD.filter((l) => l.indicator !== 'B.NOMBRE' || l.year !== 2020).map((l) =>
        l.indicator === 'A.MONTANT' && l.year === 2021 ? { ...l, value: 1_351_000, printed: '1 351 000' } : l,
      ),
      level('A.MONTANT', 2022, 1_400_000, 9),
      level('B.NEUF', 2021, 3, 10),
    ],
    changes: CHANGES,
  });

/** As newer data, with most of the old figures gone: rows to delete wherever the user has put something. */
export const leanData = (): Dataset =>
  dataset(VERSIONS.new, {
    indicators,
    levels: [
      ...OLD.filter((l) => l.line === 1 || l.line === 4),
      level('A.MONTANT', 2021, 1_351_000, 2),
      level('A.MONTANT', 2022, 1_400_000, 9),
    ],
    changes: CHANGES,
  });

export const CHOICE = { organizations: ['X'], branches: ['famille', 'sante'], years: [2020, 2021, 2022] };
