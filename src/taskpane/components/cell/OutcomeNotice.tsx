import { Button } from '@fluentui/react-components';
import type { CellOutcome } from '../../../commands';
import { cellMessageOf } from '../../cellMessages';
import { useStrings } from '../../stringsContext';
import { Notice } from '../Notice';

interface OutcomeNoticeProps {
  readonly outcome: CellOutcome;
  readonly onOverwrite: () => void;
}

/** How Figer, Rétablir or Copie figée went. */
export function OutcomeNotice({ outcome, onOverwrite }: OutcomeNoticeProps) {
  const strings = useStrings();
  const { intent, title, lines } = cellMessageOf(outcome, strings);
  const conflicts = outcome.kind === 'restored' && outcome.report.conflicts.length > 0;
  return (
    <Notice
      intent={intent}
      title={title}
      actions={
        conflicts && (
          <Button size="small" onClick={onOverwrite}>
            {strings.cell.freeze.overwrite}
          </Button>
        )
      }
    >
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Notice>
  );
}
