import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CHECK_WORDS } from '../../../checks';
import type { Finding } from '../../../checks';
import type { Dataset } from '../../../dataset';
import type { SeenControl } from '../../hooks/useSeen';
import { findingId } from '../../../workbook';
import { useStrings } from '../../stringsContext';
import { dateText } from '../../findings';
import { typeset } from '../../texts/table';
import { Icon } from '../Icon';
import { FindingDetails } from './FindingDetails';
import { SeverityBadge } from './SeverityBadge';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    paddingBlock: tokens.spacingVerticalSNudge,
    minWidth: 0,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  message: { overflowWrap: 'anywhere' },
  // the gist while it is folded
  short: {
    display: '-webkit-box',
    WebkitLineClamp: '3',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
});

interface FindingItemProps {
  readonly dataset: Dataset;
  readonly finding: Finding;
  readonly seen: SeenControl;
  readonly open: boolean;
}

/** One finding, folded: how grave, which check, where, what; unfolded: its figures and its mark. */
export function FindingItem({ dataset, finding, seen, open }: FindingItemProps) {
  const styles = useStyles();
  const strings = useStrings().findings;
  const { severity, check, report, lines, message } = finding;
  const id = findingId(finding);
  return (
    <AccordionItem value={id}>
      <AccordionHeader as="h2" expandIconPosition="end">
        <span className={styles.head}>
          <span className={styles.line}>
            <SeverityBadge severity={severity} />
            <Caption1>{CHECK_WORDS[check]}</Caption1>
            {id in seen.marks && (
              <>
                <Icon name="seen" />
                <Caption1>{strings.seenOn(dateText(seen.marks[id]!.date))}</Caption1>
              </>
            )}
          </span>
          <Text className={mergeClasses(styles.message, !open && styles.short)}>{typeset(message)}</Text>
          <Caption1 className={styles.quiet}>
            {strings.place(dataset.report(report)?.title ?? report, strings.lines(lines))}
          </Caption1>
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <FindingDetails dataset={dataset} finding={finding} seen={seen} />
      </AccordionPanel>
    </AccordionItem>
  );
}
