/** The bootstraps that run in plain Node, before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(__dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ccss-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const node = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder });
const write = (name: string, contents: string): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), contents);
};

test.each(['', 'absent', '../evil', 'test.ts'])('unknown command %j', (name) => {
  const { status, stderr } = node(join(ROOT, 'src/cli/run.mjs'), name);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Commande inconnue/);
});

describe('installation', () => {
  const install = pathToFileURL(join(ROOT, 'src/cli/install.mjs')).href;
  const run = () => node('--input-type=module', '-e', `(await import('${install}')).ensureInstalled('.')`);
  const lock = (version: string, optional = false): string =>
    JSON.stringify({ packages: { '': {}, 'node_modules/a': { version, optional } } });

  test('packages as in the lock file: nothing to do, and a stamp that says so', () => {
    write('package-lock.json', lock('1.0.0'));
    write('node_modules/.package-lock.json', lock('1.0.0'));
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(folder, 'node_modules/.ccss-lock'))).toBe(true);
  });

  test('an optional package of another platform may be missing', () => {
    write('package-lock.json', lock('1.0.0', true));
    write('node_modules/.package-lock.json', JSON.stringify({ packages: {} }));
    expect(run()).toMatchObject({ status: 0, stderr: '' });
  });

  test('another version in the lock file: npm ci, and its failure is told', () => {
    write('package-lock.json', lock('2.0.0'));
    write('node_modules/.package-lock.json', lock('1.0.0'));
    // No package.json here: npm ci fails at once, without the network.
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Installation des paquets/);
    expect(stderr).toMatch(/L'installation a échoué/);
  });
});

describe('bundle', () => {
  const bundler = pathToFileURL(join(ROOT, 'src/cli/bundle.mjs')).href;
  const run = () =>
    node('--input-type=module', '-e', `await (await import('${bundler}')).bundle('${folder}', 'a.ts', 'out/a.cjs')`);
  const output = (): string => join(folder, 'out/a.cjs');

  beforeEach(() => {
    write('package.json', '{ "devDependencies": { "outside": "1" } }');
    write('tsconfig.json', '{}');
    write('a.ts', `import { b } from './b'; import x from 'outside'; console.log(b, x);`);
    write('b.ts', `export const b: number = 1;`);
  });

  test('development packages stay outside', () => {
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(output(), 'utf8')).toContain('require("outside")');
  });

  test('is made again when a file that it contains has changed, and only then', () => {
    run();
    const past = new Date(1e12);
    utimesSync(output(), past, past);
    run();
    expect(statSync(output()).mtime).toEqual(past);
    write('b.ts', `export const b: number = 22;`);
    run();
    expect(readFileSync(output(), 'utf8')).toContain('22');
  });
});
