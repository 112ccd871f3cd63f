import { useState } from 'react';
import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import { confirmRows, setState } from '../../../importer';
import type { Review, RowGroup } from '../../../importer';
import { changeReview } from '../../importing/flow';
import { useStrings } from '../../stringsContext';
import { RowCard } from './RowCard';
import { useImportStyles } from './useImportStyles';

/** More rows are drawn on demand: a pane is no sheet. */
const SHOWN_AT_ONCE = 25;

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', minWidth: 0, paddingBlock: tokens.spacingVerticalXS },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginInline: 0,
    paddingBottom: tokens.spacingVerticalM,
  },
});

interface TableItemProps {
  readonly id: string;
  readonly group: RowGroup;
  /** positions of the rows that pass the filter */
  readonly shown: readonly number[];
  readonly open: boolean;
  readonly review: Review;
  readonly dataset: Dataset;
}

/** One table of the document: its rows, and what can be done with all of them. */
export function TableItem({ id, group, shown, open, review, dataset }: TableItemProps) {
  const own = useStyles();
  const styles = useImportStyles();
  const { review: texts } = useStrings().importing;
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const title = group.table ? texts.table(group.title) : texts.prose(group.title);
  const confirmed = group.rows.filter((at) => review.edits[at]!.state === 'confirmed').length;
  const rest = shown.length - most;
  return (
    <AccordionItem value={id}>
      <AccordionHeader as="h3" expandIconPosition="end">
        <span className={own.head}>
          <Text weight="semibold">{title}</Text>
          {group.section !== '' && group.section !== group.title && (
            <Caption1 className={styles.quiet}>{group.section}</Caption1>
          )}
          <Caption1 className={styles.quiet}>{texts.counts(confirmed, group.rows.length)}</Caption1>
        </span>
      </AccordionHeader>
      <AccordionPanel className={own.panel}>
        {open && (
          <>
            <div className={styles.buttons}>
              <Button
                size="small"
                aria-label={texts.confirmTableOf(title)}
                onClick={() => changeReview((before) => confirmRows(before, shown, dataset))}
              >
                {texts.confirmTable}
              </Button>
              <Button
                size="small"
                aria-label={texts.leaveTableOf(title)}
                onClick={() => changeReview((before) => setState(before, shown, 'left'))}
              >
                {texts.leaveTable}
              </Button>
            </div>
            <ul className={styles.list}>
              {shown.slice(0, most).map((at) => (
                <RowCard key={at} at={at} review={review} dataset={dataset} />
              ))}
            </ul>
            {rest > 0 && (
              <Button onClick={() => setMost(most + SHOWN_AT_ONCE)}>{texts.more(Math.min(rest, SHOWN_AT_ONCE))}</Button>
            )}
          </>
        )}
      </AccordionPanel>
    </AccordionItem>
  );
}
