import { Button } from '@fluentui/react-components';
import { useCalls } from '../../hooks/useCalls';
import { useStrings } from '../../stringsContext';
import { Notice } from '../Notice';

/** Calls that have no answer yet, or a cell that has not taken its answer. */
export function CallsNotice({ busy }: { readonly busy: boolean }) {
  const { waiting } = useStrings().cell;
  const calls = useCalls(busy);
  if (calls.waiting > 0) {
    return (
      <Notice intent="info" title={waiting.title(calls.waiting)}>
        {waiting.text}
      </Notice>
    );
  }
  if (!calls.stuck) return null;
  return (
    <Notice
      intent="warning"
      title={waiting.stuckTitle}
      actions={
        <Button size="small" onClick={calls.recalculate}>
          {waiting.recalculate}
        </Button>
      }
    >
      {waiting.stuckText}
    </Notice>
  );
}
