import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '..', '..', '..');
const MINUTES = 60_000;

/**
 * Runs a script of this folder in a Node process of its own and reads the JSON that it prints. In jest's sandbox, where
 * every global takes a detour, the host takes several times as long.
 */
export async function inPlainNode<T>(script: string, ...args: readonly string[]): Promise<T> {
  const outfile = join(ROOT, 'build', 'tests', `${script}.cjs`);
  await build({
    entryPoints: [join(__dirname, `${script}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    external: ['esbuild', '@univerjs/*'],
    logLevel: 'error',
  });
  const options = { cwd: ROOT, maxBuffer: 1e7, timeout: 60 * MINUTES };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--max-old-space-size=4096', outfile, ...args],
    options,
  );
  return JSON.parse(stdout) as T;
}
