import { runChecks } from '../../checks';
import { compact, Dataset } from '../../dataset';
import { syntheticReport } from '../../../test/checks/synthetic';
import { readSeeds } from '../seeds';
import type { Measurement } from './lookups';

/** The best of several runs of all checks, in processor time: other work on the machine does not count. */
function timeOf(data: Dataset, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    runChecks(data);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Levels that a synthetic report prints in its tables. */
const levelsOf = (tables: number): number => syntheticReport(tables, 1).observations.length;

/** A consistent report of about so many levels: totals, parts, changes, shares, ratios. A function, so that it can be freed. */
const reportOf = (tables: number): Dataset => new Dataset(compact(syntheticReport(tables, 1)));

/** All checks over the five reports, then over synthetic reports of each size (levels). */
export function measureChecks(sizes: readonly number[]): Measurement[] {
  const seeds = readSeeds();
  const real = new Dataset(seeds);
  const rows: Measurement[] = [
    { what: 'all checks, the five reports', rows: seeds.levels.value.length, value: timeOf(real, 7), unit: 'ms' },
  ];
  const perTable = levelsOf(100) / 100;
  for (const size of sizes) {
    const data = reportOf(Math.ceil(size / perTable));
    rows.push({
      what: 'all checks, a synthetic report',
      rows: size,
      value: timeOf(data, size < 1e6 ? 3 : 1),
      unit: 'ms',
    });
  }
  return rows;
}
