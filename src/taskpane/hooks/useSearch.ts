import { useDeferredValue, useEffect, useMemo } from 'react';
import type { Dataset, Indicator } from '../../dataset';
import { prepareSearch, searchIndicators } from '../../indicators';

const MOST_RESULTS = 30;

export interface SearchResults {
  readonly indicators: readonly Indicator[];
  /** there are more than are shown */
  readonly more: boolean;
}

/** Results for the words in the search field, while they are typed; undefined without words. */
export function useSearch(dataset: Dataset, query: string): SearchResults | undefined {
  const words = useDeferredValue(query.trim());
  useEffect(() => whenIdle(() => prepareSearch(dataset)), [dataset]);
  return useMemo(() => {
    if (!words) return undefined;
    const found = searchIndicators(dataset, words, { count: MOST_RESULTS + 1 });
    return { indicators: found.slice(0, MOST_RESULTS), more: found.length > MOST_RESULTS };
  }, [dataset, words]);
}

/** After what is on the screen has been drawn; Safari's engine has no requestIdleCallback. */
export function whenIdle(run: () => void): () => void {
  const timer = setTimeout(run, 60);
  return () => clearTimeout(timer);
}
