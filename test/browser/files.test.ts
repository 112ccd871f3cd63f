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

async function save(): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  saved = await download.path();
  return readFileSync(saved);
}

async function reopen(buffer: Buffer, name: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await Promise.all([
    page.waitForEvent('load'),
    chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer }),
  ]);
  await book.ready();
}

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

test('a table, a list, a note, frozen rows and a chart come back, and work on', async () => {
  const pane = await book.pane();
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B4').values = [
        ['branche', 'montant'],
        ['Famille', 30],
        ['Santé', 50],
        ['Famille', 20],
      ];
      const table = sheet.tables.add('A1:B4', true);
      table.name = 'Montants';
      sheet.getRange('B2:B4').numberFormat = [['#,##0 "€"'], ['#,##0 "€"'], ['#,##0 "€"']];
      sheet.getRange('D1').formulas = [['=SUM(Montants[montant])']];
      sheet.getRange('D2').values = [['oui']];
      sheet.getRange('D2').dataValidation.rule = { list: { inCellDropDown: true, source: 'oui,non' } };
      sheet.freezePanes.freezeRows(1);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
      chart.title.text = 'Montants par branche';
      chart.setPosition('F3', 'L16');
      context.workbook.notes.add('D1', 'Somme du tableau');
      await context.sync();
    }),
  );
  await holds('D1', 100);
  await reopen(await save(), 'Montants.xlsx');
  await holds('D1', 100);
  expect(await book.text('B2')).toBe('30 €');
  await page.locator('.chart').getByText('Montants par branche').waitFor();
  await book.picture('rouvert');
  const noted = await book.place('D1');
  await page.mouse.move(noted.left + 120, noted.top + 90);
  await page.mouse.move(noted.left + 12, noted.top + 9, { steps: 3 });
  await page.getByRole('tooltip').getByText('Somme du tableau').waitFor();
  // The table filters, its formula follows a new value, the list offers its choices.
  await page.getByRole('button', { name: 'Filtrer et trier : branche' }).click();
  await page.getByRole('checkbox', { name: 'Famille' }).waitFor();
  await page.keyboard.press('Escape');
  await type('B2', '40');
  await holds('D1', 110);
  await book.goTo('D2');
  await page.getByRole('button', { name: 'Liste de la cellule' }).click();
  await page.getByRole('option', { name: 'non' }).click();
  await holds('D2', 'non');
  const kept = await (
    await book.pane()
  ).evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const note = context.workbook.notes.getItem('D1').load('content');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return [note.content, frozen.address.replace(/^.*!/, '')];
    }),
  );
  expect(kept).toEqual(['Somme du tableau', '1:1']);
});

test('a file that is no workbook is refused in words, and the workbook stays', async () => {
  await type('A20', '7');
  await holds('A20', 7);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles({ name: 'notes.xlsx', mimeType: 'text/plain', buffer: Buffer.from('bonjour') });
  await page.getByText('pas un classeur .xlsx lisible').waitFor();
  expect(await book.value('A20')).toBe(7);
});
