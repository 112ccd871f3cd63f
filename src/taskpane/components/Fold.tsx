import type { ReactNode } from 'react';
import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  // in line with the text around it
  head: { paddingInlineStart: 0, fontWeight: tokens.fontWeightSemibold },
  panel: { marginInline: 0, paddingBottom: tokens.spacingVerticalS },
});

interface FoldProps {
  readonly value: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of an accordion. */
export function Fold({ value, title, children }: FoldProps) {
  const styles = useStyles();
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h3" button={{ className: styles.head }}>
        {title}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}
