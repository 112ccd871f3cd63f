/**
 * npm run workbook -- FILE.xlsx: the complete workbook, made headless by the code that runs in Excel: data sheets, checks,
 * dashboard, and a gallery of every chart template.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Dataset, replaceDataset } from '../dataset';
import { registerFunctions } from '../functions';
import { loadExcelize, saveWorkbook, startNodeHost } from '../host';
import { readSeeds } from './seeds';
import { fillWorkbook } from './support/completeWorkbook';
import { ensureGenerated, GENERATED } from './support/generatedFiles';

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
