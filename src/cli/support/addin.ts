/** Builds the add-in into dist/, unless nothing that it is made of has changed. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Configuration, Stats } from 'webpack';
import { generate } from '../generated';
import { ROOT, contentsStamp } from './project';

export const DIST = join(ROOT, 'dist');
const STAMP_FILE = join(ROOT, 'build', 'addin.stamp');

/** What dist/ is made of; the embedded host and the other commands have no part in it. */
const INPUTS = [
  ...readdirSync(join(ROOT, 'src'))
    .filter((name) => name !== 'host' && name !== 'cli')
    .map((name) => `src/${name}`),
  ...['src/cli/generated.ts', 'src/cli/seeds.ts', 'seeds', 'assets'],
  ...['manifest.xml', 'webpack.config.js', 'tsconfig.json', 'package-lock.json'],
];

/** All scripts of the page, compressed as a server sends them; Microsoft's office.js is not ours to count. */
const BUDGET_BYTES = 350_000;

/** @returns false where dist/ was up to date */
export async function buildAddin({ force = false } = {}): Promise<boolean> {
  const stamp = `${contentsStamp(INPUTS)} ${process.env.ADDIN_URL ?? ''}`;
  const current =
    existsSync(STAMP_FILE) && existsSync(join(DIST, 'taskpane.html')) ? readFileSync(STAMP_FILE, 'utf8') : '';
  if (!force && current === stamp) return false;
  await generate();
  await runWebpack();
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  writeFileSync(STAMP_FILE, stamp);
  return true;
}

async function runWebpack(): Promise<void> {
  const { default: webpack } = await import('webpack');
  const load = createRequire(join(ROOT, 'package.json'));
  const configuration = (load('./webpack.config.js') as () => Configuration)();
  const compiler = webpack(configuration);
  const stats = await new Promise<Stats | undefined>((resolve, reject) => {
    compiler.run((error, result) => {
      // Closing writes the cache.
      compiler.close(() => (error ? reject(error) : resolve(result)));
    });
  });
  if (stats?.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  if (stats?.hasWarnings()) process.stderr.write(`${stats.toString({ all: false, warnings: true })}\n`);
}

export interface FileSize {
  readonly name: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** Fetched when a report is imported, by their names in webpack: the pane opens without them. */
const ON_DEMAND = /^import(?:-[a-z]+)*\./;

/** The sizes of what the page loads; functions.js is not among it, the page has the functions in its own script. */
export function pageSizes(): FileSize[] {
  return readdirSync(DIST)
    .filter(
      (name) => name === 'taskpane.html' || (name.endsWith('.js') && name !== 'functions.js' && !ON_DEMAND.test(name)),
    )
    .map((name) => {
      const contents = readFileSync(join(DIST, name));
      return { name, bytes: contents.length, gzip: gzipSync(contents).length };
    });
}

/** The sizes as a table; `over` when they exceed the budget. */
export function sizeReport(): { text: string; over: boolean } {
  const sizes = pageSizes();
  const gzip = sizes.reduce((sum, size) => sum + size.gzip, 0);
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  const lines = sizes.map((size) => `${size.name.padEnd(36)}${kilobytes(size.bytes)}${kilobytes(size.gzip)} gzip`);
  const over = gzip > BUDGET_BYTES;
  const total = `${'total, sans office.js'.padEnd(46)}${kilobytes(gzip)} gzip (budget${kilobytes(BUDGET_BYTES)})`;
  return { text: [...lines, total].join('\n'), over };
}
