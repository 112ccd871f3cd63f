import type { ReactNode } from 'react';
import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';

// A title of its own line: beside the text the two would read as one sentence.
const useStyles = makeStyles({
  title: { display: 'block', whiteSpace: 'normal' },
  // names of tables are longer than a line of an enlarged pane
  body: { minWidth: 0, overflowWrap: 'anywhere' },
});

interface NoticeProps {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** How something went; announced by screen readers. */
export function Notice({ intent, title, children, actions }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" politeness={intent === 'error' ? 'assertive' : 'polite'}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      {actions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
