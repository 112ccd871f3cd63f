/**
 * Makes what the add-in ships beside its code, from seeds/ and the functions' JSDoc, into build/generated/:
 * the data file with its stamp, and functions.json.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { compact, readPackage } from '../dataset';
import type { CompactData, DataStamp } from '../dataset';
import { FUNCTION_FILES } from '../functions/manual';

const ROOT = process.env['CCSS_ROOT'] ?? process.cwd();
export const GENERATED = join(ROOT, 'build', 'generated');

/** Reads and validates seeds/. @throws PackageError with every fault */
export function readSeeds(folder = join(ROOT, 'seeds')): CompactData {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.csv')) files[name] = readFileSync(join(folder, name), 'utf8');
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as { version: string };
  return compact(readPackage(files, version));
}

/** The metadata of the custom functions, from their JSDoc. */
export async function functionsMetadata(): Promise<string> {
  const files = FUNCTION_FILES.map((f) => join(ROOT, 'src', 'functions', f));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files, true);
  if (errors.length) throw new Error(errors.join('\n'));
  return `${JSON.stringify(JSON.parse(metadataJson), null, 2)}\n`;
}

export async function generate(): Promise<DataStamp> {
  const data = join(GENERATED, 'data');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const text = JSON.stringify(readSeeds());
  const sha256 = createHash('sha256').update(text).digest('hex');
  const stamp: DataStamp = {
    version: (JSON.parse(text) as CompactData).version,
    file: `ccss-${sha256.slice(0, 12)}.json`,
    sha256,
    bytes: Buffer.byteLength(text),
  };
  writeFileSync(join(data, stamp.file), text);
  writeFileSync(join(data, 'current.json'), `${JSON.stringify(stamp, null, 2)}\n`);
  writeFileSync(join(GENERATED, 'functions.json'), await functionsMetadata());
  return stamp;
}
