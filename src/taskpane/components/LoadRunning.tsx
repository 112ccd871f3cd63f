import { Button, Caption1, Field, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { LoadProgress } from '../../workbook';
import { useStrings } from '../stringsContext';

const useStyles = makeStyles({
  running: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface LoadRunningProps {
  readonly progress: LoadProgress;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
}

export function LoadRunning({ progress, cancelling, onCancel }: LoadRunningProps) {
  const styles = useStyles();
  const { data, progress: texts } = useStrings();
  const { done, total, step } = progress;
  return (
    <div className={styles.running}>
      <Field validationState="none" label={cancelling ? texts.cancelling : texts[step]} aria-live="polite">
        <ProgressBar value={total ? done : undefined} max={total || 1} thickness="large" />
      </Field>
      {total > 0 && <Caption1>{texts.cells(done, total)}</Caption1>}
      <Button disabledFocusable={cancelling} onClick={onCancel}>
        {data.cancel}
      </Button>
    </div>
  );
}
