import { useEffect, useRef } from 'react';
import { Caption1, SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import type { IndicatorMemory } from '../../hooks/useIndicatorMemory';
import { useSearch } from '../../hooks/useSearch';
import { useNavigation } from '../../navigation';
import { useStrings } from '../../stringsContext';
import { Browse } from './Browse';
import { Results } from './Results';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  search: { maxWidth: '100%', width: '100%' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface IndicatorListProps {
  readonly dataset: Dataset;
  readonly memory: IndicatorMemory;
}

/** The search field with what it finds; without words, favourites, recents and the tree. */
export function IndicatorList({ dataset, memory }: IndicatorListProps) {
  const styles = useStyles();
  const { indicators } = useStrings();
  const { query, search, left } = useNavigation();
  const results = useSearch(dataset, query);
  const page = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!left) return;
    const before = page.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(left)}"]`);
    (before ?? field.current)?.focus();
  }, [left]);
  return (
    <div ref={page} className={styles.page}>
      <div role="search">
        <SearchBox
          ref={field}
          className={styles.search}
          size="large"
          aria-label={indicators.search.label}
          placeholder={indicators.search.placeholder}
          dismiss={{ 'aria-label': indicators.search.clear }}
          value={query}
          onChange={(_event, { value }) => search(value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            page.current?.querySelector<HTMLElement>('[data-code]')?.focus();
          }}
        />
        {!query && <Caption1 className={styles.quiet}>{indicators.search.hint}</Caption1>}
      </div>
      {results ? <Results dataset={dataset} results={results} /> : <Browse dataset={dataset} memory={memory} />}
    </div>
  );
}
