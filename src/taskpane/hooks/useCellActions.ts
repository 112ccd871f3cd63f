import { useCallback, useEffect, useState } from 'react';
import { onWish, takeWish } from '../../commands';
import type { CellOutcome } from '../../commands';
import { freeze, frozenCopy, restore } from '../../workbook';
import type { FreezeScope } from '../../workbook';

export interface CellActions {
  readonly scope: FreezeScope;
  readonly choose: (scope: FreezeScope) => void;
  readonly running: boolean;
  readonly outcome: CellOutcome | null;
  readonly freeze: () => void;
  readonly restore: (overwrite?: boolean) => void;
  readonly copy: () => void;
}

/** Figer, Rétablir, Copie figée: one at a time, from here or from the ribbon, with how the last one went. */
export function useCellActions(): CellActions {
  const [scope, choose] = useState<FreezeScope>('selection');
  const [running, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<CellOutcome | null>(null);

  useEffect(() => {
    const answer = (): void => {
      const wish = takeWish('cell');
      if (wish) setOutcome(wish.outcome);
    };
    answer();
    return onWish(answer);
  }, []);

  const run = useCallback(async (work: () => Promise<CellOutcome>): Promise<void> => {
    setRunning(true);
    setOutcome(null);
    try {
      setOutcome(await work());
    } catch (error) {
      setOutcome({ kind: 'failed', error });
    } finally {
      setRunning(false);
    }
  }, []);

  return {
    scope,
    choose,
    running,
    outcome,
    freeze: () => void run(async () => ({ kind: 'frozen', report: await freeze(scope) })),
    restore: (overwrite = false) =>
      void run(async () => ({ kind: 'restored', report: await restore(scope, { overwrite }) })),
    copy: () => void run(async () => ({ kind: 'copied', report: await frozenCopy() })),
  };
}
