/** The dashboard from the pane: another year, another organisation, and everything on it follows. */
import { dashboardRecords } from '../../src/charts/dashboard';
import { seedDataset } from '../support/dataset';
import { eventually } from '../support/eventually';
import type { HostPageTester } from '../support/hostPage';
import { openHostPage } from '../support/hostPage';

const PATIENCE = 90_000;
const data = seedDataset();
const records = dashboardRecords(data);

let book: HostPageTester;
beforeAll(async () => {
  book = await openHostPage();
}, 120_000);
afterAll(() => book?.close());

const FIRST = 6;
const COLUMNS = [...'ABCDEFGH'];

/** What the page shows: its rows of figures, and the words and numbers of each chart. */
interface Shown {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly charts: readonly string[];
}

async function shown(): Promise<Shown> {
  const rows: string[][] = [];
  for (let row = FIRST; row < FIRST + 12; row++)
    rows.push(await Promise.all(COLUMNS.map((column) => book.text(`${column}${row}`))));
  const charts = await book.page
    .locator('.chart')
    .evaluateAll((frames) => frames.map((frame) => frame.querySelector('svg')?.textContent ?? ''));
  return { title: await book.text('A1'), rows, charts };
}

/** Until the page shows a record, all of it calculated: its figures as the data has them, four charts that name it. */
const showing = (organization: string, year: number): Promise<Shown> =>
  eventually(async () => {
    const page = await shown();
    const record = records.find((r) => r.organization === organization && r.year === year)!;
    const label = data.organization(organization)!.label;
    expect(page.title).toBe(`Tableau de bord – ${label} – ${year}`);
    const named = page.rows.map(([, name]) => name).filter((name) => name !== '');
    expect(named).toEqual(record.headlines.map((code) => data.indicator(code)!.label));
    expect(page.rows.flat().filter((text) => /^#|OCCUPÉ|^…$/.test(text))).toEqual([]);
    for (const row of page.rows.slice(0, record.headlines.length)) expect(row[2]).toMatch(/\d/);
    expect(page.charts).toHaveLength(4);
    for (const chart of page.charts) expect(chart.replace(/\s+/g, ' ')).toContain(`${year} – ${label}`);
    return page;
  }, PATIENCE);

const choose = async (cell: string, text: string): Promise<void> => {
  await book.goTo(cell);
  await book.type(text);
};

/** Every row and every chart is another one. */
function expectAllChanged(before: Shown, after: Shown): void {
  const filled = before.rows.flatMap((row, k) => (row[1] === '' && after.rows[k]![1] === '' ? [] : [k]));
  expect(filled.filter((k) => before.rows[k]!.join('|') === after.rows[k]!.join('|'))).toEqual([]);
  expect(before.charts.map((chart, k) => chart === after.charts[k])).toEqual([false, false, false, false]);
}

let latest: Shown;

test(
  'the pane makes it: twelve headlines, four charts, the latest report of the usual organisation',
  async () => {
    const pane = await book.pane();
    await pane.getByRole('tab', { name: 'Graphiques' }).click();
    await pane.getByRole('button', { name: 'Créer le tableau de bord' }).click();
    await pane.getByText('Tableau de bord prêt').waitFor();
    await eventually(async () => expect(await book.activeSheet()).toBe('Tableau de bord'));
    latest = await showing('CCSS48', 2025);
  },
  2 * PATIENCE,
);

test(
  'another year: every figure and every chart follows',
  async () => {
    await choose('B3', '2021');
    const page = await showing('CCSS48', 2021);
    expectAllChanged(latest, page);
    await book.picture('tableau-de-bord');
    latest = page;
  },
  2 * PATIENCE,
);

test(
  'another organisation: every figure and every chart follows; a year without report is said in words',
  async () => {
    await choose('B2', 'CPAM de Loir-et-Cher');
    await eventually(
      async () =>
        expect(await book.text('C3')).toMatch(/^Pas de rapport pour cette année. Années disponibles : 2019, 2018/),
      PATIENCE,
    );
    await choose('B3', '2019');
    const page = await showing('CPAM41', 2019);
    expect(await book.text('C3')).toBe('');
    expectAllChanged(latest, page);
    await book.picture('tableau-de-bord-cpam41');
  },
  2 * PATIENCE,
);

test('no script failed', () => expect(book.faults).toEqual([]));
