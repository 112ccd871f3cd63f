import { useEffect, useState } from 'react';
import { currentComposition, onDatasetChange } from '../../dataset';
import type { ImportOutcome } from '../../dataset';
import { readContents, readImports } from '../../workbook';

export interface ImportsOfWorkbook {
  readonly outcomes: readonly ImportOutcome[];
  /** damaged, or of a newer add-in */
  readonly unreadable: number;
  /** the workbook has the sheet Données */
  readonly loaded: boolean;
}

export type ImportsState =
  | { readonly kind: 'loading' }
  | ({ readonly kind: 'ready' } & ImportsOfWorkbook)
  | { readonly kind: 'failed'; readonly error: unknown };

/** The imports that this workbook holds, and what became of them in the data. */
export function useImports(): ImportsState {
  const [state, setState] = useState<ImportsState>({ kind: 'loading' });
  useEffect(() => {
    let latest = 0;
    const look = async (): Promise<void> => {
      const mine = ++latest;
      try {
        const { unreadable } = await readImports();
        const [{ outcomes }, { loaded }] = await Promise.all([currentComposition(), readContents()]);
        if (mine === latest) setState({ kind: 'ready', outcomes, unreadable, loaded: loaded !== null });
      } catch (error) {
        if (mine === latest) setState({ kind: 'failed', error });
      }
    };
    void look();
    const stop = onDatasetChange(() => void look());
    return () => {
      latest = -1;
      stop();
    };
  }, []);
  return state;
}
