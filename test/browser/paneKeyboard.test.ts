/** The stories of the pane again, with the keyboard alone. */
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/host/server';
import { launch } from '../../src/cli/support/browser';
import { eventually } from '../support/eventually';
import type { HostPageTester } from '../support/hostPage';
import { serveNewerData } from '../support/newerData';
import { openPane } from '../support/paneHost';
import type { PaneTester, SectionTitle } from '../support/paneHost';
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
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await book.page.keyboard.press(key);
};
const type = (text: string) => book.page.keyboard.type(text);

/** What has the focus in the pane, as it is called. */
const focused = (): Promise<string> =>
  host.pane.evaluate(() => {
    const on = document.activeElement;
    const label = (on as HTMLInputElement | null)?.type === 'radio' ? (on as HTMLInputElement).labels?.[0] : null;
    const own = on === document.body ? '' : ((label ?? (on as HTMLElement | null))?.innerText ?? '');
    return (on?.getAttribute('aria-label') ?? own).replace(/\s+/g, ' ').trim().slice(0, 80);
  });
/** The focus has been moved there, or will be. */
const focusOn = (name: RegExp): Promise<void> => eventually(async () => expect(await focused()).toMatch(name));

/** Presses a key until the focus is where it should be. */
async function until(key: string, name: RegExp, most = 40): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    await press(key);
    passed.push(await focused());
    if (name.test(passed.at(-1) ?? '')) return;
  }
  throw new Error(`not reached: ${name.source}; passed ${passed.join(' | ')}`);
}

/** The arrows lead along the tabs; a section is there when it can be used. */
async function openSection(name: SectionTitle): Promise<void> {
  await host.pane.getByRole('tab', { selected: true }).focus();
  for (let presses = 0; presses < 8 && !(await focused()).startsWith(name); presses++) await press('ArrowRight');
  await press('Enter');
  await host.pane.getByRole('tab', { name, selected: true }).waitFor();
  await host.usable(name);
}

test('find, insert, refuse and agree to replace', async () => {
  await openSection('Indicateurs');
  await until('Tab', /Chercher un indicateur/);
  await type('decroche');
  // results follow the typing: those of the whole word are wanted
  await host.pane.locator('[data-code]', { hasText: 'taux de décroché' }).first().waitFor();
  await press('ArrowDown');
  await focusOn(/^Taux de décroché/);
  await press('ArrowDown', 'ArrowUp', 'Enter');
  await button(/^Insérer : Évolution/).waitFor();
  await focusOn(/^Retour à la liste$/);
  await until('Tab', /^Insérer : Évolution/);
  await press('Enter');
  await book.shows('A1', expect.stringMatching(/^=CCSS\.POINTS/), expect.any(Number));
  await host.pane.getByText('Inséré en Feuil1!A1').waitFor();
  // a second time: the cell is filled, the safe answer has the focus
  await press('Enter');
  await host.pane.getByText('La cellule A1 est remplie').waitFor();
  await focusOn(/^Ne rien changer$/);
  await book.picture('volet-clavier-confirmer');
  await press('Shift+Tab');
  await focusOn(/^Remplacer$/);
  await press('Enter');
  await host.pane.getByText('Inséré en Feuil1!A1').waitFor();
  // back to the list, on the indicator that was open
  await until('Shift+Tab', /^Retour à la liste$/);
  await press('Enter');
  await host.usable('Indicateurs');
  await focusOn(/^Taux de décroché/);
});

test('browse the tree', async () => {
  await openSection('Indicateurs');
  await until('Tab', /^Santé/);
  await press('ArrowDown', 'ArrowDown', 'ArrowRight');
  await host.pane.getByRole('treeitem', { name: /^Cotisants/ }).waitFor();
  await until('ArrowDown', /^Cotisants/);
  await press('ArrowRight');
  await host.pane.getByRole('treeitem', { name: /^Comptes cotisants actifs/ }).waitFor();
  await until('ArrowDown', /^Comptes cotisants actifs/);
  await press('Enter');
  await host.pane.getByRole('heading', { name: 'Comptes cotisants actifs' }).waitFor();
});

test('build EVOL', async () => {
  await openSection('Indicateurs');
  await until('Tab', /^Construire une formule/);
  await press('Enter');
  await host.pane.getByRole('searchbox', { name: 'Indicateur' }).waitFor();
  await until('Tab', /^Indicateur$/);
  await type('allocataires');
  await button(/^Allocataires de la branche Famille/).waitFor();
  await press('ArrowDown', 'Enter');
  await button('Changer : Indicateur').waitFor();
  await until('Tab', /Que voulez-vous en savoir/);
  await type('Son évolution, en %');
  await host.pane
    .getByText(/^=CCSS\.EVOL\(/)
    .first()
    .waitFor();
  await until('Tab', /^Insérer dans la cellule choisie/);
  await press('Enter');
  // 2024 has no figure: the change is counted from the last year that has one
  await book.shows('A1', '=CCSS.EVOL("FAMILLE.ALLOCATAIRES",2025,2021)', expect.any(Number));
});

test('mark a finding as seen', async () => {
  await openSection('Contrôles');
  await until('Tab', /^grave/);
  await press('Enter');
  await button('Marquer comme vu').waitFor();
  await until('Tab', /^Marquer comme vu/, 80);
  await press('Enter');
  await host.pane.getByLabel('Commentaire (facultatif)').waitFor();
  await type('au clavier');
  await until('Tab', /^Marquer comme vu/);
  await press('Enter');
  await host.pane.getByText(/Vu le .*au clavier/).waitFor();
});

test('change the usual organisation', async () => {
  await openSection('Réglages et aide');
  await until('Tab', /CCSS de la Lozère/);
  await press('ArrowDown');
  await host.pane.getByText(/Réglages enregistrés/).waitFor();
});

test('insert a chart, refuse and agree to replace it', async () => {
  await openSection('Graphiques');
  await until('Tab', /^Indicateur$/);
  await type('allocataires famille');
  await host.pane.locator('[data-code="FAMILLE.ALLOCATAIRES"]').waitFor();
  await press('ArrowDown');
  await focusOn(/^Allocataires de la branche Famille/);
  await press('Enter');
  await host.pane.getByRole('radiogroup').waitFor();
  await until('Tab', /^Évolution en base 100|^Évolution annuelle/);
  for (let presses = 0; presses < 10 && !/base 100/.test(await focused()); presses++) await press('ArrowDown');
  await host.pane.getByRole('img', { name: /^Graphique en courbes/ }).waitFor();
  await until('Tab', /^Insérer le graphique/);
  await press('Enter');
  await host.pane.getByText('Graphique inséré').waitFor();
  await book.page.locator('.chart').first().waitFor();
  // showing the sheet has not taken the keyboard away; the same again: the safe answer has the focus
  await focusOn(/^Insérer le graphique/);
  await press('Enter');
  await host.pane.getByText('Ce graphique existe déjà').waitFor();
  await focusOn(/^Annuler$/);
  await until('Shift+Tab', /^Le remplacer/);
  await press('Enter');
  await host.pane.getByText('Graphique inséré').waitFor();
  expect(await book.page.locator('.chart').count()).toBe(1);
});

test('load, refresh and read what changed', async () => {
  await openSection('Données');
  await until('Tab', /^Charger$/, 60);
  await press('Enter');
  await host.pane.getByText('Données chargées').waitFor();
  await serveNewerData(book.page, '0.1.1', ({ indicator, organization, year, value }) =>
    indicator === 'FAMILLE.ALLOCATAIRES' && organization === 'CCSS48' && year === 2021 && value === 13962
      ? { value: 14000, printed: '14 000' }
      : undefined,
  );
  // the button that had the focus is gone: its place has it
  await focusOn(/^Actualiser$/);
  await press('Enter');
  await host.pane.getByText('Données actualisées').waitFor();
  await focusOn(/^Ce qui a changé$/);
  await press('Enter');
  await host.pane
    .getByText(/13.962 → 14.000/)
    .first()
    .waitFor();
});

test('see why a cell shows #N/A', async () => {
  await book.goTo('A1');
  await book.type('=CCSS.VAL("FAMILLE.ALLOCATAIRES";1990)');
  await book.shows('A1', '=CCSS.VAL("FAMILLE.ALLOCATAIRES",1990)', '#N/A');
  await press('ArrowUp');
  await openSection('Cellule');
  await host.pane.getByText(/Pas de valeur en 1990/).waitFor();
});
