/**
 * npm run accuracy [-- --faults]: imports the real reports, each from its text with its own rows taken out of the package,
 * and prints how much of them is found and mapped rightly. The texts lie beside the project, in ../shared/reports.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPackage } from '../dataset';
import type { Package } from '../dataset';
import { accuracyOf } from './support/importAccuracy';
import type { Accuracy, Dictionary } from './support/importAccuracy';
import { ROOT } from './support/project';

const REPORTS = process.env['CCSS_REPORTS'] ?? join(ROOT, '..', 'shared', 'reports');
const CHANCES = [1, 2, 3, 4, 5];

function seeds(): Package {
  const folder = join(ROOT, 'seeds');
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return readPackage(Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')])), '');
}

async function measure(pkg: Package, dictionary: Dictionary, chance = 1): Promise<Accuracy[]> {
  const measured: Accuracy[] = [];
  for (const report of pkg.reports) {
    const file = join(REPORTS, `${report.report}.txt`);
    if (!existsSync(file)) continue;
    measured.push(await accuracyOf(pkg, report, readFileSync(file, 'utf8'), dictionary, chance));
  }
  return measured;
}

const SUMMED = [
  'figures',
  'right',
  'placed',
  'rows',
  'mapped',
  'known',
  'knownMapped',
  'sure',
  'sureWrong',
  'unknown',
  'extra',
] as const;

function total(report: string, all: readonly Accuracy[]): Accuracy {
  const sums = Object.fromEntries(SUMMED.map((key) => [key, all.reduce((sum, a) => sum + a[key], 0)]));
  return { ...(sums as unknown as Accuracy), report, faults: all.flatMap((a) => a.faults) };
}

const share = (part: number, whole: number): string =>
  whole === 0
    ? '–'
    : `${((100 * part) / whole).toLocaleString('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} %`;

function tableOf(all: readonly Accuracy[]): string {
  const head = [
    'rapport',
    'chiffres des tableaux',
    'justes',
    'lignes',
    'bien rattachées',
    'connues d’un autre rapport',
    'bien rattachées',
    '« sûres »',
    'dont fausses',
  ];
  const rows = all.map((a) => [
    a.report,
    String(a.figures),
    share(a.right, a.figures),
    String(a.rows),
    share(a.mapped, a.rows),
    String(a.known),
    share(a.knownMapped, a.known),
    `${a.sure} (${share(a.sure, a.rows)})`,
    `${a.sureWrong} (${share(a.sureWrong, a.sure)})`,
  ]);
  return [head, head.map((_, k) => (k === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

async function main(): Promise<void> {
  if (!existsSync(REPORTS)) throw new Error(`Textes des rapports introuvables : ${REPORTS}`);
  const pkg = seeds();
  const whole = await measure(pkg, 'whole');
  const others = await measure(pkg, 'others');
  const thinned: Accuracy[] = [];
  for (const chance of CHANCES) thinned.push(...(await measure(pkg, 'thinned', chance)));
  const all = total('ensemble', whole);
  process.stdout.write(`${tableOf([...whole, all])}\n\n`);
  const next = await measure(pkg, 'next-year');
  process.stdout.write(
    'L’année suivante : le rapport de l’année précédente du même organisme est déjà dans les données :\n\n',
  );
  process.stdout.write(`${tableOf([...next, total('ensemble', next)])}\n\n`);
  process.stdout.write(
    'Les mêmes lignes quand le dictionnaire ne connaît pas tout (une ligne sans indicateur doit rester à confirmer) :\n\n',
  );
  process.stdout.write(
    `${tableOf([total('indicateurs des autres rapports seulement', others), total('un quart du dictionnaire ôté au hasard, 5 tirages', thinned)])}\n`,
  );
  if (process.argv.includes('--faults')) process.stdout.write(`\n${all.faults.join('\n')}\n`);
}

main().catch((e: unknown) => {
  process.stderr.write(`${e instanceof Error ? e.message : String(e)}\n`);
  process.exitCode = 1;
});
