import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { launch } from '../support/browser';
import { Dataset } from '../../dataset';
import { buildHostPage, startServer } from '../../host/server';
import { readSeeds } from '../seeds';
import { buildAddin, DIST } from '../support/addin';
import { ROOT } from '../support/project';
import type { Measurement } from './lookups';

const CALLS = 10_000;
const LINES = 1_000;
const ORGANIZATION = 'CCSS48';
const PATIENCE = 120_000;

/** What the page lets one look into (`window.hostPage`). */
interface Inside {
  readonly session: { settle(): Promise<void> };
}

/** What one filling of cells took, seen from the page. */
interface Run {
  readonly settled: number;
  /** The longest time for which the grid's page could not draw or answer the user. */
  readonly stalled: number;
  readonly figures: number;
}

/**
 * Formulas in the workbook of `npm start`, in a browser, from being written to the last value: 10 000 different calls of EVOL, and a
 * TABLEAU that spills 2 000 cells.
 */
export async function measureInBrowser(): Promise<Measurement[]> {
  const [hostFolder, browser] = await Promise.all([buildHostPage(ROOT), launch(), buildAddin()]);
  const server = await startServer({
    hostFolder,
    addinFolder: DIST,
    officeFolder: join(ROOT, 'node_modules/@microsoft/office-js/dist'),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1500, height: 900 }, locale: 'fr-FR' });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(server.url);
    const pane = await (await page.waitForSelector('.pane-frame')).contentFrame();
    if (pane === null) throw new Error('no pane');
    await pane.getByRole('tab').first().waitFor();
    // Compiles what is timed next, and has the add-in load its data.
    await run(page, pane, 'A1:A1', [['=CCSS.EVOL("FAMILLE.ALLOCATAIRES",2021)']], 'A1:A1');
    const table = await run(page, pane, 'L1:L1', [[tableFormula()]], 'L1:U200');
    const growth = await run(page, pane, 'A1:J1000', growthFormulas(), 'A1:J1000');
    return [
      measurement(`in the browser: EVOL cells settled (${growth.figures} with a figure)`, CALLS, growth.settled),
      measurement('in the browser: EVOL cells, longest stall of the page', CALLS, growth.stalled),
      measurement(`in the browser: TABLEAU spilled (${table.figures} with a figure)`, 2_000, table.settled),
      measurement('in the browser: TABLEAU, longest stall of the page', 2_000, table.stalled),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

const measurement = (what: string, rows: number, value: number): Measurement => ({ what, rows, value, unit: 'ms' });

/** Changes of which the figures are there. There are fewer than cells: a code written in small and capital letters is another text. */
function growthFormulas(): string[][] {
  const data = new Dataset(readSeeds());
  const years = Array.from({ length: 14 }, (_, k) => 2025 - k);
  const has = (indicator: string, year: number): boolean => !Number.isNaN(data.value(indicator, ORGANIZATION, year));
  const calls = data.indicators.flatMap(({ indicator }) =>
    years.flatMap((year) =>
      years
        .filter((reference) => reference < year && has(indicator, year) && has(indicator, reference))
        .map((reference) => ({ indicator, year, reference })),
    ),
  );
  const call = (k: number): string => {
    const { indicator, year, reference } = calls[k % calls.length] ?? { indicator: '', year: 0, reference: 0 };
    const code = written(indicator, Math.floor(k / calls.length));
    return `=CCSS.EVOL("${code}",${year},${reference},"${ORGANIZATION}")`;
  };
  const columns = CALLS / LINES;
  return Array.from({ length: LINES }, (_, row) => Array.from({ length: columns }, (__, k) => call(row * columns + k)));
}

/** The letters that are small are the digits of a number in base two. */
const written = (code: string, variant: number): string =>
  [...code].map((letter, k) => (k < 16 && (variant >> k) & 1 ? letter.toLowerCase() : letter)).join('');

/** 200 indicators in 10 years. */
function tableFormula(): string {
  const codes = new Dataset(readSeeds()).indicators.slice(0, 200).map(({ indicator }) => `"${indicator}"`);
  const years = Array.from({ length: 10 }, (_, k) => 2016 + k);
  return `=CCSS.TABLEAU({${codes.join(';')}},{${years.join(',')}},"${ORGANIZATION}")`;
}

/** Writes formulas as an add-in does and waits until every one has its value. */
async function run(page: Page, pane: Frame, address: string, formulas: string[][], filled: string): Promise<Run> {
  await page.evaluate(() => {
    const state = { last: performance.now(), longest: 0, on: true };
    Reflect.set(window, 'stall', state);
    const tick = (): void => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
      if (state.on) setTimeout(tick);
    };
    tick();
  });
  const started = performance.now();
  await inAddin(pane, `sheet.getRange('${address}').formulas = ${JSON.stringify(formulas)}; await context.sync();`);
  await page.evaluate(() => (Reflect.get(window, 'hostPage') as Inside).session.settle());
  const settled = performance.now() - started;
  const stalled = await page.evaluate(() => {
    const state = Reflect.get(window, 'stall') as { longest: number; on: boolean };
    state.on = false;
    return state.longest;
  });
  const values = (await inAddin(
    pane,
    `const range = sheet.getRange('${filled}').load('values'); await context.sync(); return range.values;`,
  )) as unknown[][];
  const pending = values.flat().filter((value) => value === '#BUSY!').length;
  if (pending > 0 || values.at(-1)?.at(-1) === '') throw new Error(`${filled}: not settled, ${pending} cells pending`);
  return { settled, stalled, figures: values.flat().filter((value) => typeof value === 'number').length };
}

/** Runs a batch of the add-in's in its own frame. */
const inAddin = (pane: Frame, batch: string): Promise<unknown> =>
  pane.evaluate(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    ${batch}
  })`);
