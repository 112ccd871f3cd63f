import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUNCTION_FILES } from '../../src/functions/manual';
import { FUNCTIONS } from '../../src/functions';
import { plainSpaces, startFunctionsHost } from '../support/functionsHost';

/** `@example FORMULA → SHOWN` of every function, as its manual prints them. */
const examples = FUNCTION_FILES.flatMap((file) => {
  const text = readFileSync(join(__dirname, '..', '..', 'src', 'functions', file), 'utf8');
  return [...text.matchAll(/@example (=.*?) → (.*)/g)].map((m) => [m[1]!, m[2]!.trim()] as const);
});

test('every function has an example', () => {
  const shown = examples.map(([formula]) => formula).join(' ');
  expect(Object.keys(FUNCTIONS).filter((id) => !shown.includes(`CCSS.${id}(`))).toEqual([]);
});

test('every example shows on the real data what its manual says', async () => {
  const { evaluate, host } = await startFunctionsHost();
  const cells = await evaluate(examples.map(([formula]) => formula));
  const shown = cells.map(({ text, spill, error }, k) => {
    const list = spill?.map((row) =>
      row.map((v) => (typeof v === 'number' ? v.toLocaleString('fr-FR', { useGrouping: v > 2100 }) : v)).join('.'),
    );
    return [
      examples[k]![0],
      plainSpaces(error ? `${text} ${error.message}` : list ? `{${list.join(';')}}` : text).trim(),
    ];
  });
  host.dispose();
  expect(shown).toEqual(examples.map(([formula, expected]) => [formula, expected]));
});
