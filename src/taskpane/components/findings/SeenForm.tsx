import { useState } from 'react';
import { Button, Field, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../checks';
import { dateText } from '../../findings';
import type { SeenControl } from '../../hooks/useSeen';
import { findingId } from '../../../workbook';
import { useStrings } from '../../stringsContext';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  start: { alignSelf: 'flex-start' },
});

interface SeenFormProps {
  readonly finding: Finding;
  readonly seen: SeenControl;
}

/** The mark "vu" of a finding, with its comment. */
export function SeenForm({ finding, seen }: SeenFormProps) {
  const styles = useStyles();
  const strings = useStrings().findings;
  const [open, setOpen] = useState(false);
  const [comment, setComment] = useState('');
  const mark = seen.marks[findingId(finding)];
  if (mark) {
    const date = dateText(mark.date);
    return (
      <div className={styles.form}>
        <Text>{mark.comment ? strings.seenComment(date, mark.comment) : strings.seenOn(date)}</Text>
        <Button className={styles.start} onClick={() => void seen.unmark(finding)}>
          {strings.unsee}
        </Button>
      </div>
    );
  }
  if (!open) {
    return (
      <Button className={styles.start} onClick={() => setOpen(true)}>
        {strings.see}
      </Button>
    );
  }
  return (
    <div className={styles.form}>
      <Field label={strings.comment} hint={strings.commentHint}>
        <Textarea autoFocus resize="vertical" value={comment} onChange={(_event, { value }) => setComment(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            setOpen(false);
            void seen.mark(finding, comment);
          }}
        >
          {strings.save}
        </Button>
        <Button onClick={() => setOpen(false)}>{strings.cancel}</Button>
      </div>
    </div>
  );
}
