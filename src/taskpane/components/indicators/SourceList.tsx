import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { SheetSource } from '../../sheet';
import { useStrings } from '../../stringsContext';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  place: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Where a figure is printed: report › section › row › column, and the characters. */
export function SourceList({ sources }: { readonly sources: readonly SheetSource[] }) {
  const styles = useStyles();
  const { sheet } = useStrings().indicators;
  if (!sources.length) return <Text>{sheet.noSource}</Text>;
  return (
    <ul className={styles.list}>
      {sources.map(({ kind, path, printed, line, note }) => (
        <li key={`${path.join()}${line}${printed}`} className={styles.place}>
          {kind !== 'answer' && (
            <Text weight="semibold">{kind === 'differing' ? sheet.differing : sheet.agreeing}</Text>
          )}
          <Text>{path.join(' › ')}</Text>
          <Text weight="semibold">{sheet.printed(printed)}</Text>
          <Caption1 className={styles.quiet}>
            {sheet.line(line)}
            {note && ` · ${note}`}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}
