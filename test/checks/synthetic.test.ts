import { runChecks } from '../../src/checks';
import { compact, Dataset } from '../../src/dataset';
import { syntheticReport } from './synthetic';

const datasetOf = (tables: number, seed: number): Dataset => new Dataset(compact(syntheticReport(tables, seed)));

test('no false alarm on consistent reports, rounded or cut', () => {
  const alarms = Array.from({ length: 25 }, (_, seed) => runChecks(datasetOf(12, seed + 1))).flat();
  expect(alarms.map((f) => `${f.check}: ${f.message}`)).toEqual([]);
});

test('time grows with the number of figures, not faster', () => {
  const perFigure = (tables: number): number => {
    const data = datasetOf(tables, 1);
    const count = [...data.observations()].length;
    const rounds = [1, 2, 3].map(() => {
      const start = process.cpuUsage();
      runChecks(data);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    return Math.min(...rounds) / count;
  };
  perFigure(100); // warm up
  const [small, large] = [perFigure(100), perFigure(800)];
  console.log(`per figure: ${(small * 1000).toFixed(1)} µs at 100 tables, ${(large * 1000).toFixed(1)} µs at 800`);
  // twice leaves room for memory and for a busy machine; quadratic growth would be eight times
  expect(large).toBeLessThan(4 * small);
});
