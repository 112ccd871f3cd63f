import { Dataset } from '../../dataset';
import { growth, level } from '../../indicators';
import { randomKeys, syntheticData } from './synthetic';

/** One line of the benchmark table. */
export interface Measurement {
  readonly what: string;
  readonly rows: number;
  readonly value: number;
  readonly unit: 'ns per call' | 'ms' | 'bytes per row';
}

const KEYS = 4096;

/** The time of one call, as the median of several rounds, in nanoseconds. */
export function perCall(calls: number, keys: number, run: (k: number) => number): number {
  let sink = 0;
  const round = (): number => {
    const start = process.hrtime.bigint();
    for (let k = 0; k < calls; k++) sink += run(k % keys);
    return Number(process.hrtime.bigint() - start) / calls;
  };
  for (let k = 0; k < 3; k++) round(); // warm up
  const rounds = Array.from({ length: 9 }, round).sort((a, b) => a - b);
  if (Number.isNaN(sink)) throw new Error('a benchmark key has no value');
  return rounds[4]!;
}

/** Memory held after garbage collection, heap and buffers together. */
function heldBytes(): number {
  if (!globalThis.gc) throw new Error('run with --expose-gc');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Load and index, memory a row, VAL and EVOL against a bare Map with the same key building. */
export function measureLookups(rows: number): Measurement[] {
  let source: ReturnType<typeof syntheticData> | undefined = syntheticData(rows);
  const size = source.levels.line.length;
  const keys = randomKeys(source, KEYS);
  const key = (k: number) => keys[k]!;
  const before = heldBytes();
  const start = process.hrtime.bigint();
  const data = new Dataset(source);
  const load = Number(process.hrtime.bigint() - start) / 1e6;
  const bytes = (heldBytes() - before) / size;

  const bare = new Map<string, number>();
  for (const { indicator, organization, year } of keys) {
    for (const y of [year, year - 1])
      bare.set(`${indicator}|${organization}|${y}|realised`, data.value(indicator, organization, y));
  }
  // the bare Map holds as many keys as the data, or its cache misses would not be those of the real thing
  for (let row = 0; row < size && bare.size < size; row++) {
    const { levels, indicators, organizations } = source;
    const i = indicators[levels.indicator[row]!]!.indicator;
    bare.set(
      `${i}|${organizations[levels.organization[row]!]!.organization}|${levels.year[row]!}|realised`,
      levels.value[row] ?? NaN,
    );
  }
  source = undefined;

  const calls = 200_000;
  const lookup = perCall(calls, KEYS, (k) => {
    const { indicator, organization, year } = key(k);
    return bare.get(`${indicator}|${organization}|${year}|realised`)!;
  });
  const val = perCall(calls, KEYS, (k) => {
    const { indicator, organization, year } = key(k);
    return level(data, { indicator, organization, year, measure: 'realised' });
  });
  const evol = perCall(calls, KEYS, (k) => {
    const { indicator, organization, year } = key(k);
    return growth(data, { indicator, organization, year, baseYear: year - 1 });
  });
  return [
    { what: 'load and index', rows: size, value: load, unit: 'ms' },
    { what: 'memory, provenance included, printed text apart', rows: size, value: bytes, unit: 'bytes per row' },
    { what: 'bare Map lookup, same key building', rows: size, value: lookup, unit: 'ns per call' },
    { what: 'VAL', rows: size, value: val, unit: 'ns per call' },
    { what: 'EVOL', rows: size, value: evol, unit: 'ns per call' },
  ];
}
