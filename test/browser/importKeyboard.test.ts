/** An import from the first Tab to the withdrawal without a mouse. */
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/host/server';
import { launch } from '../../src/cli/support/browser';
import { importPane } from '../support/importPane';
import { openPane } from '../support/paneHost';
import type { PaneTester } from '../support/paneHost';
import { TABLE_TEXT } from '../support/reportTables';
import { serveHost } from '../support/serveHost';

let browser: Browser;
let server: RunningServer;
let host: PaneTester;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serveHost()]);
  host = await openPane(browser, server);
}, 120_000);
afterAll(async () => {
  await host?.book.close();
  await browser?.close();
  await server?.close();
});

const press = (key: string): Promise<void> => host.book.page.keyboard.press(key);
const focused = (): Promise<string> =>
  host.pane.evaluate(() => {
    const on = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLElement> }) | null;
    if (!on || on === document.body) return '';
    const own = on.getAttribute('aria-label') ?? on.labels?.[0]?.innerText ?? on.innerText;
    return own.replace(/\s+/g, ' ').trim().slice(0, 80);
  });
/** Presses Tab until the focus is where it should be. */
const tabTo = async (name: RegExp, key = 'Tab', most = 120): Promise<void> => {
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    await press(key);
    passed.push(await focused());
    if (name.test(passed.at(-1)!)) return;
  }
  throw new Error(`not reached: ${name.source}; passed ${passed.join(' | ')}`);
};

test('paste, confirm, correct, check, accept, withdraw with the keyboard alone', async () => {
  const { heading, parts } = importPane(host);
  await host.pane.getByRole('tab', { selected: true }).focus();
  await tabTo(/^Importer$/, 'ArrowRight', 8);
  await press('Enter');
  await heading('Importer un rapport').waitFor();
  await tabTo(/^Ou collez un tableau/);
  await host.book.page.keyboard.insertText(TABLE_TEXT);
  await tabTo(/^Lire ce texte/);
  await press('Enter');
  await heading('Quel rapport ?').waitFor();
  await tabTo(/^Titre/);
  await tabTo(/^Reconnaître les chiffres/);
  await press('Enter');
  await heading('Confirmer les lignes').waitFor();
  await tabTo(/^Confirmer les \d+ lignes sûres/);
  await press('Enter');
  await host.pane.getByText(/^\d+ lignes, \d+ chiffres à prendre/).waitFor();
  // one row taken back and confirmed again
  await tabTo(/^Confirmer : Allocataires/);
  await press('Space');
  await host.pane.getByRole('checkbox', { name: 'Confirmer : Allocataires', checked: false }).waitFor();
  await press('Space');
  await tabTo(/^Corriger : Foyers en résidence alternée/);
  await press('Enter');
  // the editor has the focus, its first field comes next
  expect(await focused()).toMatch(/^Corriger : Foyers/);
  await tabTo(/^Nouvel indicateur/);
  await press('Enter');
  await tabTo(/^Code/);
  await press('Control+A');
  await host.book.page.keyboard.type('FAMILLE.FOYERS.ALTERNES');
  await tabTo(/^Valeur de 412/);
  await press('Control+A');
  await host.book.page.keyboard.type('421');
  await tabTo(/^Confirmer la ligne$/);
  await press('Enter');
  // back where the correction began
  expect(await focused()).toBe('Corriger : Foyers en résidence alternée');
  await tabTo(/^Vérifier/);
  await press('Enter');
  await heading('Avant d’accepter').waitFor();
  await tabTo(/^Accepter \d+ chiffres/);
  await press('Enter');
  await host.pane.getByText('Import accepté').waitFor();
  expect(await parts()).toBe(1);
  await host.book.picture('import-clavier');
  await tabTo(/^Retirer : /);
  await press('Enter');
  expect(await focused()).toBe('Le garder');
  await press('Enter');
  expect(await focused()).toMatch(/^Retirer : /);
  await press('Enter');
  await press('Shift+Tab');
  expect(await focused()).toBe('Retirer l’import');
  await press('Enter');
  await host.pane.getByText('Import retiré').waitFor();
  expect(await parts()).toBe(0);
}, 180_000);
