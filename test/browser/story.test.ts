/** From an empty workbook to figures with their sources, as a user does it. */
import { eventually } from '../support/eventually';
import type { HostPageTester } from '../support/hostPage';
import { openHostPage } from '../support/hostPage';

let book: HostPageTester;
beforeAll(async () => {
  book = await openHostPage();
}, 120_000);
afterAll(() => book?.close());

test('Charger fills the sheet Données: a table with coloured titles, bands and filter buttons', async () => {
  const pane = await book.pane();
  await pane.getByRole('button', { name: 'Charger' }).click();
  await pane
    .getByText(/lignes? dans la feuille « Données »|Données chargées/)
    .first()
    .waitFor();
  await book.goTo('Données!A1');
  await eventually(async () => expect(await book.activeSheet()).toBe('Données'));
  await book.page.locator('.cell-button[title^="Filtrer"]').first().waitFor();
  await book.picture('donnees');
});

test('a change between two years, in French', async () => {
  await book.goTo('Feuil1!A1');
  await book.type('=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2021)');
  await eventually(async () => expect((await book.text('A1')).replace(/\s/g, ' ')).toBe('-2,6 %'));
  expect(await book.formula('A1')).toBe('=CCSS.EVOL("FAMILLE.ALLOCATAIRES",2021)');
});

test('SOURCE names report, section, row and column', async () => {
  await book.goTo('Feuil1!A2');
  await book.type('=CCSS.SOURCE("FAMILLE.ALLOCATAIRES";2021)');
  await eventually(async () => {
    const parts = (await book.text('A2')).split(' › ');
    expect(parts.length).toBeGreaterThanOrEqual(4);
    expect(parts[0]).toContain('CCSS de la Lozère');
  });
});

test('a misspelt code shows #N/A, and its message proposes the right one', async () => {
  await book.goTo('Feuil1!A3');
  await book.type('=CCSS.VAL("FAMILLE.ALOCATAIRES";2021)');
  await book.shows('A3', '=CCSS.VAL("FAMILLE.ALOCATAIRES",2021)', '#N/A');
  await book.goTo('A3');
  await book.page.locator('.note.reason', { hasText: 'FAMILLE.ALLOCATAIRES' }).waitFor();
  await book.picture('formules');
});

test('nothing external was asked for, and no script failed', () => {
  expect(book.external).toEqual([]);
  expect(book.faults).toEqual([]);
});
