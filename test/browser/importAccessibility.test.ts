/** Every view of the section Importer, in the themes of Office, at both ends of its usual width, and enlarged. */
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/host/server';
import { launch } from '../../src/cli/support/browser';
import { atRest } from '../support/hostPage';
import { importPane } from '../support/importPane';
import { axeFaults } from '../support/panePage';
import { cutTexts, openPane } from '../support/paneHost';
import type { PaneTester } from '../support/paneHost';
import { TABLE_HTML, TABLE_TEXT } from '../support/reportTables';
import { serveHost } from '../support/serveHost';

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

/** A row that prints another figure of a known year and changes that its levels contradict, so that there is what to tell. */
const CONTRADICTORY = [
  TABLE_TEXT.replace('13 962\t13 780', '13 969\t13 780').replace('- 2,3 %', '- 5,3 %'),
  TABLE_HTML.replace('13 962</td><td>13 780', '13 969</td><td>13 780').replace('- 2,3 %', '- 5,3 %'),
] as const;

/** How to reach each view from the one before. */
const VIEWS: readonly (readonly [name: string, go: () => Promise<void>])[] = [
  [
    'debut',
    async () => {
      await importPane(host).button('Masquer ces conseils').click();
      await importPane(host).open();
      await host.pane.getByText('Aucun rapport importé dans ce classeur.').waitFor();
    },
  ],
  [
    'erreur',
    async () => {
      await importPane(host).choose('photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
      await host.pane.getByText('Ce document n’a pas été importé').waitFor();
    },
  ],
  [
    'rapport',
    async () => {
      await importPane(host).paste({ text: CONTRADICTORY[0], html: CONTRADICTORY[1] });
      await importPane(host).heading('Quel rapport ?').waitFor();
    },
  ],
  ['lignes', () => importPane(host).recognise()],
  [
    'corriger',
    async () => {
      await importPane(host).button('Corriger : Foyers en résidence alternée').click();
      await host.pane.getByRole('searchbox', { name: 'Indicateur' }).fill('foyers');
      await host.pane.locator('[data-code]').first().waitFor();
    },
  ],
  ['nouvel-indicateur', () => importPane(host).button('Nouvel indicateur').click()],
  [
    'confirmees',
    async () => {
      await importPane(host)
        .button(/^Confirmer la ligne$/)
        .click();
      await importPane(host)
        .button(/^Confirmer ce tableau/)
        .click();
      await importPane(host).button('Laisser de côté : Prime d’activité').click();
    },
  ],
  [
    'abandonner',
    async () => {
      await importPane(host).button('Abandonner').click();
      await importPane(host).button('Continuer').waitFor();
    },
  ],
  [
    'difference',
    async () => {
      await importPane(host).button('Continuer').click();
      await importPane(host).button('Vérifier').click();
      await importPane(host).heading('Avant d’accepter').waitFor();
      const folded = host.pane.locator('.fui-AccordionHeader button[aria-expanded="false"]');
      while (await folded.count()) await folded.first().click();
    },
  ],
  [
    'accepte',
    async () => {
      await importPane(host)
        .button(/^Accepter/)
        .click();
      await host.pane.getByText('Import accepté').waitFor();
    },
  ],
  [
    'export',
    async () => {
      await importPane(host)
        .button(/^Exporter/)
        .click();
      await host.pane.getByText(/^observations\.csv/).waitFor();
    },
  ],
  [
    'retirer',
    async () => {
      await importPane(host)
        .button(/^Retirer/)
        .click();
      await importPane(host).button('Le garder').waitFor();
    },
  ],
];

/** Both ends of the pane's usual width. */
const WIDTHS = [320, 480] as const;

test.each(['clair', 'sombre', 'contraste'] as const)(
  '%s: no accessibility fault, nothing cut',
  async (theme) => {
    host = await openPane(browser, server, { dark: theme === 'sombre' });
    if (theme === 'contraste') await host.book.page.emulateMedia({ forcedColors: 'active' });
    const faults: string[] = [];
    for (const [name, go] of VIEWS) {
      await go();
      for (const width of WIDTHS) {
        await host.width(width);
        await atRest(host.pane);
        await host.book.picture(`import-${theme}-${width}-${name}`);
        const found = [...(await axeFaults(host.pane)), ...(await cutTexts(host.pane)).map((text) => `cut: ${text}`)];
        faults.push(...found.map((fault) => `${name}, ${width} px: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  },
  300_000,
);

test('at 200 %, 320 px wide, no text is cut', async () => {
  host = await openPane(browser, server);
  await host.width(160);
  const faults: string[] = [];
  for (const [name, go] of VIEWS) {
    await go();
    await atRest(host.pane);
    await host.book.picture(`import-zoom-${name}`);
    faults.push(...(await cutTexts(host.pane)).map((text) => `${name}: ${text}`));
  }
  expect(faults).toEqual([]);
}, 240_000);
