import { dashboardPage, dashboardRecords } from '../../src/charts/dashboard';
import { BlockEvaluator } from '../support/blockEvaluator';
import { seedDataset, smallDataset } from '../support/dataset';

const data = seedDataset();
const records = dashboardRecords(data);
const page = dashboardPage(data, 'CCSS48')!;
const label = (code: string): string => data.organization(code)!.label;

/** The page as it shows after a choice in its two cells. */
const chosen = (organization: string, year: number): BlockEvaluator =>
  new BlockEvaluator(data, page.cells, { '1,1': organization, '2,1': year });

const HEADLINES = { first: page.table.row + 1, count: page.table.rows - 1 };

test('every organisation that publishes a report has pages', () => {
  expect([...new Set(records.map((r) => r.organization))].sort()).toEqual(['CCSS48', 'CPAM40', 'CPAM41']);
});

describe.each(records.map((r) => [r.organization, r.year, r] as const))('%s %i', (organization, year, record) => {
  const shown = chosen(label(organization), year);
  const { first } = HEADLINES;
  const rows = Array.from({ length: HEADLINES.count }, (_, k) =>
    page.cells[first + k]!.map((_c, column) => shown.cell(first + k, column)),
  );

  test('each headline has branch, label, value and a verdict of the checks; the rest of the page is blank', () => {
    rows.forEach(([branch, name, value, , , , , control], k) => {
      const code = record.headlines[k];
      if (code === undefined) return expect([branch, name, value, control]).toEqual(['', '', '', '']);
      expect(name).toBe(data.indicator(code)!.label);
      expect(typeof value).toBe('number');
      expect(control).toMatch(/^(✓ OK|! à vérifier)$/);
    });
  });

  test('no error is shown anywhere in what prints', () => {
    const errors = page.cells
      .slice(0, page.page.rows)
      .flatMap((line, r) =>
        line
          .slice(0, page.page.columns)
          .flatMap((cell, c) => (cell && shown.cell(r, c) === null ? [`${r},${c} ${cell.content}`] : [])),
      );
    expect(errors).toEqual([]);
  });

  test('the charts that have data draw numbers; titles name the organisation', () => {
    const drawn = page.charts.map(({ panel }) =>
      panel.series.flatMap(({ values }) =>
        Array.from({ length: values.rows }, (_, k) => shown.cell(values.row + k, values.column)).filter(
          (v) => typeof v === 'number' && v !== 0,
        ),
      ),
    );
    const [split, history, , second] = drawn;
    if (record.split) expect(split!.length).toBeGreaterThan(1);
    if (record.history) expect(history!.length).toBeGreaterThan(1);
    if (record.second) expect(second!.length).toBeGreaterThan(1);
    for (const { panel } of page.charts)
      expect(String(shown.cell(panel.title.row, panel.title.column))).toContain(label(organization));
  });

  test('its year is in the list of years', () => {
    const years = Array.from({ length: page.years.rows }, (_, k) => shown.cell(page.years.row + k, page.years.column));
    expect(years).toContain(year);
    expect(years.filter((y) => y !== '')).toEqual(
      records.filter((r) => r.organization === organization).map((r) => r.year),
    );
  });
});

test('a year that the organisation has no report of: the page says so and names its years', () => {
  const shown = chosen(label('CPAM41'), 2025);
  expect(shown.cell(2, 2)).toBe('Pas de rapport pour cette année. Années disponibles : 2019, 2018, 2017, 2016');
  expect(shown.cell(HEADLINES.first, 2)).toBe('');
});

test('another year changes every value and every chart', () => {
  const values = (e: BlockEvaluator): unknown[] => [
    ...Array.from({ length: HEADLINES.count }, (_, k) => e.cell(HEADLINES.first + k, 2)),
    ...page.charts.map(({ panel: { title } }) => e.cell(title.row, title.column)),
  ];
  const [a, b] = [values(chosen(label('CPAM41'), 2019)), values(chosen(label('CPAM41'), 2018))];
  expect(a.filter((v, k) => v === b[k] && v !== '')).toEqual([]);
});

test('favourable and unfavourable follow polarity', () => {
  const shown = chosen(label('CCSS48'), 2021);
  for (let k = 0; k < HEADLINES.count; k++) {
    const [written, said] = [String(shown.cell(HEADLINES.first + k, 3)), shown.cell(HEADLINES.first + k, 4)];
    const change = parseFloat(written.replace(',', '.').replace(/\s/g, ''));
    const code = records.find((r) => r.organization === 'CCSS48' && r.year === 2021)!.headlines[k];
    if (code === undefined || Number.isNaN(change)) continue;
    const side = data.indicator(code)!.polarity * change;
    expect(said).toBe(side > 0 ? '✓ favorable' : side < 0 ? '! défavorable' : change === 0 ? 'stable' : '');
  }
});

test('without figures there is no page', () => expect(dashboardPage(smallDataset({}))).toBeNull());
