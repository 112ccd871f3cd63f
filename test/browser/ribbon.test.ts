/** Every button of the ribbon with the pane closed: it does its work, and the pane opens only to say something. */
import { eventually } from '../support/eventually';
import type { HostPageTester } from '../support/hostPage';
import { openHostPage } from '../support/hostPage';

const FORMULA = '=CCSS.VAL("FAMILLE.ALLOCATAIRES",2021)';

let book: HostPageTester;
beforeAll(async () => {
  book = await openHostPage();
}, 120_000);
afterAll(() => book?.close());

const ribbon = (name: string) => book.page.getByRole('toolbar').getByRole('button', { name, exact: true });
const paneOpen = (open: boolean): Promise<void> =>
  eventually(async () => expect(await book.page.locator('.pane:not(.closed)').count()).toBe(open ? 1 : 0));
const closePane = async (): Promise<void> => {
  await book.page.getByRole('button', { name: 'Fermer le volet' }).click();
  await paneOpen(false);
};
/** A command has run to its end. */
const done = (name: string): Promise<void> =>
  eventually(async () => expect(await ribbon(name).getAttribute('aria-busy')).not.toBe('true'));

test('Volet opens and closes it', async () => {
  await closePane();
  await ribbon('Volet').click();
  await paneOpen(true);
  await closePane();
});

test('Actualiser on a workbook without data: the pane opens and says so', async () => {
  await ribbon('Actualiser').click();
  await paneOpen(true);
  const pane = await book.pane();
  await pane.getByRole('tab', { name: 'Données', selected: true }).waitFor();
  await pane.getByText('Rien à actualiser').waitFor();
  await book.picture('ruban-actualiser-sans-donnees');
});

test('Actualiser brings the tables up to date', async () => {
  const pane = await book.pane();
  await pane.getByRole('group', { name: 'Années' }).waitFor();
  const load = pane.getByRole('button', { name: 'Charger' });
  if (await load.count()) await load.click();
  await pane.getByText('Données de ce classeur').waitFor();
  await closePane();
  await ribbon('Actualiser').click();
  await done('Actualiser');
  await paneOpen(false);
  await ribbon('Volet').click();
  await pane.getByText('Tout est à jour').waitFor();
  await closePane();
});

test('Tableau de bord writes its sheet and shows it', async () => {
  await ribbon('Tableau de bord').click();
  await eventually(async () => expect(await book.activeSheet()).toBe('Tableau de bord'));
  await book.page.locator('.chart').first().waitFor();
  await done('Tableau de bord');
  await paneOpen(false);
  await book.picture('ruban-tableau-de-bord');
});

test('Figer and Rétablir change the cells and need no pane', async () => {
  await book.goTo('Feuil1!B1');
  await book.type('=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)');
  await book.shows('B1', FORMULA, 13962);
  await book.goTo('B1');
  await ribbon('Figer').click();
  await book.shows('B1', null, 13962);
  await done('Figer');
  await ribbon('Rétablir').click();
  await book.shows('B1', FORMULA, 13962);
  await done('Rétablir');
  await paneOpen(false);
});

test('Figer where there is nothing to freeze: the pane opens and says so', async () => {
  await book.goTo('H9');
  await ribbon('Figer').click();
  await paneOpen(true);
  await (await book.pane()).getByText('Rien à figer').waitFor();
  await book.picture('ruban-rien-a-figer');
  await closePane();
});

test('Tracer opens the pane on the selected cell', async () => {
  await book.goTo('B1');
  await ribbon('Tracer').click();
  await paneOpen(true);
  const pane = await book.pane();
  await pane.getByRole('heading', { name: 'Feuil1!B1' }).waitFor();
  await pane.getByText('« 13 962 »').first().waitFor();
  await closePane();
});

test('Copie figée gives a new workbook', async () => {
  const [download] = await Promise.all([book.page.waitForEvent('download'), ribbon('Copie figée').click()]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  await done('Copie figée');
  await paneOpen(false);
});

test('no script failed', () => {
  expect(book.faults).toEqual([]);
});
