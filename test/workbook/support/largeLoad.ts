import { compact, Dataset, replaceDataset } from '../../../src/dataset';
import type { NodeHost } from '../../../src/host/node';
import { loadData, refreshData } from '../../../src/workbook';
import { smallPackage } from '../../support/dataset';
import { startOffline } from './workbook';

/** Each figure is a row of `Données` and one of `Sources`: 100 000 rows. */
const FIGURES = 50_000;
const YEARS = 50;
const FIRST_YEAR = 1950;

function manyFigures(): Dataset {
  const levels = Array.from({ length: FIGURES }, (_, k) => ({
    indicator: `MESURE.N${Math.floor(k / YEARS)}`,
    year: FIRST_YEAR + (k % YEARS),
    value: 1_000 + k,
    line: 1 + (k % 100),
  }));
  return new Dataset(compact(smallPackage({ levels })));
}

/** What the add-in's own tasks take, in milliseconds of the processor: other programs of the machine do not count. */
export interface Tasks {
  readonly longest: number;
  readonly all: number;
}

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Turns of the event loop without what the host spends on requests. */
async function tasksOf(host: NodeHost, work: () => Promise<unknown>): Promise<Tasks> {
  let hosts = 0;
  const { dispatcher } = host;
  const answer = dispatcher.onMessage.bind(dispatcher);
  dispatcher.onMessage = async (text) => {
    const start = processorTime();
    const reply = await answer(text);
    hosts += processorTime() - start;
    // in Excel an answer comes as a task of its own
    await new Promise((resolve) => setImmediate(resolve));
    return reply;
  };
  let last = processorTime();
  let lastHosts = 0;
  let longest = 0;
  let all = 0;
  let running = true;
  const beat = (): void => {
    const now = processorTime();
    const own = now - last - (hosts - lastHosts);
    longest = Math.max(longest, own);
    all += Math.max(0, own);
    last = now;
    lastHosts = hosts;
    if (running) setImmediate(beat);
  };
  setImmediate(beat);
  await work();
  running = false;
  dispatcher.onMessage = answer;
  return { longest, all };
}

/** What the test looks at. */
export interface LargeLoad {
  readonly figures: number;
  readonly sources: number;
  readonly requests: number;
  readonly largest: number;
  readonly steps: readonly number[];
  readonly load: Tasks;
  readonly refresh: Tasks;
}

async function run(): Promise<LargeLoad> {
  const host = await startOffline();
  // the host calculates inside its answers only, so that its work is not taken for the add-in's
  const { engine } = host.workbook.context as unknown as { engine: { calculation: { schedule: () => void } } };
  engine.calculation.schedule = () => undefined;
  replaceDataset(manyFigures());
  const steps: number[] = [];
  const years = Array.from({ length: YEARS }, (_, k) => FIRST_YEAR + k);
  const choice = { organizations: ['X'], branches: ['commun'], years };
  const load = await tasksOf(host, () => loadData(choice, ({ step, done }) => step === 'write' && steps.push(done)));
  const { count: requests, largest } = host.requests;
  const refresh = await tasksOf(host, () => refreshData());
  const rows = (table: string): number => host.workbook.Tables.GetItem(table).bodyRows;
  const result = {
    figures: rows('CCSS_Donnees'),
    sources: rows('CCSS_Sources'),
    requests,
    largest,
    steps,
    load,
    refresh,
  };
  host.dispose();
  return result;
}

void run().then((result) => process.stdout.write(JSON.stringify(result)));
