import type { SeenControl } from '../../hooks/useSeen';
import { useStrings } from '../../stringsContext';
import { Notice } from '../Notice';

/** Whether the workbook has kept a mark. */
export function SeenOutcome({ seen: { outcome } }: { readonly seen: SeenControl }) {
  const { findings } = useStrings();
  if (outcome === 'none') return null;
  if (outcome === 'marked') return <Notice intent="success" title={findings.marked} />;
  if (outcome === 'unmarked') return <Notice intent="info" title={findings.unmarked} />;
  return (
    <Notice intent="error" title={findings.notSaved}>
      {outcome.detail}
    </Notice>
  );
}
