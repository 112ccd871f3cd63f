import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useFirstSteps } from '../hooks/useFirstSteps';
import { useNavigation } from '../navigation';
import { useStrings } from '../stringsContext';
import { Icon } from './Icon';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: tokens.spacingHorizontalM,
    marginBottom: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start' },
  title: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  start: { alignSelf: 'flex-start' },
});

/** What leads a new user to a first figure, until she has one or hides it. */
export function FirstSteps() {
  const styles = useStyles();
  const { firstSteps } = useStrings().help;
  const { section, view, query, open } = useNavigation();
  const { wanted, hide } = useFirstSteps();
  // elsewhere one does something else, and needs the room; so does what a search has found
  const here = section === 'data' || (section === 'indicators' && view.kind === 'list' && query === '');
  if (!wanted || !here) return null;
  return (
    <aside className={styles.card} aria-label={firstSteps.title}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {firstSteps.title}
        </Subtitle2>
        <Button
          appearance="transparent"
          size="small"
          icon={<Icon name="close" />}
          aria-label={firstSteps.later}
          title={firstSteps.later}
          onClick={hide}
        />
      </div>
      {section === 'indicators' ? (
        <Text>{firstSteps.next}</Text>
      ) : (
        <>
          <Text>{firstSteps.steps}</Text>
          <ol className={styles.list}>
            {[firstSteps.one, firstSteps.two, firstSteps.three].map((step) => (
              <li key={step}>
                <Text>{step}</Text>
              </li>
            ))}
          </ol>
        </>
      )}
      {section !== 'indicators' && (
        <Button className={styles.start} appearance="primary" onClick={() => open('indicators')}>
          {firstSteps.start}
        </Button>
      )}
    </aside>
  );
}
