import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainSpaces, startFunctionsHost } from './support/functionsHost';

/** Every row of a table of GUIDE.md that gives a formula and what it shows. */
const rows = [
  ...readFileSync(join(__dirname, '..', 'GUIDE.md'), 'utf8').matchAll(/`(=[^`]+)` (?:\||→) `([^`]+)`/g),
].map((m) => [m[1]!, m[2]!] as const);

test('every formula of the guide shows what the guide says', async () => {
  expect(rows.length).toBeGreaterThan(20);
  const { evaluate, host } = await startFunctionsHost();
  const cells = await evaluate(rows.map(([formula]) => formula));
  host.dispose();
  expect(cells.map(({ text }, k) => [rows[k]![0], plainSpaces(text)])).toEqual(rows.map((r) => [...r]));
});
