import { Button, Caption1, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { FreezeScope } from '../../../workbook';
import type { CellActions } from '../../hooks/useCellActions';
import { CRAMPED } from '../../looks';
import { useStrings } from '../../stringsContext';
import { OutcomeNotice } from './OutcomeNotice';

const useStyles = makeStyles({
  // In sight however long the trace.
  panel: {
    position: 'sticky',
    [CRAMPED]: { position: 'static' },
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  // the three in one row of the narrowest pane
  scopes: { flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS },
  indicator: { marginInline: '0px' },
  label: { paddingInline: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1, minWidth: 0, paddingInline: tokens.spacingHorizontalS },
});

const SCOPES: readonly FreezeScope[] = ['selection', 'sheet', 'workbook'];

export function FreezePanel({ actions }: { readonly actions: CellActions }) {
  const styles = useStyles();
  const { freeze } = useStrings().cell;
  const { running } = actions;
  return (
    <section className={styles.panel} aria-label={freeze.heading}>
      {actions.outcome && <OutcomeNotice outcome={actions.outcome} onOverwrite={() => actions.restore(true)} />}
      <RadioGroup
        className={styles.scopes}
        aria-label={freeze.scope}
        value={actions.scope}
        disabled={running}
        onChange={(_event, { value }) => actions.choose(value as FreezeScope)}
        layout="horizontal"
      >
        {SCOPES.map((scope) => (
          <Radio
            key={scope}
            value={scope}
            indicator={{ className: styles.indicator }}
            label={{ className: styles.label, children: freeze.scopes[scope] }}
          />
        ))}
      </RadioGroup>
      <div className={styles.buttons}>
        <Button className={styles.button} appearance="primary" disabledFocusable={running} onClick={actions.freeze}>
          {freeze.freeze}
        </Button>
        <Button className={styles.button} disabledFocusable={running} onClick={() => actions.restore()}>
          {freeze.restore}
        </Button>
        <Button className={styles.button} title={freeze.copyHint} disabledFocusable={running} onClick={actions.copy}>
          {freeze.copy}
        </Button>
      </div>
      <Caption1 className={styles.quiet} role="status">
        {running ? freeze.running : freeze.introduction}
      </Caption1>
    </section>
  );
}
