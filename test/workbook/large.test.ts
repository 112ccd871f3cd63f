import type { LargeLoad, Tasks } from './support/largeLoad';
import { inPlainNode } from './support/plainNode';

test('100 000 rows are loaded in chunks, the work of the add-in in small tasks', async () => {
  const { figures, sources, requests, largest, steps, load, refresh } = await inPlainNode<LargeLoad>('largeLoad');
  const told = ({ longest, all }: Tasks): string => `${longest.toFixed(0)} of ${all.toFixed(0)} ms`;
  console.log(
    `100 000 rows: ${requests} requests, largest ${largest} bytes; longest task of the add-in ` +
      `${told(load)} (load), ${told(refresh)} (refresh)`,
  );
  expect(figures + sources).toBe(100_000);
  expect(largest).toBeLessThan(4_500_000);
  expect(steps.length).toBeGreaterThan(10);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  // how long a second is depends on the machine: read above; that the work is cut up does not
  for (const { longest, all } of [load, refresh]) expect(longest).toBeLessThan(all / 4);
}, 300_000);
