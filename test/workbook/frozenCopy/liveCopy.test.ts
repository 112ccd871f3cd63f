/**
 * The frozen copy of a workbook with everything in it (test/support/liveWorkbook.ts), as a file: nothing of the add-in in any
 * part, and LibreOffice shows every figure as the live workbook does. The workbook is made in a process of its own: the
 * library that writes .xlsx needs what jest's modules do not have.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { LiveCell } from '../../support/liveWorkbook';
import { partsOf } from './handmade';

const ROOT = join(__dirname, '../../..');
const OFFICE = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

let folder: string;
let cells: readonly LiveCell[];
let report: { readonly frozen: number; readonly names: readonly string[]; readonly withoutValue: readonly string[] };
let copy: Record<string, string>;
let live: Record<string, string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frozen-copy-'));
  const script = join(ROOT, 'test/support/liveWorkbook.ts');
  const run = spawnSync(process.execPath, ['--import', 'tsx', script, folder], { cwd: ROOT, encoding: 'utf8' });
  const line = run.stdout.split('\n').find((text) => text.startsWith('RESULT'));
  if (!line) throw new Error(run.stderr || run.stdout);
  ({ cells, report } = JSON.parse(line.slice('RESULT'.length)) as { cells: LiveCell[]; report: typeof report });
  copy = partsOf(readFileSync(join(folder, 'copy.xlsx')));
  live = partsOf(readFileSync(join(folder, 'live.xlsx')));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const partsWith = (parts: Record<string, string>, pattern: RegExp): string[] =>
  Object.entries(parts).flatMap(([name, text]) => (pattern.test(name) || pattern.test(text) ? [name] : []));

test('the live file has what the copy must not have', () => {
  expect(partsWith(live, /_xldudf_/).length).toBeGreaterThan(1);
  expect(partsWith(live, /formule figée/)).toEqual(['xl/comments1.xml']);
  expect(partsWith(live, /urn:ccss-indicateurs/).length).toBeGreaterThan(0);
  expect(partsWith(live, /webextension/i).length).toBeGreaterThan(2);
  expect(partsWith(live, /CCSS\.reglages/).length).toBe(2);
  expect(partsWith(live, /richData|XLRICHVALUE/).length).toBeGreaterThan(2);
  expect(live['xl/worksheets/sheet1.xml']).toMatch(/<c r="B18" vm="1"/);
});

test.each([
  ['function of the add-in', /_xldudf_|CCSS\./],
  ['record of a frozen formula', /ccss(?:"|&quot;|&#34;):|formule figée/],
  ['web extension', /webextension/i],
  ['rich value', /richData|XLRICHVALUE|\svm="/],
  ['settings or journal of the add-in', /urn:ccss|CCSS\.\w/],
  ['list of calculated cells', /calcChain/],
])('no part of the copy holds a %s', (_title, pattern) => {
  expect(partsWith(copy, pattern)).toEqual([]);
});

test('notes of users, ordinary names, drop-downs, chart and table stay', () => {
  expect(copy['xl/comments1.xml']).toMatch(/Note de l’utilisateur(\n|&#xA;)sur deux lignes/);
  expect(copy['xl/comments1.xml']).toContain('Le code');
  expect(copy['xl/workbook.xml']).toContain('<definedName name="Annee">');
  expect(copy['xl/worksheets/sheet1.xml']).toContain('$F$1:$F$3');
  expect(Object.keys(copy)).toEqual(expect.arrayContaining(['xl/charts/chart1.xml', 'xl/tables/table1.xml']));
});

test('formulas without the add-in stay formulas', () => {
  expect(copy['xl/worksheets/sheet1.xml']).toMatch(/<f>B1\+B2<\/f>/);
  expect(report).toEqual({ frozen: expect.any(Number), names: ['ALLOCATAIRES'], withoutValue: [] });
});

(OFFICE ? test : test.skip)(
  'LibreOffice opens it, and every figure equals the live one',
  () => {
    const output = join(folder, 'csv');
    // values as they are, not as they look; one file a sheet
    const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', output, join(folder, 'copy.xlsx')];
    const run = spawnSync(OFFICE!, args, { encoding: 'utf8', timeout: 100_000 });
    expect(run.status).toBe(0);
    const sheets = new Map(
      readdirSync(output).map((name) => [
        name.replace(/^copy-|\.csv$/g, ''),
        parse(readFileSync(join(output, name)), { delimiter: ';', relax_column_count: true }) as string[][],
      ]),
    );
    const differences = cells.flatMap(({ sheet, address, value, text }) => {
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const shown = sheets.get(sheet)?.[Number(digits) - 1]?.[letters.charCodeAt(0) - 65] ?? '';
      return agrees(shown, value === '#VALUE!' ? text : value)
        ? []
        : [`${sheet}!${address}: ${shown} / ${String(value)}`];
    });
    expect(differences).toEqual([]);
    expect(cells.length).toBeGreaterThan(60);
  },
  120_000,
);

function agrees(shown: string, value: unknown): boolean {
  if (typeof value === 'boolean') return shown === String(value).toUpperCase();
  if (typeof value !== 'number') return shown === String(value);
  const number = shown.endsWith('%') ? Number(shown.slice(0, -1)) / 100 : Number(shown);
  return Math.abs(number - value) <= 1e-12 * Math.max(1, Math.abs(value));
}
