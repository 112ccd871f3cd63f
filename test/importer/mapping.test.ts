import { readPackage } from '../../src/dataset';
import { importDocument, packageWith, readFile } from '../../src/importer';
import { seedFiles, smallDataset } from '../support/dataset';
import type { SmallPackage } from '../support/dataset';
import { importText, table } from './support';

const FUND = { organization: 'X', label: 'CPAM de la Drôme', kind: 'cpam', department: '26' };

/** A dictionary in small: near names that mean different things. */
const DICTIONARY: SmallPackage = {
  organizations: [
    FUND,
    { organization: 'DEP26', label: 'Département de la Drôme', kind: 'departement', department: '26' },
  ],
  indicators: [
    {
      indicator: 'SANTE.DROITS.CMUC',
      label: 'Bénéficiaires de la couverture maladie universelle complémentaire (CMU-C)',
      branch: 'sante',
    },
    {
      indicator: 'SANTE.DROITS.ACS',
      label: "Bénéficiaires de l'aide au paiement d'une complémentaire santé (ACS)",
      branch: 'sante',
    },
    { indicator: 'SANTE.RCT.PROTOCOLE', label: 'Recours contre tiers sous protocole', branch: 'sante' },
    { indicator: 'SANTE.RCT.HORS_PROTOCOLE', label: 'Recours contre tiers hors protocole', branch: 'sante' },
    { indicator: 'SANTE.INDUS.MONTANT', label: 'Indus notifiés : montant', branch: 'sante', unit: 'EUR' },
    { indicator: 'SANTE.INDUS.TAUX', label: "Taux d'indus", branch: 'sante', unit: 'percent' },
    {
      indicator: 'FAMILLE.INDUS.TAUX',
      label: "Taux d'indus de la branche famille",
      branch: 'famille',
      unit: 'percent',
    },
    {
      indicator: 'SANTE.ARRETS',
      label: 'Arrêts de travail prescrits',
      branch: 'sante',
      synonyms: ['avis d’arrêt de travail'],
    },
    {
      indicator: 'COMMUN.CDD.MOIS',
      label: 'Mois de contrats à durée déterminée (CDD)',
      branch: 'commun',
      unit: 'month',
    },
    { indicator: 'CONTEXTE.POPULATION', label: 'Population totale', branch: 'contexte' },
  ],
};
const imported = (text: string, extra: SmallPackage = {}) =>
  importText(text, smallDataset({ ...DICTIONARY, ...extra }));
const rows = table(
  'Droits ; 2021 ; 2022',
  'Bénéficiaires de la CMUC ; 19 328 ; 18 970',
  "Bénéficiaires de l'ACS ; 5 705 ; 6 495",
);

test('rows find their indicator by label, acronym included', async () => {
  const { figures } = await imported(rows);
  expect(figures.map((f) => f.indicator)).toEqual([
    'SANTE.DROITS.CMUC',
    'SANTE.DROITS.CMUC',
    'SANTE.DROITS.ACS',
    'SANTE.DROITS.ACS',
  ]);
  expect(figures[0]!.reasons.length).toBeGreaterThan(0);
});

test('« hors » and its contrary are not taken for each other', async () => {
  const { figures } = await imported(
    `Recours contre tiers\n\n${table('Affaires ; 2022', 'Hors protocole ; 35', 'Protocole ; 151')}`,
  );
  expect(figures.map((f) => f.indicator)).toEqual(['SANTE.RCT.HORS_PROTOCOLE', 'SANTE.RCT.PROTOCOLE']);
});

test('the unit tells amount from rate, the fund’s kind tells its branch', async () => {
  const { figures } = await imported(
    table('Indus ; 2022', 'Montant des indus notifiés ; 158 200 €', "Taux d'indus ; 2,41 %"),
  );
  expect(figures.map((f) => f.indicator)).toEqual(['SANTE.INDUS.MONTANT', 'SANTE.INDUS.TAUX']);
});

test('a bare number takes the indicator’s unit where its words allow it', async () => {
  const { figures } = await imported(table('Effectifs ; 2022', 'Nombre de mois CDD ; 113'));
  expect(figures[0]).toMatchObject({ indicator: 'COMMUN.CDD.MOIS', unit: 'month' });
});

test('figures of context belong to the department', async () => {
  const { figures } = await imported(table('Contexte ; 2022', 'Population totale ; 512 000'));
  expect(figures[0]).toMatchObject({ indicator: 'CONTEXTE.POPULATION', organization: 'DEP26' });
});

describe('confidence', () => {
  const earlier: SmallPackage = {
    levels: [
      { indicator: 'SANTE.DROITS.CMUC', year: 2021, value: 19328, row_label: 'Bénéficiaires de la CMUC' },
      { indicator: 'SANTE.DROITS.ACS', year: 2021, value: 5700, row_label: "Bénéficiaires de l'ACS" },
      { indicator: 'SANTE.ARRETS', year: 2021, value: 44202, row_label: "Nombre d'arrêts de travail" },
    ],
  };

  test('last year’s value printed again makes a row sure', async () => {
    const { figures } = await imported(rows, earlier);
    expect(figures[0]).toMatchObject({ indicator: 'SANTE.DROITS.CMUC', confidence: 'sure' });
    expect(figures[0]!.reasons.map((r) => r.kind)).toContain('value');
  });

  test('a label like another indicator’s is never sure', async () => {
    const { figures } = await imported(table('Indus ; 2022', 'Dossiers de recours contre tiers ; 35'));
    expect(figures.every((f) => f.confidence !== 'sure')).toBe(true);
  });

  test('a row that nothing fits is unknown and proposed as new: free code, full label, branch, unit', async () => {
    const result = await imported(`${rows}\n${table('Bornes interactives installées ; 12 ; 15')}`);
    expect(result.figures.filter((f) => f.line === 4)).toMatchObject([
      { indicator: null, confidence: 'unknown' },
      { confidence: 'unknown' },
    ]);
    expect(result.new_rows).toMatchObject([
      {
        line: 4,
        code: 'SANTE.DROITS.BORNE_INTERACTIVE_INSTALLEE',
        branch: 'sante',
        unit: 'count',
        row_label: 'Bornes interactives installées',
      },
    ]);
  });

  test('rows of the earlier report that are not printed again are listed', async () => {
    const result = await imported(rows, earlier);
    expect(result.missing_rows).toMatchObject([
      { indicator: 'SANTE.ARRETS', row_label: "Nombre d'arrêts de travail", report: 'r-2021' },
    ]);
  });

  test('a prior year printed otherwise is restated, old and new; rounding is not', async () => {
    const text = table('Droits ; 2020 ; 2021 ; 2022', "Bénéficiaires de l'ACS ; 5 000 ; 5 705 ; 6 495");
    const known: SmallPackage = {
      levels: [
        { indicator: 'SANTE.DROITS.ACS', year: 2020, value: 5000, row_label: "Bénéficiaires de l'ACS" },
        { indicator: 'SANTE.DROITS.ACS', year: 2021, value: 5700, row_label: "Bénéficiaires de l'ACS" },
      ],
    };
    expect((await imported(text, known)).restated).toMatchObject([
      { indicator: 'SANTE.DROITS.ACS', year: 2021, old: 5700, new: 5705, old_report: 'r-2021' },
    ]);
    const rounded = text.replace('5 705', '5 700,4');
    expect((await imported(rounded, known)).restated).toEqual([]);
  });
});

test('an unknown organisation is said', async () => {
  const document = await readFile(new TextEncoder().encode('a\t1'), 'a.txt');
  await expect(
    importDocument(document, smallDataset(DICTIONARY), { organization: 'Z', year: 2022, report: 'r' }),
  ).rejects.toThrow(/« Z »/);
});

test('a package with the new rows is a valid package, sorted by report and line', async () => {
  const files = seedFiles();
  const before = readPackage(files, 'test');
  const dataset = (await import('../support/dataset')).seedDataset();
  const fund = before.reports[0]!;
  const identity = { organization: fund.organization, year: 2030, report: 'essai-2030' };
  const text = table(
    'Professionnels de santé ; 2029 ; 2030 ; Évolution',
    'Médecins généralistes ; 60 ; 64 ; + 6,7 %',
    'Orthoptistes ; 4 ; 5 ; + 25 %',
  );
  const document = await readFile(new TextEncoder().encode(text), 'a.txt');
  const result = await importDocument(document, dataset, identity);
  const made = await packageWith(files, result, identity, document.lines, 'to_confirm');
  const after = readPackage({ ...files, ...made.files }, 'test');
  expect(after.observations.length - before.observations.length).toBe(made.observations);
  expect(after.evolutions.length - before.evolutions.length).toBe(made.evolutions);
  expect(made.observations + made.evolutions + made.left).toBe(result.figures.length);
  expect(after.reports.map((r) => r.report)).toContain('essai-2030');
  await expect(packageWith(files, result, { ...identity, report: fund.report }, 3, 'sure')).rejects.toThrow(/déjà/);
});

test('only sure rows are taken over unless asked otherwise', async () => {
  const result = await imported(rows);
  const files = {
    'reports.csv': 'report,organization,year,title,lines\n',
    'sections.csv': 'section\n',
    'observations.csv': 'indicator\n',
    'evolutions.csv': 'indicator\n',
  };
  const identity = { organization: 'X', year: 2022, report: 'r' };
  const sure = result.figures.filter((f) => f.confidence === 'sure').length;
  expect((await packageWith(files, result, identity, 3, 'sure')).observations).toBe(sure);
});
