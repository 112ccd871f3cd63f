import { createHash } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { compact } from '../../src/dataset';
import type { Observation, Package } from '../../src/dataset';
import { seedPackage } from './dataset';

/** The package with other figures, as its administrator publishes it: a later version with its stamp. */
export function laterData(version: string, change: (figure: Observation) => Observation | null): Package {
  const seeds = seedPackage();
  return {
    ...seeds,
    version,
    observations: seeds.observations.map(change).filter((figure) => figure !== null),
  };
}

/** Serves a package in the place of the add-in's own data file. */
export async function publish(at: Page | BrowserContext, pkg: Package): Promise<void> {
  const text = JSON.stringify(compact(pkg));
  const sha256 = createHash('sha256').update(text).digest('hex');
  const stamp = { version: pkg.version, file: 'later.json', sha256, bytes: Buffer.byteLength(text) };
  await at.route('**/data/current.json', (route) => route.fulfill({ json: stamp }));
  await at.route('**/data/later.json', (route) => route.fulfill({ contentType: 'application/json', body: text }));
}
