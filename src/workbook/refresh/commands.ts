import { composed, currentDataset, fetchDataset, replaceDataset, shippedDataset } from '../../dataset';
import type { Dataset } from '../../dataset';
import { answerFrom } from '../../functions';
import { throwIfCancelled, WorkbookFailure } from '../errors';
import type { Amounts, LoadChoice } from '../sheets/spec';
import { recalculateIfNewer } from './recalculate';
import { synchronise } from './synchronise';
import { inTurn } from './turn';
import type { LoadReport, OnProgress, RefreshOptions } from './types';
import { undo } from './undo';

const quiet: OnProgress = () => undefined;

/**
 * Charger: puts the chosen figures into the workbook, on sheets of their own the first time, into those that are there
 * after that.
 * @throws WorkbookFailure; except for `interrupted` the workbook is then as it was
 */
export function loadData(
  choice: LoadChoice,
  onProgress: OnProgress = quiet,
  signal?: AbortSignal,
  amounts?: Amounts,
): Promise<LoadReport> {
  return inTurn(async () => {
    const data = await currentDataset();
    const report = await synchronise({ kind: 'load', data, options: { choice, amounts } }, onProgress, signal);
    return { ...report, recalculated: await afterwards(report), dataFault: undefined };
  });
}

/**
 * Actualiser: fetches the current data and brings the tables in line with it, writing only what differs. Where the data
 * cannot be fetched, the data in hand serves and the report says why.
 */
export function refreshData(
  options: RefreshOptions = {},
  onProgress: OnProgress = quiet,
  signal?: AbortSignal,
): Promise<LoadReport> {
  return inTurn(async () => {
    onProgress({ done: 0, total: 0, step: 'fetch' });
    const { shipped, fault } = await latest(signal);
    const { data } = composed(shipped);
    const report = await synchronise({ kind: 'refresh', data, options }, onProgress, signal);
    // the functions follow once the sheets have: never one without the other
    replaceDataset(shipped);
    answerFrom(data);
    return { ...report, recalculated: await afterwards(report), dataFault: fault };
  });
}

/** Annuler l'actualisation: takes the last refresh back. */
export function undoRefresh(onProgress: OnProgress = quiet, signal?: AbortSignal): Promise<LoadReport> {
  return inTurn(async () => {
    const report = await undo(onProgress, signal);
    return { ...report, recalculated: false, dataFault: undefined };
  });
}

/** Formulas follow when the data has another version. */
const afterwards = ({ version, previousVersion }: Pick<LoadReport, 'version' | 'previousVersion'>): Promise<boolean> =>
  version === previousVersion ? Promise.resolve(false) : recalculateIfNewer(version, 'current');

async function latest(signal?: AbortSignal): Promise<{ shipped: Dataset; fault: unknown }> {
  try {
    return { shipped: await fetchDataset(new URL('data/', location.href).href, signal), fault: undefined };
  } catch (fault) {
    throwIfCancelled(signal);
    return { shipped: await shippedDataset(), fault };
  }
}

export const isCancelled = (error: unknown): boolean =>
  error instanceof WorkbookFailure && error.error.kind === 'cancelled';
