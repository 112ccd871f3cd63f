import { prepareSearch, searchIndicators } from '../../indicators';
import { SEARCH_QUERIES, UNSEEN_QUERIES } from '../../../test/indicators/searchQueries';
import { seedDataset } from '../../../test/support/dataset';
import { openWorkbook } from '../../../test/support/hostPage';
import { launch } from '../support/browser';
import { serveHost } from '../../../test/support/serveHost';
import { buildAddin } from '../support/addin';
import type { Measurement } from './lookups';

const OPENINGS = 5;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Searching while someone types, on all data. */
export function measureSearch(): Measurement[] {
  const data = seedDataset();
  const rows = data.indicators.length;
  const clock = (run: () => void): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const first = clock(() => prepareSearch(data));
  const times = [...SEARCH_QUERIES, ...UNSEEN_QUERIES].map(({ typed }) =>
    clock(() => searchIndicators(data, typed, { count: 20 })),
  );
  return [
    { what: 'search: index of all indicators', rows, value: first, unit: 'ms' },
    { what: 'search: median query', rows, value: median(times), unit: 'ms' },
    { what: 'search: slowest query', rows, value: Math.max(...times), unit: 'ms' },
  ];
}

/** The pane in the embedded host, from the request for its page to its sections, and to the first that can be used. */
export async function measureOpening(): Promise<Measurement[]> {
  await buildAddin();
  const [browser, server] = await Promise.all([launch(), serveHost()]);
  const rows = seedDataset().indicators.length;
  const sections: number[] = [];
  const usable: number[] = [];
  for (let k = 0; k < OPENINGS; k++) {
    const book = await openWorkbook(browser, server, {
      prepare: (page) =>
        page.addInitScript(() => {
          const seen = (name: string, selector: string): void =>
            new MutationObserver((_changes, observer) => {
              if (!document.querySelector(selector)) return;
              Reflect.set(window, name, performance.now());
              observer.disconnect();
            }).observe(document, { childList: true, subtree: true });
          seen('sectionsSeen', '[role="tab"]');
          seen('panelSeen', '[role="tabpanel"] button');
        }),
    });
    const pane = await book.pane();
    await pane.waitForFunction(() => Reflect.get(window, 'panelSeen') !== undefined);
    const [first, second] = await pane.evaluate(() => [
      Number(Reflect.get(window, 'sectionsSeen')),
      Number(Reflect.get(window, 'panelSeen')),
    ]);
    sections.push(first!);
    usable.push(second!);
    await book.close();
  }
  await browser.close();
  await server.close();
  return [
    { what: 'pane: sections on the screen', rows, value: median(sections), unit: 'ms' },
    { what: 'pane: first section can be used', rows, value: median(usable), unit: 'ms' },
  ];
}
