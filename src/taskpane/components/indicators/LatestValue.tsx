import { Caption1, Text, Title2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Indicator } from '../../../dataset';
import type { SheetChange, SheetYear } from '../../sheet';
import { useStrings } from '../../stringsContext';
import { Icon } from '../Icon';
import { Sparkline } from './Sparkline';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  figures: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  value: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  change: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

interface LatestValueProps {
  readonly indicator: Indicator;
  readonly years: readonly SheetYear[];
  readonly year: SheetYear | undefined;
  readonly change: SheetChange | undefined;
}

/** The figure in large, its change (by arrow and words as well as by colour) and the line of its years. */
export function LatestValue({ indicator, years, year, change }: LatestValueProps) {
  const styles = useStyles();
  const { sheet } = useStrings().indicators;
  if (!year) {
    return (
      <div className={styles.box} role="status">
        <Text>
          <strong>{sheet.noValue}.</strong> {sheet.noValueText}
        </Text>
      </div>
    );
  }
  const tone = change?.good === undefined ? undefined : change.good ? styles.good : styles.bad;
  return (
    <div className={styles.box}>
      <div className={styles.figures}>
        <Title2 className={styles.value}>{year.text}</Title2>
        <Caption1 className={styles.quiet}>
          {year.year}
          {year.status && ` · ${year.status}`}
        </Caption1>
        {change && (
          <span className={mergeClasses(styles.change, tone)}>
            <Icon name={change.rises ? 'up' : change.text.startsWith('0') ? 'level' : 'down'} />
            <Text>{sheet.change(change.text, change.base)}</Text>
            {change.good !== undefined && <Caption1>({change.good ? sheet.better : sheet.worse})</Caption1>}
          </span>
        )}
      </div>
      {years.length > 1 && <Sparkline label={indicator.label} years={years} marked={year.year} />}
    </div>
  );
}
