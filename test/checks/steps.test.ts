import { findingsInSteps, runChecks } from '../../src/checks';
import { seedDataset } from '../support/dataset';

test('in steps the checks find the same, and a pause that throws stops them', async () => {
  const data = seedDataset();
  let pauses = 0;
  const found = await findingsInSteps(data, async () => {
    pauses++;
  });
  expect(found).toEqual(runChecks(seedDataset()));
  expect(found.length).toBeGreaterThan(0);
  expect(pauses).toBeGreaterThan(5);
  await expect(findingsInSteps(seedDataset(), () => Promise.reject(new Error('stop')))).rejects.toThrow('stop');
});
