/**
 * npm run bench [-- --json FILE] [--full | --pane | --browser | --checks]: the benchmarks as a table; --pane only those of the pane,
 * --browser only those of the workbook in the browser, --checks only those of the consistency checks. Figures of one run on one machine: compare their ratios, never the
 * figures of two machines.
 */
import { writeFileSync } from 'node:fs';
import { measureInBrowser } from './benchmarks/browser';
import { measureCalls } from './benchmarks/calls';
import { measureCells, startHost } from './benchmarks/cells';
import { measureChecks } from './benchmarks/checks';
import { measureLookups } from './benchmarks/lookups';
import type { Measurement } from './benchmarks/lookups';
import { measureInEngine } from './benchmarks/native';
import { measureOpening, measureSearch } from './benchmarks/pane';

const SIZES = [2_500, 100_000, 1_000_000];

function print(rows: readonly Measurement[]): void {
  const width = Math.max(...rows.map((r) => r.what.length));
  for (const { what, rows: size, value, unit } of rows) {
    const figure = value >= 100 ? value.toFixed(0) : value.toFixed(1);
    console.log(`${what.padEnd(width)}  ${String(size).padStart(9)} rows  ${figure.padStart(12)} ${unit}`);
  }
}

/** The ratios that matter, from the figures of this very run. */
function ratios(rows: readonly Measurement[]): [string, number][] {
  const of = (what: string, size: number): number => rows.find((r) => r.what === what && r.rows === size)?.value ?? NaN;
  const inHost = (what: string): number =>
    rows.find((r) => r.what === `in cells of the embedded host: ${what}`)?.value ?? NaN;
  const checks = (size: number): number => of('all checks, a synthetic report', size);
  const change = 'in one engine: INDEX/MATCH on a key column with its column index, change';
  return [
    ['EVOL against INDEX/MATCH, 2 500 rows (times faster)', of(change, 2_500) / of('in one engine: EVOL', 2_500)],
    [
      'SUMIFS against VAL, 2 500 rows (times faster)',
      of('in one engine: SUMIFS on three columns, level', 2_500) / of('in one engine: VAL', 2_500),
    ],
    [
      'a VAL cell at 1 000 000 rows against 2 500 rows',
      of('in one engine: VAL', 1_000_000) / of('in one engine: VAL', 2_500),
    ],
    [
      'an EVOL cell at 1 000 000 rows against 2 500 rows',
      of('in one engine: EVOL', 1_000_000) / of('in one engine: EVOL', 2_500),
    ],
    ...(['VAL', 'EVOL'] as const).map((id): [string, number] => [
      `a call of CCSS.${id} at 1 000 000 rows against 2 500 rows`,
      of(`CCSS.${id} as Excel calls it`, 1_000_000) / of(`CCSS.${id} as Excel calls it`, 2_500),
    ]),
    ['the bare VAL lookup at 1 000 000 rows against 2 500 rows', of('VAL', 1_000_000) / of('VAL', 2_500)],
    ['VAL against a bare Map lookup, 2 500 rows', of('VAL', 2_500) / of('bare Map lookup, same key building', 2_500)],
    [
      'VAL against a bare Map lookup, 1 000 000 rows',
      of('VAL', 1_000_000) / of('bare Map lookup, same key building', 1_000_000),
    ],
    ['all checks, per level, at 1 000 000 rows against 100 000', checks(1_000_000) / checks(100_000) / 10],
    [
      '2 000 single VAL against one TABLEAU of 200 × 10, in cells',
      inHost('2 000 single VAL') / inHost('TABLEAU of 200 × 10'),
    ],
  ];
}

async function main(args: readonly string[]): Promise<void> {
  const results: Measurement[] = [];
  const only = args.find((arg) => arg === '--pane' || arg === '--browser' || arg === '--checks');
  if (only === undefined) {
    for (const size of SIZES) results.push(...measureLookups(size));
    measureInEngine(2_500, false); // compiles what is timed next
    for (const size of SIZES) results.push(...measureInEngine(size, size < 1_000_000 || args.includes('--full')));
    const host = await startHost();
    for (const size of SIZES) results.push(...measureCalls(size));
    results.push(...(await measureCells(host)));
  }
  if (only === undefined || only === '--checks') results.push(...measureChecks(SIZES));
  if (only === '--browser') results.push(...(await measureInBrowser()));
  else if (only !== '--checks') results.push(...measureSearch(), ...(await measureOpening()));
  print(results);
  console.log();
  if (only === undefined)
    for (const [what, value] of ratios(results)) console.log(`${what.padEnd(60)} ${value.toFixed(2)}`);
  const file = args[args.indexOf('--json') + 1];
  if (args.includes('--json') && file) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

main(process.argv.slice(2)).then(
  () => process.exit(0), // the client keeps timers running
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
