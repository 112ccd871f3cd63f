/**
 * npm run --silent import -- FILE --organization CODE --year N --report ID [--json] [--into DIR [--with-to-confirm]]
 * Reads a report, prints what was found; writes a package with the sure rows added where --into says.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Dataset } from '../dataset';
import { ImportError, importDocument, packageWith, readFile } from '../importer';
import type { ImportResult, Progress, ReportIdentity } from '../importer';
import { readSeeds } from './generated';
import { importSummary } from './support/importSummary';
import { ROOT } from './support/project';

const USAGE =
  'Usage : npm run --silent import -- FICHIER --organization CODE --year AAAA --report ID [--json] [--into DOSSIER [--with-to-confirm]]';

interface Options extends ReportIdentity {
  readonly file: string;
  readonly json: boolean;
  readonly into: string | undefined;
  readonly toConfirm: boolean;
}

function parse(args: readonly string[]): Options | undefined {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const files: string[] = [];
  for (let k = 0; k < args.length; k++) {
    const arg = args[k]!;
    if (arg === '--json' || arg === '--with-to-confirm') flags.add(arg);
    else if (arg.startsWith('--')) values.set(arg, args[++k] ?? '');
    else files.push(arg);
  }
  const year = Number(values.get('--year'));
  const organization = values.get('--organization') ?? '';
  const report = values.get('--report') ?? '';
  const known = ['--organization', '--year', '--report', '--into'];
  if (files.length !== 1 || [...values.keys()].some((k) => !known.includes(k))) return undefined;
  if (!Number.isInteger(year) || year < 1990 || year > 2100 || organization === '' || report === '') return undefined;
  return {
    file: files[0]!,
    organization,
    year,
    report,
    json: flags.has('--json'),
    into: values.get('--into'),
    toConfirm: flags.has('--with-to-confirm'),
  };
}

/** The figures with the fields that the command promises, first and in order. */
function asJson(result: ImportResult): string {
  const figures = result.figures.map((f) => {
    const {
      line,
      section,
      row_label,
      column_label,
      indicator,
      confidence,
      year,
      base_year,
      value,
      unit,
      printed,
      what,
      organization,
    } = f;
    const promised = {
      line,
      section,
      row_label,
      column_label,
      indicator,
      confidence,
      year,
      base_year,
      value,
      unit,
      printed,
      what,
      organization,
    };
    return {
      ...promised,
      cell: f.cell,
      scale: f.scale,
      status: f.status,
      note: f.note,
      reasons: f.reasons.map((r) => r.text),
    };
  });
  const { new_rows, missing_rows, restated, findings } = result;
  return JSON.stringify({ figures, new_rows, missing_rows, restated, findings });
}

function showProgress({ stage, share }: Progress): void {
  if (!process.stderr.isTTY) return;
  const words = { read: 'Lecture', recognise: 'Chiffres', map: 'Indicateurs', compare: 'Comparaison' };
  process.stderr.write(`\r${words[stage]} ${String(Math.round(share * 100)).padStart(3)} %  `);
}

async function main(): Promise<void> {
  const options = parse(process.argv.slice(2));
  if (!options) throw new Error(USAGE);
  if (!existsSync(options.file)) throw new Error(`Fichier introuvable : ${options.file}`);
  const seeds = join(ROOT, 'seeds');
  const dataset = new Dataset(readSeeds(seeds));
  // Ctrl+C stops the reading; nothing has been written then.
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const watch = { signal: stop.signal, onProgress: showProgress };
  const document = await readFile(new Uint8Array(readFileSync(options.file)), basename(options.file), watch);
  const result = await importDocument(document, dataset, options, watch);
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  if (options.into !== undefined) await writePackage(options.into, seeds, result, options, document.lines);
  process.stdout.write(options.json ? `${asJson(result)}\n` : `${importSummary(result)}\n`);
}

async function writePackage(
  into: string,
  seeds: string,
  result: ImportResult,
  options: Options,
  lines: number,
): Promise<void> {
  const names = ['reports', 'sections', 'observations', 'evolutions'].map((n) => `${n}.csv`);
  const texts = Object.fromEntries(names.map((name) => [name, readFileSync(join(seeds, name), 'utf8')]));
  const made = await packageWith(texts, result, options, lines, options.toConfirm ? 'to_confirm' : 'sure');
  mkdirSync(into, { recursive: true });
  cpSync(seeds, into, { recursive: true });
  for (const [name, text] of Object.entries(made.files)) writeFileSync(join(into, name), text);
  // What was written must be a valid package.
  readSeeds(into);
  process.stderr.write(
    `${into} : ${made.observations} observations et ${made.evolutions} évolutions ajoutées, ${made.left} chiffres laissés à confirmer.\n`,
  );
}

main().catch((e: unknown) => {
  process.stderr.write(`${e instanceof ImportError || e instanceof Error ? e.message : String(e)}\n`);
  process.exitCode = 1;
});
