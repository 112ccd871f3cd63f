import type { ReactNode } from 'react';
import { Button, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useStrings } from '../stringsContext';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '32px' },
  label: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase300 },
});

interface GroupProps {
  readonly label: string;
  readonly children: ReactNode;
  /** with it, buttons that choose all or none */
  readonly onAll?: () => void;
  readonly onNone?: () => void;
  readonly disabled: boolean;
}

/** A titled group of choices. */
export function Group({ label, children, onAll, onNone, disabled }: GroupProps) {
  const styles = useStyles();
  const { data } = useStrings();
  return (
    <div role="group" aria-label={label} className={styles.group}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.label}>
          {label}
        </Subtitle2>
        {onAll && (
          <Button size="small" appearance="subtle" aria-label={data.allOf(label)} disabled={disabled} onClick={onAll}>
            {data.all}
          </Button>
        )}
        {onNone && (
          <Button size="small" appearance="subtle" aria-label={data.noneOf(label)} disabled={disabled} onClick={onNone}>
            {data.none}
          </Button>
        )}
      </div>
      {children}
    </div>
  );
}
