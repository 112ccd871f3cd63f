/** What people do with the pane, in the embedded host; each story leaves pictures in build/pictures/. */
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/host/server';
import { launch } from '../support/browser';
import { openPane, serveHost } from '../support/paneHost';
import type { PaneInHost } from '../support/paneHost';

let browser: Browser;
let server: RunningServer;
let host: PaneInHost;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serveHost()]);
}, 120_000);
beforeEach(async () => {
  host = await openPane(browser, server);
});
afterEach(() => host.close());
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const button = (name: string | RegExp) => host.pane.getByRole('button', { name });
const tab = (name: string) => host.pane.getByRole('tab', { name });

test('a first run leads to a figure in a cell in three clicks', async () => {
  await button('Choisir un chiffre').waitFor();
  await host.picture('volet-premiers-pas-1');
  await button('Choisir un chiffre').click();
  await host.picture('volet-premiers-pas-2');
  await button(/^Allocataires de la branche Famille/).click();
  await button(/^Insérer : Valeur/).click();
  const [formula, value] = await host.cell('A1');
  expect(formula).toMatch(/^=CCSS\.VAL\("FAMILLE\.ALLOCATAIRES",\d{4}\)$/);
  expect(value).toBeGreaterThan(10_000);
  await host.pane.getByText('Inséré en Feuil1!A1').waitFor();
  await host.picture('volet-premiers-pas-3');
  // the first steps have served
  await tab('Données').click();
  expect(await button('Choisir un chiffre').count()).toBe(0);
});

test('"decroche" finds the answered calls, whose change is inserted', async () => {
  await tab('Indicateurs').click();
  await host.pane.getByRole('searchbox').fill('decroche');
  const first = host.pane.locator('[data-code]').first();
  await host.pane.getByText(/résultats/).waitFor();
  await host.picture('volet-recherche');
  expect(await first.getAttribute('data-code')).toMatch(/DECROCHE/);
  await first.click();
  await button(/^Insérer : Évolution/).click();
  const [formula, value] = await host.cell('A1');
  expect(formula).toMatch(/^=CCSS\.POINTS\("SANTE\.TELEPHONE\.(PFS\.)?DECROCHE(_CPG)?\.TAUX",\d{4}/);
  expect(typeof value).toBe('number');
  await host.picture('volet-evolution-inseree');
});

test('a filled cell is not replaced before the user agrees, and shows no false format', async () => {
  await host.goTo('A1');
  await host.type('ne pas perdre');
  await host.goTo('A1');
  await tab('Indicateurs').click();
  await host.pane.getByRole('searchbox').fill('satisfaction employeurs');
  await host.pane.locator('[data-code]').first().click();
  await button(/^Insérer : Valeur/).click();
  await host.pane.getByText('La cellule A1 est remplie').waitFor();
  await host.picture('volet-cellule-remplie');
  expect(await host.cell('A1')).toEqual([null, 'ne pas perdre']);
  await button('Ne rien changer').click();
  expect(await host.cell('A1')).toEqual([null, 'ne pas perdre']);

  await button(/^Insérer : Valeur/).click();
  await button('Remplacer').click();
  await host.pane.getByText('Inséré en Feuil1!A1').waitFor();
  expect((await host.cell('A1'))[0]).toMatch(/^=CCSS\.VAL/);
  // points in a cell that was left as a percentage
  await button(/^Insérer : Évolution/).click();
  await button('Remplacer').click();
  await host.pane.getByText(/^=CCSS\.POINTS/).waitFor();
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
  await tab('Indicateurs').click();
  await button('Construire une formule').click();
  await host.pane.getByRole('searchbox', { name: 'Indicateur' }).fill('alocataires');
  await button(/^Allocataires de la branche Famille/).click();
  await host.pane.getByLabel('Que voulez-vous en savoir ?').selectOption('EVOL');
  await host.pane.getByLabel('Année', { exact: true }).selectOption('2021');
  await host.pane.getByText('=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2021)').waitFor();
  await host.pane.getByText('-2,6 %', { exact: true }).waitFor();
  await host.picture('volet-construire');
  await button('Insérer dans la cellule choisie').click();
  const [formula, value] = await host.cell('A1');
  expect(formula).toBe('=CCSS.EVOL("FAMILLE.ALLOCATAIRES",2021)');
  expect(value).toBeCloseTo(13962 / 14334 - 1, 12);
});

test('a series is not written over the cells below', async () => {
  await host.goTo('A3');
  await host.type('occupé');
  await host.goTo('A1');
  await tab('Indicateurs').click();
  await host.pane.getByRole('searchbox').fill('allocataires');
  await host.pane.locator('[data-code="FAMILLE.ALLOCATAIRES"]').click();
  await button(/^Insérer : Série/).click();
  await host.pane.getByText('La cellule A3 est remplie').waitFor();
  expect(await host.cell('A3')).toEqual([null, 'occupé']);
});

test('a favourite and what was looked at come first', async () => {
  await tab('Indicateurs').click();
  await host.pane.getByRole('searchbox').fill('aah');
  await host.pane.locator('[data-code]').first().click();
  await button('Garder dans les favoris').click();
  await button('Retour à la liste').click();
  await host.pane.getByRole('searchbox').fill('');
  await host.pane.getByRole('list', { name: 'Favoris' }).waitFor();
  await host.picture('volet-favoris');
});

test('the tree leads from a branch to an indicator', async () => {
  await tab('Indicateurs').click();
  await host.pane.getByRole('treeitem', { name: /^Recouvrement/ }).click();
  await host.pane.getByRole('treeitem', { name: /^Cotisants/ }).click();
  await host.picture('volet-arbre');
  await host.pane.getByRole('treeitem', { name: /^Comptes cotisants actifs/ }).click();
  await host.pane.getByRole('heading', { name: 'Comptes cotisants actifs' }).waitFor();
});

test('a finding is marked as seen, with a comment that the workbook keeps, and exported', async () => {
  await tab('Contrôles').click();
  const first = host.pane.locator('.fui-AccordionHeader button').first();
  await first.click();
  await button('Marquer comme vu').click();
  await host.pane.getByLabel('Commentaire (facultatif)').fill('signalé le 3 mars');
  await button('Marquer comme vu').click();
  await host.pane.getByText(/Vu le .*signalé le 3 mars/).waitFor();
  await host.picture('volet-constat-vu');

  await tab('Données').click();
  await tab('Contrôles').click();
  await host.pane.locator('.fui-AccordionHeader button').first().click();
  await host.pane.getByText(/Vu le .*signalé le 3 mars/).waitFor();
  await button('Exporter la liste').click();
  await host.pane.getByText(/dans la feuille .*Contrôles \(export\)/).waitFor();
  await host.picture('volet-constats-exportes');
});

test('a figure of a finding opens its indicator', async () => {
  await tab('Contrôles').click();
  await host.pane.locator('.fui-AccordionHeader button').first().click();
  await host.pane.locator('.fui-AccordionPanel li button').first().click();
  await button(/^Insérer : Valeur/).waitFor();
  await host.picture('volet-chiffre-du-constat');
});

test('the usual organisation changes what formulas answer', async () => {
  await host.goTo('A1');
  await host.type('=CCSS.VAL("SANTE.BENEFICIAIRES";2021)');
  const before = (await host.cell('A1'))[1];
  await tab('Réglages et aide').click();
  await host.pane.getByLabel('Organisme habituel').selectOption('CPAM40');
  await host.pane.getByText(/Réglages enregistrés/).waitFor();
  await host.picture('volet-reglages');
  await host.page.waitForTimeout(800);
  expect((await host.cell('A1'))[1]).not.toBe(before);
});

test('the pane says why a cell shows #N/A', async () => {
  await host.goTo('A1');
  await host.type('=CCSS.VAL("FAMILLE.ALLOCATAIRES";1990)');
  expect((await host.cell('A1'))[1]).toBe('#N/A');
  await host.goTo('A1');
  await tab('Cellule').click();
  await host.pane.getByText(/Pas de valeur en 1990/).waitFor();
  await host.picture('volet-pourquoi-na');
});

test('the pane can be used within a second of opening', async () => {
  // from the request for the pane's page to its sections on the screen
  const ready = await host.pane.evaluate(() => Number(Reflect.get(window, 'tabsSeenAt')));
  expect(ready).toBeGreaterThan(0);
  expect(ready).toBeLessThan(1000);
});

describe('with the keyboard alone', () => {
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await host.page.keyboard.press(key);
  };
  const focused = (): Promise<string> =>
    host.pane.evaluate(() => {
      const on = document.activeElement;
      const own = on === document.body ? '' : ((on as HTMLElement | null)?.innerText ?? '');
      return (on?.getAttribute('aria-label') ?? own).replace(/\s+/g, ' ').trim().slice(0, 80);
    });
  /** Presses a key until the focus is where it should be. */
  const until = async (key: string, name: RegExp, most = 40): Promise<void> => {
    const passed: string[] = [];
    for (let presses = 0; presses < most; presses++) {
      await press(key);
      passed.push(await focused());
      if (name.test(passed.at(-1) ?? '')) return;
    }
    throw new Error(`not reached: ${name.source}; passed ${passed.join(' | ')}`);
  };
  const openSection = async (name: string): Promise<void> => {
    await host.pane.getByRole('tab', { selected: true }).focus();
    for (let presses = 0; presses < 8 && !(await focused()).startsWith(name); presses++) await press('ArrowRight');
    await press('Enter');
    await host.pane.getByRole('tab', { name, selected: true }).waitFor();
  };

  test('find, insert, refuse and agree to replace', async () => {
    await openSection('Indicateurs');
    await until('Tab', /Chercher un indicateur/);
    await host.page.keyboard.type('decroche');
    // results follow the typing: those of the whole word are wanted
    await host.pane.locator('[data-code]', { hasText: 'taux de décroché' }).first().waitFor();
    await press('ArrowDown');
    expect(await focused()).toMatch(/^Taux de décroché/);
    await press('ArrowDown', 'ArrowUp', 'Enter');
    await button(/^Insérer : Évolution/).waitFor();
    expect(await focused()).toBe('Retour à la liste');
    await until('Tab', /^Insérer : Évolution/);
    await press('Enter');
    expect((await host.cell('A1'))[0]).toMatch(/^=CCSS\.POINTS/);
    await host.pane.getByText('Inséré en Feuil1!A1').waitFor();
    // a second time: the cell is filled, the safe answer has the focus
    await press('Enter');
    await host.pane.getByText('La cellule A1 est remplie').waitFor();
    expect(await focused()).toBe('Ne rien changer');
    await host.picture('volet-clavier-confirmer');
    await press('Shift+Tab');
    expect(await focused()).toBe('Remplacer');
    await press('Enter');
    await host.pane.getByText('Inséré en Feuil1!A1').waitFor();
    // back to the list, on the indicator that was open
    await button('Retour à la liste').focus();
    await press('Enter');
    await host.pane.getByRole('searchbox').waitFor();
    expect(await focused()).toMatch(/^Taux de décroché/);
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
    await until('Tab', /^Indicateur$/);
    await host.page.keyboard.type('allocataires');
    await button(/^Allocataires de la branche Famille/).waitFor();
    await press('ArrowDown', 'Enter');
    await button('Changer : Indicateur').waitFor();
    await until('Tab', /Que voulez-vous en savoir/);
    await host.page.keyboard.type('Son évolution, en %');
    await until('Tab', /^Insérer dans la cellule choisie/);
    await press('Enter');
    expect((await host.cell('A1'))[0]).toMatch(/^=CCSS\.EVOL/);
  });

  test('mark a finding as seen', async () => {
    await openSection('Contrôles');
    await host.pane.locator('.fui-AccordionHeader button').first().waitFor();
    await until('Tab', /^grave/);
    await press('Enter');
    await until('Tab', /^Marquer comme vu/, 80);
    await press('Enter');
    await host.page.keyboard.type('au clavier');
    await until('Tab', /^Marquer comme vu/);
    await press('Enter');
    await host.pane.getByText(/Vu le .*au clavier/).waitFor();
  });

  test('change the usual organisation', async () => {
    await openSection('Réglages et aide');
    await host.pane.getByLabel('Organisme habituel').waitFor();
    await until('Tab', /CCSS de la Lozère/);
    await press('ArrowDown');
    await host.pane.getByText(/Réglages enregistrés/).waitFor();
  });
});
