/** The pane in the embedded host: the workbook on the left, the pane on the right, in the colours of Office. */
import type { Browser, Frame, Locator, Route } from 'playwright-core';
import type { RunningServer } from '../../src/host/server';
import { atRest, openWorkbook, picturePath } from './hostPage';
import type { HostPageTester } from './hostPage';

/** What a section shows once it can be used. */
const SECTIONS = {
  Données: (pane: Frame) => pane.getByRole('group', { name: 'Années' }),
  Indicateurs: (pane: Frame) => pane.getByRole('searchbox', { name: 'Chercher un indicateur' }),
  Graphiques: (pane: Frame) => pane.getByRole('searchbox', { name: 'Indicateur' }),
  Contrôles: (pane: Frame) => pane.locator('.fui-AccordionHeader button').first(),
  Importer: (pane: Frame) => pane.getByRole('heading', { name: 'Importer un rapport' }),
  Cellule: (pane: Frame) => pane.getByRole('heading', { name: /!/ }),
  'Réglages et aide': (pane: Frame) => pane.getByLabel('Organisme habituel'),
} as const;
export type SectionTitle = keyof typeof SECTIONS;

export class PaneTester {
  constructor(
    readonly book: HostPageTester,
    readonly pane: Frame,
  ) {}

  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name });
  }

  tab(name: SectionTitle): Locator {
    return this.pane.getByRole('tab', { name });
  }

  /** Opens a section with the mouse, until it can be used. */
  async open(name: SectionTitle): Promise<void> {
    await this.tab(name).click();
    await this.usable(name);
  }

  usable(name: SectionTitle): Promise<void> {
    return SECTIONS[name](this.pane).waitFor();
  }

  /** Only the pane, from its top. */
  async picture(name: string): Promise<void> {
    await this.pane.evaluate(() => scrollTo(0, 0));
    await atRest(this.pane);
    await this.book.page.locator('.pane').screenshot({ path: picturePath(name) });
  }

  async width(pixels: number): Promise<void> {
    await this.book.page.addStyleTag({
      content: `.pane { width: ${pixels}px !important; } .pane-frame { min-width: 0 !important; }`,
    });
  }
}

/** A new workbook for a new user, with the pane open. */
export async function openPane(
  browser: Browser,
  server: RunningServer,
  { dark = false, height = 900 }: { readonly dark?: boolean; readonly height?: number } = {},
): Promise<PaneTester> {
  const book = await openWorkbook(browser, server, {
    width: 1280,
    height,
    prepare: async (page) => {
      if (dark) await page.route('**/shim.js', darkOffice);
    },
  });
  return new PaneTester(book, await book.pane());
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
      const control = element.matches('select, button, textarea');
      return (own || control) && width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
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
