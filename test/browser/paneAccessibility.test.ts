/** Every view of the pane, in the themes of Office, at both ends of its usual width, and enlarged. */
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/host/server';
import { launch } from '../../src/cli/support/browser';
import { eventually } from '../support/eventually';
import { axeFaults } from '../support/panePage';
import { cutTexts, openPane } from '../support/paneHost';
import type { PaneTester } from '../support/paneHost';
import { serveHost } from '../support/serveHost';

/** Most views are in a picture whole. */
const TALL = 1500;

let browser: Browser;
let server: RunningServer;
let host: PaneTester;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serveHost()]);
}, 120_000);
afterEach(() => host.book.close());
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const search = (words: string) => host.pane.getByRole('searchbox').first().fill(words);
const said = (text: string | RegExp) => host.pane.getByText(text).first().waitFor();
/** Everything that is folded, one after the other. */
const unfold = async (): Promise<void> => {
  const folded = host.pane.locator('.fui-AccordionHeader button[aria-expanded="false"]');
  for (let left = await folded.count(); left > 0; left = await folded.count()) {
    await folded.first().click();
    await eventually(async () => expect(await folded.count()).toBeLessThan(left));
  }
};

/** How to reach each view from the one before. */
const VIEWS: readonly (readonly [name: string, go: () => Promise<void>])[] = [
  [
    'donnees',
    async () => {
      await host.pane.getByRole('heading', { name: /trois clics/ }).waitFor();
      await host.usable('Données');
    },
  ],
  ['liste', () => host.open('Indicateurs')],
  [
    'resultats',
    async () => {
      await search('rsa');
      await host.pane.locator('[data-code*="RSA"]').first().waitFor();
    },
  ],
  [
    'aucun-resultat',
    async () => {
      await search('zzzzqq');
      await said(/Aucun indicateur/);
    },
  ],
  [
    'fiche',
    async () => {
      await search('allocataires');
      await host.pane.locator('[data-code="FAMILLE.ALLOCATAIRES"]').click();
      await host.button(/^Insérer : Fiche/).waitFor();
      await host.button(/Constats des contrôles/).waitFor();
      await unfold();
    },
  ],
  [
    'constructeur',
    async () => {
      await host.button('Construire une autre formule').click();
      await host.pane.getByLabel('Que voulez-vous en savoir ?').selectOption('SERIE');
      await host.button('Copier la formule').waitFor();
    },
  ],
  [
    'constats',
    async () => {
      await host.open('Contrôles');
      await host.pane.locator('.fui-AccordionHeader button').first().click();
      await host.button('Marquer comme vu').waitFor();
    },
  ],
  ['graphiques', () => host.open('Graphiques')],
  [
    'graphiques-apercu',
    async () => {
      await search('allocataires famille');
      await host.pane.locator('[data-code="FAMILLE.ALLOCATAIRES"]').click();
      await host.pane.getByRole('img', { name: /^Graphique/ }).waitFor();
    },
  ],
  ['importer', () => host.open('Importer')],
  ['cellule', () => host.open('Cellule')],
  [
    'reglages',
    async () => {
      await host.open('Réglages et aide');
      await unfold();
    },
  ],
  [
    'donnees-chargees',
    async () => {
      await host.open('Données');
      await host.button('Charger').click();
      await said('Données chargées');
      await said('Données de ce classeur');
    },
  ],
];

/** Both ends of the pane's usual width. */
const WIDTHS = [320, 480] as const;

test.each(['clair', 'sombre', 'contraste'] as const)(
  '%s: no accessibility fault, nothing cut',
  async (theme) => {
    host = await openPane(browser, server, { dark: theme === 'sombre', height: TALL });
    if (theme === 'contraste') await host.book.page.emulateMedia({ forcedColors: 'active' });
    const faults: string[] = [];
    for (const [name, go] of VIEWS) {
      await go();
      await host.book.settle();
      for (const width of WIDTHS) {
        await host.width(width);
        await host.picture(`volet-${theme}-${width}-${name}`);
        const found = [...(await axeFaults(host.pane)), ...(await cutTexts(host.pane)).map((text) => `cut: ${text}`)];
        faults.push(...found.map((fault) => `${name}, ${width} px: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  },
  300_000,
);

test('at 200 %, 320 px wide, no text is cut', async () => {
  host = await openPane(browser, server, { height: TALL });
  await host.width(160);
  const faults: string[] = [];
  for (const [name, go] of VIEWS) {
    await go();
    await host.book.settle();
    await host.picture(`volet-zoom-${name}`);
    faults.push(...(await cutTexts(host.pane)).map((text) => `${name}: ${text}`));
  }
  expect(faults).toEqual([]);
}, 300_000);
