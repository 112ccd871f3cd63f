/**
 * npm test: lint, format, types and every jest suite (unit, host, browser); the last line is `N passed, N failed`.
 * With arguments (npm test -- test/dataset), only the jest suites that they name.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildAddin } from './support/addin';
import { ROOT } from './support/project';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** What Prettier is held to; data and texts for readers keep their own layout. */
const FORMATTED = ['src', 'test', '*.{js,cjs,mjs}'];
const JEST_RESULT = join(ROOT, 'build', 'jest-result.json');

/** Runs a package's command in Node and keeps what it prints. */
function runTool(script: string, args: readonly string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** A step that passes or fails as a whole. */
async function step(name: string, run: () => Promise<{ ok: boolean; output: string }>): Promise<Outcome> {
  const start = Date.now();
  const { ok, output } = await run();
  const seconds = (Date.now() - start) / 1000;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
  if (!ok) console.log(output.trimEnd());
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function lintThenFormat(): Promise<Outcome[]> {
  return [
    await step('lint', () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0'])),
    await step('format', () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', ...FORMATTED])),
  ];
}

/** What the browser tests open. A step of its own only where it fails. */
const build = async (): Promise<Outcome> => {
  const { failed } = await step('build', async () => {
    try {
      await buildAddin();
      return { ok: true, output: '' };
    } catch (error) {
      return { ok: false, output: error instanceof Error ? error.message : String(error) };
    }
  });
  return { passed: 0, failed };
};

interface JestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  /** suites that did not get as far as their tests */
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly { readonly name: string; readonly status: string; readonly message: string }[];
}

const failuresIn = (result: JestResult): string =>
  result.testResults
    .filter((suite) => suite.status === 'failed')
    .map((suite) => `${relative(ROOT, suite.name)}\n${suite.message}`)
    .join('\n');

async function jest(args: readonly string[]): Promise<Outcome> {
  const start = Date.now();
  rmSync(JEST_RESULT, { force: true });
  const { output } = await runTool('jest/bin/jest.js', ['--json', `--outputFile=${JEST_RESULT}`, ...args]);
  const seconds = (Date.now() - start) / 1000;
  if (!existsSync(JEST_RESULT)) {
    console.log(`FAILED tests\n${output.trimEnd()}`);
    return { passed: 0, failed: 1 };
  }
  const result = JSON.parse(readFileSync(JEST_RESULT, 'utf8')) as JestResult;
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const counts = `${result.numPassedTests} passed, ${failed} failed, ${result.numPendingTests} skipped`;
  if (failed) console.log(failuresIn(result));
  console.log(`${failed ? 'FAILED' : 'ok    '} tests (${seconds.toFixed(1)} s): ${counts}`);
  return { passed: result.numPassedTests, failed };
}

async function main(args: readonly string[]): Promise<void> {
  const outcomes: Outcome[] = [];
  if (args.length) {
    outcomes.push(await build());
  } else {
    const [types, styles, built] = await Promise.all([
      step('types', () => runTool('typescript/bin/tsc', ['--noEmit', '--pretty', 'false'])),
      lintThenFormat(),
      build(),
    ]);
    outcomes.push(...styles, types, built);
  }
  outcomes.push(await jest(args));
  const sum = (count: (outcome: Outcome) => number): number => outcomes.reduce((total, each) => total + count(each), 0);
  const failed = sum((outcome) => outcome.failed);
  console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
