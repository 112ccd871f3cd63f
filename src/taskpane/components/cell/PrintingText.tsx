import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { TracedPrinting } from '../../../workbook';
import { useStrings } from '../../stringsContext';

const useStyles = makeStyles({
  printing: { display: 'block' },
  // the characters of a figure stay together
  printed: { whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** `Rapport › section › ligne › colonne : « 13 962 »` */
export function PrintingText({ printing }: { readonly printing: TracedPrinting }) {
  const styles = useStyles();
  const { cell } = useStrings();
  const { report, section, row, column, line, printed, statusText, note } = printing;
  const place = [report, section, row, column].filter((step, k, all) => step && step !== all[k - 1]);
  return (
    <div>
      <Caption1 className={styles.printing}>
        {place.join(' › ')} :{' '}
        <span className={printed.length < 30 ? styles.printed : undefined}>{cell.printed(printed)}</span>
      </Caption1>
      <Caption1 className={styles.quiet}>
        {[cell.line(line), statusText && cell.status(statusText), note].filter(Boolean).join(' · ')}
      </Caption1>
    </div>
  );
}
