import { useEffect, useRef } from 'react';
import { Button, SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import { usePicker } from '../../hooks/usePicker';
import { useStrings } from '../../stringsContext';
import { IndicatorItems } from './IndicatorItems';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  chosen: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  label: { flexGrow: 1, flexBasis: '160px', overflowWrap: 'anywhere' },
  search: { maxWidth: '100%' },
  options: {
    maxHeight: '260px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface IndicatorPickerProps {
  readonly dataset: Dataset;
  readonly label: string;
  readonly value: string;
  readonly onPick: (code: string) => void;
}

/** The indicator that has been chosen, in full, and another one to choose by typing. */
export function IndicatorPicker({ dataset, label, value, onPick }: IndicatorPickerProps) {
  const styles = useStyles();
  const { formulas, indicators } = useStrings();
  const { chosen, searching, typed, options, search, type, close } = usePicker(dataset, value);
  const part = useRef<HTMLDivElement>(null);
  const changed = useRef(false);
  useEffect(() => {
    if (changed.current) part.current?.querySelector<HTMLElement>(searching ? 'input' : 'button')?.focus();
    changed.current = true;
  }, [searching]);
  if (chosen && !searching) {
    return (
      <div ref={part} className={styles.chosen}>
        <Text className={styles.label}>{chosen.label}</Text>
        <Button size="small" aria-label={formulas.change(label)} onClick={search}>
          {formulas.changeShort}
        </Button>
      </div>
    );
  }
  return (
    <div ref={part} className={styles.part}>
      <SearchBox
        className={styles.search}
        aria-label={label}
        placeholder={formulas.pick}
        value={typed}
        onChange={(_event, data) => type(data.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          part.current?.querySelector<HTMLElement>('[data-code]')?.focus();
        }}
      />
      {options.length > 0 ? (
        <div className={styles.options}>
          <IndicatorItems
            dataset={dataset}
            label={indicators.search.results}
            items={options}
            onPick={(code) => {
              onPick(code);
              close();
            }}
          />
        </div>
      ) : (
        <Text role="status">{indicators.search.nothingTitle}</Text>
      )}
    </div>
  );
}
