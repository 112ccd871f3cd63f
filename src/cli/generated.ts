/**
 * Makes what the add-in ships beside its code, from seeds/ and the functions' JSDoc, into build/generated/:
 * the data file with its stamp, and functions.json.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataStamp } from '../dataset';
import { readSeeds } from './seeds';
import { functionsMetadata as metadataOf } from './support/functionsMetadata';
import { GENERATED } from './support/generatedFiles';
import { helpPage } from './support/helpPage';
import { ROOT } from './support/project';

export { GENERATED, readSeeds };

/** functions.json as the add-in ships it. */
export async function functionsMetadata(): Promise<string> {
  return `${JSON.stringify(await metadataOf(readSeeds()), null, 2)}\n`;
}

export async function generate(): Promise<DataStamp> {
  const data = join(GENERATED, 'data');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const compact = readSeeds();
  const text = JSON.stringify(compact);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const stamp: DataStamp = {
    version: compact.version,
    file: `ccss-${sha256.slice(0, 12)}.json`,
    sha256,
    bytes: Buffer.byteLength(text),
  };
  writeFileSync(join(data, stamp.file), text);
  writeFileSync(join(data, 'current.json'), `${JSON.stringify(stamp, null, 2)}\n`);
  const metadata = await metadataOf(compact);
  const template = readFileSync(join(ROOT, 'src', 'taskpane', 'aide.html'), 'utf8');
  writeFileSync(join(GENERATED, 'aide.html'), helpPage(template, metadata));
  writeFileSync(join(GENERATED, 'functions.json'), `${JSON.stringify(metadata, null, 2)}\n`);
  return stamp;
}
