/** The grid under the hand: completing, filling down, undoing, and what Excel would refuse. */
import { eventually } from '../support/eventually';
import type { HostPageTester } from '../support/hostPage';
import { openHostPage } from '../support/hostPage';

let book: HostPageTester;
beforeAll(async () => {
  book = await openHostPage();
}, 120_000);
afterAll(() => book?.close());

/** Runs a batch of the add-in's own in its frame. */
async function inAddin(work: (context: Excel.RequestContext) => void): Promise<void> {
  const pane = await book.pane();
  await pane.evaluate(`Excel.run(async (context) => { (${work.toString()})(context); await context.sync(); })`);
}

test('a function and a code are completed while typing', async () => {
  await book.goTo('A1');
  await book.page.keyboard.type('=CCSS.EV');
  await book.page.locator('.assistant-line', { hasText: 'CCSS.EVOL' }).first().waitFor();
  await book.page.keyboard.press('Tab');
  await book.type('"FAMILLE.ALLOCATAIRES";2021)');
  await book.shows('A1', '=CCSS.EVOL("FAMILLE.ALLOCATAIRES",2021)', expect.closeTo(13962 / 14334 - 1, 12));
});

test('a text that comes without keys, as from dictation or a panel of symbols, starts in its cell with its first letter', async () => {
  await book.goTo('L1');
  await book.page.keyboard.insertText('à');
  await book.page.locator('.cell-field').waitFor();
  await book.type(' la main');
  await book.shows('L1', null, 'à la main');
});

test('an indicator is chosen from the list of its argument, by a word of its label', async () => {
  await book.goTo('A2');
  await book.page.keyboard.type('=CCSS.VAL("allocataires de la b');
  const line = book.page.locator('.assistant-line', { hasText: 'FAMILLE.ALLOCATAIRES' }).first();
  await line.getByText('Allocataires de la branche Famille').waitFor();
  await book.picture('completion');
  await book.page.keyboard.press('Tab');
  await book.type(';2021)');
  await book.shows('A2', '=CCSS.VAL("FAMILLE.ALLOCATAIRES",2021)', 13962);
  expect(await book.text('A2')).toBe('13\u202F962');
});

test('fields of a card are proposed behind the point, and the card opens beside its cell', async () => {
  await book.goTo('A3');
  await book.type('=CCSS.FICHE("FAMILLE.ALLOCATAIRES")');
  await eventually(async () => expect(await book.text('A3')).toBe('Allocataires de la branche Famille'));
  await book.goTo('A4');
  await book.page.keyboard.type('=A3.20');
  await book.page.locator('.assistant-line', { hasText: '2021' }).click();
  await book.page.keyboard.press('Enter');
  await book.shows('A4', '=A3.[2021]', 13962);
  await book.goTo('A3');
  await book.page.getByRole('button', { name: 'Afficher la fiche' }).click();
  await book.page
    .getByRole('dialog', { name: 'FAMILLE.ALLOCATAIRES' })
    .getByText('CCSS de la Lozère')
    .first()
    .waitFor();
  await book.picture('fiche');
  await book.page.getByRole('button', { name: 'Fermer la fiche' }).click();
});

test('an error tells its reason when the mouse rests on it', async () => {
  await book.goTo('A5');
  await book.type('=CCSS.VAL("FAMILLE.INCONNU";2021)');
  await book.shows('A5', '=CCSS.VAL("FAMILLE.INCONNU",2021)', '#N/A');
  const { left, top } = await book.place('A5');
  await book.page.mouse.move(left + 60, top + 60);
  await book.page.mouse.move(left + 10, top + 8, { steps: 3 });
  await book.page.getByRole('tooltip').getByText('Indicateur inconnu').waitFor();
});

test('the name box gives names and goes to them', async () => {
  await book.goTo('B7:B8');
  await book.page.locator('.name-box').fill('Zone_essai');
  await book.page.keyboard.press('Enter');
  await book.goTo('A1');
  await book.goTo('zone_essai');
  await eventually(async () => expect(await book.page.locator('.name-box').inputValue()).toBe('Zone_essai'));
  await book.goTo('A6');
  await book.page.keyboard.type('=LIGNES(zone_');
  await book.page.locator('.assistant-line', { hasText: 'Zone_essai' }).waitFor();
  await book.page.keyboard.press('Tab');
  await book.type(')');
  await book.shows('A6', '=ROWS(Zone_essai)', 2);
});

test('the corner of a cell, dragged down, fills the cells below; one step undoes it', async () => {
  await book.goTo('C1');
  for (const text of ['2020', '2021']) await book.type(text);
  await book.goTo('D1');
  await book.type('=C1*2');
  await book.goTo('C1:D1');
  const first = await book.place('D1');
  const last = await book.place('D4');
  const corner = { x: first.left + first.width, y: first.top + first.height };
  await book.drag(corner, { x: corner.x, y: last.top + last.height - 4 });
  await book.shows('D4', '=C4*2', 4046);
  await book.page.keyboard.press('Control+z');
  await book.shows('D4', null, '');
});

test('a protected sheet refuses typing and deleting, in words', async () => {
  await book.goTo('F1');
  await book.type('gardé');
  await book.shows('F1', null, 'gardé');
  await inAddin((context) => context.workbook.worksheets.getActiveWorksheet().protection.protect());
  await book.goTo('F1');
  await book.page.keyboard.press('Delete');
  await book.page.locator('.note.refused', { hasText: 'feuille protégée' }).waitFor();
  await book.type('x');
  expect(await book.value('F1')).toBe('gardé');
  await inAddin((context) => context.workbook.worksheets.getActiveWorksheet().protection.unprotect());
  await book.goTo('F1');
  await book.type('changé');
  await book.shows('F1', null, 'changé');
});

test('what is typed into a spilled result stops it; once deleted, the result is there again', async () => {
  await book.goTo('H1');
  await book.type('=SEQUENCE(4)');
  await book.shows('H3', null, 3);
  await book.goTo('H3');
  await eventually(async () => expect(await book.page.locator('.bar-field').inputValue()).toBe('=SEQUENCE(4)'));
  await book.type('7');
  await book.shows('H1', '=SEQUENCE(4)', '#SPILL!');
  expect([await book.text('H1'), await book.value('H3'), await book.value('H4')]).toEqual(['#PROPAGATION!', 7, '']);
  await book.goTo('H3');
  await book.page.keyboard.press('Delete');
  await book.shows('H1', '=SEQUENCE(4)', 1);
  await book.shows('H3', null, 3);
  // Deleting inside a spill changes nothing.
  await book.page.keyboard.press('Delete');
  await book.settle();
  expect([await book.value('H1'), await book.value('H3')]).toEqual([1, 3]);
});

test('a drop-down list offers its values and refuses others', async () => {
  await inAddin((context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('J1');
    cell.dataValidation.rule = { list: { inCellDropDown: true, source: 'oui,non' } };
  });
  await book.goTo('J1');
  await book.type('peut-être');
  await book.page.locator('.note.refused', { hasText: 'liste' }).waitFor();
  await book.page.keyboard.press('Escape');
  await book.page.getByRole('button', { name: 'Liste de la cellule' }).click();
  await book.page.getByRole('option', { name: 'non' }).click();
  await book.shows('J1', null, 'non');
});

test('rows of a table cannot be torn apart', async () => {
  await inAddin((context) => {
    const sheet = context.workbook.worksheets.add('Tableau');
    sheet.getRange('B2:C4').values = [
      ['nom', 'valeur'],
      ['a', 1],
      ['b', 2],
    ];
    sheet.tables.add('B2:C4', true);
    sheet.activate();
  });
  await book.goTo('B3');
  const { refused } = await book.page.evaluate(async () => {
    const { engine } = Reflect.get(window, 'hostPage') as {
      engine: {
        activeSheet(): string;
        context: { commands: { executeCommand(id: string, params: object): Promise<unknown> } };
      };
    };
    const range = { startRow: 2, endRow: 2, startColumn: 1, endColumn: 1 };
    const done = await engine.context.commands
      .executeCommand('sheet.command.insert-range-move-down', {
        subUnitId: engine.activeSheet(),
        unitId: 'workbook',
        range,
      })
      .catch(() => false);
    return { refused: done !== true };
  });
  expect(refused).toBe(true);
  await book.page.locator('.note.refused', { hasText: 'tableau' }).waitFor();
  expect(await book.value('B3')).toBe('a');
});

test('no script failed', () => {
  expect(book.faults).toEqual([]);
});
