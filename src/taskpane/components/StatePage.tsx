import type { ReactNode } from 'react';
import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    maxWidth: '320px',
    margin: 'auto',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
  title: { margin: 0, textAlign: 'center' },
  text: { color: tokens.colorNeutralForeground2 },
});

interface StatePageProps {
  readonly picture: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** The pane when there is nothing to work on: why, and what to do. */
export function StatePage({ picture, title, children, action }: StatePageProps) {
  const styles = useStyles();
  return (
    <div className={styles.page} role="status">
      {picture}
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <Text align="center" className={styles.text}>
        {children}
      </Text>
      {action}
    </div>
  );
}
