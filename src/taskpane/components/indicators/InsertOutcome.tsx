import { useEffect, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import type { Insertion } from '../../hooks/useInsertion';
import { useStrings } from '../../stringsContext';
import { FormulaText } from '../cell/FormulaText';
import { Notice } from '../Notice';

/** How the insertion went; asks before filled cells are replaced. */
export function InsertOutcome({ insertion }: { readonly insertion: Insertion }) {
  const { insert } = useStrings().indicators;
  const { state } = insertion;
  const box = useRef<HTMLDivElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const asks = state.kind === 'stopped' && state.outcome.kind === 'filled';
  useEffect(() => {
    if (state.kind !== 'idle' && state.kind !== 'working') box.current?.scrollIntoView({ block: 'nearest' });
    if (asks) keep.current?.focus();
  }, [state, asks]);
  const formula = (text: string) => <FormulaText text={text} />;
  const notice = () => {
    switch (state.kind) {
      case 'idle':
        return null;
      case 'working':
        return <Notice intent="info" title={insert.working} />;
      case 'kept':
        return <Notice intent="info" title={insert.kept} />;
      case 'done':
        return (
          <Notice intent="success" title={insert.done(state.address)}>
            {formula(state.formula)}
          </Notice>
        );
      case 'copied':
        return (
          <Notice
            intent={state.refused ? 'warning' : 'success'}
            title={state.refused ? insert.notCopied : insert.copied}
          >
            {formula(state.formula)}
          </Notice>
        );
      case 'failed':
        return (
          <Notice intent="error" title={insert.failedTitle}>
            {insert.failedText(state.detail)}
          </Notice>
        );
      case 'stopped':
        return stopped(state.outcome);
    }
  };
  const stopped = (outcome: Extract<Insertion['state'], { kind: 'stopped' }>['outcome']) => {
    switch (outcome.kind) {
      case 'filled': {
        const { first, count } = outcome;
        return (
          <Notice
            intent="warning"
            title={insert.filledTitle(first.address, count)}
            actions={
              <>
                <Button onClick={() => void insertion.replace()}>{insert.replace}</Button>
                <Button ref={keep} onClick={insertion.keep}>
                  {insert.keep}
                </Button>
              </>
            }
          >
            {insert.filledText(first.address, first.text, count)}
          </Notice>
        );
      }
      case 'protected':
        return (
          <Notice intent="error" title={insert.protectedTitle}>
            {insert.protectedText(outcome.sheet)}
          </Notice>
        );
      case 'inTable':
        return (
          <Notice intent="error" title={insert.inTableTitle}>
            {insert.inTableText}
          </Notice>
        );
      case 'noRoom':
        return (
          <Notice intent="error" title={insert.noRoomTitle}>
            {insert.noRoomText}
          </Notice>
        );
    }
  };
  return <div ref={box}>{notice()}</div>;
}
