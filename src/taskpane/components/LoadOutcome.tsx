import { makeStyles, tokens } from '@fluentui/react-components';
import { WorkbookFailure } from '../../workbook';
import type { CellRef, LoadReport } from '../../workbook';
import type { LoadingState } from '../hooks/useLoading';
import { messageOf } from '../messages';
import { useStrings } from '../stringsContext';
import type { Strings } from '../strings';
import { ChangeList } from './ChangeList';
import { ConflictList } from './ConflictList';
import { Notice } from './Notice';

const useStyles = makeStyles({
  outcome: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

interface LoadOutcomeProps {
  readonly state: LoadingState;
  /** the workbook holds data */
  readonly loaded: boolean;
  readonly onDecide: (decision: 'take' | 'keep', cells: readonly CellRef[]) => void;
}

/** How the last operation ended, what it changed, and what is to be decided; announced by screen readers. */
export function LoadOutcome({ state, loaded, onDecide }: LoadOutcomeProps) {
  const styles = useStyles();
  const strings = useStrings();
  const { result } = strings;
  switch (state.kind) {
    case 'done': {
      const { report } = state;
      return (
        <div className={styles.outcome}>
          <Notice intent="success" title={titleOf(report, result)}>
            {sentences(report, strings).join(' ')}
          </Notice>
          {report.conflicts.length > 0 && <ConflictList conflicts={report.conflicts} onDecide={onDecide} />}
          {report.lines.length > 0 && <ChangeList lines={report.lines} />}
        </div>
      );
    }
    case 'cancelled':
      return (
        <Notice intent="warning" title={result.cancelledTitle}>
          {result.cancelledText}
        </Notice>
      );
    case 'failed': {
      if (!loaded && isNothingToLoad(state.error)) {
        return (
          <Notice intent="info" title={result.nothingLoaded.title}>
            {result.nothingLoaded.text}
          </Notice>
        );
      }
      const { title, text } = messageOf(state.error, strings);
      return (
        <Notice intent="error" title={title}>
          {text}
        </Notice>
      );
    }
    case 'idle':
    case 'running':
      return null;
  }
}

/** Actualiser on a workbook without data: what can be loaded has figures in any case. */
const isNothingToLoad = (error: unknown): boolean =>
  error instanceof WorkbookFailure && error.error.kind === 'nothingToLoad';

const isUnchanged = ({ lines, created }: LoadReport): boolean => lines.length === 0 && created.length === 0;

function titleOf(report: LoadReport, result: Strings['result']): string {
  if (isUnchanged(report)) return result.unchangedTitle;
  return result[`${report.kind}Title`];
}

/** What happened, shortest first; nothing that did not. */
function sentences(report: LoadReport, strings: Strings): string[] {
  const { result } = strings;
  const { rows, sheet, table, added, changed, removed, retired, kept, missingColumns } = report;
  const counts = [
    added && result.added(added),
    changed && result.changed(changed),
    removed && result.removed(removed),
    retired && result.retired(retired),
    kept && result.kept(kept),
  ].filter((text) => typeof text === 'string');
  return [
    isUnchanged(report) ? result.unchangedText : result.rows(rows, sheet, table),
    ...(counts.length ? [`${counts.join(', ')}.`] : []),
    ...(report.recalculated ? [result.recalculated] : []),
    ...(report.dataFault === undefined ? [] : [result.old(messageOf(report.dataFault, strings).title)]),
    ...missingColumns.map((missing) => result.missing(missing.sheet, missing.column)),
  ];
}
