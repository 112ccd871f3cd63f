import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder (src/cli/run.mjs says where it is). */
export const ROOT = process.env.CCSS_ROOT ?? process.cwd();

/** Every file below some files or folders of the project, sorted. */
function filesBelow(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const absolute = join(ROOT, path);
    if (!existsSync(absolute)) return [];
    if (statSync(absolute).isFile()) return [path];
    return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
      .map((name) => join(path, name))
      .filter((file) => statSync(join(ROOT, file)).isFile())
      .sort();
  });
}

/** A hash of the contents of files and folders. */
export function contentsStamp(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(paths))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}
