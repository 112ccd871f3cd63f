import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from './browser';
import { buildHostPage, startServer } from '../../host/server';
import { buildAddin, DIST } from './addin';
import { ROOT } from './project';

/** High enough for a gallery of every chart and for the dashboard: nothing has to be scrolled to. */
const VIEW = { width: 1900, height: 5600 };
const PATIENCE = 120_000;
const EDGE = 6;

/** Charts to be drawn together in one picture. */
export interface ChartPicture {
  readonly sheet: string;
  /** names of the charts */
  readonly charts: readonly string[];
  /** where the picture goes */
  readonly path: string;
}

interface Inside {
  readonly engine: { sheets(): { id: string; name: string }[]; activeSheet(): string };
  readonly session: {
    settle(): Promise<void>;
    readonly workbook: {
      readonly Worksheets: {
        GetItem(name: string): { Activate(): void; readonly Charts: { items: { Name: string }[] } };
      };
    };
  };
}

/** Opens a workbook on the host page, in a browser, and takes pictures of its charts as they are drawn there. */
export async function browserPictures(file: string, pictures: readonly ChartPicture[]): Promise<void> {
  const [hostFolder] = await Promise.all([buildHostPage(ROOT), buildAddin()]);
  const server = await startServer({
    hostFolder,
    addinFolder: DIST,
    officeFolder: join(ROOT, 'node_modules/@microsoft/office-js/dist'),
  });
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: VIEW, locale: 'fr-FR' });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(server.url);
    await paneReady(page);
    await open(page, file);
    for (const picture of pictures) await take(page, picture);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function paneReady(page: Page): Promise<void> {
  const frame = await (await page.waitForSelector('.pane-frame')).contentFrame();
  await frame?.getByRole('tab').first().waitFor();
}

async function open(page: Page, file: string): Promise<void> {
  page.on('dialog', (dialog) => void dialog.accept());
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^Ouvrir/ }).click(),
  ]);
  const buffer = readFileSync(file);
  await Promise.all([
    page.waitForEvent('load'),
    chooser.setFiles({ name: basename(file), mimeType: 'application/octet-stream', buffer }),
  ]);
  await paneReady(page);
}

async function take(page: Page, { sheet, charts, path }: ChartPicture): Promise<void> {
  const places = await page.evaluate(
    async ([name, wanted]) => {
      const { engine, session } = Reflect.get(window, 'hostPage') as Inside;
      const found = session.workbook.Worksheets.GetItem(name);
      if (engine.sheets().find(({ id }) => id === engine.activeSheet())?.name !== name) found.Activate();
      await session.settle();
      return found.Charts.items.flatMap((chart, index) => (wanted.includes(chart.Name) ? [index] : []));
    },
    [sheet, charts] as const,
  );
  const frames = places.map((index) => page.locator('.chart').nth(index));
  const boxes = await Promise.all(
    frames.map(async (frame) => {
      await frame.locator('svg').waitFor();
      return (await frame.boundingBox())!;
    }),
  );
  const left = Math.min(...boxes.map((box) => box.x)) - EDGE;
  const top = Math.min(...boxes.map((box) => box.y)) - EDGE;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + EDGE;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + EDGE;
  await page.screenshot({ path, clip: { x: left, y: top, width: right - left, height: bottom - top } });
}
