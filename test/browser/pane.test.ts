import type { Browser, Page } from 'playwright-core';
import { launch } from '../../src/cli/support/browser';
import { eventually } from '../support/eventually';
import { type PaneOptions, type PaneServer, axeFaults, pictureOfPane, servePane } from '../support/panePage';

let browser: Browser;
let server: PaneServer;
const pages: Page[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), servePane()]);
}, 120_000);
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function open(options?: PaneOptions): Promise<Page> {
  const page = await server.open(browser, options);
  pages.push(page);
  return page;
}

const load = (page: Page) => page.getByRole('button', { name: 'Charger' });
const disabled = (page: Page, state: string | null): Promise<void> =>
  eventually(async () => expect(await load(page).getAttribute('aria-disabled')).toBe(state));

const STATES: readonly (readonly [name: string, options: PaneOptions, shown: string])[] = [
  ['formulaire', {}, 'Charger'],
  ['lecture', { data: 'pending' }, 'Lecture des données…'],
  ['injoignable', { data: 'unreachable' }, 'Données injoignables'],
  ['abime', { data: 'damaged' }, 'Fichier de données incomplet'],
  ['format-inconnu', { data: 'ofTomorrow' }, 'Complément à mettre à jour'],
  ['sans-chiffre', { data: 'none' }, 'Aucune donnée'],
  ['excel-trop-ancien', { excelApi: false }, 'Cette version d’Excel est trop ancienne'],
];
const LOOKS: readonly (readonly [name: string, look: PaneOptions])[] = [
  ['clair-320', {}],
  ['clair-480', { width: 480 }],
  ['sombre-320', { theme: { isDarkTheme: true } }],
  ['contraste-320', { forcedColors: true }],
];

describe.each(
  STATES.flatMap(([name, options, shown]) =>
    LOOKS.map(([look, more]) => [name, look, { ...options, ...more }, shown] as const),
  ),
)('%s, %s', (name, look, options, expected) => {
  test('shows what it should, without accessibility faults and without a horizontal scroll bar', async () => {
    const page = await open(options);
    await page.getByText(expected, { exact: true }).first().waitFor();
    await pictureOfPane(page, `etat-${name}-${look}`);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });
});

test('follows dark colours where Office does not say that they are dark', async () => {
  const page = await open({ theme: { bodyBackgroundColor: '#262626' } });
  await load(page).waitFor();
  const ground = 'getComputedStyle(document.querySelector(".fui-FluentProvider")).backgroundColor';
  await eventually(async () => expect(await page.evaluate(ground)).toBe('rgb(41, 41, 41)'));
});

test('an incomplete selection says what is missing and cannot be loaded', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Années : aucune' }).click();
  await page.getByText('Choisissez au moins une année.').waitFor();
  await disabled(page, 'true');
  await page.getByRole('button', { name: 'Années : toutes' }).click();
  await page.getByText(/chiffres? dans cette sélection/).waitFor();
  await disabled(page, null);
});

test('the count follows the selection', async () => {
  const page = await open();
  const count = async (): Promise<number> =>
    Number((await page.getByText(/dans cette sélection/).innerText()).replace(/\D/g, ''));
  await load(page).waitFor();
  const before = await count();
  await page.getByRole('checkbox', { name: 'Famille' }).click();
  await eventually(async () => {
    const after = await count();
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(before);
  });
});

test('every action can be reached and done with the keyboard', async () => {
  const page = await open();
  await load(page).waitFor();
  const focused = (): Promise<string> =>
    page.evaluate('document.activeElement.labels?.[0]?.textContent || document.activeElement.textContent');
  const reached: string[] = [];
  for (let presses = 0; presses < 60 && reached.at(-1) !== 'Charger'; presses++) {
    await page.keyboard.press('Tab');
    reached.push(await focused());
  }
  expect(reached).toEqual(expect.arrayContaining(['Données', 'CCSS de la Lozère', 'Santé', 'Toutes', 'Charger']));
  // The years are one stop; the arrows move inside.
  expect(reached.filter((text) => /^\d{4}$/.test(text))).toHaveLength(1);

  const first = page
    .getByRole('group', { name: 'Années' })
    .getByRole('button', { name: /^\d{4}$/ })
    .first();
  const pressed = await first.getAttribute('aria-pressed');
  await first.focus();
  await page.keyboard.press('Space');
  await eventually(async () => expect(await first.getAttribute('aria-pressed')).not.toBe(pressed));
  await page.keyboard.press('ArrowRight');
  await eventually(async () => expect(await focused()).not.toBe(await first.innerText()));
});

test('after an error of the network the data can be asked for again', async () => {
  const page = await open({ data: 'unreachable' });
  const retry = page.getByRole('button', { name: 'Réessayer' });
  await retry.waitFor();
  await page.unroute('**/data/current.json');
  await retry.click();
  await load(page).waitFor();
});

test('opened outside Excel, the page says what it needs', async () => {
  const page = await open({ realOffice: true });
  await page.getByText(/Excel 2021, de Microsoft 365/).waitFor();
});
