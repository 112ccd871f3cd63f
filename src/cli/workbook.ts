/**
 * npm run workbook -- FILE.xlsx: the complete workbook, made headless by the code that runs in Excel: data sheets, checks,
 * dashboard, and a gallery of every chart template.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DASHBOARD_SHEET, gallery, insertCharts, writeDashboard } from '../charts';
import { BRANCHES, Dataset, replaceDataset } from '../dataset';
import { registerFunctions } from '../functions';
import { loadExcelize, saveWorkbook, startNodeHost } from '../host';
import type { NodeHost } from '../host';
import { loadData } from '../workbook';
import { readSeeds } from './seeds';
import { ensureGenerated, GENERATED } from './support/generatedFiles';

/** The fund that the dashboard shows first: the one whose reports cover every branch. */
const FIRST = 'CCSS48';
/** Its last report that also prints most figures of the year before, so that the page shows changes. */
const SHOWN_YEAR = 2021;

/** Writes the workbook's sheets into a host. */
export async function fillWorkbook(host: NodeHost, data: Dataset): Promise<void> {
  const years = [...new Set([...data.resolved()].map(({ year }) => year))].sort();
  await loadData({ organizations: data.organizations.map((o) => o.organization), branches: BRANCHES, years });
  const publishers = data.organizations.map((o) => o.organization).filter((code) => code !== FIRST);
  const offers = gallery(data, [FIRST, ...publishers]);
  await insertCharts(offers.map(({ spec }) => spec));
  const report = await writeDashboard(data, FIRST);
  if (report) host.type(report.sheet, report.yearCell, String(SHOWN_YEAR));
  const { Worksheets } = host.workbook;
  // the sheet that every new workbook begins with
  Worksheets.GetItem('Feuil1').Delete();
  const dashboard = Worksheets.GetItem(DASHBOARD_SHEET);
  dashboard.Position = 0;
  dashboard.Activate();
  await host.settle();
}

async function main(): Promise<void> {
  const [name] = process.argv.slice(2);
  if (name === undefined || !/\.xlsx$/i.test(name)) {
    console.error('Usage : npm run workbook -- FICHIER.xlsx');
    process.exitCode = 1;
    return;
  }
  ensureGenerated();
  const functions = JSON.parse(readFileSync(join(GENERATED, 'functions.json'), 'utf8')) as never;
  const [host, excelize] = await Promise.all([startNodeHost({ functions, namespace: 'CCSS' }), loadExcelize()]);
  const data = new Dataset(readSeeds());
  replaceDataset(data);
  registerFunctions();
  await fillWorkbook(host, data);
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, saveWorkbook(host.workbook, excelize));
  const sheets = host.workbook.Worksheets.items.map((sheet) => sheet.Name);
  console.log(`${file}\nFeuilles : ${sheets.join(', ')}`);
  host.dispose();
}

main().then(
  () => process.exit(process.exitCode ?? 0), // the client keeps timers running
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
