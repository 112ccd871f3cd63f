import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { confidenceOf } from '../../../importer';
import type { ImportedRow, ReadRow, RowEdit } from '../../../importer';
import { obstacleText } from '../../importing/rows';
import { useStrings } from '../../stringsContext';
import { typeset } from '../../texts/table';
import { ConfidenceBadge } from './ConfidenceBadge';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  code: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  obstacle: { color: tokens.colorPaletteRedForeground1 },
});

interface MappedSideProps {
  readonly row: ImportedRow;
  readonly edit: RowEdit;
  readonly read: ReadRow;
}

/** The indicator that a row is taken for, how far to trust that, and why. */
export function MappedSide({ row, edit, read }: MappedSideProps) {
  const styles = useStyles();
  const { review: texts, obstacles } = useStrings().importing;
  const own = edit.created ? 'created' : edit.indicator !== null ? 'chosen' : null;
  const reasons = own ? [] : row.mapping.reasons;
  return (
    <div className={styles.side}>
      <ConfidenceBadge confidence={confidenceOf(row, edit)} own={own} />
      <Text>{read.indicator?.label ?? texts.noIndicator}</Text>
      {read.indicator && <Caption1 className={styles.code}>{read.indicator.indicator}</Caption1>}
      {reasons.length > 0 && (
        <Caption1 className={styles.quiet}>{typeset(reasons.map((reason) => reason.text).join(' · '))}</Caption1>
      )}
      {read.obstacle && edit.state !== 'left' && (
        <Caption1 className={styles.obstacle}>{obstacleText(read.obstacle, obstacles)}</Caption1>
      )}
    </div>
  );
}
