import { Button, Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { CellRef, Conflict } from '../../workbook';
import { contentTexts } from '../contentText';
import { useStrings } from '../stringsContext';
import { Notice } from './Notice';

/** A person decides a few cells one by one, more of them all together. */
const SHOWN = 20;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxHeight: '280px',
    overflowY: 'auto',
  },
  text: { display: 'block', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

interface ConflictListProps {
  readonly conflicts: readonly Conflict[];
  readonly onDecide: (decision: 'take' | 'keep', cells: readonly CellRef[]) => void;
}

/** Cells that the user overwrote and the data would write otherwise: hers stay until she decides. */
export function ConflictList({ conflicts, onDecide }: ConflictListProps) {
  const styles = useStyles();
  const { conflicts: texts, result } = useStrings();
  const rest = conflicts.length - SHOWN;
  return (
    <>
      <Notice intent="warning" title={texts.title(conflicts.length)}>
        {texts.introduction}
      </Notice>
      <ul className={styles.list} tabIndex={0} aria-label={texts.title(conflicts.length)}>
        {conflicts.slice(0, SHOWN).map((conflict) => {
          const { label, column, mine, proposed, sheet, format } = conflict;
          const name = `${label}, ${column ?? texts.deletedRow}`;
          const shown = contentTexts(mine, proposed, result.blank, format);
          return (
            <li key={`${sheet} ${name}`}>
              <Caption1Strong className={styles.text}>{name}</Caption1Strong>
              {column !== null && (
                <Caption1 className={styles.text}>
                  {texts.mine(shown[0])} · {texts.proposed(shown[1])}
                </Caption1>
              )}
              <div className={styles.buttons}>
                <Button size="small" aria-label={texts.keepFor(name)} onClick={() => onDecide('keep', [conflict])}>
                  {texts.keep}
                </Button>
                <Button size="small" aria-label={texts.takeFor(name)} onClick={() => onDecide('take', [conflict])}>
                  {column === null ? texts.restoreRow : texts.take}
                </Button>
              </div>
            </li>
          );
        })}
        {rest > 0 && (
          <li>
            <Caption1>{texts.more(rest)}</Caption1>
          </li>
        )}
      </ul>
      {conflicts.length > 1 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => onDecide('keep', conflicts)}>
            {texts.keepAll}
          </Button>
          <Button size="small" onClick={() => onDecide('take', conflicts)}>
            {texts.takeAll}
          </Button>
        </div>
      )}
    </>
  );
}
