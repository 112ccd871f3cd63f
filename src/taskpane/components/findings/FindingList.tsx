import { useState } from 'react';
import { Accordion, Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../checks';
import type { Dataset } from '../../../dataset';
import { ALL_FINDINGS, filtered } from '../../findings';
import { useExport } from '../../hooks/useExport';
import { useSeen } from '../../hooks/useSeen';
import { findingId } from '../../../workbook';
import { useStrings } from '../../stringsContext';
import { ExportOutcome } from './ExportOutcome';
import { FindingFilters } from './FindingFilters';
import { FindingItem } from './FindingItem';
import { NoFindings } from './NoFindings';
import { SeenOutcome } from './SeenOutcome';

const SHOWN_AT_ONCE = 25;

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface FindingListProps {
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
}

/** The findings by severity, report and check, with the marks of this workbook. */
export function FindingList({ dataset, findings }: FindingListProps) {
  const styles = useStyles();
  const strings = useStrings().findings;
  const [filter, setFilter] = useState(ALL_FINDINGS);
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const [open, setOpen] = useState<readonly string[]>([]);
  const seen = useSeen();
  const saving = useExport(dataset);
  const list = filtered(findings, filter, seen.marks);
  return (
    <div className={styles.page}>
      <Body1 className={styles.quiet}>{strings.introduction}</Body1>
      <FindingFilters
        dataset={dataset}
        findings={findings}
        filter={filter}
        onChange={(next) => {
          setFilter(next);
          setShown(SHOWN_AT_ONCE);
        }}
      />
      <Caption1 role="status" className={styles.quiet}>
        {strings.count(list.length, findings.length)}
      </Caption1>
      <SeenOutcome seen={seen} />
      {list.length === 0 ? (
        <NoFindings onWiden={() => setFilter(ALL_FINDINGS)} />
      ) : (
        <Accordion
          collapsible
          multiple
          openItems={open}
          onToggle={(_event, { openItems }) => setOpen(openItems as string[])}
        >
          {list.slice(0, shown).map((finding) => (
            <FindingItem
              key={findingId(finding)}
              dataset={dataset}
              finding={finding}
              seen={seen}
              open={open.includes(findingId(finding))}
            />
          ))}
        </Accordion>
      )}
      {list.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {strings.more(Math.min(SHOWN_AT_ONCE, list.length - shown))}
        </Button>
      )}
      <ExportOutcome state={saving.state} />
      {list.length > 0 && (
        <Button disabledFocusable={saving.state.kind === 'working'} onClick={() => void saving.start(list, seen.marks)}>
          {saving.state.kind === 'working' ? strings.exporting : strings.export}
        </Button>
      )}
    </div>
  );
}
