/** The section Cellule beside the grid: trace, Figer and Rétablir, and the ribbon with the pane closed. */
import type { Frame } from 'playwright-core';
import { eventually } from '../support/eventually';
import type { HostPageTester } from '../support/hostPage';
import { openHostPage } from '../support/hostPage';
import { axeFaults } from '../support/panePage';

let book: HostPageTester;
let pane: Frame;
beforeAll(async () => {
  book = await openHostPage();
  pane = await book.pane();
  // a step that fails says which one before the test runs out of time
  book.page.setDefaultTimeout(15_000);
  for (const [address, text] of [
    ['A1', 'FAMILLE.ALLOCATAIRES'],
    ['A2', '2021'],
    ['B1', '=CCSS.VAL(A1;A2)'],
    [
      'B2',
      '=SI(B1>0;CCSS.VAL(CCSS.LIBELLE(A1);A2-1);CCSS.EVOL(A1;2021))+CCSS.PART("FAMILLE.PRESTATIONS.FAMILIALES";2021)*CCSS.VAL("FAMILLE.BENEFICIAIRES.LOGEMENT";A2)',
    ],
    ['B3', '=CCSS.VAL(A1;1950)'],
  ] as const) {
    await book.goTo(address);
    await book.type(text);
  }
  await book.shows('B3', '=CCSS.VAL(A1,1950)', '#N/A');
  await pane.getByRole('tab', { name: 'Cellule' }).click();
}, 180_000);
afterAll(() => book?.close());

const calls = () => pane.getByRole('group', { name: /^Appel \d sur \d$/ });

test('a cell with five CCSS calls, nested ones too: every call, its value and its sources', async () => {
  await book.goTo('B2');
  await pane.getByRole('heading', { name: 'Feuil1!B2' }).waitFor();
  await calls().nth(4).waitFor();
  const texts = async (): Promise<string[]> => (await calls().allInnerTexts()).map((text) => text.replace(/\s/g, ' '));
  const wanted = [
    expect.stringMatching(/CCSS\.VAL\(CCSS\.LIBELLE\(A1\);A2-1\).*14 334.*« 14 334 »/),
    expect.stringMatching(/CCSS\.LIBELLE\(A1\).*Allocataires de la branche Famille/),
    expect.stringMatching(/CCSS\.EVOL\(A1;2021\).*-2,6 %/),
    expect.stringMatching(/CCSS\.PART\(.*5,8 %/),
    expect.stringMatching(/LOGEMENT.*5 943/),
  ];
  await eventually(async () => expect(await texts()).toEqual(wanted));
  await pane.getByRole('button', { name: 'Aller à Feuil1!B1' }).waitFor();
  expect(await axeFaults(pane)).toEqual([]);
  expect(await pane.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  await book.picture('cellule-cinq-appels');
});

test('the trace follows the selection; the reason of an error in French', async () => {
  await book.goTo('B3');
  await pane.getByText(/Pas de valeur en 1950/).waitFor();
});

test('Figer and Rétablir in the pane; a cell that was typed over is told', async () => {
  await pane.getByRole('radio', { name: 'la feuille' }).click();
  await pane.getByRole('button', { name: 'Figer', exact: true }).click();
  await pane.getByText('3 formules figées').waitFor();
  await book.shows('B1', null, 13962);
  await book.goTo('B1');
  await pane.getByText(/^Formule figée le/).waitFor();
  await book.type('15000');
  await pane.getByRole('button', { name: 'Rétablir', exact: true }).click();
  await pane.getByText('Feuil1!B1 : modifiée depuis qu’elle est figée').waitFor();
  await book.picture('cellule-retablir');
  await pane.getByRole('button', { name: 'Rétablir quand même' }).click();
  await pane.getByText('1 formule rétablie').waitFor();
  await book.shows('B1', '=CCSS.VAL(A1,A2)', 13962);
});

test('Ctrl+Z after Figer does not tear what was frozen: Rétablir is the way back', async () => {
  // what Rétablir brought back has been calculated: a formula without a value yet would be left
  await eventually(async () => expect(await book.value('B2')).toBeCloseTo(14677.6, 0));
  await book.shows('B3', '=CCSS.VAL(A1,1950)', '#N/A');
  await pane.getByRole('radio', { name: 'la feuille' }).click();
  await pane.getByRole('button', { name: 'Figer', exact: true }).click();
  await pane.getByText('3 formules figées').waitFor();
  const undo = book.page.getByRole('button', { name: /^Annuler \(Ctrl/ });
  await eventually(async () => expect(await undo.isDisabled()).toBe(true));
  await book.goTo('H9');
  await book.page.keyboard.press('Control+z');
  await book.settle();
  expect([await book.formula('B1'), await book.value('B1')]).toEqual([null, 13962]);
  // what is done afterwards can be undone as ever
  await book.type('encore');
  await book.shows('H9', null, 'encore');
  await undo.click();
  await book.shows('H9', null, '');
  await pane.getByRole('button', { name: 'Rétablir', exact: true }).click();
  await pane.getByText('3 formules rétablies').waitFor();
  await book.shows('B1', '=CCSS.VAL(A1,A2)', 13962);
});

test('the ribbon with the pane closed: Tracer opens it on the cell', async () => {
  await pane.getByRole('tab', { name: 'Données' }).click();
  await book.page.getByRole('button', { name: 'Fermer le volet' }).click();
  await book.goTo('B2');
  await book.page.getByRole('button', { name: 'Tracer' }).click();
  // what is in a frame counts as visible though the frame is not
  await book.page.getByRole('button', { name: 'Fermer le volet' }).waitFor();
  await calls().nth(4).waitFor({ state: 'visible' });
});

test('no script failed', () => {
  expect(book.faults).toEqual([]);
});
