/**
 * The built pane in a browser, as far as it goes without a workbook: Office is a stand-in that only knows its version and
 * its colours. What reads and writes cells is tested in the embedded host.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { serveFolder } from '../../src/cli/support/staticServer';
import { slowed } from '../../src/cli/support/browser';
import { seedPackage } from './dataset';
import { atRest, picturePath } from './hostPage';
import { serveData } from './newerData';

const ROOT = join(__dirname, '../..');
const OFFICE_JS = join(ROOT, 'node_modules/@microsoft/office-js/dist');

export interface PaneOptions {
  readonly width?: number;
  readonly theme?: { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string };
  readonly forcedColors?: boolean;
  readonly excelApi?: boolean;
  /** Microsoft's own office.js, which finds itself outside Excel */
  readonly realOffice?: boolean;
  /** what becomes of the request for the data */
  readonly data?: 'served' | 'unreachable' | 'pending' | 'damaged' | 'ofTomorrow' | 'none';
}

export interface PaneServer {
  readonly open: (browser: Browser, options?: PaneOptions) => Promise<Page>;
  readonly close: () => void;
}

const officeStandIn = ({ theme, excelApi = true }: PaneOptions): string => `
  window.CustomFunctions = { associate() {} };
  window.Office = {
    onReady: (run) => Promise.resolve().then(run),
    actions: { associate() {} },
    context: { requirements: { isSetSupported: () => ${excelApi} }, officeTheme: ${JSON.stringify(theme ?? null)} },
  };`;

/** A data file of a format that only a later add-in can read. */
async function serveFormat(page: Page, format: number): Promise<void> {
  const body = JSON.stringify({ format });
  const sha256 = createHash('sha256').update(body).digest('hex');
  const stamp = JSON.stringify({ version: '9', file: 'tomorrow.json', sha256, bytes: body.length });
  await page.route('**/data/current.json', (route) => route.fulfill({ body: stamp }));
  await page.route('**/data/tomorrow.json', (route) => route.fulfill({ body }));
}

/** Left in build/pictures/, to be looked at. */
export async function pictureOfPane(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: picturePath(name) });
}

export async function servePane(): Promise<PaneServer> {
  const server = createServer(serveFolder(join(ROOT, 'dist')));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;

  const open = async (browser: Browser, options: PaneOptions = {}): Promise<Page> => {
    const page = await slowed(
      await browser.newPage({
        viewport: { width: options.width ?? 320, height: 720 },
        forcedColors: options.forcedColors ? 'active' : 'none',
      }),
    );
    await page.route('https://appsforoffice.microsoft.com/**', (route) =>
      options.realOffice
        ? route.fulfill({ path: join(OFFICE_JS, basename(new URL(route.request().url()).pathname)) })
        : route.fulfill({ contentType: 'text/javascript', body: officeStandIn(options) }),
    );
    if (options.data === 'unreachable') await page.route('**/data/current.json', (route) => route.abort());
    if (options.data === 'pending') await page.route('**/data/current.json', () => undefined);
    if (options.data === 'damaged')
      await page.route('**/data/ccss-*.json', (route) => route.fulfill({ body: '{"for' }));
    if (options.data === 'none') await serveData(page, { ...seedPackage(), observations: [], evolutions: [] });
    if (options.data === 'ofTomorrow') await serveFormat(page, 2);
    await page.goto(`http://localhost:${port}/taskpane.html`);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    return page;
  };
  return { open, close: () => server.close() };
}

/** The accessibility faults that axe finds, each with the elements concerned. */
export async function axeFaults(page: Page | Frame): Promise<string[]> {
  await atRest(page);
  await page.evaluate(readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  const { violations } = (await page.evaluate(
    // Fluent's focus guards have the focus for an instant only and are known to axe as a false alarm.
    'axe.run({ exclude: [["[data-tabster-dummy]"]] })',
  )) as { violations: { id: string; nodes: { html: string }[] }[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
