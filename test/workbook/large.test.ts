import type { LargeLoad } from './support/largeLoad';
import { inPlainNode } from './support/plainNode';

test('100 000 rows are loaded in chunks, without a task of a second', async () => {
  const { figures, sources, requests, largest, steps, load, refresh } = await inPlainNode<LargeLoad>('largeLoad');
  console.log(
    `100 000 rows: ${requests} requests, largest ${largest} bytes; longest task of the add-in ` +
      `${load.toFixed(0)} ms (load), ${refresh.toFixed(0)} ms (refresh)`,
  );
  expect(figures + sources).toBe(100_000);
  expect(largest).toBeLessThan(4_500_000);
  expect(steps.length).toBeGreaterThan(10);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(load).toBeLessThan(1_000);
  expect(refresh).toBeLessThan(1_000);
}, 300_000);
