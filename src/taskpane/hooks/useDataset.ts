import { useCallback, useEffect, useState } from 'react';
import { currentDataset, onDatasetChange } from '../../dataset';
import type { Dataset } from '../../dataset';
import { choicesOf } from '../choices';
import type { Choices } from '../choices';

export type DatasetState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly dataset: Dataset; readonly choices: Choices }
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The data that came with the add-in, and a way to ask again when it could not be read. */
export function useDataset(): { state: DatasetState; retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<DatasetState>({ kind: 'loading' });
  useEffect(() => {
    let wanted = true;
    setState({ kind: 'loading' });
    const show = (dataset: Dataset): void => {
      if (!wanted) return;
      const choices = choicesOf(dataset);
      setState(choices.years.length ? { kind: 'ready', dataset, choices } : { kind: 'empty' });
    };
    currentDataset().then(show, (error: unknown) => wanted && setState({ kind: 'failed', error }));
    // a refresh brings newer ones, an import adds to them; what cannot be read then leaves those in hand
    const stop = onDatasetChange(() => void currentDataset().then(show, () => undefined));
    return () => {
      wanted = false;
      stop();
    };
  }, [attempt]);
  return { state, retry: useCallback(() => setAttempt((n) => n + 1), []) };
}
