import { compact, compose, Dataset, validImport } from '../../src/dataset';
import type { ImportedReport, Package } from '../../src/dataset';
import { seedDataset, seedPackage } from '../support/dataset';
import { importOf } from '../support/imports';

const shipped = seedDataset();
const ALLOCATAIRES = 'FAMILLE.ALLOCATAIRES';
const key = (year: number, indicator = ALLOCATAIRES) =>
  ({ indicator, organization: 'CCSS48', year, measure: 'realised' }) as const;

/** The package as it would ship later: with a report that an import has already brought. */
function later(imported: ImportedReport, year: number, report: string): Dataset {
  const pkg = seedPackage();
  const next: Package = {
    ...pkg,
    reports: [...pkg.reports, { ...imported.report, report, year }],
    sections: [...pkg.sections, ...imported.sections.map((s) => ({ ...s, section: `${report}.populations`, report }))],
    observations: [
      ...pkg.observations,
      ...imported.observations.map((o) => ({ ...o, report, section: `${report}.populations` })),
    ],
  };
  return new Dataset(compact(next));
}

describe('package and imports together', () => {
  test('without imports the package itself answers', () => {
    expect(compose(shipped, []).data).toBe(shipped);
  });

  test('a figure of an import answers beside the shipped ones, with its own provenance', () => {
    const { data, outcomes } = compose(shipped, [importOf([{ indicator: ALLOCATAIRES, year: 2022, value: 13780 }])]);
    expect(data.value(ALLOCATAIRES, 'CCSS48', 2022)).toBe(13780);
    expect(data.value(ALLOCATAIRES, 'CCSS48', 2021)).toBe(13962);
    expect(shipped.value(ALLOCATAIRES, 'CCSS48', 2022)).toBeNaN();
    const [printing] = data.printings(key(2022));
    expect(printing).toMatchObject({ row_label: 'Allocataires', column_label: '2022', line: 4, report: 'ccss48-2022' });
    expect(data.report('ccss48-2022')!.title).toBe(
      "CCSS de la Lozère, Rapport d'activité 2022 (importé le 05/04/2023 de « rapport-2022.pdf »)",
    );
    expect(data.section(printing!.section)).toMatchObject({ title: 'Populations couvertes', kind: 'table' });
    expect(outcomes).toMatchObject([{ rows: 1, superseded: [], unknown: 0, report: 'ccss48-2022' }]);
  });

  test('every shipped figure answers as before', () => {
    const { data } = compose(shipped, [importOf([{ indicator: ALLOCATAIRES, year: 2022, value: 13780 }])]);
    let seen = 0;
    for (const { indicator, organization, year, measure } of shipped.resolved()) {
      expect(data.value(indicator, organization, year, measure)).toBe(
        shipped.value(indicator, organization, year, measure),
      );
      seen++;
    }
    expect(seen).toBeGreaterThan(1500);
  });

  test('the version says that there are imports and changes with them', () => {
    const one = importOf([{ indicator: ALLOCATAIRES, year: 2022, value: 13780 }]);
    const two = { ...one, id: 'b', date: '2023-04-06T08:00:00.000Z' };
    const versions = [[one], [one, two], [two]].map((list) => compose(shipped, list).data.version);
    expect(versions[0]).toMatch(/^test \+ 1 import \(05\/04\/2023/);
    expect(new Set(versions).size).toBe(3);
  });

  test('a year that the new report prints otherwise than an older one: the newer report answers, both are told', () => {
    const restated = importOf([{ indicator: ALLOCATAIRES, year: 2021, value: 13950 }]);
    const { data, outcomes } = compose(shipped, [restated]);
    expect(data.value(ALLOCATAIRES, 'CCSS48', 2021)).toBe(13950);
    expect(data.printings(key(2021)).map((p) => p.value)).toEqual([13950, 13962, 13962]);
    expect(outcomes[0]!.superseded).toEqual([]);
  });

  test.each([
    [2022, 'the same report, now shipped', 13780],
    [2023, 'a later report that prints the year again', 13777],
  ])('shipped data of %i, %s: it answers, the import is superseded', (year, _what, value) => {
    const imported = importOf([
      { indicator: ALLOCATAIRES, year: 2022, value: 13780 },
      { indicator: 'FAMILLE.BENEFICIAIRES.RSA', year: 2022, value: 1090 },
    ]);
    const caughtUp = importOf([{ indicator: ALLOCATAIRES, year: 2022, value }]);
    const { data, outcomes } = compose(later(caughtUp, year, 'ccss48-2022'), [imported]);
    expect(data.value(ALLOCATAIRES, 'CCSS48', 2022)).toBe(value);
    expect(data.printings(key(2022))).toHaveLength(1);
    expect(data.value('FAMILLE.BENEFICIAIRES.RSA', 'CCSS48', 2022)).toBe(1090);
    expect(outcomes[0]).toMatchObject({
      // its code is taken by the shipped report
      report: 'ccss48-2022.2',
      rows: 1,
      superseded: [{ indicator: ALLOCATAIRES, year: 2022, imported: 13780, shipped: value, report: 'ccss48-2022' }],
    });
  });

  test('a figure without value is missing, never zero, and hides no shipped one', () => {
    const missing = importOf([
      { indicator: ALLOCATAIRES, year: 2022, value: null, status: 'M' },
      { indicator: ALLOCATAIRES, year: 2021, value: null, status: 'M' },
    ]);
    const { data } = compose(shipped, [missing]);
    expect(data.value(ALLOCATAIRES, 'CCSS48', 2022)).toBeNaN();
    expect(data.value(ALLOCATAIRES, 'CCSS48', 2021)).toBe(13962);
  });

  test('a new indicator comes with its import; one of an unknown code or organisation stays out and is counted', () => {
    const created = { ...shipped.indicator(ALLOCATAIRES)!, indicator: 'FAMILLE.RESIDENCE_ALTERNEE', label: 'Foyers' };
    const imported = importOf(
      [
        { indicator: 'FAMILLE.RESIDENCE_ALTERNEE', year: 2022, value: 412 },
        { indicator: 'FAMILLE.INCONNU', year: 2022, value: 1 },
        { indicator: ALLOCATAIRES, year: 2022, value: 2, organization: 'MARS' },
      ],
      { indicators: [created] },
    );
    const { data, outcomes } = compose(shipped, [imported]);
    expect(data.value('FAMILLE.RESIDENCE_ALTERNEE', 'CCSS48', 2022)).toBe(412);
    expect(data.indicator('FAMILLE.RESIDENCE_ALTERNEE')!.label).toBe('Foyers');
    expect(outcomes[0]).toMatchObject({ rows: 1, unknown: 2 });
  });

  test('a code that the shipped dictionary has by now in another unit: its rows would mean something else', () => {
    const created = { ...shipped.indicator(ALLOCATAIRES)!, unit: 'EUR' as const };
    const imported = importOf([{ indicator: ALLOCATAIRES, year: 2022, value: 5 }], { indicators: [created] });
    const { data, outcomes } = compose(shipped, [imported]);
    expect(data.value(ALLOCATAIRES, 'CCSS48', 2022)).toBeNaN();
    expect(outcomes[0]).toMatchObject({ rows: 0, unknown: 1 });
  });

  test('two imports of one report stand side by side', () => {
    const first = importOf([{ indicator: ALLOCATAIRES, year: 2022, value: 13780 }]);
    const second = importOf([{ indicator: 'FAMILLE.BENEFICIAIRES.RSA', year: 2022, value: 1090 }], {
      id: 'b',
      date: '2023-04-06T08:00:00.000Z',
    });
    const { data, outcomes } = compose(shipped, [first, second]);
    expect(outcomes.map((o) => o.report)).toEqual(['ccss48-2022', 'ccss48-2022.2']);
    expect(data.value(ALLOCATAIRES, 'CCSS48', 2022)).toBe(13780);
    expect(data.value('FAMILLE.BENEFICIAIRES.RSA', 'CCSS48', 2022)).toBe(1090);
    expect(new Set(data.sections.map((s) => s.section)).size).toBe(data.sections.length);
  });
});

describe('what is read back from a workbook', () => {
  const good = importOf([{ indicator: ALLOCATAIRES, year: 2022, value: 13780 }]);
  const row = good.observations[0]!;
  test('an import comes back as it was', () => {
    expect(validImport(JSON.parse(JSON.stringify(good)))).toEqual(good);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', [good]],
    ['a newer format', { ...good, format: 2 }],
    ['no id', { ...good, id: '' }],
    ['a date that is none', { ...good, date: 'hier' }],
    ['a report without year', { ...good, report: { ...good.report, year: '2022' } }],
    ['a value that is a text', { ...good, observations: [{ ...row, value: '13780' }] }],
    ['no value and no status that says so', { ...good, observations: [{ ...row, value: null }] }],
    ['an infinite value', { ...good, observations: [{ ...row, value: Infinity }] }],
    ['a status of no list', { ...good, observations: [{ ...row, status: 'Z' }] }],
    ['a section that is not there', { ...good, observations: [{ ...row, section: 'x' }] }],
    ['a figure of another report', { ...good, observations: [{ ...row, report: 'ccss48-2021' }] }],
    ['a year out of this world', { ...good, observations: [{ ...row, year: 70000 }] }],
    ['rows that are no list', { ...good, evolutions: { length: 0 } }],
    ['a malformed code', { ...good, indicators: [{ ...shipped.indicators[0], indicator: 'allocataires' }] }],
  ])('%s is no import', (_what, value) => {
    expect(validImport(value)).toBeUndefined();
  });
});
