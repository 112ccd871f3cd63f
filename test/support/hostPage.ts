/** The host page in a browser, with the add-in as it has been built (npm run build; npm test builds it before). */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { buildHostPage, startServer } from '../../src/host/server';
import { launch } from './browser';

const ROOT = join(__dirname, '../..');
const ADDIN = join(ROOT, 'dist');
const PICTURES = join(ROOT, 'test-results');
const ALLOWED = /^(http:\/\/localhost:\d+\/|data:|blob:)/;

/** Place on the screen. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the page lets tests look into (`window.hostPage`). */
interface Inside {
  readonly page: { readonly grid: { rect(at: object): Place } };
  readonly engine: {
    activeSheet(): string;
    sheets(): { id: string; name: string }[];
    value(sheet: string, row: number, column: number): unknown;
    formula(sheet: string, row: number, column: number): string | null;
  };
  readonly session: {
    settle(): Promise<void>;
    readonly workbook: {
      readonly Worksheets: { GetItem(name: string): { textAt(row: number, column: number): string } };
    };
  };
}

const indexes = (address: string): [number, number] => [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65];

/** A workbook on the screen; cells are named in columns A to Z of the active sheet. */
export class HostPageTester {
  readonly faults: string[] = [];
  readonly external: string[] = [];

  constructor(
    readonly page: Page,
    private readonly closing: () => Promise<void>,
  ) {
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('request', (request) => {
      if (!ALLOWED.test(request.url())) this.external.push(request.url());
    });
  }

  close(): Promise<void> {
    return this.closing();
  }

  async pane(): Promise<Frame> {
    const frame = await (await this.page.waitForSelector('.pane-frame')).contentFrame();
    if (frame === null) throw new Error('no pane');
    return frame;
  }

  async goTo(place: string): Promise<void> {
    await this.page.locator('.name-box').fill(place);
    await this.page.keyboard.press('Enter');
  }

  async type(text: string, key = 'Enter'): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press(key);
  }

  /** Until nothing is calculating, custom functions included. */
  settle(): Promise<void> {
    return this.page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await (Reflect.get(window, 'hostPage') as Inside).session.settle();
    });
  }

  formula(address: string): Promise<string | null> {
    return this.page.evaluate(([row, column]) => {
      const { engine } = Reflect.get(window, 'hostPage') as Inside;
      return engine.formula(engine.activeSheet(), row, column);
    }, indexes(address));
  }

  value(address: string): Promise<unknown> {
    return this.page.evaluate(([row, column]) => {
      const { engine } = Reflect.get(window, 'hostPage') as Inside;
      return engine.value(engine.activeSheet(), row, column);
    }, indexes(address));
  }

  /** What the cell shows. */
  text(address: string): Promise<string> {
    return this.page.evaluate(([row, column]) => {
      const { engine, session } = Reflect.get(window, 'hostPage') as Inside;
      return session.workbook.Worksheets.GetItem(engine.activeSheet()).textAt(row, column);
    }, indexes(address));
  }

  place(address: string): Promise<Place> {
    return this.page.evaluate(([row, column]) => {
      const { page, engine } = Reflect.get(window, 'hostPage') as Inside;
      return page.grid.rect({ sheetId: engine.activeSheet(), row, column });
    }, indexes(address));
  }

  activeSheet(): Promise<string> {
    return this.page.evaluate(() => {
      const { engine } = Reflect.get(window, 'hostPage') as Inside;
      return engine.sheets().find(({ id }) => id === engine.activeSheet())?.name ?? '';
    });
  }

  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Left in test-results/, to be looked at. */
  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }
}

export async function openHostPage(): Promise<HostPageTester> {
  if (!existsSync(join(ADDIN, 'taskpane.html'))) throw new Error('dist/ is missing: npm run build');
  const server = await startServer({
    addinFolder: ADDIN,
    hostFolder: await buildHostPage(ROOT),
    officeFolder: join(ROOT, 'node_modules/@microsoft/office-js/dist'),
  });
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 }, locale: 'fr-FR' });
  const tester = new HostPageTester(page, async () => {
    await browser.close();
    await server.close();
  });
  await page.goto(server.url);
  await (await tester.pane()).getByRole('button', { name: 'Charger' }).waitFor();
  return tester;
}
