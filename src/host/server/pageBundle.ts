import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

/** What the page is made of. The versions of the packages are in the lock file. */
const INPUTS = ['src/host', 'src/formula', 'tsconfig.json', 'package-lock.json'];
const NAME = /^page-[0-9a-f]{12}$/;

/**
 * Bundles the host page into build/host/page-…/ and returns that folder. Its name carries the content of the sources: nothing is
 * built again while they stay the same, and two commands that start together do not disturb each other.
 */
export async function buildHostPage(root: string): Promise<string> {
  const parent = join(root, 'build/host');
  const name = `page-${fingerprint(root)}`;
  const folder = join(parent, name);
  if (existsSync(folder)) return folder;
  mkdirSync(parent, { recursive: true });
  const draft = mkdtempSync(join(parent, '.page-'));
  const common = {
    absWorkingDir: root,
    outdir: draft,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
    logLevel: 'error',
  } as const;
  await Promise.all([
    // What only charts need is a file of its own, fetched with the first chart.
    build({
      ...common,
      entryPoints: { page: 'src/host/page/index.ts' },
      keepNames: true,
      format: 'esm',
      splitting: true,
    }),
    // Must have run before the client's script: no module.
    build({ ...common, entryPoints: { shim: 'src/host/page/shim/index.ts' }, format: 'iife' }),
  ]);
  // Fetched when the first file is saved.
  copyFileSync(join(root, 'node_modules/excelize-wasm/excelize.wasm.gz'), join(draft, 'excelize.wasm.gz'));
  copyFileSync(join(root, 'src/host/page/page.html'), join(draft, 'page.html'));
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another command was quicker: its folder has the same content.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  for (const other of readdirSync(parent)) {
    if (NAME.test(other) && other !== name && isOld(join(parent, other)))
      rmSync(join(parent, other), { recursive: true, force: true });
  }
  return folder;
}

/** A server that is still running may be serving a recent folder. */
const isOld = (folder: string): boolean => Date.now() - statSync(folder).mtimeMs > 3600 * 1000;

function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => filesBelow(root, input)))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 12);
}

function filesBelow(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}
