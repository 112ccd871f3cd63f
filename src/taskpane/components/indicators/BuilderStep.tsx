import type { ReactNode } from 'react';
import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, marginBottom: '4px' },
  number: {
    flexShrink: 0,
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    display: 'grid',
    placeItems: 'center',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface BuilderStepProps {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}

/** One numbered step. */
export function BuilderStep({ number, title, children }: BuilderStepProps) {
  const styles = useStyles();
  return (
    <li>
      <div className={styles.head}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <Subtitle2 as="h3" className={styles.title}>
          {title}
        </Subtitle2>
      </div>
      <div className={styles.body}>{children}</div>
    </li>
  );
}
