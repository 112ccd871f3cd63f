import { useMemo, useRef, useState } from 'react';
import { Accordion, Body1, Button, Caption1, Subtitle2, Text } from '@fluentui/react-components';
import { confirmRows, groupsOf } from '../../../importer';
import { changeReview, check, goTo } from '../../importing/flow';
import { confirmedIn, passes, sureRows } from '../../importing/rows';
import type { RowFilter } from '../../importing/rows';
import type { Step } from '../../importing/state';
import { useStrings } from '../../stringsContext';
import { Choice } from '../Choice';
import { Picture } from '../Picture';
import { StatePage } from '../StatePage';
import { Question } from './Question';
import { TableItem } from './TableItem';
import { useImportStyles } from './useImportStyles';

const FILTERS: readonly RowFilter[] = ['all', 'open', 'sure', 'to_confirm', 'unknown', 'confirmed', 'left'];

/** Tables without this many rows that pass are not opened by themselves. */
const OPEN_AT_FIRST = 1;

type ReviewViewProps = Omit<Extract<Step, { readonly kind: 'review' }>, 'kind'>;

/** The recognised tables beside their mapping: confirm in blocks, correct row by row. */
export function ReviewView({ dataset, review }: ReviewViewProps) {
  const styles = useImportStyles();
  const { review: texts, nothing, identity } = useStrings().importing;
  const groups = useMemo(() => groupsOf(review.result), [review.result]);
  const [filter, setFilter] = useState<RowFilter>('all');
  const [open, setOpen] = useState<readonly string[]>(groups.slice(0, OPEN_AT_FIRST).map((_, k) => String(k)));
  const [leaving, setLeaving] = useState(false);
  const leave = useRef<HTMLButtonElement>(null);
  const { rows } = review.result;
  const count = (confidence: string): number => rows.filter((row) => row.mapping.confidence === confidence).length;
  const sure = useMemo(() => sureRows(review, dataset), [review, dataset]);
  const confirmed = useMemo(() => confirmedIn(review, dataset), [review, dataset]);
  const shown = groups.flatMap((group, k) => {
    const passing = group.rows.filter((at) => passes(review, at, filter));
    return passing.length ? [{ group, passing, id: String(k) }] : [];
  });
  if (!rows.length) {
    return (
      <StatePage
        picture={<Picture name="empty" />}
        title={nothing.title}
        action={<Button onClick={() => goTo('start')}>{identity.back}</Button>}
      >
        {nothing.text}
      </StatePage>
    );
  }
  return (
    <>
      <div className={styles.page}>
        <div>
          <Subtitle2 as="h2" block className={styles.heading}>
            {texts.heading}
          </Subtitle2>
          <Body1 className={styles.quiet}>
            {texts.summary(rows.length, count('sure'), count('to_confirm'), count('unknown'))}
          </Body1>
        </div>
        <Button
          disabledFocusable={!sure.length}
          onClick={() => changeReview((before) => confirmRows(before, sure, dataset))}
        >
          {sure.length ? texts.confirmSure(sure.length) : texts.noSure}
        </Button>
        <Choice
          label={texts.show}
          value={filter}
          options={FILTERS.map((value) => ({ value, text: texts.filters[value] }))}
          onChoose={(value) => setFilter(value as RowFilter)}
        />
        {shown.length === 0 && <Text role="status">{texts.none}</Text>}
        <Accordion
          collapsible
          multiple
          openItems={open}
          onToggle={(_event, { openItems }) => setOpen(openItems as string[])}
        >
          {shown.map(({ group, passing, id }) => (
            <TableItem
              key={id}
              id={id}
              group={group}
              shown={passing}
              open={open.includes(id)}
              review={review}
              dataset={dataset}
            />
          ))}
        </Accordion>
      </div>
      <div className={styles.foot}>
        {leaving && (
          <Question
            text={texts.abandonSure}
            yes={texts.abandonYes}
            no={texts.abandonNo}
            onYes={() => goTo('start')}
            onNo={() => {
              setLeaving(false);
              leave.current?.focus();
            }}
          />
        )}
        <Caption1 role="status" className={styles.quiet}>
          {texts.confirmedCount(confirmed.rows, confirmed.figures)}
        </Caption1>
        <div className={styles.buttons}>
          <Button
            className={styles.wide}
            appearance="primary"
            disabledFocusable={!confirmed.rows}
            onClick={() => void check()}
          >
            {texts.check}
          </Button>
          <Button
            ref={leave}
            className={styles.wide}
            onClick={() => (confirmed.rows ? setLeaving(true) : goTo('start'))}
          >
            {texts.abandon}
          </Button>
        </div>
      </div>
    </>
  );
}
