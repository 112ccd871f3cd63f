import { useState } from 'react';
import { Button, Caption1, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TracedCall } from '../../../workbook';
import { useStrings } from '../../stringsContext';
import { FigureItem } from './FigureItem';
import { FindingList } from './FindingList';
import { FormulaText } from './FormulaText';

const useStyles = makeStyles({
  call: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  // A call inside another one is set in, with a line that shows how far it belongs to it.
  inside: { marginInlineStart: tokens.spacingHorizontalM },
  deeper: { marginInlineStart: tokens.spacingHorizontalXXL },
  box: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  result: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  reason: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  figures: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

/** Figures shown at first: a series has many, which are all alike. */
const FIRST = 3;

interface CallItemProps {
  readonly call: TracedCall;
  readonly rank: number;
  readonly count: number;
  /** the call is the whole formula, which stands above it already */
  readonly alone: boolean;
}

export function CallItem({ call, rank, count, alone }: CallItemProps) {
  const styles = useStyles();
  const { cell } = useStrings();
  const [all, setAll] = useState(false);
  const { depth, name, text, args, result, reason, figures } = call;
  const shown = all ? figures : figures.slice(0, FIRST);
  const findings = [...new Map(figures.flatMap((f) => f.findings.map((one) => [one.message, one]))).values()];
  const told = args.filter((arg) => arg.text !== arg.value && arg.text !== `"${arg.value}"` && arg.text !== '');
  return (
    <li className={mergeClasses(styles.call, depth === 1 && styles.inside, depth > 1 && styles.deeper)}>
      <div className={styles.box} role="group" aria-label={cell.call(rank, count)}>
        <div>
          {(depth > 0 || name !== null) && (
            <Caption1 block className={styles.quiet}>
              {name === null ? cell.inside : cell.fromName(name)}
            </Caption1>
          )}
          {!alone && <FormulaText text={text} />}
          {told.map((arg) => (
            <Caption1 key={arg.text} block className={styles.quiet}>
              {cell.argument(arg.text, arg.value)}
            </Caption1>
          ))}
          <Text block weight="semibold" size={400} className={styles.result}>
            {result || cell.noValue}
          </Text>
          {reason && (
            <Caption1 block className={styles.reason}>
              {reason}
            </Caption1>
          )}
        </div>
        {figures.length > 0 && (
          <ul className={styles.figures} aria-label={cell.figures(figures.length)}>
            {shown.map((figure, k) => (
              <FigureItem key={k} figure={figure} />
            ))}
          </ul>
        )}
        {figures.length > shown.length && (
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {cell.moreFigures(figures.length - shown.length)}
          </Button>
        )}
        {findings.length > 0 && <FindingList findings={findings} />}
      </div>
    </li>
  );
}
