/** The page of the embedded host: typing in French, formulas, undoing, pasting, the ribbon. */
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import type { HostPageTester, Inside } from '../support/hostPage';
import { openHostPage } from '../support/hostPage';

let book: HostPageTester;
let page: Page;

beforeAll(async () => {
  book = await openHostPage({ width: 1400, height: 850 });
  ({ page } = book);
}, 120_000);
afterAll(() => book?.close());

const goTo = (place: string): Promise<void> => book.goTo(place);
const type = (text: string, key?: string): Promise<void> => book.type(text, key);
const shows = (address: string, formula: unknown, value: unknown): Promise<void> => book.shows(address, formula, value);

/** What the formula bar and the name box show. */
const bar = (text: string): Promise<void> =>
  eventually(async () => expect(await page.locator('.bar-field').inputValue()).toBe(text));
const place = (name: string): Promise<void> =>
  eventually(async () => expect(await page.locator('.name-box').inputValue()).toBe(name));

test('what is typed in French is kept in English and shown in French', async () => {
  await goTo('A1');
  for (const text of ['1 234,5', '12,5 %', '31/12/2021', '=SOMME(A1;1,5)']) await type(text);
  await shows('A1', null, 1234.5);
  await shows('A2', null, 0.125);
  await shows('A3', null, 44561);
  await shows('A4', '=SUM(A1,1.5)', 1236);
  await goTo('A4');
  await bar('=SOMME(A1;1,5)');
  await goTo('A2');
  await bar('12,5%');
});

test('functions of the add-in run in its pane, closed or open', async () => {
  await page.getByRole('button', { name: 'Fermer le volet' }).click();
  await goTo('B1');
  await type('=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)');
  await shows('B1', '=CCSS.VAL("FAMILLE.ALLOCATAIRES",2021)', 13962);
  await page.getByRole('button', { name: 'Volet', exact: true }).click();
  await page.getByRole('button', { name: 'Fermer le volet' }).waitFor();
});

test('an error tells its reason beside the formula bar', async () => {
  await goTo('B2');
  await type('=CCSS.VAL("ZZZ";2021)');
  await shows('B2', '=CCSS.VAL("ZZZ",2021)', '#N/A');
  await goTo('B2');
  await page.locator('.note', { hasText: 'Indicateur inconnu' }).waitFor();
});

test('a wrong formula stays open, says where, and can be left', async () => {
  await goTo('B3');
  await type('=SOMME(1.5;2)');
  await page
    .locator('.note.refused', { hasText: 'les décimales se séparent par une virgule. (caractère 8)' })
    .waitFor();
  const marked = await page
    .locator('.cell-field')
    .evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  expect(marked).toBe('1.5');
  await page.keyboard.press('Escape');
  await shows('B3', null, '');
});

test('functions are proposed while typing, with their arguments', async () => {
  await goTo('B4');
  await page.keyboard.type('=ccss.evol');
  await page.locator('.assistant-line', { hasText: 'CCSS.EVOLPUB' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('"FAMILLE.ALLOCATAIRES";');
  await page
    .locator('.assistant-signature', { hasText: 'CCSS.EVOL(indicateur; annee; [annee_ref]; [organisme])' })
    .waitFor();
  await page.locator('.assistant-signature strong', { hasText: /^annee$/ }).waitFor();
  await type('2021');
  await shows('B4', '=CCSS.EVOL("FAMILLE.ALLOCATAIRES",2021)', expect.closeTo(13962 / 14334 - 1, 12));
});

test('a formula points at cells with the arrows and the mouse, then Enter goes down', async () => {
  await goTo('C2');
  await page.keyboard.type('=');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('+1');
  await page.keyboard.press('Enter');
  await shows('C2', '=B1+1', 13963);
  await place('C3');
});

test('undo and redo', async () => {
  await goTo('D1');
  await type('7');
  await page.keyboard.press('Control+z');
  await shows('D1', null, '');
  await page.keyboard.press('Control+y');
  await shows('D1', null, 7);
});

test('pasted French text is read as if it were typed', async () => {
  await goTo('E1');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1 234,5\t12,5 %\r\n=SOMME(E1;1)\t31/12/2021\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await shows('E2', '=SUM(E1,1)', 1235.5);
  await shows('F1', null, 0.125);
  await shows('F2', null, 44561);
});

test('a formula on a sheet that the user has added points at another sheet', async () => {
  await page.evaluate(async () => {
    const { commands } = (Reflect.get(window, 'hostPage') as Inside).engine.context;
    await commands.executeCommand('sheet.command.insert-sheet', { sheet: {} });
  });
  await page.locator('.grid').getByText('Feuil2', { exact: true }).click();
  await eventually(async () => expect(await book.activeSheet()).toBe('Feuil2'));
  await goTo('B2');
  await page.keyboard.type('=');
  await page.locator('.grid').getByText('Feuil1', { exact: true }).click();
  const { left, top } = await page.evaluate(() => {
    const inside = Reflect.get(window, 'hostPage') as Inside;
    return inside.page.grid.rect({ sheetId: inside.engine.activeSheet(), row: 0, column: 0 });
  });
  await page.mouse.click(left + 10, top + 10);
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.bar-field')?.value === '=Feuil1!A1');
  await type('+1');
  await shows('B2', '=Feuil1!A1+1', 1235.5);
});

test('a ribbon button appears when the add-in associates its function, and runs it', async () => {
  const button = page.getByRole('button', { name: 'Actualiser', exact: true });
  const frame = await book.pane();
  await frame.evaluate(() => {
    const office = Reflect.get(window, 'Office') as typeof Office;
    office.actions.associate('actualiser', (event: Office.AddinCommands.Event) => {
      Reflect.set(window, 'clicked', event.source.id);
      event.completed();
    });
  });
  await button.waitFor();
  await button.click();
  await frame.waitForFunction(() => Reflect.get(window, 'clicked') === 'CCSS.Actualiser');
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
});

test('nothing external is asked for, and no script fails', () => {
  expect(book.external).toEqual([]);
  expect(book.faults).toEqual([]);
});
