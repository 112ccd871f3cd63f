import { Button, Field, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { cancel } from '../../importing/flow';
import type { Busy } from '../../importing/state';
import { useStrings } from '../../stringsContext';

const useStyles = makeStyles({
  working: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 'auto',
    width: 'min(280px, 100%)',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
  },
});

/** What is running, how far it is, and its end. */
export function Working({ busy }: { readonly busy: Busy }) {
  const styles = useStyles();
  const { progress } = useStrings().importing;
  const { work, share, cancel: cancelling } = busy;
  return (
    <div className={styles.working}>
      <Field
        validationState="none"
        label={cancelling === 'asked' ? progress.cancelling : progress[work]}
        aria-live="polite"
      >
        <ProgressBar value={share ?? undefined} max={1} thickness="large" />
      </Field>
      {cancelling !== 'no' && (
        <Button disabledFocusable={cancelling === 'asked'} onClick={cancel}>
          {progress.cancel}
        </Button>
      )}
    </div>
  );
}
