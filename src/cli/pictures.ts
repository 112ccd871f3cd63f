/**
 * npm run pictures [-- FILE.xlsx]: every printed page of the workbook as a picture, by LibreOffice, into build/pictures/.
 * Without a file, the workbook of `npm run workbook` is made first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ROOT } from './support/project';

const FOLDER = join(ROOT, 'build', 'pictures');
const RESOLUTION = 80;

/** The program under one of its names, or null. */
export const programOf = (...names: readonly string[]): string | null =>
  names.find((name) => spawnSync(name, ['-v'], { stdio: 'ignore' }).error === undefined) ?? null;

function run(program: string, args: readonly string[]): void {
  const { status, stderr, stdout, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (error || status !== 0) throw new Error(`${basename(program)} : ${error?.message ?? (stderr || stdout)}`);
}

const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>fr-FR</value></prop></item>
</oor:items>
`;

/** A profile of its own, so that a LibreOffice that is open does not stand in the way; numbers are written as in France. */
function frenchProfile(): string {
  const profile = join(ROOT, 'build', 'libreoffice');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  return profile;
}

/** @returns the pictures' paths */
function draw(file: string): string[] {
  const office = programOf('soffice', 'libreoffice');
  const painter = programOf('pdftoppm');
  if (office === null || painter === null) {
    const missing = [office ?? 'LibreOffice Calc (soffice)', painter ?? 'Poppler (pdftoppm)'].filter((name) =>
      / /.test(name),
    );
    throw new Error(
      `Pour dessiner les pages il manque : ${missing.join(', ')}.\nDebian, Ubuntu : apt-get install libreoffice-calc poppler-utils`,
    );
  }
  mkdirSync(FOLDER, { recursive: true });
  const base = basename(file).replace(/\.xlsx$/i, '');
  // what an earlier run has drawn; other pictures stay
  const isPage = (name: string): boolean =>
    name.startsWith(`${base}-`) && /^\d+\.png$/.test(name.slice(base.length + 1));
  for (const name of readdirSync(FOLDER).filter(isPage)) rmSync(join(FOLDER, name));
  run(office, [
    `-env:UserInstallation=file://${frenchProfile()}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    FOLDER,
    file,
  ]);
  run(painter, ['-png', '-r', String(RESOLUTION), join(FOLDER, `${base}.pdf`), join(FOLDER, base)]);
  return readdirSync(FOLDER)
    .filter(isPage)
    .sort()
    .map((name) => join(FOLDER, name));
}

function main(): void {
  const [name] = process.argv.slice(2);
  const file =
    name === undefined ? join(ROOT, 'build', 'ccss.xlsx') : resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  if (name === undefined) run(process.execPath, [join(ROOT, 'src/cli/run.mjs'), 'workbook', file]);
  if (!existsSync(file)) throw new Error(`Fichier introuvable : ${file}`);
  const pictures = draw(file);
  console.log(`${pictures.length} pages dans ${FOLDER}`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
