import type { Extent } from './support/faultPlan';
import type { FaultRun } from './support/faultRun';
import { inPlainNode } from './support/plainNode';

/**
 * Excel fails at each action of each request, with the error codes that can come there, for a moment and for good; answers
 * get lost; the way back fails, too; the user cancels at each request and at each step. Afterwards the workbook is in the
 * old or the new state, at once or when it is opened again (support/faultTrials.ts says how that is looked at).
 *
 * A usual run tries every place with one of its codes (support/faultPlan.ts); `CCSS_FAULTS=all npm test -- test/workbook/faults`
 * tries every place with each of them.
 */
const SCENARIOS = ['load', 'refresh', 'undo'] as const;
const extent: Extent = process.env.CCSS_FAULTS === 'all' ? 'all' : 'sample';
const MINUTES = 60_000;

let tried = 0;
afterAll(() => console.log(`faults tried: ${tried} (${extent})`));

test.each(SCENARIOS)(
  '%s: wherever Excel fails, the old state or the new one',
  async (scenario) => {
    const run = await inPlainNode<FaultRun>('faultRun', scenario, extent);
    const { requests, actions, pairs, ended } = run;
    tried += run.tried;
    console.log(
      `${scenario}: ${run.tried} faults tried in ${run.seconds} s (${requests} requests, ${actions} actions, ${pairs} pairs of ` +
        `action and error code); put back ${ended.old}, complete ${ended.new}, repaired on opening ${ended.repaired}, ` +
        `cancelled ${ended.cancelled}`,
    );
    // each action fails at least once, each answer is lost at least once
    expect(run.tried).toBeGreaterThan(actions + requests);
    expect(actions).toBeGreaterThan(200);
    expect(ended.old + ended.new + ended.repaired + ended.cancelled).toBeGreaterThanOrEqual(run.tried);
    for (const count of Object.values(ended)) expect(count).toBeGreaterThan(0);
  },
  (extent === 'all' ? 60 : 10) * MINUTES,
);
