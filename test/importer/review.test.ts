/** From recognised rows to rows of the package: confirmed in blocks, corrected, held against what is there. */
import { compose, Dataset, compact, readPackage, validImport } from '../../src/dataset';
import type { ImportedReport } from '../../src/dataset';
import {
  acceptedRows,
  changeRow,
  confirmRows,
  differenceOf,
  groupsOf,
  importDocument,
  importedFiles,
  proposeIdentity,
  proposeIndicator,
  readRow,
  readPasted,
  setState,
  startReview,
} from '../../src/importer';
import type { Review } from '../../src/importer';
import { seedDataset, seedFiles } from '../support/dataset';
import { TABLE_HTML, TABLE_TEXT } from '../support/reportTables';

const dataset = seedDataset();
const IDENTITY = { organization: 'CCSS48', year: 2022, report: 'ccss48-2022' };
const ABOUT = { document: 'rapport.pdf', lines: 12, title: "CCSS de la Lozère, Rapport d'activité 2022" };

async function reviewOf(text: string, identity = IDENTITY): Promise<Review> {
  const document = await readPasted({ text });
  return startReview(await importDocument(document, dataset, identity), identity);
}
const at = (review: Review, label: RegExp): number => review.result.rows.findIndex((row) => label.test(row.item.label));
const all = (review: Review): number[] => review.edits.map((_, k) => k);
const asImport = (review: Review): ImportedReport => ({
  format: 1,
  id: 'x',
  date: '2023-04-05T10:00:00.000Z',
  ...acceptedRows(review, dataset, ABOUT),
});

let review: Review;
beforeAll(async () => {
  review = await reviewOf(TABLE_TEXT);
});

test('nothing is taken over before it is confirmed', () => {
  expect(review.edits.every((edit) => edit.state === 'open')).toBe(true);
  expect(acceptedRows(review, dataset, ABOUT)).toMatchObject({ observations: [], evolutions: [], sections: [] });
});

test('rows stand in their table', () => {
  expect(groupsOf(review.result)).toMatchObject([
    { title: 'Les bénéficiaires de la branche Famille', table: true, rows: [0, 1, 2, 3, 4] },
  ]);
});

test('a confirmed row: its levels and its change, with their place', () => {
  const accepted = acceptedRows(confirmRows(review, [at(review, /^Allocataires/)], dataset), dataset, ABOUT);
  expect(accepted.observations).toMatchObject([
    { indicator: 'FAMILLE.ALLOCATAIRES', year: 2021, value: 13962, printed: '13 962', column_label: '2021', line: 5 },
    { indicator: 'FAMILLE.ALLOCATAIRES', year: 2022, value: 13780, printed: '13 780', status: 'A', note: '' },
  ]);
  expect(accepted.evolutions).toMatchObject([
    { indicator: 'FAMILLE.ALLOCATAIRES', year: 2022, base_year: 2021, value: -1.3, unit: 'percent' },
  ]);
  expect(accepted.sections).toMatchObject([
    { title: 'Les bénéficiaires de la branche Famille', kind: 'table', report: 'ccss48-2022' },
  ]);
});

describe('corrections', () => {
  const row = () => at(review, /^Allocataires/);
  const corrected = (change: Parameters<typeof changeRow>[2]): ImportedReport =>
    asImport(confirmRows(changeRow(review, row(), change), [row()], dataset));

  test('another value is noted as the package notes it', () => {
    const { observations } = corrected({ figures: { 1: { value: 13870 } } });
    expect(observations[1]).toMatchObject({ value: 13870, printed: '13 780', note: 'corrigé : lu 13870' });
  });

  test('a value taken away is missing, not zero', () => {
    const { observations } = corrected({ figures: { 1: { value: null } } });
    expect(observations[1]).toMatchObject({ value: null, status: 'M' });
  });

  test('another year, and a figure left out', () => {
    const { observations, evolutions } = corrected({ figures: { 1: { year: 2023 }, 2: { left: true } } });
    expect(observations.map((o) => o.year)).toEqual([2021, 2023]);
    expect(observations[1]!.note).toBe('année corrigée à l’import');
    expect(evolutions).toEqual([]);
  });

  test('another indicator', () => {
    const { observations } = corrected({ indicator: 'FAMILLE.BENEFICIAIRES' });
    expect(observations[0]).toMatchObject({
      indicator: 'FAMILLE.BENEFICIAIRES',
      note: 'indicateur choisi à l’import',
    });
  });

  test('numbers read in thousands of euros: the levels are scaled, the percentage is not', () => {
    const { observations, evolutions } = corrected({
      reading: { unit: 'EUR', scale: 1000 },
      indicator: 'FAMILLE.PRESTATIONS.FAMILIALES',
    });
    expect(observations.map((o) => o.value)).toEqual([13_962_000, 13_780_000]);
    expect(evolutions[0]!.value).toBe(-1.3);
  });

  test('a new indicator comes with its first figures', () => {
    const k = at(review, /résidence alternée/);
    const created = proposeIndicator(review, k, dataset);
    expect(created.code).toMatch(/^FAMILLE\./);
    expect(dataset.indicator(created.code)).toBeUndefined();
    const taken = asImport(confirmRows(changeRow(review, k, { created }), [k], dataset));
    expect(taken.indicators).toMatchObject([{ indicator: created.code, branch: 'famille', unit: 'count' }]);
    expect(taken.observations).toMatchObject([{ indicator: created.code, year: 2022, value: 412 }]);
    expect(compose(dataset, [taken]).data.value(created.code, 'CCSS48', 2022)).toBe(412);
  });
});

describe('what stands in the way of a row', () => {
  const k = () => at(review, /^Allocataires/);
  const NEW = { code: 'FAMILLE.X', label: 'X', branch: 'famille', theme: 'T', unit: 'count', nature: 'stock' } as const;
  test.each<[string, Parameters<typeof changeRow>[2], string | undefined]>([
    ['nothing', {}, undefined],
    ['an amount taken for a number of persons', { reading: { unit: 'EUR', scale: 1 } }, 'unit'],
    ['persons taken for a percentage', { indicator: 'RECOUVREMENT.RESTES.TAUX' }, 'unit'],
    ['an indicator that is not there', { indicator: 'FAMILLE.RIEN' }, 'noIndicator'],
    ['a code of one part', { created: { ...NEW, code: 'FAMILLE' } }, 'badCode'],
    ['a code that exists', { created: { ...NEW, code: 'FAMILLE.ALLOCATAIRES' } }, 'takenCode'],
    ['no label', { created: { ...NEW, label: ' ' } }, 'noLabel'],
    ['a year that is none', { figures: { 0: { year: NaN } } }, 'badYear'],
    ['everything left out', { figures: { 0: { left: true }, 1: { left: true }, 2: { left: true } } }, 'noFigure'],
  ])('%s', (_what, change, kind) => {
    const changed = changeRow(review, k(), change);
    expect(readRow(changed.result.rows[k()]!, changed.edits[k()]!, dataset).obstacle?.kind).toBe(kind);
    const { edits } = confirmRows(changed, [k()], dataset);
    expect(edits[k()]!.state).toBe(kind === undefined ? 'confirmed' : 'open');
  });

  test('a block leaves rows that were left out as they are', () => {
    const left = setState(review, [0], 'left');
    expect(confirmRows(left, all(left), dataset).edits[0]!.state).toBe('left');
  });
});

describe('the difference to what is loaded', () => {
  const differenceAfter = (changed: Review) => {
    const accepted = asImport(changed);
    return differenceOf(accepted, changed.result.missing_rows, dataset, compose(dataset, [accepted]).data);
  };

  test('new figures, those that are as they were, the changes, and the rows that are not there any more', () => {
    const found = differenceAfter(confirmRows(review, all(review), dataset));
    expect(found.added.map((line) => [line.indicator, line.year, line.before, line.after])).toEqual(
      expect.arrayContaining([['FAMILLE.ALLOCATAIRES', 2022, null, 13780]]),
    );
    expect(found.restated).toEqual([]);
    expect(found.same).toBe(4);
    expect(found.changes).toBe(4);
    expect(found.missing.map((row) => row.indicator)).toContain('FAMILLE.BENEFICIAIRES.ACCUEIL_JEUNE_ENFANT');
    expect(found.elsewhere).toBeGreaterThan(100);
  });

  test('a year that the new report prints otherwise: old → new', async () => {
    const other = await reviewOf(TABLE_TEXT.replace('13 962', '13 950'));
    const k = at(other, /^Allocataires/);
    const found = differenceAfter(confirmRows(other, [k], dataset));
    expect(found.restated).toMatchObject([
      { indicator: 'FAMILLE.ALLOCATAIRES', year: 2021, before: 13962, after: 13950 },
    ]);
  });
});

describe('whose report of which year', () => {
  test.each([
    ['the columns of a pasted table', '', TABLE_TEXT, 'CCSS48', 2022],
    ['a file name', 'Rapport_activite_CPAM40_2019.pdf', 'Tableau\n', 'CPAM40', 2019],
    ['a title page', 'rapport.pdf', '# CPAM des Landes\n\n# Rapport d’activité 2018\n\nTexte', 'CPAM40', 2018],
    ['nothing: the usual organisation, the year after its last', 'x.txt', 'Texte', 'CCSS48', 2026],
  ])('%s', async (_what, name, text, organization, year) => {
    const proposed = proposeIdentity(await readPasted({ text }), name, dataset, 'CCSS48', 2026);
    expect(proposed).toMatchObject({ organization, year, report: `${organization.toLowerCase()}-${year}` });
  });
});

test('cells copied from Excel say the same as their text', async () => {
  const document = await readPasted({ text: TABLE_TEXT, html: TABLE_HTML });
  const result = await importDocument(document, dataset, IDENTITY);
  const brief = (r: Review['result']) => r.figures.map((f) => [f.row_label, f.year, f.base_year, f.value, f.unit]);
  expect(brief(result)).toEqual(brief(review.result));
});

test('what is accepted is valid when it is read back, and is a package with the files that it exports', () => {
  const k = at(review, /résidence alternée/);
  const created = proposeIndicator(review, k, dataset);
  const changed = changeRow(review, k, { created });
  const taken = asImport(confirmRows(changed, all(changed), dataset));
  expect(validImport(JSON.parse(JSON.stringify(taken)))).toEqual(taken);
  const files = { ...seedFiles() };
  for (const { name, text } of importedFiles(taken)) {
    const [header, ...rows] = text.trimEnd().split('\n');
    expect(files[name]!.split('\n')[0]).toBe(header);
    files[name] += `${rows.join('\n')}\n`;
  }
  const extended = new Dataset(compact(readPackage(files, 'test')));
  expect(extended.value('FAMILLE.ALLOCATAIRES', 'CCSS48', 2022)).toBe(13780);
  expect(extended.value(created.code, 'CCSS48', 2022)).toBe(412);
});
