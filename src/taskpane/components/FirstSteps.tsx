import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useFirstSteps } from '../hooks/useFirstSteps';
import { useNavigation } from '../navigation';
import { useStrings } from '../stringsContext';

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
  title: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What leads a new user to a first figure, until she has one or hides it. */
export function FirstSteps() {
  const styles = useStyles();
  const { firstSteps } = useStrings().help;
  const { section, view, open } = useNavigation();
  const { wanted, hide } = useFirstSteps();
  // whoever looks into a cell has a figure, and needs the room
  if (!wanted || section === 'cell' || (section === 'indicators' && view.kind !== 'list')) return null;
  return (
    <aside className={styles.card} aria-label={firstSteps.title}>
      <Subtitle2 as="h2" className={styles.title}>
        {firstSteps.title}
      </Subtitle2>
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
      <div className={styles.buttons}>
        {section !== 'indicators' && (
          <Button appearance="primary" onClick={() => open('indicators')}>
            {firstSteps.start}
          </Button>
        )}
        <Button appearance="transparent" size="small" onClick={hide}>
          {firstSteps.later}
        </Button>
      </div>
    </aside>
  );
}
