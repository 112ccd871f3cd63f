/** The rows of seeds/, for the commands of the terminal. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compact, readPackage } from '../dataset';
import type { CompactData, Package } from '../dataset';

const ROOT = process.env['CCSS_ROOT'] ?? process.cwd();

/** Reads and validates a data package. @throws PackageError with every fault */
export function readSeedPackage(folder = join(ROOT, 'seeds')): Package {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.csv')) files[name] = readFileSync(join(folder, name), 'utf8');
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as { version: string };
  return readPackage(files, version);
}

/** The same as the file of the runtime. */
export const readSeeds = (folder?: string): CompactData => compact(readSeedPackage(folder));
