import type { ExportState } from '../../hooks/useExport';
import { messageOf } from '../../messages';
import { useStrings } from '../../stringsContext';
import { Notice } from '../Notice';

/** How the export went. */
export function ExportOutcome({ state }: { readonly state: ExportState }) {
  const strings = useStrings();
  if (state.kind === 'done') {
    return <Notice intent="success" title={strings.findings.exported(state.count, state.sheet)} />;
  }
  if (state.kind !== 'failed') return null;
  const { title, text } = messageOf(state.error, strings);
  return (
    <Notice intent="error" title={title}>
      {text}
    </Notice>
  );
}
