import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { UniverLibrary } from '../univer';
import { projectRoot } from './projectRoot';

/**
 * Univer's CommonJS files require packages that exist as ES modules only, so plain Node and jest cannot load them: they are bundled
 * once into build/host/. The bundle's name carries the versions and the entry's content; a stale one is removed.
 */
export async function ensureUniverBundle(root: string = projectRoot()): Promise<string> {
  const entry = join(root, 'src/host/univer/nodeLibrary.ts');
  const folder = join(root, 'build/host');
  const name = `univer-${fingerprint(root, entry)}.cjs`;
  const file = join(folder, name);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  // Several test workers may build at the same time: each writes its own file, the last rename wins with equal content.
  const draft = join(folder, `.${process.pid}-${name}`);
  await build({
    entryPoints: [entry],
    outfile: draft,
    bundle: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  renameSync(draft, file);
  for (const other of readdirSync(folder)) {
    if (/^univer-.*\.cjs$/.test(other) && other !== name) rmSync(join(folder, other), { force: true });
  }
  return file;
}

export async function loadUniver(root: string = projectRoot()): Promise<UniverLibrary> {
  const file = await ensureUniverBundle(root);
  return createRequire(join(root, 'package.json'))(file) as UniverLibrary;
}

function fingerprint(root: string, entry: string): string {
  const hash = createHash('sha256');
  for (const file of [entry, join(root, 'src/host/univer/library.ts')]) hash.update(readFileSync(file));
  for (const name of ['core', 'preset-sheets-node-core', 'engine-formula', 'sheets-formula']) {
    hash.update(readFileSync(join(root, 'node_modules/@univerjs', name, 'package.json')));
  }
  return hash.digest('hex').slice(0, 12);
}
