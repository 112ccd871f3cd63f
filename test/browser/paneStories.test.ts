/** What people do with the pane, in the embedded host; each story leaves pictures in build/pictures/. */
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/host/server';
import { launch } from '../../src/cli/support/browser';
import { eventually } from '../support/eventually';
import { openWorkbook } from '../support/hostPage';
import type { HostPageTester } from '../support/hostPage';
import { holdData, serveNewerData } from '../support/newerData';
import { openPane, PaneTester } from '../support/paneHost';
import { serveHost } from '../support/serveHost';

let browser: Browser;
let server: RunningServer;
let host: PaneTester;
let book: HostPageTester;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serveHost()]);
}, 120_000);
beforeEach(async () => {
  host = await openPane(browser, server);
  ({ book } = host);
});
afterEach(() => book.close());
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const button = (name: string | RegExp) => host.button(name);
const searchFor = (words: string) => host.pane.getByRole('searchbox').fill(words);
const said = (text: string | RegExp) => host.pane.getByText(text).first().waitFor();

test('a first run leads to a figure in a cell in three clicks', async () => {
  await button('Choisir un chiffre').waitFor();
  await book.picture('volet-premiers-pas-1');
  await button('Choisir un chiffre').click();
  await button(/^Allocataires de la branche Famille/).waitFor();
  await book.picture('volet-premiers-pas-2');
  await button(/^Allocataires de la branche Famille/).click();
  await button(/^Insérer : Valeur/).click();
  await eventually(async () => {
    const [formula, value] = await book.cell('A1');
    expect(formula).toMatch(/^=CCSS\.VAL\("FAMILLE\.ALLOCATAIRES",\d{4}\)$/);
    expect(value).toBeGreaterThan(10_000);
  });
  await said('Inséré en Feuil1!A1');
  await book.picture('volet-premiers-pas-3');
  // the first steps have served
  await host.open('Données');
  expect(await button('Choisir un chiffre').count()).toBe(0);
});

test('"decroche" finds the answered calls, whose change is inserted', async () => {
  await host.open('Indicateurs');
  await searchFor('decroche');
  await said(/résultats/);
  await book.picture('volet-recherche');
  await host.pane.locator('[data-code*="DECROCHE"]').first().waitFor();
  const first = host.pane.locator('[data-code]').first();
  expect(await first.getAttribute('data-code')).toMatch(/DECROCHE/);
  await first.click();
  await button(/^Insérer : Évolution/).click();
  await book.shows(
    'A1',
    expect.stringMatching(/^=CCSS\.POINTS\("SANTE\.TELEPHONE\.(PFS\.)?DECROCHE(_CPG)?\.TAUX",\d{4}/),
    expect.any(Number),
  );
  await book.picture('volet-evolution-inseree');
});

test('a filled cell is not replaced before the user agrees, and shows no false format', async () => {
  await book.goTo('A1');
  await book.type('ne pas perdre');
  await book.shows('A1', null, 'ne pas perdre');
  await book.goTo('A1');
  await host.open('Indicateurs');
  await searchFor('satisfaction employeurs');
  await host.pane.locator('[data-code*="SATISFACTION"]').first().click();
  await button(/^Insérer : Valeur/).click();
  await said('La cellule A1 est remplie');
  await book.picture('volet-cellule-remplie');
  expect(await book.cell('A1')).toEqual([null, 'ne pas perdre']);
  await button('Ne rien changer').click();
  await button('Ne rien changer').waitFor({ state: 'detached' });
  expect(await book.cell('A1')).toEqual([null, 'ne pas perdre']);

  await button(/^Insérer : Valeur/).click();
  await button('Remplacer').click();
  await said('Inséré en Feuil1!A1');
  expect(await book.formula('A1')).toMatch(/^=CCSS\.VAL/);
  // points in a cell that was left as a percentage
  await button(/^Insérer : Évolution/).click();
  await button('Remplacer').click();
  await said(/^=CCSS\.POINTS/);
  const format = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell().load('numberFormat');
      await context.sync();
      return String(cell.numberFormat[0]?.[0]);
    }),
  );
  expect(format).toContain('pt');
});

test('EVOL is built step by step, with its result before it is inserted', async () => {
  await host.open('Indicateurs');
  await button('Construire une formule').click();
  await host.pane.getByRole('searchbox', { name: 'Indicateur' }).fill('alocataires');
  await button(/^Allocataires de la branche Famille/).click();
  await host.pane.getByLabel('Que voulez-vous en savoir ?').selectOption('EVOL');
  await host.pane.getByLabel('Année', { exact: true }).selectOption('2021');
  await said('=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2021)');
  await host.pane.getByText('-2,6 %', { exact: true }).waitFor();
  await book.picture('volet-construire');
  await button('Insérer dans la cellule choisie').click();
  await book.shows('A1', '=CCSS.EVOL("FAMILLE.ALLOCATAIRES",2021)', expect.closeTo(13962 / 14334 - 1, 12));
});

test('a series is not written over the cells below', async () => {
  await book.goTo('A3');
  await book.type('occupé');
  await book.shows('A3', null, 'occupé');
  await book.goTo('A1');
  await host.open('Indicateurs');
  await searchFor('allocataires');
  await host.pane.locator('[data-code="FAMILLE.ALLOCATAIRES"]').click();
  await button(/^Insérer : Série/).click();
  await said('La cellule A3 est remplie');
  expect(await book.cell('A3')).toEqual([null, 'occupé']);
});

test('a favourite and what was looked at come first', async () => {
  await host.open('Indicateurs');
  await searchFor('aah');
  await host.pane.locator('[data-code*="AAH"]').first().click();
  await button('Garder dans les favoris').click();
  await button('Retour à la liste').click();
  await searchFor('');
  await host.pane.getByRole('list', { name: 'Favoris' }).waitFor();
  await book.picture('volet-favoris');
});

test('the tree leads from a branch to an indicator', async () => {
  await host.open('Indicateurs');
  await host.pane.getByRole('treeitem', { name: /^Recouvrement/ }).click();
  await host.pane.getByRole('treeitem', { name: /^Cotisants/ }).click();
  await host.pane.getByRole('treeitem', { name: /^Comptes cotisants actifs/ }).waitFor();
  await book.picture('volet-arbre');
  await host.pane.getByRole('treeitem', { name: /^Comptes cotisants actifs/ }).click();
  await host.pane.getByRole('heading', { name: 'Comptes cotisants actifs' }).waitFor();
});

test('a finding is marked as seen, with a comment that the workbook keeps, and exported', async () => {
  const first = () => host.pane.locator('.fui-AccordionHeader button').first();
  await host.open('Contrôles');
  await first().click();
  await button('Marquer comme vu').click();
  await host.pane.getByLabel('Commentaire (facultatif)').fill('signalé le 3 mars');
  await button('Marquer comme vu').click();
  await said(/Vu le .*signalé le 3 mars/);
  await book.picture('volet-constat-vu');

  await host.open('Données');
  await host.open('Contrôles');
  await first().click();
  await said(/Vu le .*signalé le 3 mars/);
  await button('Exporter la liste').click();
  await said(/dans la feuille .*Contrôles \(export\)/);
  await book.picture('volet-constats-exportes');
});

test('a figure of a finding opens its indicator', async () => {
  await host.open('Contrôles');
  await host.pane.locator('.fui-AccordionHeader button').first().click();
  await host.pane.locator('.fui-AccordionPanel li button').first().click();
  await button(/^Insérer : Valeur/).waitFor();
  await book.picture('volet-chiffre-du-constat');
});

test('the usual organisation changes what formulas answer', async () => {
  await book.goTo('A1');
  await book.type('=CCSS.VAL("SANTE.BENEFICIAIRES";2021)');
  await book.shows('A1', '=CCSS.VAL("SANTE.BENEFICIAIRES",2021)', expect.any(Number));
  await host.open('Réglages et aide');
  await host.pane.getByLabel('Organisme habituel').selectOption('CPAM40');
  await said(/Réglages enregistrés/);
  await book.picture('volet-reglages');
  // the Landes have no figure of 2021
  await book.shows('A1', '=CCSS.VAL("SANTE.BENEFICIAIRES",2021)', '#N/A');
});

test('the pane says why a cell shows #N/A', async () => {
  await book.goTo('A1');
  await book.type('=CCSS.VAL("FAMILLE.ALLOCATAIRES";1990)');
  await book.shows('A1', '=CCSS.VAL("FAMILLE.ALLOCATAIRES",1990)', '#N/A');
  await book.goTo('A1');
  await host.open('Cellule');
  await said(/Pas de valeur en 1990/);
  await book.picture('volet-pourquoi-na');
});

test('a chart is inserted, with its preview before', async () => {
  await host.open('Graphiques');
  await host.pane.getByRole('searchbox', { name: 'Indicateur' }).fill('allocataires famille');
  await host.pane.locator('[data-code="FAMILLE.ALLOCATAIRES"]').click();
  await host.pane.getByRole('radio', { name: 'Évolution en base 100' }).click();
  await host.pane.getByRole('img', { name: /^Graphique en courbes/ }).waitFor();
  await book.picture('volet-graphique-apercu');
  await button('Insérer le graphique').click();
  await said('Graphique inséré');
  await book.page.locator('.chart').first().waitFor();
  await eventually(async () => expect(await book.activeSheet()).toBe('Graphiques'));
  await book.picture('volet-graphique-insere');
});

test('data are loaded, refreshed, and the pane tells what changed; then it opens on Indicateurs', async () => {
  await host.open('Données');
  await said('Ce classeur n’a pas encore de données');
  await button('Charger').click();
  await said('Données chargées');
  await said('Données de ce classeur');
  await book.picture('volet-donnees-chargees');
  await serveNewerData(book.page, '0.1.1', ({ indicator, organization, year, value }) =>
    indicator === 'FAMILLE.ALLOCATAIRES' && organization === 'CCSS48' && year === 2021 && value === 13962
      ? { value: 14000, printed: '14 000' }
      : undefined,
  );
  await button('Actualiser').click();
  await said('Données actualisées');
  await said(/Version 0\.1\.1, la dernière connue/);
  await button('Ce qui a changé').click();
  await said(/13.962 → 14.000/);
  await book.picture('volet-donnees-actualisees');
  // the pane shows the newer figure too
  await host.open('Indicateurs');
  await searchFor('allocataires');
  await host.pane.locator('[data-code="FAMILLE.ALLOCATAIRES"]').click();
  await button(/^Valeurs par année/).click();
  await host.pane.getByRole('row', { name: /2021 14.000/ }).waitFor();
  // another opening of the pane begins where figures are found
  await host.pane.evaluate(() => location.reload());
  await host.pane.getByRole('tab', { name: 'Indicateurs', selected: true }).waitFor();
  await host.usable('Indicateurs');
});

test('calls that have no answer yet are counted, and settle when the data come', async () => {
  await book.close();
  let letThrough: () => void = () => undefined;
  book = await openWorkbook(browser, server, {
    width: 1280,
    prepare: async (page) => {
      letThrough = await holdData(page);
    },
  });
  host = new PaneTester(book, await book.pane());
  await book.goTo('A1');
  await book.type('=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)');
  await book.type('=CCSS.VAL("FAMILLE.ALLOCATAIRES";2020)');
  await book.goTo('A1');
  await host.tab('Cellule').click();
  await said('2 appels CCSS attendent leur réponse');
  await book.pictureNow('volet-appels-en-attente');
  letThrough();
  await book.shows('A1', '=CCSS.VAL("FAMILLE.ALLOCATAIRES",2021)', 13962);
  await host.usable('Cellule');
  await host.pane.getByText(/attendent leur réponse/).waitFor({ state: 'detached' });
  await said('« 13 962 »');
});
