import { Caption1, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import type { SearchResults } from '../../hooks/useSearch';
import { useStrings } from '../../stringsContext';
import { IndicatorItems } from './IndicatorItems';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  nothing: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalM,
  },
  title: { margin: 0 },
});

/** What a search found, the best first. */
export function Results({ dataset, results }: { readonly dataset: Dataset; readonly results: SearchResults }) {
  const styles = useStyles();
  const { indicators } = useStrings();
  const { search } = indicators;
  if (!results.indicators.length) {
    return (
      <div role="status" className={styles.nothing}>
        <Subtitle2 as="h2" className={styles.title}>
          {search.nothingTitle}
        </Subtitle2>
        <Text className={styles.quiet}>{search.nothingText}</Text>
      </div>
    );
  }
  return (
    <>
      <Caption1 role="status" className={styles.quiet}>
        {search.found(results.indicators.length, results.more)}
      </Caption1>
      <IndicatorItems dataset={dataset} label={search.results} items={results.indicators} />
    </>
  );
}
