import { replaceDataset } from '../../../src/dataset';
import { loadData, refreshData, undoRefresh } from '../../../src/workbook';
import { CHOICE, newData, oldData } from './data';
import { tryFaults } from './faultTrials';
import type { Outcome, Trials } from './faultTrials';
import { forgetEverything, startLoaded, startOffline, trimLog } from './workbook';

/** What a scenario counts. */
export interface FaultRun extends Outcome {
  readonly seconds: number;
}

/** A first load into a workbook that has something of the user's. */
async function load(): Promise<Trials> {
  const host = await startOffline();
  host.type('Feuil1', 'A1', 'mon texte');
  host.type('Feuil1', 'A2', '=1+1');
  replaceDataset(oldData());
  return {
    host,
    run: (signal, onStep) => loadData(CHOICE, onStep, signal),
    reset: () => {
      forgetEverything(host);
      return host.settle();
    },
  };
}

/** Newer data, another unit of amounts, one overwritten cell that takes the new content and one that keeps the user's. */
async function refresh(): Promise<Trials> {
  const host = await startLoaded();
  const sheet = host.workbook.Worksheets.GetItem('Données');
  sheet.GetRange('H5').Values = [[99]];
  sheet.GetRange('B4').Values = [['=1+1']];
  const data = newData();
  const taken = { table: 'figures', key: 'A.TAUX|Organisme X|2020|réalisé', column: 'indicateur' } as const;
  return {
    host,
    run: (signal, onStep) => {
      replaceDataset(data);
      return refreshData({ amounts: 'kEUR', take: [taken] }, onStep, signal);
    },
    reset: async () => {
      await undoRefresh();
      trimLog(host);
    },
  };
}

/** The undo of such a refresh. */
async function undo(): Promise<Trials> {
  const host = await startLoaded();
  replaceDataset(newData());
  await refreshData({ amounts: 'kEUR' });
  return {
    host,
    run: (signal, onStep) => undoRefresh(onStep, signal),
    reset: async () => {
      await refreshData({ amounts: 'kEUR' });
      trimLog(host);
    },
  };
}

async function run(scenario: string, extent: string): Promise<FaultRun> {
  const started = performance.now();
  const make = { load, refresh, undo }[scenario]!;
  const trials = await make();
  const outcome = await tryFaults(trials, extent === 'all' ? 'all' : 'sample');
  trials.host.dispose();
  return { ...outcome, seconds: Math.round((performance.now() - started) / 1000) };
}

run(process.argv[2] ?? '', process.argv[3] ?? '').then(
  (result) => process.stdout.write(JSON.stringify(result)),
  (error: unknown) => {
    process.stderr.write(error instanceof Error ? `${error.message}\n${error.stack}` : String(error));
    process.exit(1);
  },
);
