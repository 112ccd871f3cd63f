import { makeStyles, tokens } from '@fluentui/react-components';
import { useCellActions } from '../../hooks/useCellActions';
import { useCellTrace } from '../../hooks/useCellTrace';
import { CallsNotice } from './CallsNotice';
import { FreezePanel } from './FreezePanel';
import { TraceView } from './TraceView';

const useStyles = makeStyles({
  section: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
  trace: {
    flexGrow: 1,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
});

/** Section Cellule: where the figures of the selected cell come from, and Figer / Rétablir. */
export function CellSection() {
  const styles = useStyles();
  const actions = useCellActions();
  const state = useCellTrace();
  return (
    <div className={styles.section}>
      <div className={styles.trace}>
        <CallsNotice busy={state.kind === 'ready' && state.trace.busy} />
        <TraceView state={state} />
      </div>
      <FreezePanel actions={actions} />
    </div>
  );
}
