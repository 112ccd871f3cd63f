import { Accordion, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useStrings } from '../../stringsContext';
import { Fold } from '../Fold';
import { FormulaText } from '../cell/FormulaText';
import { TextLink } from '../TextLink';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  text: { overflowWrap: 'anywhere' },
});

interface Topic {
  readonly title: string;
  readonly text: string;
  readonly formula?: string;
}

/** Short answers, and the way to the manual of the functions. */
export function Help() {
  const styles = useStyles();
  const { help } = useStrings().help;
  return (
    <section className={styles.part}>
      <Subtitle1 as="h2" className={styles.title}>
        {help.heading}
      </Subtitle1>
      <Accordion collapsible multiple>
        {Object.entries<Topic>(help.topics).map(([name, { title, text, formula }]) => (
          <Fold key={name} value={name} title={title}>
            <Text className={styles.text}>{text}</Text>
            {formula && <FormulaText text={formula} />}
          </Fold>
        ))}
      </Accordion>
      <TextLink href="aide.html" target="_blank" rel="noopener">
        {help.manual}
      </TextLink>
    </section>
  );
}
