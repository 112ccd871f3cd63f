import { Badge, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { TracedFinding } from '../../../workbook';
import { useStrings } from '../../stringsContext';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  finding: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS },
});

const COLORS = { high: 'danger', medium: 'warning', low: 'informative', info: 'informative' } as const;

/** What the checks say of the figures of a call, each finding once. */
export function FindingList({ findings }: { readonly findings: readonly TracedFinding[] }) {
  const styles = useStyles();
  const { cell } = useStrings();
  return (
    <ul className={styles.list} aria-label={cell.findings(findings.length)}>
      {findings.map(({ severity, word, message }) => (
        <li key={message} className={styles.finding}>
          <Badge appearance="tint" color={COLORS[severity]}>
            {word}
          </Badge>
          <Caption1>{message}</Caption1>
        </li>
      ))}
    </ul>
  );
}
