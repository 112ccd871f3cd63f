/**
 * Makes what the add-in ships beside its code, from seeds/ and the functions' JSDoc, into build/generated/:
 * the data file with its stamp, and functions.json.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { CompactData, DataStamp } from '../dataset';
import { FUNCTION_FILES } from '../functions/manual';
import { readSeeds } from './seeds';
import { GENERATED } from './support/generatedFiles';

export { GENERATED, readSeeds };

const ROOT = process.env['CCSS_ROOT'] ?? process.cwd();

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
