import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { buildHostPage, startServer, type RunningServer } from '../../src/host/server';
import { launch } from '../support/browser';

const ROOT = join(__dirname, '../..');
/** The page shows the add-in as it has been built (npm run build; npm test builds it before). */
const ADDIN = join(ROOT, 'dist');
const ALLOWED = /^(http:\/\/localhost:\d+\/|data:|blob:)/;

let browser: Browser;
let server: RunningServer;
let page: Page;
const asked: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  if (!existsSync(join(ADDIN, 'taskpane.html'))) throw new Error('dist/ is missing: npm run build');
  const hostFolder = await buildHostPage(ROOT);
  server = await startServer({
    addinFolder: ADDIN,
    hostFolder,
    officeFolder: join(ROOT, 'node_modules/@microsoft/office-js/dist'),
  });
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1400, height: 850 }, locale: 'fr-FR' });
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(server.url);
  await pane().then((frame) => frame.getByRole('button', { name: 'Charger' }).waitFor());
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function pane(): Promise<Frame> {
  const handle = await page.waitForSelector('.pane-frame');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('no pane');
  return frame;
}

async function goTo(place: string): Promise<void> {
  await page.locator('.name-box').fill(place);
  await page.keyboard.press('Enter');
}

async function type(text: string, key = 'Enter'): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press(key);
}

const bar = () => page.locator('.bar-field').inputValue();
const shownPlace = () => page.locator('.name-box').inputValue();

interface Inside {
  readonly page: { readonly grid: { rect(at: object): { left: number; top: number } } };
  readonly engine: {
    readonly context: { readonly commands: { executeCommand(id: string, params: object): Promise<boolean> } };
    activeSheet(): string;
    value(sheet: string, row: number, column: number): unknown;
    formula(sheet: string, row: number, column: number): string | null;
  };
}

/** Formula and value of a cell in columns A to Z. */
function cell(address: string): Promise<[string | null, unknown]> {
  return page.evaluate((name) => {
    const { engine } = Reflect.get(window, 'hostPage') as Inside;
    const at = [engine.activeSheet(), Number(name.slice(1)) - 1, name.charCodeAt(0) - 65] as const;
    return [engine.formula(...at), engine.value(...at)];
  }, address);
}

/** Waits until the cell shows something other than #BUSY!. */
async function calculated(address: string): Promise<[string | null, unknown]> {
  for (let i = 0; i < 100; i += 1) {
    const found = await cell(address);
    if (found[1] !== '' && found[1] !== '#BUSY!') return found;
    await page.waitForTimeout(50);
  }
  return cell(address);
}

test('what is typed in French is kept in English and shown in French', async () => {
  await goTo('A1');
  for (const text of ['1 234,5', '12,5 %', '31/12/2021', '=SOMME(A1;1,5)']) await type(text);
  expect(await cell('A1')).toEqual([null, 1234.5]);
  expect(await cell('A2')).toEqual([null, 0.125]);
  expect(await cell('A3')).toEqual([null, 44561]);
  expect(await calculated('A4')).toEqual(['=SUM(A1,1.5)', 1236]);
  await goTo('A4');
  expect(await bar()).toBe('=SOMME(A1;1,5)');
  await goTo('A2');
  expect(await bar()).toBe('12,5%');
});

test('functions of the add-in run in its pane, closed or open', async () => {
  await page.getByRole('button', { name: 'Fermer le volet' }).click();
  await goTo('B1');
  await type('=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)');
  expect(await calculated('B1')).toEqual(['=CCSS.VAL("FAMILLE.ALLOCATAIRES",2021)', 13962]);
  await page.getByRole('button', { name: 'Volet', exact: true }).click();
  await page.getByRole('button', { name: 'Fermer le volet' }).waitFor();
});

test('an error tells its reason beside the formula bar', async () => {
  await goTo('B2');
  await type('=CCSS.VAL("ZZZ";2021)');
  expect((await calculated('B2'))[1]).toBe('#N/A');
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
  expect(await cell('B3')).toEqual([null, '']);
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
  expect(await page.locator('.assistant-signature strong').textContent()).toBe('annee');
  await type('2021');
  expect((await calculated('B4'))[1]).toBeCloseTo(13962 / 14334 - 1, 12);
});

test('a formula points at cells with the arrows and the mouse, then Enter goes down', async () => {
  await goTo('C2');
  await page.keyboard.type('=');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('+1');
  await page.keyboard.press('Enter');
  expect((await calculated('C2'))[0]).toBe('=B1+1');
  expect(await shownPlace()).toBe('C3');
});

test('undo and redo', async () => {
  await goTo('D1');
  await type('7');
  await page.keyboard.press('Control+z');
  expect(await cell('D1')).toEqual([null, '']);
  await page.keyboard.press('Control+y');
  expect(await cell('D1')).toEqual([null, 7]);
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
  expect(await calculated('E2')).toEqual(['=SUM(E1,1)', 1235.5]);
  expect(await cell('F1')).toEqual([null, 0.125]);
  expect(await cell('F2')).toEqual([null, 44561]);
});

test('a formula on a sheet that the user has added points at another sheet', async () => {
  await page.evaluate(async () => {
    const { commands } = (Reflect.get(window, 'hostPage') as Inside).engine.context;
    await commands.executeCommand('sheet.command.insert-sheet', { sheet: {} });
  });
  await page.locator('.grid').getByText('Feuil2', { exact: true }).click();
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
  expect(await calculated('B2')).toEqual(['=Feuil1!A1+1', 1235.5]);
});

test('a ribbon button appears when the add-in associates its function, and runs it', async () => {
  const button = page.getByRole('button', { name: 'Actualiser', exact: true });
  const frame = await pane();
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
  expect(asked.filter((url) => !ALLOWED.test(url))).toEqual([]);
  expect(faults).toEqual([]);
});
