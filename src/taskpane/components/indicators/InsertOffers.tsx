import { Button, Caption1, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import type { Shown } from '../../formulas/offers';
import type { Insertion } from '../../hooks/useInsertion';
import { useOffers } from '../../hooks/useOffers';
import { useStrings } from '../../stringsContext';
import { Icon } from '../Icon';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'stretch', gap: tokens.spacingHorizontalXS, marginBottom: '4px' },
  insert: { flexGrow: 1, minWidth: 0, justifyContent: 'space-between', textAlign: 'start', fontWeight: 'normal' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    width: '100%',
  },
  name: { flexGrow: 1 },
  // said by screen readers, under a heading that says it for the others
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface InsertOffersProps {
  readonly dataset: Dataset;
  readonly shown: Shown;
  readonly insertion: Insertion;
}

/** Value, change, series, breakdown and card, each in one click, with what it gives. */
export function InsertOffers({ dataset, shown, insertion }: InsertOffersProps) {
  const styles = useStyles();
  const { insert } = useStrings().indicators;
  const offers = useOffers(dataset, shown);
  const busy = insertion.state.kind === 'working';
  return (
    <section className={styles.part}>
      <Subtitle2 as="h3" className={styles.title}>
        {insert.heading}
      </Subtitle2>
      <ul className={styles.list}>
        {offers.map((offer) => {
          const name = insert.kinds[offer.kind];
          return (
            <li key={offer.kind} className={styles.item}>
              <Button
                className={styles.insert}
                appearance={offer.kind === 'value' ? 'primary' : 'secondary'}
                disabledFocusable={busy}
                onClick={() => void insertion.insert(offer.answer)}
              >
                <span className={styles.line}>
                  <Text weight="semibold">
                    <span className={styles.hidden}>{insert.verb} </span>
                    {name}
                  </Text>
                  <Caption1 className={styles.name}>{offer.hint} </Caption1>
                  <Text>{offer.text}</Text>
                </span>
              </Button>
              <Button
                appearance="subtle"
                icon={<Icon name="copy" />}
                aria-label={insert.copy(name)}
                title={insert.copy(name)}
                onClick={() => void insertion.copy(offer.answer)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
