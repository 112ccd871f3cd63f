/** Every view of the pane, in the themes of Office, at both ends of its usual width, and enlarged. */
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/host/server';
import { launch } from '../support/browser';
import { axeFaults } from '../support/panePage';
import { cutTexts, openPane, serveHost } from '../support/paneHost';
import type { PaneInHost } from '../support/paneHost';

let browser: Browser;
let server: RunningServer;
let host: PaneInHost;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serveHost()]);
}, 120_000);
afterEach(() => host.close());
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const tab = (name: string) => host.pane.getByRole('tab', { name }).click();
const search = (words: string) => host.pane.getByRole('searchbox').first().fill(words);
const unfold = async (): Promise<void> => {
  const folded = host.pane.locator('.fui-AccordionHeader button[aria-expanded="false"]');
  while (await folded.count()) await folded.first().click();
};

/** How to reach each view from the one before. */
const VIEWS: readonly (readonly [name: string, go: () => Promise<void>])[] = [
  ['donnees', async () => host.pane.getByRole('heading', { name: /trois clics/ }).waitFor()],
  ['liste', () => tab('Indicateurs')],
  ['resultats', () => search('rsa')],
  ['aucun-resultat', () => search('zzzzqq')],
  [
    'fiche',
    async () => {
      await search('allocataires');
      await host.pane.locator('[data-code="FAMILLE.ALLOCATAIRES"]').click();
      await host.pane.getByRole('button', { name: /^Insérer : Fiche/ }).waitFor();
      await host.pane.getByRole('button', { name: /Constats des contrôles/ }).waitFor();
      await unfold();
    },
  ],
  [
    'constructeur',
    async () => {
      await host.pane.getByRole('button', { name: 'Construire une autre formule' }).click();
      await host.pane.getByLabel('Que voulez-vous en savoir ?').selectOption('SERIE');
      await host.pane.getByRole('button', { name: 'Copier la formule' }).waitFor();
    },
  ],
  [
    'constats',
    async () => {
      await tab('Contrôles');
      await host.pane.locator('.fui-AccordionHeader button').first().click();
    },
  ],
  ['cellule', () => tab('Cellule')],
  [
    'reglages',
    async () => {
      await tab('Réglages et aide');
      await unfold();
    },
  ],
];

describe.each([
  ['clair', 320],
  ['clair', 480],
  ['sombre', 320],
  ['sombre', 480],
  ['contraste', 320],
  ['contraste', 480],
] as const)('%s, %i px', (theme, width) => {
  test('no accessibility fault, nothing cut', async () => {
    host = await openPane(browser, server, theme === 'sombre');
    await host.width(width);
    if (theme === 'contraste') await host.page.emulateMedia({ forcedColors: 'active' });
    const faults: string[] = [];
    for (const [name, go] of VIEWS) {
      await go();
      await host.page.waitForTimeout(400);
      await host.picture(`volet-${theme}-${width}-${name}`);
      faults.push(...(await axeFaults(host.pane)).map((fault) => `${name}: ${fault}`));
      faults.push(...(await cutTexts(host.pane)).map((text) => `${name}: cut: ${text}`));
    }
    expect(faults).toEqual([]);
  }, 120_000);
});

test('at 200 %, 320 px wide, no text is cut', async () => {
  host = await openPane(browser, server);
  await host.width(160);
  const faults: string[] = [];
  for (const [name, go] of VIEWS) {
    await go();
    await host.page.waitForTimeout(400);
    await host.picture(`volet-zoom-${name}`);
    faults.push(...(await cutTexts(host.pane)).map((text) => `${name}: ${text}`));
  }
  expect(faults).toEqual([]);
}, 120_000);
