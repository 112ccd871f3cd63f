import { Caption1, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { TracedFigure } from '../../../workbook';
import { useDataLink } from '../../hooks/useDataLink';
import { useStrings } from '../../stringsContext';
import { PrintingList } from './PrintingList';
import { PrintingText } from './PrintingText';

const useStyles = makeStyles({
  figure: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalM },
  value: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

/** A figure that a call reads: what it is, and where it is printed. */
export function FigureItem({ figure }: { readonly figure: TracedFigure }) {
  const styles = useStyles();
  const { cell } = useStrings();
  const { missing, go } = useDataLink(figure.key);
  const { label, organization, when, text, source, alternates, kind } = figure;
  const differing = alternates.filter(({ differs }) => differs);
  const agreeing = alternates.filter(({ differs }) => !differs);
  return (
    <li className={styles.figure}>
      <div className={styles.head}>
        <Text weight="semibold" size={200}>
          {label}
        </Text>
        <Text weight="semibold" size={200} className={styles.value}>
          {text}
        </Text>
      </div>
      <Caption1 className={styles.quiet}>
        {organization}, {when}
      </Caption1>
      {source ? <PrintingText printing={source} /> : <Caption1 className={styles.quiet}>{cell.unprinted}</Caption1>}
      {differing.length > 0 && (
        <PrintingList title={cell.differing(differing.length)} printings={differing} defaultOpen />
      )}
      {agreeing.length > 0 && <PrintingList title={cell.agreeing(agreeing.length)} printings={agreeing} />}
      {kind === 'level' && source && (
        <Caption1 role={missing ? 'status' : undefined} className={missing ? styles.quiet : undefined}>
          {missing ? (
            cell.notInData
          ) : (
            <Link inline className={styles.link} onClick={go}>
              {cell.toData}
            </Link>
          )}
        </Caption1>
      )}
    </li>
  );
}
