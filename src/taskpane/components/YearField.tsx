import { ToggleButton, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { useStrings } from '../stringsContext';
import type { FieldProps } from './fieldProps';
import { Group } from './Group';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  year: { minWidth: '52px', fontVariantNumeric: 'tabular-nums' },
});

export function YearField({ choices, control, disabled }: FieldProps) {
  const styles = useStyles();
  const { data } = useStrings();
  // One stop of the Tab key for the whole list, the arrows inside it.
  const arrows = useArrowNavigationGroup({ axis: 'both', memorizeCurrent: true });
  return (
    <Group
      label={data.years}
      disabled={disabled}
      onAll={() => control.setAll('years', choices.years)}
      onNone={() => control.setAll('years', [])}
    >
      <div className={styles.list} {...arrows}>
        {choices.years.map((year) => {
          const checked = control.selection.years.includes(year);
          return (
            <ToggleButton
              key={year}
              className={styles.year}
              size="small"
              appearance={checked ? 'primary' : 'outline'}
              disabled={disabled}
              checked={checked}
              onClick={() => control.toggle('years', year)}
            >
              {year}
            </ToggleButton>
          );
        })}
      </div>
    </Group>
  );
}
