import { useEffect, useState } from 'react';
import { onActiveCell, traceCell } from '../../workbook';
import type { CellTrace } from '../../workbook';

export type TraceState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly trace: CellTrace }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Moving through cells with the arrow keys must not start a trace at each step. */
const PAUSE = 150;
/** A cell that is being calculated is looked at again. */
const BUSY_PAUSE = 1_000;

/** The trace of the selected cell; follows the selection. What was there stays until the next one is known. */
export function useCellTrace(): TraceState {
  const [state, setState] = useState<TraceState>({ kind: 'loading' });
  useEffect(() => {
    let latest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => Promise<void>) | undefined;
    let gone = false;
    const look = (): void => {
      const mine = ++latest;
      traceCell().then(
        (trace) => {
          if (mine !== latest) return;
          setState({ kind: 'ready', trace });
          if (trace.busy) soon(BUSY_PAUSE);
        },
        (error: unknown) => mine === latest && setState({ kind: 'failed', error }),
      );
    };
    const soon = (pause = PAUSE): void => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    };
    look();
    onActiveCell(() => soon()).then(
      (stopListening) => {
        stop = stopListening;
        if (gone) void stopListening();
      },
      (error: unknown) => setState({ kind: 'failed', error }),
    );
    return () => {
      gone = true;
      latest = -1;
      clearTimeout(timer);
      void stop?.();
    };
  }, []);
  return state;
}
