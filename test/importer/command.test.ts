import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackage } from '../../src/dataset';
import { accuracyOf } from '../../src/cli/support/importAccuracy';
import { seedFiles } from '../support/dataset';

const ROOT = join(__dirname, '..', '..');
const FIXTURES = join(__dirname, 'fixtures');
const REPORTS = join(ROOT, '..', 'shared', 'reports');

function run(name: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', name, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { status, stdout, stderr };
}

interface JsonFigure {
  readonly row_label: string;
  readonly printed: string;
  readonly cell: number;
  readonly [field: string]: unknown;
}

const OPTIONS = ['--organization', 'CPAM41', '--year', '2019', '--report', 'essai-2019', '--json'];

const PROMISED =
  'line section row_label column_label indicator confidence year base_year value unit printed what organization'.split(
    ' ',
  );

/** What a figure says, without the place where it stands. */
const said = (figures: readonly JsonFigure[]): string[] =>
  figures
    .filter((f) => f.cell > 0)
    .map((f) =>
      [
        f.printed,
        f['value'],
        f['year'],
        f['base_year'],
        f['unit'],
        f['what'],
        f['organization'],
        f['indicator'],
        f.row_label.replace(/\s/g, ''),
      ].join('|'),
    )
    .sort();

test('a PDF made by LibreOffice from ten tables gives the same figures as their text', () => {
  const figures = ['ten-tables.txt', 'ten-tables.pdf'].map((name) => {
    const { status, stdout, stderr } = run('import', join(FIXTURES, name), ...OPTIONS);
    expect([status, stderr]).toEqual([0, '']);
    const result = JSON.parse(stdout) as Record<string, unknown> & { figures: JsonFigure[] };
    expect(Object.keys(result)).toEqual(['figures', 'new_rows', 'missing_rows', 'restated', 'findings']);
    expect(Object.keys(result.figures[0]!)).toEqual(expect.arrayContaining(PROMISED));
    return result.figures;
  });
  expect(said(figures[0]!).length).toBeGreaterThan(300);
  expect(said(figures[1]!)).toEqual(said(figures[0]!));
}, 120_000);

test.each([
  [['import'], /Usage/],
  [['import', 'absent.pdf', ...OPTIONS], /introuvable/],
  [['import', join(FIXTURES, 'ten-tables.txt'), '--organization', 'Z', '--year', '2019', '--report', 'r'], /« Z »/],
])(
  '%j ends with a clear message',
  ([name = '', ...args], message) => {
    const { status, stderr, stdout } = run(name, ...args);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  },
  60_000,
);

test('hostile files end in figures or in a message, and nothing stands still for two seconds', () => {
  const { status, stdout, stderr } = run('import-fuzz', process.env['CCSS_FUZZ'] ?? '300');
  expect([status, stderr]).toEqual([0, '']);
  const tally = JSON.parse(stdout) as { read: number; refused: number; stillest: number };
  expect(tally.read).toBeGreaterThan(0);
  expect(tally.refused).toBeGreaterThan(0);
  expect(tally.stillest).toBeLessThan(2000);
}, 3_600_000);

// The reports' texts lie beside the project, not in it.
const held = existsSync(REPORTS) ? test : test.skip;

held(
  'the real reports: figures ≥ 99 %, rows ≥ 90 %, sure and wrong ≤ 0.5 %',
  async () => {
    const pkg = readPackage(seedFiles(), 'test');
    const sums = { figures: 0, right: 0, rows: 0, mapped: 0, known: 0, knownMapped: 0, sure: 0, sureWrong: 0 };
    for (const report of pkg.reports) {
      const measured = await accuracyOf(pkg, report, readFileSync(join(REPORTS, `${report.report}.txt`), 'utf8'));
      for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += measured[key];
    }
    expect(sums.right / sums.figures).toBeGreaterThanOrEqual(0.99);
    expect(sums.mapped / sums.rows).toBeGreaterThanOrEqual(0.9);
    expect(sums.knownMapped / sums.known).toBeGreaterThanOrEqual(0.9);
    expect(sums.sureWrong / sums.sure).toBeLessThanOrEqual(0.005);
    expect(sums.sure).toBeGreaterThan(100);
  },
  60_000,
);
