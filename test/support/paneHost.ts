/**
 * The pane in the embedded host, as a user has it: the workbook on the left, the pane on the right. Uses what has been
 * built (npm run build; npm test builds it before).
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import { buildHostPage, startServer } from '../../src/host/server';
import type { RunningServer } from '../../src/host/server';

const ROOT = join(__dirname, '../..');
const PICTURES = join(ROOT, 'build/pictures');

/** What the tests need of the page's own objects. */
interface Inside {
  readonly engine: {
    activeSheet(): string;
    value(sheet: string, row: number, column: number): unknown;
    formula(sheet: string, row: number, column: number): string | null;
  };
}

export interface PaneInHost {
  readonly page: Page;
  readonly pane: Frame;
  /** selects a cell */
  readonly goTo: (place: string) => Promise<void>;
  /** types into the selected cell */
  readonly type: (text: string) => Promise<void>;
  /** formula and value of a cell in columns A to Z, once it has been calculated */
  readonly cell: (address: string) => Promise<[string | null, unknown]>;
  readonly width: (pixels: number) => Promise<void>;
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function serveHost(): Promise<RunningServer> {
  const addinFolder = process.env.CCSS_DIST ?? join(ROOT, 'dist');
  if (!existsSync(join(addinFolder, 'taskpane.html'))) throw new Error('dist/ is missing: npm run build');
  return startServer({
    addinFolder,
    hostFolder: await buildHostPage(ROOT),
    officeFolder: join(ROOT, 'node_modules/@microsoft/office-js/dist'),
  });
}

/** A new workbook for a new user, with the pane open. */
export async function openPane(browser: Browser, server: RunningServer, dark = false): Promise<PaneInHost> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' });
  const page = await context.newPage();
  if (dark) await page.route('**/shim.js', darkOffice);
  // a step that fails says which one before the test runs out of time
  page.setDefaultTimeout(10_000);
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('[role="tab"]')) return;
      Reflect.set(window, 'tabsSeenAt', performance.now());
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(server.url);
  const handle = await page.waitForSelector('.pane-frame');
  const pane = await handle.contentFrame();
  if (!pane) throw new Error('no pane');
  await pane.getByRole('tab').first().waitFor();

  const read = (address: string): Promise<[string | null, unknown]> =>
    page.evaluate((name) => {
      const { engine } = Reflect.get(window, 'hostPage') as Inside;
      const at = [engine.activeSheet(), Number(name.slice(1)) - 1, name.charCodeAt(0) - 65] as const;
      return [engine.formula(...at), engine.value(...at)];
    }, address);
  return {
    page,
    pane,
    goTo: async (place) => {
      await page.locator('.name-box').fill(place);
      await page.keyboard.press('Enter');
    },
    type: async (text) => {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    cell: async (address) => {
      for (let tries = 0; tries < 100; tries++) {
        const found = await read(address);
        if (found[1] !== '' && found[1] !== '#BUSY!') return found;
        await page.waitForTimeout(50);
      }
      return read(address);
    },
    width: async (pixels) => {
      await page.addStyleTag({
        content: `.pane { width: ${pixels}px !important; } .pane-frame { min-width: 0 !important; }`,
      });
    },
    picture: async (name) => {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    close: () => context.close(),
  };
}

/** Excel tells its colours when the client asks for them: as numbers, which the client turns into `#262626`. */
async function darkOffice(route: Route): Promise<void> {
  const answer = await route.fetch();
  const script = await answer.text();
  const dark = script.replace(
    'GetOfficeThemeInfo:()=>"{}"',
    `GetOfficeThemeInfo:()=>'{"bodyBackgroundColor":${0x262626}}'`,
  );
  if (dark === script) throw new Error('the host tells its colours in another way now');
  await route.fulfill({ response: answer, body: dark });
}

/** Texts that do not fit into their element, or stand outside of the pane. */
export function cutTexts(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('#root *')].filter((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      const { width, height } = element.getBoundingClientRect();
      return own && width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
    });
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
    const cut = shown
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        if (left < -1 || right > innerWidth + 1) return true;
        const { overflowX, display } = getComputedStyle(element);
        return display !== 'inline' && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 60)}`);
    return [...wide, ...cut];
  });
}
