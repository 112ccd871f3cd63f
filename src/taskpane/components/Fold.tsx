import type { ReactNode } from 'react';
import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  panel: { marginInline: tokens.spacingHorizontalXS, paddingBottom: tokens.spacingVerticalS },
});

interface FoldProps {
  readonly value: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of an accordion. */
export function Fold({ value, title, children }: FoldProps) {
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h3">{title}</AccordionHeader>
      <AccordionPanel className={useStyles().panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}
