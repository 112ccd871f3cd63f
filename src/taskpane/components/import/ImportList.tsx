import { Body1, Caption1, Spinner, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ImportOutcome } from '../../../dataset';
import type { ImportsState } from '../../hooks/useImports';
import { useStrings } from '../../stringsContext';
import { Failure } from './Failure';
import { ImportActions } from './ImportActions';
import { useImportStyles } from './useImportStyles';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The imports that this workbook holds; each can be exported and withdrawn. */
export function ImportList({ state }: { readonly state: ImportsState }) {
  const styles = useImportStyles();
  const { list } = useStrings().importing;
  return (
    <section aria-label={list.heading}>
      <Subtitle2 as="h3" block className={styles.heading}>
        {list.heading}
      </Subtitle2>
      {state.kind === 'loading' && <Spinner size="tiny" />}
      {state.kind === 'failed' && <Failure error={state.error} />}
      {state.kind === 'ready' && (
        <>
          {state.outcomes.length === 0 && <Body1 className={styles.quiet}>{list.none}</Body1>}
          <ul className={styles.list}>
            {state.outcomes.map((outcome) => (
              <ImportItem key={outcome.imported.id} outcome={outcome} />
            ))}
          </ul>
          {state.unreadable > 0 && <Caption1 className={styles.quiet}>{list.unreadable(state.unreadable)}</Caption1>}
        </>
      )}
    </section>
  );
}

function ImportItem({ outcome }: { readonly outcome: ImportOutcome }) {
  const own = useStyles();
  const styles = useImportStyles();
  const { list } = useStrings().importing;
  const { imported, rows, superseded, unknown } = outcome;
  const { report, date, document } = imported;
  const lines = [
    list.on(new Date(date).toLocaleDateString('fr-FR'), document ? list.fromFile(document) : list.pasted),
    list.rows(rows),
    superseded.length ? list.superseded(superseded.length) : '',
    superseded.length && !rows ? list.allSuperseded : '',
    unknown ? list.unknown(unknown) : '',
  ].filter((line) => line !== '');
  return (
    <li className={own.item}>
      <Text weight="semibold">{report.title}</Text>
      {lines.map((line) => (
        <Caption1 key={line} className={styles.quiet}>
          {line}
        </Caption1>
      ))}
      <ImportActions imported={imported} />
    </li>
  );
}
