import { useEffect, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import { ChartFailure } from '../../../charts';
import type { ChartControl } from '../../hooks/useCharts';
import { messageOf } from '../../messages';
import type { Message } from '../../messages';
import type { Strings } from '../../strings';
import { useStrings } from '../../stringsContext';
import { Notice } from '../Notice';

/** How the last insertion went, or what it asks before. */
export function ChartOutcome({ control }: { readonly control: ChartControl }) {
  const strings = useStrings();
  const { exists, inserted, dashboard } = strings.charts;
  const { state } = control;
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state.kind === 'exists') safe.current?.focus();
  }, [state]);
  switch (state.kind) {
    case 'idle':
    case 'running':
      return null;
    case 'exists':
      return (
        <Notice
          intent="info"
          title={exists.title}
          actions={
            <>
              <Button size="small" appearance="primary" onClick={() => void control.insert('replace')}>
                {exists.replace}
              </Button>
              <Button size="small" onClick={() => void control.insert('add')}>
                {exists.add}
              </Button>
              <Button ref={safe} size="small" appearance="subtle" onClick={control.dismiss}>
                {exists.cancel}
              </Button>
            </>
          }
        >
          {exists.text(state.chart.sheet)}
        </Notice>
      );
    case 'inserted':
      return (
        <Notice intent="success" title={inserted.title}>
          {inserted.text(state.chart.sheet)}
        </Notice>
      );
    case 'dashboard':
      return state.report ? (
        <Notice intent="success" title={dashboard.done}>
          {dashboard.doneText(state.report.organizationCell, state.report.yearCell)}
        </Notice>
      ) : (
        <Notice intent="warning" title={dashboard.nothingTitle}>
          {dashboard.nothingText}
        </Notice>
      );
    case 'failed': {
      const { title, text } = failureOf(state.error, strings);
      return (
        <Notice intent="error" title={title}>
          {text}
        </Notice>
      );
    }
  }
}

function failureOf(error: unknown, strings: Strings): Message {
  if (!(error instanceof ChartFailure)) return messageOf(error, strings);
  const { kind, sheet } = error.error;
  const { title, text } = strings.errors[kind];
  return { title, text: text(sheet) };
}
