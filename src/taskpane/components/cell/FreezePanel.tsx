import { Button, Caption1, Radio, RadioGroup, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { FreezeScope } from '../../../workbook';
import type { CellActions } from '../../hooks/useCellActions';
import { useStrings } from '../../stringsContext';
import { OutcomeNotice } from './OutcomeNotice';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1, minWidth: 0 },
});

const SCOPES: readonly FreezeScope[] = ['selection', 'sheet', 'workbook'];

export function FreezePanel({ actions }: { readonly actions: CellActions }) {
  const styles = useStyles();
  const { freeze } = useStrings().cell;
  const { running } = actions;
  return (
    <section className={styles.panel} aria-label={freeze.heading}>
      <Subtitle2 as="h2" className={styles.heading}>
        {freeze.heading}
      </Subtitle2>
      <Caption1 className={styles.quiet}>{freeze.introduction}</Caption1>
      <RadioGroup
        aria-label={freeze.scope}
        value={actions.scope}
        disabled={running}
        onChange={(_event, { value }) => actions.choose(value as FreezeScope)}
        layout="horizontal"
      >
        {SCOPES.map((scope) => (
          <Radio key={scope} value={scope} label={freeze.scopes[scope]} />
        ))}
      </RadioGroup>
      <div className={styles.buttons}>
        <Button className={styles.button} appearance="primary" disabledFocusable={running} onClick={actions.freeze}>
          {freeze.freeze}
        </Button>
        <Button className={styles.button} disabledFocusable={running} onClick={() => actions.restore()}>
          {freeze.restore}
        </Button>
      </div>
      <Button disabledFocusable={running} onClick={actions.copy}>
        {freeze.copy}
      </Button>
      <Caption1 className={styles.quiet} role="status">
        {running ? freeze.running : freeze.copyHint}
      </Caption1>
      {actions.outcome && <OutcomeNotice outcome={actions.outcome} onOverwrite={() => actions.restore(true)} />}
    </section>
  );
}
