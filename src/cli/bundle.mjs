/**
 * Bundles a TypeScript command into one CommonJS file, and rebuilds it only when one of its inputs has changed.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/**
 * What the product is made of goes into the bundle (one file loads much faster than hundreds, and some of these packages
 * are ESM only); development tools stay outside, as do the packages that are read as files.
 */
const READ_AS_FILES = ['@microsoft/office-js', 'excelize-wasm', 'pdfjs-dist'];

/** Other things the result depends on. */
const COMMON_INPUTS = ['package.json', 'tsconfig.json', 'src/cli/bundle.mjs'];

/**
 * @param {string} root
 * @param {string} entry path from the root, with `/`
 * @param {string} output path from the root
 * @returns {Promise<string>} absolute path of the bundle
 */
export async function bundle(root, entry, output) {
  const file = join(root, output);
  const stampFile = `${file}.inputs.json`;
  if (isFresh(root, file, stampFile)) return file;

  const { build } = await import('esbuild');
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const external = [...Object.keys(manifest.devDependencies), ...READ_AS_FILES].flatMap((name) => [name, `${name}/*`]);
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: output,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: 'linked',
    metafile: true,
    external,
    loader: { '.css': 'empty' },
    logLevel: 'error',
  });
  mkdirSync(join(file, '..'), { recursive: true });
  // Renamed into place: another command may be starting at the same time.
  for (const { path, contents } of result.outputFiles) replaceFile(path, contents);
  const inputs = [...Object.keys(result.metafile.inputs), ...COMMON_INPUTS].filter((path) => !path.includes(':'));
  replaceFile(stampFile, JSON.stringify(Object.fromEntries(inputs.map((path) => [path, stampOf(root, path)]))));
  return file;
}

function isFresh(root, file, stampFile) {
  if (!existsSync(file) || !existsSync(stampFile)) return false;
  const stamps = JSON.parse(readFileSync(stampFile, 'utf8'));
  return Object.entries(stamps).every(([path, stamp]) => {
    // Packages change with the lock file only, and that goes with package.json.
    return path.startsWith('node_modules/') || stampOf(root, path) === stamp;
  });
}

function stampOf(root, path) {
  const stat = statSync(isAbsolute(path) ? path : join(root, path), { throwIfNoEntry: false });
  return stat ? `${stat.size}:${stat.mtimeMs}` : 'absent';
}

function replaceFile(path, contents) {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}
