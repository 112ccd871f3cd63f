import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '..');

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

function violations(): string[] {
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = spawnSync(
    process.execPath,
    [cruiser, '--config', 'test/dependencyRules.cjs', '--output-type', 'json', 'src'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (!run.stdout.startsWith('{')) throw new Error(run.stderr);
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: Violation[]; totalCruised: number } };
  expect(summary.totalCruised).toBeGreaterThan(10);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

test('folders import upstream only, through index.ts, without cycles', () => {
  expect(violations()).toEqual([]);
});

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => join(ROOT, 'src', name))
  .filter((file) => /\.tsx?$/.test(file) && statSync(file).isFile())
  .map((file) => ({ file: relative(ROOT, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }));

/** Where the add-in may speak to Office; src/host plays Office itself. */
const OFFICE_EDGES = [
  /^src\/(workbook|charts|commands|functions|host)\//,
  /^src\/taskpane\/office\.ts$/,
  /^src\/runtime\.ts$/,
];

/** Code without its comments and texts, in which such a word would be harmless. */
const bare = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`/g, "''");

test('Office.js is used at the edges only', () => {
  const users = sources
    .filter(({ file }) => !OFFICE_EDGES.some((edge) => edge.test(file)))
    .filter(({ text }) => /(?<![.\w])(Excel|Office|OfficeExtension|OfficeRuntime|CustomFunctions)\./.test(bare(text)))
    .map(({ file }) => file);
  expect(users).toEqual([]);
});

test('functions never call the workbook', () => {
  const callers = sources
    .filter(({ file, text }) => file.startsWith('src/functions/') && /\bExcel\.run\b|\.sync\(/.test(bare(text)))
    .map(({ file }) => file);
  expect(callers).toEqual([]);
});

test('React is used in the pane only', () => {
  const users = sources
    .filter(({ file, text }) => !/^src\/(taskpane|host\/page)\//.test(file) && /from 'react/.test(text))
    .map(({ file }) => file);
  expect(users).toEqual([]);
});

test('a file has at most 300 lines', () => {
  const long = sources.filter(({ text }) => text.split('\n').length > 301).map(({ file }) => file);
  expect(long).toEqual([]);
});
