/** Enregistrer and Ouvrir: the workbook as a file, and back. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import type { HostPageTester } from '../support/hostPage';
import { openHostPage } from '../support/hostPage';
import { SavedFile } from '../host/xlsx/support';

const FORMULA = '=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)';

let book: HostPageTester;
let page: Page;

beforeAll(async () => {
  book = await openHostPage();
  ({ page } = book);
  page.on('dialog', (dialog) => void dialog.accept());
}, 120_000);
afterAll(() => book?.close());

async function type(place: string, text: string): Promise<void> {
  await book.goTo(place);
  await book.type(text);
}

const holds = (address: string, value: unknown): Promise<void> =>
  eventually(async () => expect(await book.value(address)).toBe(value));

let saved: string;

test('Enregistrer gives a file with formulas in the form of Excel and their values', async () => {
  await type('A1', FORMULA);
  await type('A2', '=A1*2');
  await type('B1', "'=texte");
  await holds('A2', 27924);
  await holds('B1', '=texte');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Enregistrer/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Classeur1.xlsx');
  saved = await download.path();
  const file = new SavedFile(new Uint8Array(readFileSync(saved)));
  expect(file.cell('Feuil1', 'A1').child('f')?.text).toBe('_xldudf_CCSS_VAL("FAMILLE.ALLOCATAIRES",2021)');
  expect(file.cell('Feuil1', 'A1').child('v')?.text).toBe('13962');
});

test('Ouvrir brings it back: name, values, texts, and formulas that go on calculating', async () => {
  await type('A1', '1');
  await holds('A1', 1);
  const bytes = readFileSync(saved);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^Ouvrir/ }).click(),
  ]);
  await Promise.all([
    page.waitForEvent('load'),
    chooser.setFiles({ name: 'Suivi.xlsx', mimeType: 'application/octet-stream', buffer: bytes }),
  ]);
  await book.ready();
  await holds('A1', 13962);
  await holds('A2', 27924);
  await holds('B1', '=texte');
  expect(await page.locator('.book').textContent()).toBe('Suivi');
  await type('A1', '5');
  await holds('A2', 10);
  // loading the page again begins anew
  await page.reload();
  await book.ready();
  expect(await page.locator('.book').textContent()).toBe('Classeur1');
});

test('a file that is no workbook is refused in words, and the workbook stays', async () => {
  await type('A1', '7');
  await holds('A1', 7);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles({ name: 'notes.xlsx', mimeType: 'text/plain', buffer: Buffer.from('bonjour') });
  await page.getByText('pas un classeur .xlsx lisible').waitFor();
  expect(await book.value('A1')).toBe(7);
});
