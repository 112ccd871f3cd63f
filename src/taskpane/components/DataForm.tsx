import { useState } from 'react';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AMOUNTS } from '../../workbook';
import type { Amounts } from '../../workbook';
import type { Choices } from '../choices';
import { useKeptFocus } from '../hooks/useKeptFocus';
import { useLoading } from '../hooks/useLoading';
import { useSelection } from '../hooks/useSelection';
import { CRAMPED } from '../looks';
import { useStrings } from '../stringsContext';
import { BranchField } from './BranchField';
import { Choice } from './Choice';
import { LoadOutcome } from './LoadOutcome';
import { LoadRunning } from './LoadRunning';
import { OrganizationField } from './OrganizationField';
import { WorkbookData } from './WorkbookData';
import { YearField } from './YearField';

const useStyles = makeStyles({
  form: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  // Stays in sight however long the list of organisations.
  foot: {
    position: 'sticky',
    [CRAMPED]: { position: 'static' },
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
  other: { flexGrow: 1 },
});

interface DataFormProps {
  readonly choices: Choices;
  readonly version: string;
}

export function DataForm({ choices, version }: DataFormProps) {
  const styles = useStyles();
  const { data } = useStrings();
  const loading = useLoading();
  const { loaded } = loading;
  const control = useSelection(choices, loaded?.choice);
  const [chosen, setChosen] = useState<Amounts>();
  const amounts = chosen ?? loaded?.amounts ?? 'EUR';
  const running = loading.state.kind === 'running';
  const { obstacle, figures, selection } = control;
  const changed = control.changed || amounts !== loaded?.amounts;
  const foot = useKeptFocus<HTMLDivElement>(`${loading.state.kind} ${changed}`);
  return (
    <>
      <div className={styles.form}>
        {loaded !== undefined && <WorkbookData loaded={loaded} version={version} />}
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
      <div ref={foot} className={styles.foot}>
        <LoadOutcome
          state={loading.state}
          loaded={Boolean(loaded)}
          onDecide={(decision, cells) => void loading.decide(decision, cells)}
        />
        {loading.state.kind === 'running' ? (
          <LoadRunning {...loading.state} onCancel={loading.cancel} />
        ) : (
          <>
            <Caption1 role="status" className={styles.quiet}>
              {obstacle ? data[obstacle] : data.figures(figures)}
            </Caption1>
            {changed && (
              <Button
                appearance="primary"
                size="large"
                disabledFocusable={obstacle !== undefined}
                onClick={() => void loading.load(selection, amounts)}
              >
                {loaded ? data.loadOther : data.load}
              </Button>
            )}
            {loaded && (
              <div className={styles.others}>
                <Button
                  className={styles.other}
                  appearance={changed ? 'secondary' : 'primary'}
                  size={changed ? 'medium' : 'large'}
                  onClick={() => void loading.refresh()}
                >
                  {data.refresh}
                </Button>
                {loaded.undoable && (
                  <Button
                    className={styles.other}
                    size={changed ? 'medium' : 'large'}
                    onClick={() => void loading.undo()}
                  >
                    {data.undo}
                  </Button>
                )}
              </div>
            )}
          </>
        )}
        {!loaded && <Caption1 className={styles.quiet}>{data.version(version)}</Caption1>}
      </div>
    </>
  );
}
