import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Notice } from '../Notice';

const useStyles = makeStyles({
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  answer: { minWidth: 0 },
});

interface QuestionProps {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something is lost; the safe answer has the focus. */
export function Question({ text, yes, no, onYes, onNo }: QuestionProps) {
  const styles = useStyles();
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <Notice intent="warning" title={text}>
      <div className={styles.answers}>
        <Button size="small" className={styles.answer} onClick={onYes}>
          {yes}
        </Button>
        <Button ref={safe} size="small" className={styles.answer} onClick={onNo}>
          {no}
        </Button>
      </div>
    </Notice>
  );
}
