import { Caption1, Text, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { BRANCH_LABELS } from '../../../dataset';
import type { Dataset, Indicator } from '../../../dataset';
import { useNavigation } from '../../navigation';
import { latestText } from '../../sheet';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    // the value below the words where both do not fit beside each other
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    cursor: 'pointer',
    fontFamily: 'inherit',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { ':hover': { outline: '1px solid Highlight' } },
  },
  words: {
    flexGrow: 1,
    flexBasis: '110px',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  value: {
    flexShrink: 0,
    maxWidth: '100%',
    marginInlineStart: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

interface IndicatorItemsProps {
  readonly dataset: Dataset;
  readonly label: string;
  readonly items: readonly Indicator[];
  /** by default its sheet opens */
  readonly onPick?: (code: string) => void;
}

/** Indicators to choose from, each with its latest value; one stop of the Tab key, the arrows inside. */
export function IndicatorItems({ dataset, label, items, onPick }: IndicatorItemsProps) {
  const styles = useStyles();
  const { show } = useNavigation();
  const pick = onPick ?? ((code: string) => show({ kind: 'sheet', code }));
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  return (
    <ul className={styles.list} aria-label={label} {...arrows}>
      {items.map((indicator) => {
        const latest = latestText(dataset, indicator);
        return (
          <li key={indicator.indicator}>
            <button
              type="button"
              className={styles.item}
              data-code={indicator.indicator}
              onClick={() => pick(indicator.indicator)}
            >
              <span className={styles.words}>
                <Text>{indicator.label}</Text>
                <Caption1 className={styles.quiet}>
                  {BRANCH_LABELS[indicator.branch]} · {indicator.theme}
                </Caption1>
              </span>
              {latest && (
                <span className={styles.value}>
                  <Text weight="semibold">{latest.text}</Text>
                  <Caption1 className={styles.quiet}>{latest.year}</Caption1>
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
