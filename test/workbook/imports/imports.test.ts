/** Imports in the workbook: kept, read back, answered from, withdrawn; never in a frozen copy. */
import { strFromU8, unzipSync } from 'fflate';
import { currentImports, currentDataset, replaceImports } from '../../../src/dataset';
import { answerFrom } from '../../../src/functions';
import { loadExcelize, openWorkbook, saveWorkbook } from '../../../src/host';
import type { NodeHost } from '../../../src/host/node';
import { acceptImport, cleanWorkbook, readImports, refreshData, loadData, withdrawImport } from '../../../src/workbook';
import { restoreImports } from '../../../src/workbook/imports';
import { startFunctionsHost, plainSpaces } from '../../support/functionsHost';
import { forgetEverything } from '../support/workbook';
import { importOf } from '../../support/imports';

const IMPORT = importOf([
  { indicator: 'FAMILLE.ALLOCATAIRES', year: 2022, value: 13780 },
  { indicator: 'FAMILLE.BENEFICIAIRES.RSA', year: 2022, value: 1090 },
]);
const { format: _format, id: _id, date: _date, ...ROWS } = IMPORT;
const FORMULAS = [
  '=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2022)',
  '=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)',
  '=CCSS.SOURCE("FAMILLE.ALLOCATAIRES";2022)',
];

let host: NodeHost;
let column = 'A';
const shown = async (): Promise<string[]> => {
  await host.settle();
  return ['1', '2', '3'].map((row) => column + row).map((address) => plainSpaces(host.cell('Feuil1', address).text));
};
const parts = (): number => host.workbook.CustomXmlParts.items.filter((p) => /imports/.test(p.NamespaceUri)).length;

beforeAll(async () => {
  ({ host } = await startFunctionsHost());
  globalThis.fetch = () => Promise.reject(new Error('offline'));
});
beforeEach(async () => {
  // a workbook without anything of the add-in's, and an add-in that knows of no import
  forgetEverything(host);
  replaceImports([]);
  answerFrom(await currentDataset());
  // fresh cells: a formula typed again into its own cell is not calculated
  column = String.fromCharCode(column.charCodeAt(0) + 1);
  FORMULAS.forEach((formula, k) => host.type('Feuil1', `${column}${k + 1}`, formula));
  await host.settle();
});
afterAll(() => {
  host.dispose();
  replaceImports([]);
});

test('formulas answer from an import at once, with its provenance, and no more once it is withdrawn', async () => {
  expect(await shown()).toEqual(['#N/A', '13 962', '#N/A']);
  const { imports, recalculated } = await acceptImport(ROWS);
  expect(recalculated).toBe(true);
  const today = new Date().toLocaleDateString('fr-FR');
  expect(await shown()).toEqual([
    '-1,3 %',
    '13 962',
    `CCSS de la Lozère, Rapport d'activité 2022 (importé le ${today} de « rapport-2022.pdf ») › ` +
      'Chiffres clefs › Populations couvertes › Populations couvertes › Allocataires › 2022 : « 13 780 »',
  ]);
  await withdrawImport(imports[0]!.id);
  expect(await shown()).toEqual(['#N/A', '13 962', '#N/A']);
  expect(parts()).toBe(0);
});

test('an import travels with the file: opened again, formulas answer from it', async () => {
  const { imports } = await acceptImport(ROWS);
  const file = saveWorkbook(host.workbook, await loadExcelize());
  // another session that knows nothing of it opens the file
  forgetEverything(host);
  replaceImports([]);
  answerFrom(await currentDataset());
  openWorkbook(host.workbook, file);
  await restoreImports();
  expect(currentImports()).toEqual(imports);
  expect(await shown()).toEqual(['-1,3 %', '13 962', expect.stringContaining('13 780')]);
});

test('formulas that were calculated before the workbook was read are calculated again', async () => {
  await acceptImport(ROWS);
  await shown();
  replaceImports([]);
  answerFrom(await currentDataset());
  host.type('Feuil1', `${column}4`, FORMULAS[0]!);
  await host.settle();
  expect(host.cell('Feuil1', `${column}4`).text).toBe('#N/A');
  await restoreImports();
  await host.settle();
  expect(plainSpaces(host.cell('Feuil1', `${column}4`).text)).toBe('-1,3 %');
});

test('a frozen copy holds nothing of an import', async () => {
  await acceptImport(ROWS);
  await host.settle();
  const live = saveWorkbook(host.workbook, await loadExcelize());
  expect(zipTexts(live)).toContain('urn:ccss-indicateurs:imports');
  const { file } = cleanWorkbook(live);
  expect(zipTexts(file)).not.toMatch(/ccss-indicateurs|rapport-2022\.pdf"/);
});

test('Données takes the imported figures in at the next refresh, and lets them go with the import', async () => {
  const choice = { organizations: ['CCSS48'], branches: ['famille'], years: [2021, 2022] };
  const before = await loadData(choice);
  const { imports } = await acceptImport(ROWS);
  const added = await refreshData();
  expect(added.added).toBeGreaterThan(0);
  expect(added.rows).toBe(before.rows + 2);
  expect(added.version).toMatch(/ \+ 1 import /);
  await withdrawImport(imports[0]!.id);
  const after = await refreshData();
  expect(after.rows).toBe(before.rows);
});

test('two imports are two units', async () => {
  const first = await acceptImport(ROWS);
  const second = await acceptImport({ ...ROWS, document: '' });
  expect(second.imports).toHaveLength(2);
  const left = await withdrawImport(first.imports[0]!.id);
  expect(left.imports.map((i) => i.document)).toEqual(['']);
  expect((await shown())[0]).toBe('-1,3 %');
});

test('an import larger than one part is cut and put together again', async () => {
  const many = importOf(
    Array.from({ length: 9000 }, (_, k) => ({
      indicator: 'FAMILLE.ALLOCATAIRES',
      year: 2022,
      value: k,
      line: k + 1,
      row_label: `ligne ${k} <&> "é" \u0001 \ud800`,
    })),
  );
  const { format: _f, id: _i, date: _d, ...rows } = many;
  const { imports } = await acceptImport(rows);
  expect(parts()).toBeGreaterThan(1);
  expect(imports[0]!.observations).toEqual(many.observations);
});

test('a part that is damaged or of a newer add-in stays where it is, out of the data, and is told', async () => {
  await acceptImport(ROWS);
  const text = JSON.stringify({ ...IMPORT, format: 9, id: 'neuf' });
  for (const [id, content] of [
    ['neuf', text],
    ['casse', '{"format":1,'],
    ['coupe', 'x'],
  ] as const) {
    const count = id === 'coupe' ? 2 : 1;
    host.workbook.CustomXmlParts.Add(
      `<partie xmlns="urn:ccss-indicateurs:imports" operation="${id}" rang="0" sur="${count}">${content}</partie>`,
    );
  }
  const { imports, unreadable } = await readImports();
  expect([imports.length, unreadable]).toEqual([1, 3]);
  expect(parts()).toBe(4);
});

test('cancelled before it is written, it leaves the workbook as it was', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(acceptImport(ROWS, stop.signal)).rejects.toThrow('cancelled');
  expect([parts(), currentImports().length, (await shown())[0]]).toEqual([0, 0, '#N/A']);
});

function zipTexts(file: Uint8Array): string {
  return Object.values(unzipSync(file))
    .map((part) => strFromU8(part))
    .join('\n');
}
