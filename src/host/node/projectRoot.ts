import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project, from wherever inside it a command or a test was started. */
export function projectRoot(from: string = process.cwd()): string {
  if (existsSync(join(from, 'src/host/univer/nodeLibrary.ts'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('The embedded host must be started inside the project folder.');
  return projectRoot(parent);
}
