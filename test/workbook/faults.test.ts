import type { FaultRun } from './support/faultRun';
import { inPlainNode } from './support/plainNode';

/**
 * Excel fails at each action of each request, with the error codes that can come there, for a moment and for good; answers
 * get lost; the way back fails, too; the user cancels at each step. Afterwards the workbook is in the old or the new state,
 * at once or when it is opened again (support/faultTrials.ts says how that is looked at).
 */
const SCENARIOS = ['load', 'refresh', 'undo'] as const;
const runs = new Map<string, Promise<FaultRun>>();

beforeAll(() => {
  for (const scenario of SCENARIOS) {
    const run = inPlainNode<FaultRun>('faultRun', scenario);
    run.catch(() => undefined); // told by its test
    runs.set(scenario, run);
  }
});

test.each(SCENARIOS)(
  '%s: wherever Excel fails, the old state or the new one',
  async (scenario) => {
    const { tried, pairs, ended, seconds } = await runs.get(scenario)!;
    console.log(
      `${scenario}: ${tried} faults tried (${pairs} pairs of action and error code) in ${seconds} s; put back ${ended.old}, ` +
        `complete ${ended.new}, repaired on opening ${ended.repaired}, cancelled ${ended.cancelled}`,
    );
    expect(tried).toBeGreaterThan(700);
    expect(pairs).toBeGreaterThan(150);
    for (const count of Object.values(ended)) expect(count).toBeGreaterThan(0);
  },
  600_000,
);
