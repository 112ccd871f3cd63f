/** The functions themselves, as Excel calls them: arguments read, figure found, result with its format. */
import { Dataset } from '../../dataset';
import { answerFrom, FUNCTIONS } from '../../functions';
import { perCall } from './lookups';
import type { Measurement } from './lookups';
import { randomKeys, syntheticData } from './synthetic';

const KEYS = 4096;

/** Office.js must be there: the functions ask it what this Excel can show. */
export function measureCalls(rows: number): Measurement[] {
  const source = syntheticData(rows);
  const size = source.levels.line.length;
  const keys = randomKeys(source, KEYS);
  answerFrom(new Dataset(source));
  const measured = (id: 'VAL' | 'EVOL', call: (k: number) => unknown): Measurement => ({
    what: `CCSS.${id} as Excel calls it`,
    rows: size,
    value: perCall(100_000, KEYS, (k) => numberOf(call(k))),
    unit: 'ns per call',
  });
  return [
    measured('VAL', (k) => FUNCTIONS.VAL(keys[k]!.indicator, keys[k]!.year, keys[k]!.organization)),
    measured('EVOL', (k) => FUNCTIONS.EVOL(keys[k]!.indicator, keys[k]!.year, undefined, keys[k]!.organization)),
  ];
}

const numberOf = (result: unknown): number => (result as { readonly basicValue: number }).basicValue;
