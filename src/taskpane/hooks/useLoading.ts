import { useRef, useState } from 'react';
import { WorkbookFailure, loadData } from '../../workbook';
import type { LoadProgress, LoadReport } from '../../workbook';
import type { Selection } from '../choices';

export type LoadingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: LoadProgress; readonly cancelling: boolean }
  | { readonly kind: 'done'; readonly report: LoadReport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface LoadingControl {
  readonly state: LoadingState;
  readonly start: (selection: Selection) => Promise<void>;
  readonly cancel: () => void;
}

/** One load at a time, with its progress, cancellation and outcome. */
export function useLoading(): LoadingControl {
  const [state, setState] = useState<LoadingState>({ kind: 'idle' });
  const abort = useRef<AbortController>(undefined);

  const start = async (selection: Selection): Promise<void> => {
    const controller = new AbortController();
    abort.current = controller;
    const show = (progress: LoadProgress): void =>
      setState({ kind: 'running', progress, cancelling: controller.signal.aborted });
    show({ done: 0, total: 0, step: 'prepare' });
    try {
      setState({ kind: 'done', report: await loadData(selection, show, controller.signal) });
    } catch (error) {
      const cancelled = error instanceof WorkbookFailure && error.error.kind === 'cancelled';
      setState(cancelled ? { kind: 'cancelled' } : { kind: 'failed', error });
    }
  };

  const cancel = (): void => {
    abort.current?.abort();
    setState((before) => (before.kind === 'running' ? { ...before, cancelling: true } : before));
  };

  return { state, start, cancel };
}
