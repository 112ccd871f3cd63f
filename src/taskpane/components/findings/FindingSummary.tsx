import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../checks';
import type { Dataset } from '../../../dataset';
import { useNavigation } from '../../navigation';
import { useStrings } from '../../stringsContext';
import { typeset } from '../../texts/table';
import { SeverityBadge } from './SeverityBadge';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface FindingSummaryProps {
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
}

/** What the checks say of one indicator. */
export function FindingSummary({ dataset, findings }: FindingSummaryProps) {
  const styles = useStyles();
  const { indicators, findings: strings, tabs } = useStrings();
  const { open } = useNavigation();
  if (!findings.length) return <Text>{indicators.sheet.noFindings}</Text>;
  return (
    <ul className={styles.list}>
      {findings.map((f) => (
        <li key={`${f.report}${f.check}${f.lines.join()}${f.printed}`} className={styles.item}>
          <SeverityBadge severity={f.severity} />
          <Text>{typeset(f.message)}</Text>
          <Text size={200} className={styles.quiet}>
            {strings.place(dataset.report(f.report)?.title ?? f.report, strings.lines(f.lines))}
          </Text>
        </li>
      ))}
      <li>
        <Button onClick={() => open('findings')}>{tabs.findings}</Button>
      </li>
    </ul>
  );
}
