import { useEffect, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import { Notice } from '../Notice';

interface QuestionProps {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something is lost; the safe answer has the focus. */
export function Question({ text, yes, no, onYes, onNo }: QuestionProps) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <Notice
      intent="warning"
      title={text}
      actions={
        <>
          <Button size="small" onClick={onYes}>
            {yes}
          </Button>
          <Button ref={safe} size="small" onClick={onNo}>
            {no}
          </Button>
        </>
      }
    />
  );
}
