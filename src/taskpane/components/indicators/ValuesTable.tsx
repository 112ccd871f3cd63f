import { makeStyles, tokens } from '@fluentui/react-components';
import type { SheetYear } from '../../sheet';
import { useStrings } from '../../stringsContext';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300 },
  cell: {
    padding: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
  },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});

/** The years of an indicator, the latest first. */
export function ValuesTable({ years }: { readonly years: readonly SheetYear[] }) {
  const styles = useStyles();
  const { sheet } = useStrings().indicators;
  const targets = years.some((each) => each.target);
  const statuses = years.some((each) => each.status);
  const number = `${styles.cell} ${styles.number}`;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            {sheet.year}
          </th>
          <th scope="col" className={number}>
            {sheet.value}
          </th>
          {targets && (
            <th scope="col" className={number}>
              {sheet.target}
            </th>
          )}
          {statuses && (
            <th scope="col" className={styles.cell}>
              {sheet.status}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {years.map((each) => (
          <tr key={each.year}>
            <th scope="row" className={styles.cell}>
              {each.year}
            </th>
            <td className={number}>{each.text}</td>
            {targets && <td className={number}>{each.target}</td>}
            {statuses && <td className={styles.cell}>{each.status}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
