import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './project';

/** The program under one of its names, or null. */
export const programOf = (...names: readonly string[]): string | null =>
  names.find((name) => spawnSync(name, ['-v'], { stdio: 'ignore' }).error === undefined) ?? null;

export function run(program: string, args: readonly string[]): void {
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

/** A part of a page, in points from its corner. */
export interface Cut {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draws printed pages. */
export class LibreOffice {
  private constructor(
    private readonly office: string,
    private readonly painter: string,
  ) {}

  /** @throws where LibreOffice or Poppler is missing, with what to install */
  static find(): LibreOffice {
    const office = programOf('soffice', 'libreoffice');
    const painter = programOf('pdftoppm');
    if (office !== null && painter !== null) return new LibreOffice(office, painter);
    const missing = [
      ...(office === null ? ['LibreOffice Calc (soffice)'] : []),
      ...(painter === null ? ['Poppler (pdftoppm)'] : []),
    ];
    throw new Error(
      `Pour dessiner les pages il manque : ${missing.join(', ')}.\nDebian, Ubuntu : apt-get install libreoffice-calc poppler-utils`,
    );
  }

  /** Prints workbooks into a folder: NAME.xlsx → NAME.pdf. */
  print(files: readonly string[], folder: string): void {
    const profile = `-env:UserInstallation=file://${frenchProfile()}`;
    run(this.office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
  }

  /** Every page as a picture: PREFIX-1.png… */
  paint(pdf: string, prefix: string, resolution: number): void {
    run(this.painter, ['-png', '-r', String(resolution), pdf, prefix]);
  }

  /** The first page, or a part of it, as PREFIX.png. */
  paintFirst(pdf: string, prefix: string, resolution: number, cut?: Cut): void {
    const pixels = (points: number): string => String(Math.round((points * resolution) / 72));
    const part = cut
      ? ['-x', pixels(cut.left), '-y', pixels(cut.top), '-W', pixels(cut.width), '-H', pixels(cut.height)]
      : [];
    run(this.painter, ['-png', '-r', String(resolution), '-f', '1', '-singlefile', ...part, pdf, prefix]);
  }
}
