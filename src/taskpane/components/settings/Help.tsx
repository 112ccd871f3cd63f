import { Accordion, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useStrings } from '../../stringsContext';
import { Fold } from '../Fold';
import { TextLink } from '../TextLink';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  text: { overflowWrap: 'anywhere' },
});

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
        {Object.entries(help.topics).map(([name, { title, text }]) => (
          <Fold key={name} value={name} title={title}>
            <Text className={styles.text}>{text}</Text>
          </Fold>
        ))}
      </Accordion>
      <TextLink href="aide.html" target="_blank" rel="noopener">
        {help.manual}
      </TextLink>
    </section>
  );
}
