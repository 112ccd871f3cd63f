import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { LoadingState } from '../hooks/useLoading';
import { messageOf } from '../messages';
import { useStrings } from '../stringsContext';

/** How the last load ended; announced by screen readers. */
export function LoadOutcome({ state }: { readonly state: LoadingState }) {
  const strings = useStrings();
  const { result } = strings;
  const bar = (intent: 'success' | 'warning' | 'error', title: string, text: string) => (
    <MessageBar intent={intent} layout="multiline" politeness={intent === 'error' ? 'assertive' : 'polite'}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {text}
      </MessageBarBody>
    </MessageBar>
  );
  switch (state.kind) {
    case 'done':
      return bar('success', result.title, result.text(state.report.rows, state.report.sheet, state.report.table));
    case 'cancelled':
      return bar('warning', result.cancelledTitle, result.cancelledText);
    case 'failed': {
      const { title, text } = messageOf(state.error, strings);
      return bar('error', title, text);
    }
    case 'idle':
    case 'running':
      return null;
  }
}
