import { useEffect, useRef } from 'react';
import { Button, Caption1, Subtitle1, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { BRANCH_LABELS, UNIT_LABELS } from '../../../dataset';
import type { Indicator } from '../../../dataset';
import type { IndicatorMemory } from '../../hooks/useIndicatorMemory';
import { useNavigation } from '../../navigation';
import { useStrings } from '../../stringsContext';
import { Icon } from '../Icon';

const useStyles = makeStyles({
  bar: { display: 'flex', justifyContent: 'space-between', marginInline: `-${tokens.spacingHorizontalS}` },
  title: {
    margin: 0,
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase400,
    fontSize: tokens.fontSizeBase400,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface SheetHeadProps {
  readonly indicator: Indicator;
  readonly memory: IndicatorMemory;
}

/** Name, branch, theme and unit, the way back and the star. */
export function SheetHead({ indicator, memory }: SheetHeadProps) {
  const styles = useStyles();
  const { sheet } = useStrings().indicators;
  const { show } = useNavigation();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const kept = memory.favourites.includes(indicator.indicator);
  return (
    <header>
      <div className={styles.bar}>
        <Button ref={back} appearance="subtle" icon={<Icon name="back" />} onClick={() => show({ kind: 'list' })}>
          {sheet.back}
        </Button>
        <ToggleButton
          appearance="transparent"
          icon={<Icon name="star" filled={kept} />}
          checked={kept}
          aria-label={sheet.favourite}
          title={kept ? sheet.unfavourite : sheet.favourite}
          onClick={() => memory.toggleFavourite(indicator.indicator)}
        />
      </div>
      <Subtitle1 as="h2" block className={styles.title}>
        {indicator.label}
      </Subtitle1>
      <Caption1 block className={styles.quiet}>
        {BRANCH_LABELS[indicator.branch]} · {indicator.theme} · {sheet.unit(UNIT_LABELS[indicator.unit])}
      </Caption1>
    </header>
  );
}
