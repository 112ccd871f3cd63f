/** Copie figée in the host page: from the pane and from the ribbon, and the file opened again. */
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { cleanWorkbook } from '../../src/workbook/frozenCopy/cleanWorkbook';
import { eventually } from '../support/eventually';
import type { HostPageTester } from '../support/hostPage';
import { openHostPage } from '../support/hostPage';
import { partsOf } from '../workbook/frozenCopy/handmade';

const OURS = /_xldudf_CCSS|CCSS\.|webextension|urn:ccss|formule figée/i;

let book: HostPageTester;
let pane: Frame;
let copy: Buffer;
beforeAll(async () => {
  book = await openHostPage();
  book.page.on('dialog', (dialog) => void dialog.accept());
  pane = await book.pane();
  for (const [address, text] of [
    ['A1', 'FAMILLE.ALLOCATAIRES'],
    ['B1', '=CCSS.VAL(A1;2021)'],
    ['B2', '=ARRONDI(CCSS.VAL(A1;2021)/CCSS.VAL(A1;2020);4)'],
    ['B3', '=B1*2'],
    ['D1', '=CCSS.SERIE(A1;2020)'],
    ['G1', '=CCSS.FICHE(A1)'],
    ['H1', '=G1.[2021]'],
  ] as const) {
    await book.goTo(address);
    await book.type(text);
  }
  await book.shows('H1', expect.any(String), 13962);
}, 180_000);
afterAll(() => book?.close());

/** Every part in which the file speaks of the add-in. */
const traces = (file: Buffer): string[] =>
  Object.entries(partsOf(new Uint8Array(file))).flatMap(([name, text]) =>
    OURS.test(name) || OURS.test(text) ? [name] : [],
  );

const downloaded = async (act: () => Promise<void>): Promise<{ name: string; file: Buffer }> => {
  const [download] = await Promise.all([book.page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) };
};

test('from the pane: a new workbook without the add-in, and the one at hand as it was', async () => {
  await pane.getByRole('tab', { name: 'Cellule' }).click();
  const made = await downloaded(() => pane.getByRole('button', { name: 'Copie figée' }).click());
  copy = made.file;
  expect(made.name).toBe('Classeur2.xlsx');
  expect(traces(copy)).toEqual([]);
  await pane.getByText('Copie figée ouverte').waitFor();
  await pane.getByText('5 formules sont devenues des valeurs').waitFor();
  await book.page.getByText('Nouveau classeur téléchargé : Classeur2.xlsx').waitFor();
  expect(await book.formula('B1')).toBe('=CCSS.VAL(A1,2021)');
  await book.picture('copie-figee');
});

test('from the ribbon, with the pane closed: the pane stays closed', async () => {
  await book.page.getByRole('button', { name: 'Fermer le volet' }).click();
  const { file } = await downloaded(() => book.page.getByRole('button', { name: 'Copie figée', exact: true }).click());
  expect(traces(file)).toEqual([]);
  await book.page.getByText('Nouveau classeur téléchargé').waitFor();
  await eventually(async () => expect(await book.page.locator('.pane-frame').isVisible()).toBe(false));
});

test('the copy opens: values where formulas were, formulas without the add-in go on', async () => {
  const [chooser] = await Promise.all([
    book.page.waitForEvent('filechooser'),
    book.page.getByRole('button', { name: /^Ouvrir/ }).click(),
  ]);
  await Promise.all([
    book.page.waitForEvent('load'),
    chooser.setFiles({ name: 'Envoi.xlsx', mimeType: 'application/octet-stream', buffer: copy }),
  ]);
  await (await book.pane()).getByRole('tab', { name: 'Cellule' }).waitFor();
  await book.page.locator('.book', { hasText: 'Envoi' }).waitFor();
  await book.shows('B1', null, 13962);
  await book.shows('B2', null, 0.974);
  await book.shows('B3', '=B1*2', 27924);
  await book.shows('E2', null, 13962);
  await book.shows('G1', null, 'Allocataires de la branche Famille');
  await book.shows('H1', null, 13962);
  // nothing is left to be taken out
  expect(cleanWorkbook(new Uint8Array(copy)).report).toEqual({ frozen: 0, names: [], withoutValue: [] });
  expect(book.faults).toEqual([]);
}, 120_000);
