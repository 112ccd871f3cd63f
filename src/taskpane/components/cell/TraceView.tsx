import { Body1, Caption1, Spinner, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { TraceState } from '../../hooks/useCellTrace';
import { messageOf } from '../../messages';
import { useStrings } from '../../stringsContext';
import { Notice } from '../Notice';
import { Picture } from '../Picture';
import { StatePage } from '../StatePage';
import { CallItem } from './CallItem';
import { FormulaText } from './FormulaText';
import { Precedents } from './Precedents';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  waiting: { margin: 'auto' },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  heading: { margin: 0, overflowWrap: 'anywhere' },
  value: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  formula: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  calls: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
});

export function TraceView({ state }: { readonly state: TraceState }) {
  const styles = useStyles();
  const strings = useStrings();
  const { cell } = strings;
  if (state.kind === 'loading')
    return <Spinner className={styles.waiting} label={cell.tracing} labelPosition="below" />;
  if (state.kind === 'failed') {
    const { title, text } = messageOf(state.error, strings);
    return (
      <Notice intent="error" title={title}>
        {text}
      </Notice>
    );
  }
  const { address, text, formula, spillParent, frozen, calls, precedents } = state.trace;
  return (
    <section className={styles.view} aria-label={address}>
      <div>
        <div className={styles.head}>
          <Subtitle2 as="h2" className={styles.heading}>
            {address}
          </Subtitle2>
          <Text weight="semibold" className={styles.value}>
            {text}
          </Text>
        </div>
        {spillParent && <Caption1 className={styles.quiet}>{cell.spilled(spillParent)}</Caption1>}
        {frozen && (
          <Caption1 className={styles.quiet}>{cell.frozen(frozen.date.split('-').reverse().join('/'))}</Caption1>
        )}
      </div>
      {formula === null ? (
        <StatePage picture={<Picture name="cell" />} title={cell.noFormulaTitle}>
          {cell.noFormulaText}
        </StatePage>
      ) : (
        <div className={styles.formula} role="group" aria-label={cell.formula}>
          <FormulaText text={formula} />
        </div>
      )}
      {formula !== null && calls.length === 0 && <Body1 className={styles.quiet}>{cell.noCallText}</Body1>}
      <ol className={styles.calls} aria-label={cell.calls(calls.length)}>
        {calls.map((call, k) => (
          <CallItem
            key={`${address} ${k} ${call.text}`}
            call={call}
            rank={k + 1}
            count={calls.length}
            alone={formula === `=${call.text}`}
          />
        ))}
      </ol>
      {precedents.length > 0 && <Precedents precedents={precedents} />}
    </section>
  );
}
