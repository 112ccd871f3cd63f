/**
 * npm run fuzz [-- RUNS]: hostile files through the importer. Each must end in figures or in a clear message: never in
 * another error, and never after the page has stood still. Prints what happened as one line of JSON.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Dataset } from '../dataset';
import { ImportError, importDocument, readFile, readPasted } from '../importer';
import { readSeeds } from './generated';
import { fuzzCase, largeCases } from './support/hostileFiles';
import type { HostileFile } from './support/hostileFiles';
import { ROOT } from './support/project';

const IDENTITY = { organization: 'CCSS48', year: 2025, report: 'fuzz' };
/** A large file may take long, with progress; then it is cancelled. */
const PATIENCE_MS = 2_500;

interface Tally {
  read: number;
  refused: number;
  cancelled: number;
  slowest: number;
  slowestFile: string;
  /** the longest time that the event loop stood still */
  stillest: number;
  stillestFile: string;
}

async function main(): Promise<void> {
  const runs = Number(process.argv[2] ?? 2000);
  const dataset = new Dataset(readSeeds(join(ROOT, 'seeds')));
  const pdf = new Uint8Array(readFileSync(join(ROOT, 'test/importer/fixtures/ten-tables.pdf')));
  const tally: Tally = {
    read: 0,
    refused: 0,
    cancelled: 0,
    slowest: 0,
    slowestFile: '',
    stillest: 0,
    stillestFile: '',
  };
  const watchdog = new Watchdog();
  const attempt = async (file: HostileFile): Promise<void> => {
    const start = performance.now();
    watchdog.reset();
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
    const watch = { signal: stop.signal };
    try {
      const document = file.pasted
        ? await readPasted({ html: file.text ?? '', text: file.text ?? '' }, watch)
        : await readFile(file.bytes, file.name, watch);
      await importDocument(document, dataset, IDENTITY, watch);
      tally.read++;
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      if (error.failure.kind === 'cancelled') tally.cancelled++;
      else tally.refused++;
      if (!/^[A-ZÀ-Ý«L].{10,}\.$/su.test(error.message)) throw new Error(`Message obscur : ${error.message}`);
    } finally {
      clearTimeout(timer);
    }
    const took = performance.now() - start;
    if (process.env['CCSS_DEBUG'] && took > 300)
      process.stderr.write(`${file.name} ${Math.round(took)} ms, immobile ${Math.round(watchdog.longest())}\n`);
    if (took > tally.slowest) [tally.slowest, tally.slowestFile] = [took, file.name];
    const still = Math.min(took, watchdog.longest());
    if (still > tally.stillest) [tally.stillest, tally.stillestFile] = [still, file.name];
  };
  for (const make of largeCases()) await attempt(make());
  const large = { ...tally };
  await fc.assert(
    fc.asyncProperty(fuzzCase(pdf), async (file) => {
      await attempt(file);
    }),
    { numRuns: runs, verbose: 1 },
  );
  watchdog.stop();
  const round = (ms: number): number => Math.round(ms);
  process.stdout.write(
    `${JSON.stringify({
      runs,
      ...tally,
      large: large.read + large.refused + large.cancelled,
      slowest: round(tally.slowest),
      stillest: round(tally.stillest),
    })}\n`,
  );
}

/** Notices how long the event loop was held. */
class Watchdog {
  private last = performance.now();
  private worst = 0;
  private readonly timer = setInterval(() => this.tick(), 20);

  private tick(): void {
    const now = performance.now();
    this.worst = Math.max(this.worst, now - this.last);
    this.last = now;
  }
  reset(): void {
    this.last = performance.now();
    this.worst = 0;
  }
  longest(): number {
    return Math.max(this.worst, performance.now() - this.last);
  }
  stop(): void {
    clearInterval(this.timer);
  }
}

main().catch((e: unknown) => {
  process.stderr.write(`${e instanceof Error ? (e.stack ?? e.message) : String(e)}\n`);
  process.exitCode = 1;
});
