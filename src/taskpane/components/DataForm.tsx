import { useState } from 'react';
import { Body1, Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { AMOUNTS } from '../../workbook';
import type { Amounts } from '../../workbook';
import type { Choices } from '../choices';
import { useLoading } from '../hooks/useLoading';
import { useSelection } from '../hooks/useSelection';
import { useStrings } from '../stringsContext';
import { BranchField } from './BranchField';
import { Choice } from './Choice';
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
    // the list of what changed must not push the form out of sight
    maxHeight: '80vh',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  others: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface DataFormProps {
  readonly choices: Choices;
  readonly version: string;
}

export function DataForm({ choices, version }: DataFormProps) {
  const styles = useStyles();
  const { data } = useStrings();
  const loading = useLoading();
  const control = useSelection(choices, loading.loaded?.choice);
  const [chosen, setChosen] = useState<Amounts>();
  const amounts = chosen ?? loading.loaded?.amounts ?? 'EUR';
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
        <Choice
          label={data.amounts}
          disabled={running}
          value={amounts}
          options={AMOUNTS.map((unit) => ({ value: unit, text: data.amountUnits[unit] }))}
          onChoose={(value) => setChosen(AMOUNTS.find((unit) => unit === value))}
        />
      </div>
      <div className={styles.foot}>
        <LoadOutcome state={loading.state} onDecide={(decision, cells) => void loading.decide(decision, cells)} />
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
              onClick={() => void loading.load(selection, amounts)}
            >
              {data.load}
            </Button>
            {loading.loaded && (
              <div className={styles.others}>
                <Button onClick={() => void loading.refresh()}>{data.refresh}</Button>
                {loading.loaded.undoable && <Button onClick={() => void loading.undo()}>{data.undo}</Button>}
              </div>
            )}
          </>
        )}
        <Caption1 className={styles.quiet}>{data.version(version)}</Caption1>
      </div>
    </>
  );
}
