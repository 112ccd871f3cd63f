import { Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { Dataset, Indicator } from '../../../dataset';
import type { IndicatorMemory } from '../../hooks/useIndicatorMemory';
import { useNavigation } from '../../navigation';
import { headlinesOf, treeOf } from '../../tree';
import { useStrings } from '../../stringsContext';
import { IndicatorItems } from './IndicatorItems';
import { IndicatorTree } from './IndicatorTree';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  build: { alignSelf: 'flex-start' },
});

interface BrowseProps {
  readonly dataset: Dataset;
  readonly memory: IndicatorMemory;
}

/** For those who look around: favourites, what was looked at, the headline figures, and the tree. */
export function Browse({ dataset, memory }: BrowseProps) {
  const styles = useStyles();
  const { browse } = useStrings().indicators;
  const { show } = useNavigation();
  const known = (codes: readonly string[]): Indicator[] => codes.flatMap((code) => dataset.indicator(code) ?? []);
  const part = (title: string, items: readonly Indicator[]) =>
    items.length > 0 && (
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.title}>
          {title}
        </Subtitle2>
        <IndicatorItems dataset={dataset} label={title} items={items} />
      </section>
    );
  const favourites = known(memory.favourites);
  const recents = known(memory.recents).filter((each) => !favourites.includes(each));
  return (
    <>
      {part(browse.favourites, favourites)}
      {part(browse.recents, recents)}
      {part(browse.headlines, headlinesOf(dataset))}
      {favourites.length === 0 && <Caption1 className={styles.quiet}>{browse.noFavourites}</Caption1>}
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.title}>
          {browse.themes}
        </Subtitle2>
        <IndicatorTree tree={treeOf(dataset)} label={browse.themes} />
      </section>
      <Button className={styles.build} onClick={() => show({ kind: 'builder', code: '' })}>
        {browse.build}
      </Button>
    </>
  );
}
