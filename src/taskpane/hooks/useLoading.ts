import { useCallback, useEffect, useRef, useState } from 'react';
import { onWish, takeWish } from '../../commands';
import { isCancelled, loadData, readContents, refreshData, undoRefresh, whatOpeningDid } from '../../workbook';
import type { Amounts, CellRef, LoadProgress, LoadReport, WorkbookContents } from '../../workbook';
import type { Selection } from '../choices';

export type LoadingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: LoadProgress; readonly cancelling: boolean }
  | { readonly kind: 'done'; readonly report: LoadReport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface LoadingControl {
  readonly state: LoadingState;
  /** what the workbook holds: null for nothing yet, undefined until it was read */
  readonly loaded: WorkbookContents['loaded'] | undefined;
  readonly load: (selection: Selection, amounts: Amounts) => Promise<void>;
  readonly refresh: () => Promise<void>;
  /** decides about overwritten cells */
  readonly decide: (decision: 'take' | 'keep', cells: readonly CellRef[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly cancel: () => void;
}

type Work = (show: (progress: LoadProgress) => void, signal: AbortSignal) => Promise<LoadReport>;

/** One operation at a time, with its progress, cancellation and outcome. */
export function useLoading(): LoadingControl {
  const [state, setState] = useState<LoadingState>({ kind: 'idle' });
  const [loaded, setLoaded] = useState<WorkbookContents['loaded']>();
  const abort = useRef<AbortController>(undefined);

  const look = useCallback(async (): Promise<void> => {
    try {
      setLoaded((await readContents()).loaded);
    } catch {
      setLoaded(null); // the operations themselves say what is wrong
    }
  }, []);
  // behind the repair of an operation that was cut off: what is there before it does not last
  useEffect(() => void whatOpeningDid().then(look), [look]);
  // Actualiser of the ribbon shows here how it went
  useEffect(() => {
    const answer = (): void => {
      const wish = takeWish('data');
      if (!wish) return;
      setState(wish.outcome);
      void look();
    };
    answer();
    return onWish(answer);
  }, [look]);

  const run = async (work: Work): Promise<void> => {
    const controller = new AbortController();
    abort.current = controller;
    const show = (progress: LoadProgress): void =>
      setState({ kind: 'running', progress, cancelling: controller.signal.aborted });
    show({ done: 0, total: 0, step: 'read' });
    try {
      setState({ kind: 'done', report: await work(show, controller.signal) });
    } catch (error) {
      setState(isCancelled(error) ? { kind: 'cancelled' } : { kind: 'failed', error });
    }
    await look();
  };

  return {
    state,
    loaded,
    load: (selection, amounts) => run((show, signal) => loadData(selection, show, signal, amounts)),
    refresh: () => run((show, signal) => refreshData({}, show, signal)),
    decide: (decision, cells) => run((show, signal) => refreshData({ [decision]: cells }, show, signal)),
    undo: () => run((show, signal) => undoRefresh(show, signal)),
    cancel: () => {
      abort.current?.abort();
      setState((before) => (before.kind === 'running' ? { ...before, cancelling: true } : before));
    },
  };
}
