/** Files of every kind in the section Importer, among them hostile ones: a clear message, and the workbook as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { workbook } from '../../src/cli/support/hostileFiles';
import type { RunningServer } from '../../src/host/server';
import { launch } from '../../src/cli/support/browser';
import { importPane } from '../support/importPane';
import { openPane } from '../support/paneHost';
import type { PaneTester } from '../support/paneHost';
import { TABLE_CSV, TABLE_TEXT } from '../support/reportTables';
import { serveHost } from '../support/serveHost';

let browser: Browser;
let server: RunningServer;
let host: PaneTester;
let asked: string[] = [];

const PDF = new Uint8Array(readFileSync(join(__dirname, '../importer/fixtures/ten-tables.pdf')));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const cells = (row: readonly string[]): string =>
  `<row>${row
    .map((cell) => (/^\d+$/.test(cell) ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`))
    .join('')}</row>`;
const XLSX = workbook(
  [
    ['Les bénéficiaires de la branche Famille', '2021', '2022'],
    ['Allocataires', '13962', '13780'],
    ['Revenu de solidarité active (RSA)', '1116', '1090'],
  ]
    .map(cells)
    .join(''),
);

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serveHost()]);
}, 120_000);
beforeEach(async () => {
  asked = [];
  host = await openPane(browser, server);
  host.book.page.on('request', (request) => asked.push(request.url()));
}, 60_000);
afterEach(() => host.book.close());
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const reader = (name: string): boolean => asked.some((url) => url.includes(`/import-${name}`));

test('the code of the import is fetched when it is opened, a reader when it is needed', async () => {
  const { open, choose, field, heading, button } = importPane(host);
  expect(asked.filter((url) => /\/import[.-]/.test(url))).toEqual([]);
  await open();
  expect(asked.some((url) => /\/import\./.test(url))).toBe(true);
  expect(reader('pdf') || reader('xlsx')).toBe(false);
  await choose('rapport.pdf', PDF);
  await heading('Quel rapport ?').waitFor({ timeout: 60_000 });
  expect(reader('pdfjs')).toBe(true);
  expect(reader('xlsx')).toBe(false);
  // its tables are those of a report that is there already
  expect(await field('Année du rapport').inputValue()).toBe('2021');
  await host.pane.getByText(/Ce rapport est déjà dans les données livrées/).waitFor();
  await button('Reconnaître les chiffres').click();
  await heading('Quel rapport ?').waitFor();
  await field('Identifiant').fill('ccss48-2021-bis');
  await button('Reconnaître les chiffres').click();
  await heading('Confirmer les lignes').waitFor({ timeout: 60_000 });
  await host.pane.getByRole('checkbox', { name: 'Confirmer : Allocataires' }).waitFor();
  await host.book.picture('import-pdf');
  await button(/^Confirmer les .* lignes sûres/).click();
  await button('Vérifier').click();
  await heading('Avant d’accepter').waitFor({ timeout: 60_000 });
  // the shipped report prints the same figures: it goes on answering
  await host.pane.getByText(/d’un rapport livré de la même année ou plus récent/).waitFor();
  await host.book.picture('import-pdf-difference');
}, 240_000);

test.each([
  ['tableau.csv', bytes(TABLE_CSV)],
  ['tableau.xlsx', XLSX],
  ['tableau.txt', bytes(TABLE_TEXT)],
])(
  '%s: its rows are recognised',
  async (name, contents) => {
    const { open, choose, recognise } = importPane(host);
    await open();
    await choose(name, contents);
    await recognise();
    const card = host.pane.getByRole('listitem').filter({ hasText: 'FAMILLE.ALLOCATAIRES' });
    await card.getByText(/^13.?780$/).waitFor();
  },
  60_000,
);

test('what the user confirmed is there when she comes back from another section', async () => {
  const { open, paste, recognise, button } = importPane(host);
  await open();
  await paste({ text: TABLE_TEXT });
  await recognise();
  await button(/^Confirmer les .* lignes sûres/).click();
  await host.pane.getByRole('tab', { name: 'Données' }).click();
  await host.pane.getByRole('tab', { name: 'Importer' }).click();
  await host.pane.getByRole('checkbox', { name: 'Confirmer : Allocataires', checked: true }).waitFor();
}, 60_000);

test('hostile files and pastes: a clear message each time, the workbook as it was', async () => {
  const { open, choose, paste, parts, button, heading } = importPane(host);
  await host.book.goTo('A1');
  await host.book.type('=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)');
  await host.book.shows('A1', '=CCSS.VAL("FAMILLE.ALLOCATAIRES",2021)', 13962);
  await open();
  const noRows = host.pane.getByText('Aucun chiffre reconnu');
  const refused = host.pane.getByText('Ce document n’a pas été importé');
  const hostile: readonly (readonly [string, () => Promise<void>])[] = [
    ['no text', () => choose('vide.txt', new Uint8Array())],
    ['bytes of nothing', () => choose('rapport.bin', new Uint8Array([0, 1, 2, 3, 4, 255, 0, 7]))],
    ['a picture', () => choose('page.png', bytes('\u0089PNG'))],
    ['a PDF cut short', () => choose('coupe.pdf', PDF.slice(0, 9_000))],
    ['a PDF that is none', () => choose('faux.pdf', bytes('%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj'))],
    ['a workbook cut short', () => choose('coupe.xlsx', XLSX.slice(0, 300))],
    ['a bomb', () => choose('bombe.xlsx', workbook('<row><c><v>1</v></c></row>'.repeat(8_000_000)))],
    ['10 MB of tabs', () => choose('tabulations.txt', bytes('\t'.repeat(10_000_000)))],
    ['lone surrogates', () => paste({ text: '\ud800\t\udc00\n\ud83d' })],
    [
      'script',
      () => paste({ text: 'x', html: '<table><script>document.title="pris"</script><img src=x onerror=alert(1)>' }),
    ],
    ['formulas', () => paste({ text: '=cmd|"/c calc"!A1\t@SUM(1)\n+1+1\t-1-1' })],
  ];
  for (const [name, give] of hostile) {
    await give();
    const recogniseNow = button('Reconnaître les chiffres');
    await refused.or(recogniseNow).first().waitFor({ timeout: 60_000 });
    if (await recogniseNow.isVisible()) {
      await recogniseNow.click();
      await noRows.or(heading('Confirmer les lignes')).or(refused).first().waitFor({ timeout: 60_000 });
      await button(/^(?:Autre document|Abandonner)$/).click();
      await heading('Importer un rapport').waitFor();
    } else {
      expect([name, await host.pane.getByText(/Rien n'a été importé|lisible|connu|protégé/).count()]).not.toEqual([
        name,
        0,
      ]);
      if (name === 'a bomb') await host.book.picture('import-bombe');
    }
    expect([name, await parts(), await host.book.value('A1')]).toEqual([name, 0, 13962]);
  }
  expect(await host.book.page.title()).not.toBe('pris');
}, 300_000);
