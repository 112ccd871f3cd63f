/** A workbook in the embedded host, in a browser, as a user has it: the grid on the left, the pane on the right. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import type { RunningServer } from '../../src/host/server';
import { launch, slowed } from '../../src/cli/support/browser';
import { eventually } from './eventually';
import { serveHost } from './serveHost';

const PICTURES = join(__dirname, '../../build/pictures');
const ALLOWED = /^(http:\/\/localhost:\d+\/|data:|blob:)/;
/** For one step, on a loaded machine: a step that fails says which one before the test runs out of time. */
const STEP_TIMEOUT = 30_000;

/** Place on the screen. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the page lets tests look into (`window.hostPage`). */
export interface Inside {
  readonly page: { readonly grid: { rect(at: object): Place } };
  readonly engine: {
    readonly context: { readonly commands: { executeCommand(id: string, params: object): Promise<boolean> } };
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

/**
 * Cells are named in columns A to Z of the active sheet. Reading is at once: what follows from typing or clicking is
 * read with `eventually`.
 */
export class HostPageTester {
  readonly faults: string[] = [];
  readonly external: string[] = [];

  constructor(
    readonly page: Page,
    private readonly closing: () => Promise<void>,
  ) {
    page.setDefaultTimeout(STEP_TIMEOUT);
    // from the start: the browser needs a moment to hand its dialogs over, and a key pressed meanwhile opens a real one
    page.on('filechooser', () => undefined);
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('request', (request) => {
      if (!ALLOWED.test(request.url())) this.external.push(request.url());
    });
  }

  close(): Promise<void> {
    return this.closing();
  }

  async pane(): Promise<Frame> {
    const frame = await (await this.page.waitForSelector('.pane-frame', { state: 'attached' })).contentFrame();
    if (frame === null) throw new Error('no pane');
    return frame;
  }

  /** Until the grid has taken the focus, which it does once when it has been drawn, and the pane shows its sections. */
  async ready(): Promise<void> {
    const pane = await this.pane();
    await this.gridFocused();
    await pane.getByRole('tab').first().waitFor();
  }

  async goTo(place: string): Promise<void> {
    await this.page.locator('.name-box').fill(place);
    await this.page.keyboard.press('Enter');
    await this.gridFocused();
  }

  async type(text: string, key = 'Enter'): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press(key);
  }

  private async gridFocused(): Promise<void> {
    await this.page.waitForFunction(
      () => (document.activeElement as HTMLElement | null)?.dataset['uComp'] === 'editor',
    );
  }

  /** Until nothing is calculating, custom functions included. What follows from that is read with `eventually` all the same. */
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

  /** Formula and value. */
  async cell(address: string): Promise<[string | null, unknown]> {
    return [await this.formula(address), await this.value(address)];
  }

  /** What the cell shows. */
  text(address: string): Promise<string> {
    return this.page.evaluate(([row, column]) => {
      const { engine, session } = Reflect.get(window, 'hostPage') as Inside;
      return session.workbook.Worksheets.GetItem(engine.activeSheet()).textAt(row, column);
    }, indexes(address));
  }

  /** Waits until a cell has the formula (in English; null: none) and the value that are wanted. */
  async shows(address: string, formula: unknown, value: unknown): Promise<void> {
    await eventually(async () => expect(await this.cell(address)).toEqual([formula, value]));
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

  /** Left in build/pictures/, to be looked at; everything has been calculated, moved and drawn. */
  async picture(name: string): Promise<void> {
    await this.settle();
    await atRest(await this.pane());
    await this.pictureNow(name);
  }

  /** The same while something is still going on. */
  async pictureNow(name: string): Promise<void> {
    await this.page.screenshot({ path: picturePath(name) });
  }
}

/** Where a picture of a test is left. */
export function picturePath(name: string): string {
  mkdirSync(PICTURES, { recursive: true });
  return join(PICTURES, `${name}.png`);
}

/** Until nothing moves in the page but what always does (a wheel that turns while one waits). */
export async function atRest(page: Page | Frame): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** before the page is loaded */
  readonly prepare?: (page: Page) => Promise<void>;
  /** after the page has been closed */
  readonly closed?: () => Promise<void>;
}

/** A new workbook for a new user. */
export async function openWorkbook(
  browser: Browser,
  server: RunningServer,
  { width = 1500, height = 900, prepare, closed }: OpenOptions = {},
): Promise<HostPageTester> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'fr-FR' });
  const page = await slowed(await context.newPage());
  const tester = new HostPageTester(page, async () => {
    await context.close();
    await closed?.();
  });
  await prepare?.(page);
  await page.goto(server.url);
  await tester.ready();
  return tester;
}

/** The same, with a browser and a server of its own. */
export async function openHostPage(options?: OpenOptions): Promise<HostPageTester> {
  const [browser, server] = await Promise.all([launch(), serveHost()]);
  const closed = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  return openWorkbook(browser, server, { ...options, closed });
}
