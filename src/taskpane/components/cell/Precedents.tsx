import { Caption1, Link, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { goToCell } from '../../../workbook';
import type { TracedPrecedent } from '../../../workbook';
import { useStrings } from '../../stringsContext';

const useStyles = makeStyles({
  heading: { margin: 0, marginBottom: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase300 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  formula: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** The cells with CCSS formulas that the formula reads; each leads to its own trace. */
export function Precedents({ precedents }: { readonly precedents: readonly TracedPrecedent[] }) {
  const styles = useStyles();
  const { cell } = useStrings();
  return (
    <div>
      <Subtitle2 as="h3" block className={styles.heading}>
        {cell.precedents}
      </Subtitle2>
      <ul className={styles.list}>
        {precedents.map(({ address, formula, text }) => (
          <li key={address}>
            <div className={styles.head}>
              <Link inline aria-label={cell.goTo(address)} onClick={() => void goToCell(address)}>
                {address}
              </Link>
              <Text size={200}>{text}</Text>
            </div>
            <Caption1 block className={styles.formula}>
              {formula}
            </Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}
