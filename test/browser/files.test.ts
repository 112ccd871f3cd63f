import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildHostPage, startServer, type RunningServer } from '../../src/host/server';
import { launch } from '../support/browser';
import { SavedFile } from '../host/xlsx/support';

const ROOT = join(__dirname, '../..');
const ADDIN = join(ROOT, 'dist');
const FORMULA = '=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)';

let browser: Browser;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  if (!existsSync(join(ADDIN, 'taskpane.html'))) throw new Error('dist/ is missing: npm run build');
  server = await startServer({
    addinFolder: ADDIN,
    hostFolder: await buildHostPage(ROOT),
    officeFolder: join(ROOT, 'node_modules/@microsoft/office-js/dist'),
  });
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1400, height: 850 }, locale: 'fr-FR' });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(server.url);
  await ready();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function ready(): Promise<void> {
  const handle = await page.waitForSelector('.pane-frame');
  await (await handle.contentFrame())!.getByRole('button', { name: 'Charger' }).waitFor();
}

async function type(place: string, text: string): Promise<void> {
  await page.locator('.name-box').fill(place);
  await page.keyboard.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const value = (row: number, column: number): Promise<unknown> =>
  page.evaluate(
    ([r, c]) => {
      const { engine } = (window as never as { hostPage: { engine: Inside } }).hostPage;
      return engine.value(engine.activeSheet(), r!, c!);
    },
    [row, column],
  );

interface Inside {
  activeSheet(): string;
  value(sheet: string, row: number, column: number): unknown;
}

/** Resolves once a cell of the sheet in view holds a value. */
async function settled(row: number, column: number, expected: unknown): Promise<void> {
  await page.waitForFunction(
    ([r, c, wanted]) => {
      const { engine } = (window as never as { hostPage?: { engine: Inside } }).hostPage ?? {};
      return engine?.value(engine.activeSheet(), r as number, c as number) === wanted;
    },
    [row, column, expected],
    { timeout: 20_000 },
  );
}

let saved: string;

test('Enregistrer gives a file with formulas in the form of Excel and their values', async () => {
  await type('A1', FORMULA);
  await type('A2', '=A1*2');
  await type('B1', "'=texte");
  await settled(1, 0, 27924);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: /^Enregistrer/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Classeur1.xlsx');
  saved = await download.path();
  const file = new SavedFile(new Uint8Array(readFileSync(saved)));
  expect(file.cell('Feuil1', 'A1').child('f')?.text).toBe('_xldudf_CCSS_VAL("FAMILLE.ALLOCATAIRES",2021)');
  expect(file.cell('Feuil1', 'A1').child('v')?.text).toBe('13962');
}, 90_000);

test('Ouvrir brings it back: name, values, texts, and formulas that go on calculating', async () => {
  await type('A1', '1');
  const bytes = readFileSync(saved);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^Ouvrir/ }).click(),
  ]);
  await Promise.all([
    page.waitForEvent('load'),
    chooser.setFiles({ name: 'Suivi.xlsx', mimeType: 'application/octet-stream', buffer: bytes }),
  ]);
  await ready();
  await settled(0, 0, 13962);
  expect(await value(1, 0)).toBe(27924);
  expect(await value(0, 1)).toBe('=texte');
  expect(await page.locator('.book').textContent()).toBe('Suivi');
  await type('A1', '5');
  await settled(1, 0, 10);
  // loading the page again begins anew
  await page.reload();
  await ready();
  expect(await page.locator('.book').textContent()).toBe('Classeur1');
}, 90_000);

test('a file that is no workbook is refused in words, and the workbook stays', async () => {
  await type('A1', '7');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles({ name: 'notes.xlsx', mimeType: 'text/plain', buffer: Buffer.from('bonjour') });
  await page.getByText('pas un classeur .xlsx lisible').waitFor();
  expect(await value(0, 0)).toBe(7);
});
