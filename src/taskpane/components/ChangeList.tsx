import { Accordion, Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ReportLine } from '../../workbook';
import { contentTexts } from '../contentText';
import { useStrings } from '../stringsContext';
import type { Strings } from '../strings';
import { Fold } from './Fold';

/** More lines are no longer read in a pane: the sheet of the log has them all. */
const SHOWN = 100;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxHeight: '240px',
    overflowY: 'auto',
  },
  line: { display: 'block', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What an operation added, changed (old → new) and removed. */
export function ChangeList({ lines }: { readonly lines: readonly ReportLine[] }) {
  const styles = useStyles();
  const { result } = useStrings();
  const rest = lines.length - SHOWN;
  return (
    <Accordion collapsible>
      <Fold value="changes" title={result.details}>
        <ul className={styles.list} tabIndex={0} aria-label={result.details}>
          {byRow(lines.slice(0, SHOWN)).map(({ sheet, row, changes }) => (
            <li key={`${sheet} ${row}`}>
              <Caption1Strong className={styles.line}>{row}</Caption1Strong>
              {changes.map((line, k) => (
                <Caption1 key={k} className={styles.line}>
                  {what(line, result)}
                </Caption1>
              ))}
              <Caption1 className={`${styles.line} ${styles.quiet}`}>{result.inSheet(sheet)}</Caption1>
            </li>
          ))}
          {rest > 0 && (
            <li>
              <Caption1>{result.more(rest)}</Caption1>
            </li>
          )}
        </ul>
      </Fold>
    </Accordion>
  );
}

interface ChangedRow {
  readonly sheet: string;
  readonly row: string;
  readonly changes: ReportLine[];
}

/** What happened to one row stands together. */
function byRow(lines: readonly ReportLine[]): readonly ChangedRow[] {
  const rows = new Map<string, ChangedRow>();
  for (const line of lines) {
    const key = `${line.sheet}\n${line.row}`;
    const row = rows.get(key) ?? { sheet: line.sheet, row: line.row, changes: [] };
    rows.set(key, row);
    row.changes.push(line);
  }
  return [...rows.values()];
}

function what({ change, column, before, after, format }: ReportLine, result: Strings['result']): string {
  switch (change) {
    case 'added':
      return result.lineAdded;
    case 'removed':
      return result.lineRemoved;
    case 'retired':
      return result.lineRetired;
    case 'changed':
      return result.change(column, ...contentTexts(before, after, result.blank, format));
  }
}
