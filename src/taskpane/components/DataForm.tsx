import { Body1, Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { Choices } from '../choices';
import { useLoading } from '../hooks/useLoading';
import { useSelection } from '../hooks/useSelection';
import { useStrings } from '../stringsContext';
import { BranchField } from './BranchField';
import { LoadOutcome } from './LoadOutcome';
import { LoadRunning } from './LoadRunning';
import { OrganizationField } from './OrganizationField';
import { YearField } from './YearField';

const useStyles = makeStyles({
  form: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
  },
  heading: { margin: 0, marginBottom: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  // Stays in sight however long the list of organisations.
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface DataFormProps {
  readonly choices: Choices;
  readonly version: string;
}

export function DataForm({ choices, version }: DataFormProps) {
  const styles = useStyles();
  const { data } = useStrings();
  const control = useSelection(choices);
  const loading = useLoading();
  const running = loading.state.kind === 'running';
  const { obstacle, figures, selection } = control;
  return (
    <>
      <div className={styles.form}>
        <div>
          <Subtitle2 as="h2" block className={styles.heading}>
            {data.heading}
          </Subtitle2>
          <Body1 className={styles.quiet}>{data.introduction}</Body1>
        </div>
        <OrganizationField choices={choices} control={control} disabled={running} />
        <BranchField choices={choices} control={control} disabled={running} />
        <YearField choices={choices} control={control} disabled={running} />
      </div>
      <div className={styles.foot}>
        <LoadOutcome state={loading.state} />
        {loading.state.kind === 'running' ? (
          <LoadRunning {...loading.state} onCancel={loading.cancel} />
        ) : (
          <>
            <Caption1 role="status" className={styles.quiet}>
              {obstacle ? data[obstacle] : data.figures(figures)}
            </Caption1>
            <Button
              appearance="primary"
              size="large"
              disabledFocusable={obstacle !== undefined}
              onClick={() => void loading.start(selection)}
            >
              {data.load}
            </Button>
          </>
        )}
        <Caption1 className={styles.quiet}>{data.version(version)}</Caption1>
      </div>
    </>
  );
}
