import { Button, Caption1, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { frenchFormula } from '../../formulas/call';
import type { Answer } from '../../hooks/useAnswer';
import type { Insertion } from '../../hooks/useInsertion';
import { useStrings } from '../../stringsContext';
import { FormulaText } from '../cell/FormulaText';
import { valueText } from '../../../workbook';

const SHOWN_ROWS = 8;

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
  single: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  cell: { padding: '2px 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'start' },
  number: { textAlign: 'end', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface BuilderResultProps {
  readonly answer: Answer | undefined;
  readonly insertion: Insertion;
}

/** What the formula gives, the formula itself, and the ways to use it. */
export function BuilderResult({ answer, insertion }: BuilderResultProps) {
  const styles = useStyles();
  const { formulas } = useStrings();
  if (!answer) return <Text className={styles.quiet}>{formulas.incomplete}</Text>;
  const { cells, reason, call } = answer;
  const first = cells[0]?.[0];
  const single = cells.length === 1 && cells[0]?.length === 1;
  return (
    <>
      <div className={styles.box} role="status">
        {single && first ? (
          <Text weight="semibold" className={styles.single}>
            {valueText(first.value, first.format)}
          </Text>
        ) : (
          <table className={styles.table}>
            <tbody>
              {cells.slice(0, SHOWN_ROWS).map((row, r) => (
                <tr key={r}>
                  {row.map(({ value, format }, c) => (
                    <td
                      key={c}
                      className={mergeClasses(styles.cell, c > 0 && typeof value === 'number' && styles.number)}
                    >
                      {valueText(value, format)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {cells.length > SHOWN_ROWS && (
          <Caption1 className={styles.quiet}>{formulas.rows(SHOWN_ROWS, cells.length)}</Caption1>
        )}
        {reason && <Text>{reason}</Text>}
        <Caption1 className={styles.quiet}>{formulas.formula}</Caption1>
        <FormulaText text={frenchFormula(call)} />
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={insertion.state.kind === 'working'}
          onClick={() => void insertion.insert(answer)}
        >
          {formulas.insert}
        </Button>
        <Button onClick={() => void insertion.copy(answer)}>{formulas.copy}</Button>
      </div>
    </>
  );
}
