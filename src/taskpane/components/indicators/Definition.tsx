import { Caption1, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Indicator } from '../../../dataset';
import { useStrings } from '../../stringsContext';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  notes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface DefinitionProps {
  readonly indicator: Indicator;
  /** what reports say of single years */
  readonly notes: readonly string[];
}

/** What the indicator counts, what differs from year to year, and its code. */
export function Definition({ indicator, notes }: DefinitionProps) {
  const styles = useStyles();
  const { sheet } = useStrings().indicators;
  return (
    <section className={styles.part}>
      <Subtitle2 as="h3" className={styles.title}>
        {sheet.definition}
      </Subtitle2>
      {indicator.description && <Text>{indicator.description}</Text>}
      {notes.length > 0 && (
        <>
          <Text weight="semibold">{sheet.differs}</Text>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note}>
                <Text>{note}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
      <Caption1 className={styles.code}>
        {sheet.code} : {indicator.indicator}
      </Caption1>
    </section>
  );
}
