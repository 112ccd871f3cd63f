import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import { changeRow, readRow } from '../../../importer';
import type { Review, RowEdit } from '../../../importer';
import { changeReview } from '../../importing/flow';
import { useStrings } from '../../stringsContext';
import { MappedSide } from './MappedSide';
import { PrintedSide } from './PrintedSide';
import { RowEditor } from './RowEditor';
import { useImportStyles } from './useImportStyles';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
    overflowWrap: 'break-word',
  },
  confirmed: { ...shorthands.borderColor(tokens.colorBrandStroke1), borderInlineStartWidth: '4px' },
  left: { backgroundColor: tokens.colorNeutralBackground2 },
  // beside each other where there is room
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 170px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  confirm: { flexGrow: 1, marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface RowCardProps {
  readonly at: number;
  readonly review: Review;
  readonly dataset: Dataset;
}

/** One row: what is printed beside the indicator that it is taken for. */
export function RowCard({ at, review, dataset }: RowCardProps) {
  const styles = useStyles();
  const { buttons } = useImportStyles();
  const { review: texts } = useStrings().importing;
  const [editing, setEditing] = useState(false);
  const correct = useRef<HTMLButtonElement>(null);
  const edited = useRef(false);
  useEffect(() => {
    if (edited.current && !editing) correct.current?.focus();
    edited.current = editing;
  }, [editing]);
  const row = review.result.rows[at]!;
  const edit = review.edits[at]!;
  const read = readRow(row, edit, dataset);
  const label = row.item.label || texts.noLabel;
  const change = (part: Partial<RowEdit>): void => changeReview((before) => changeRow(before, at, part));
  const { state } = edit;
  return (
    <li
      className={mergeClasses(styles.card, state === 'confirmed' && styles.confirmed, state === 'left' && styles.left)}
    >
      <div className={styles.sides}>
        <PrintedSide row={row} edit={edit} read={read} home={review.identity.organization} dataset={dataset} />
        <MappedSide row={row} edit={edit} read={read} />
      </div>
      {editing ? (
        <RowEditor
          at={at}
          review={review}
          dataset={dataset}
          read={read}
          onChange={change}
          onClose={() => setEditing(false)}
        />
      ) : (
        <div className={styles.foot}>
          <Checkbox
            className={styles.confirm}
            aria-label={texts.confirm(label)}
            label={state === 'confirmed' ? texts.confirmed : state === 'left' ? texts.left : texts.confirmShort}
            disabled={state !== 'confirmed' && (read.obstacle !== null || state === 'left')}
            checked={state === 'confirmed'}
            onChange={(_event, { checked }) => change({ state: checked === true ? 'confirmed' : 'open' })}
          />
          <div className={buttons}>
            <Button ref={correct} size="small" aria-label={texts.editOf(label)} onClick={() => setEditing(true)}>
              {texts.edit}
            </Button>
            {state === 'left' ? (
              <Button size="small" aria-label={texts.takeOf(label)} onClick={() => change({ state: 'open' })}>
                {texts.take}
              </Button>
            ) : (
              <Button size="small" aria-label={texts.leaveOf(label)} onClick={() => change({ state: 'left' })}>
                {texts.leave}
              </Button>
            )}
          </div>
        </div>
      )}
    </li>
  );
}
