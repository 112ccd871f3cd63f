/** The generated files, made anew by a process of its own when an input has changed (the metadata need TypeScript). */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project';

export const GENERATED = join(ROOT, 'build', 'generated');
const LAST_WRITTEN = join(GENERATED, 'functions.json');

const newest = (folder: string): number =>
  Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs));

/** Makes build/generated/ where it is missing or older than seeds/, the data model or the functions' manual. */
export function ensureGenerated(): void {
  const made = existsSync(LAST_WRITTEN) ? statSync(LAST_WRITTEN).mtimeMs : 0;
  const inputs = ['seeds', 'src/dataset', 'src/functions'].map((folder) => newest(join(ROOT, folder)));
  if (made > Math.max(...inputs)) return;
  const run = spawnSync(process.execPath, [join(ROOT, 'src/cli/run.mjs'), 'generate'], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr || run.stdout);
}
