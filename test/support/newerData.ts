/** Other data files on the server than those of the build. */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { compact } from '../../src/dataset';
import type { Observation, Package } from '../../src/dataset';
import { seedPackage } from './dataset';

/** From now on the page finds these data. */
export async function serveData(page: Page, data: Package): Promise<void> {
  const { version } = data;
  const text = JSON.stringify(compact(data));
  const file = `served-${version}.json`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const stamp = JSON.stringify({ version, file, sha256, bytes: text.length });
  const contentType = 'application/json';
  await page.route('**/data/current.json', (route) => route.fulfill({ contentType, body: stamp }));
  await page.route(`**/data/${file}`, (route) => route.fulfill({ contentType, body: text }));
}

/** From now on some figures are served otherwise, under a version of their own, as a refresh finds them. */
export function serveNewerData(
  page: Page,
  version: string,
  change: (figure: Observation) => Partial<Observation> | undefined,
): Promise<void> {
  const before = seedPackage();
  const observations = before.observations.map((figure) => ({ ...figure, ...change(figure) }));
  return serveData(page, { ...before, version, observations });
}

/** Data whose answer waits until it is let through. */
export async function holdData(page: Page): Promise<() => void> {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/data/*.json', async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}
