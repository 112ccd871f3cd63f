import { Accordion, Badge, Caption1, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { TracedFigure } from '../../../workbook';
import { useDataLink } from '../../hooks/useDataLink';
import { useStrings } from '../../stringsContext';
import { Fold } from '../Fold';
import { PrintingText } from './PrintingText';

const useStyles = makeStyles({
  figure: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalM },
  value: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
  finding: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const COLORS = { high: 'danger', medium: 'warning', low: 'informative', info: 'informative' } as const;

/** A figure that a call reads: what it is, where it is printed, and what the checks say. */
export function FigureItem({ figure }: { readonly figure: TracedFigure }) {
  const styles = useStyles();
  const { cell } = useStrings();
  const { missing, go } = useDataLink(figure.key);
  const { label, organization, when, text, source, alternates, findings, kind } = figure;
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
      {findings.map((finding, k) => (
        <div key={k} className={styles.finding}>
          <Badge appearance="tint" color={COLORS[finding.severity]}>
            {finding.word}
          </Badge>
          <Caption1>{finding.message}</Caption1>
        </div>
      ))}
      {alternates.length > 0 && (
        <Accordion collapsible multiple defaultOpenItems={differing.length ? ['differing'] : []}>
          {differing.length > 0 && (
            <Fold value="differing" title={cell.differing(differing.length)}>
              <div className={styles.list}>
                {differing.map((printing, k) => (
                  <PrintingText key={k} printing={printing} />
                ))}
              </div>
            </Fold>
          )}
          {agreeing.length > 0 && (
            <Fold value="agreeing" title={cell.agreeing(agreeing.length)}>
              <div className={styles.list}>
                {agreeing.map((printing, k) => (
                  <PrintingText key={k} printing={printing} />
                ))}
              </div>
            </Fold>
          )}
        </Accordion>
      )}
      {kind === 'level' && source && (
        <Caption1 role={missing ? 'status' : undefined} className={missing ? styles.quiet : undefined}>
          {missing ? (
            cell.notInData
          ) : (
            <Link inline onClick={go}>
              {cell.toData}
            </Link>
          )}
        </Caption1>
      )}
    </li>
  );
}
