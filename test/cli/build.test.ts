/** What `npm run build` makes (npm test builds before it runs the suites). */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const ROOT = join(__dirname, '../..');
const DIST = join(ROOT, 'dist');
const read = (name: string): string => readFileSync(join(DIST, name), 'utf8');
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
const scripts = files.filter((name) => name.endsWith('.js'));
const page = read('taskpane.html');

test('the page loads office.js from Microsoft, then one script of ours', () => {
  const loaded = [...page.matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) => match[1]);
  expect(loaded).toEqual([
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    expect.stringMatching(/^runtime\.[0-9a-f]{10}\.js$/),
  ]);
});

test('the functions do not wait for React', () => {
  const runtime = scripts.find((name) => name.startsWith('runtime.')) ?? '';
  expect(read(runtime)).not.toMatch(/createRoot|FluentProvider/);
  expect(read(runtime)).toContain('CustomFunctions.associate');
});

test('all scripts of the page stay under 350 kB compressed', () => {
  // those of the import are fetched when a report is imported
  const page = scripts.filter((name) => name !== 'functions.js' && !/^import(?:-[a-z]+)*\./.test(name));
  const sizes = page.map((name) => gzipSync(read(name)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350_000);
});

test('everything that the manifest names below the base address is there', () => {
  const named = [...read('manifest.xml').matchAll(/https:\/\/localhost:3000\/([^"<]*)/g)].map((match) => match[1]);
  expect([...new Set(named)].filter((name) => name && !files.includes(name))).toEqual([]);
});

test('the current data file is the one that its stamp names', () => {
  const stamp = JSON.parse(read('data/current.json')) as { file: string; bytes: number };
  expect(Buffer.byteLength(read(`data/${stamp.file}`))).toBe(stamp.bytes);
});

describe('ADDIN_URL', () => {
  /** The manifest as webpack.config.js copies it. */
  const copied = (address: string) =>
    spawnSync(
      process.execPath,
      [
        '-e',
        `const { plugins } = require('./webpack.config.js')();
         const { transform } = plugins.flatMap((p) => p.patterns ?? []).find((p) => p.from === 'manifest.xml');
         process.stdout.write(transform(require('fs').readFileSync('manifest.xml')));`,
      ],
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ADDIN_URL: address } },
    );

  test.each(['https://ccss.example.org/excel', 'https://ccss.example.org/excel/'])('%s', (address) => {
    const { stdout } = copied(address);
    expect(stdout).not.toContain('localhost');
    expect(stdout).toContain('"https://ccss.example.org/excel/taskpane.html"');
  });

  test('http is refused: Excel loads add-ins over https only', () => {
    const { status, stderr } = copied('http://ccss.example.org/');
    expect(status).not.toBe(0);
    expect(stderr).toContain('https://');
  });
});
