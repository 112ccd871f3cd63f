import { useEffect, useState, useSyncExternalStore } from 'react';
import { onWaitingCalls, waitingCalls } from '../../functions';
import { recalculateFormulas } from '../../workbook';

/** How long a cell may show that it is being calculated, with nothing to wait for, before the pane speaks of it. */
const PATIENCE = 3_000;

export interface Calls {
  /** calls that wait for the data */
  readonly waiting: number;
  /** the cell is not calculated though every call has its answer */
  readonly stuck: boolean;
  readonly recalculate: () => void;
}

/** Calls begun and not settled, and a cell that Excel has left behind. */
export function useCalls(busy: boolean): Calls {
  const { begun, settled } = useSyncExternalStore(onWaitingCalls, waitingCalls);
  const idle = busy && begun === settled;
  const [stuck, setStuck] = useState(false);
  useEffect(() => {
    setStuck(false);
    if (!idle) return undefined;
    const timer = setTimeout(() => setStuck(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [idle]);
  return {
    waiting: begun - settled,
    stuck: stuck && idle,
    // what is refused shows in the cell, which stays as it is
    recalculate: () => void recalculateFormulas().catch(() => setStuck(true)),
  };
}
