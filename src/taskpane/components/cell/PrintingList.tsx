import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { TracedPrinting } from '../../../workbook';
import { PrintingText } from './PrintingText';

const useStyles = makeStyles({
  // In line with the text above: the arrow needs no room of its own.
  list: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  panel: {
    marginInline: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

interface PrintingListProps {
  readonly title: string;
  readonly printings: readonly TracedPrinting[];
  readonly defaultOpen?: boolean;
}

/** Other printings of a figure, behind a line that tells how many. */
export function PrintingList({ title, printings, defaultOpen = false }: PrintingListProps) {
  const styles = useStyles();
  return (
    <Accordion className={styles.list} collapsible defaultOpenItems={defaultOpen ? ['list'] : []}>
      <AccordionItem value="list">
        <AccordionHeader size="small">{title}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {printings.map((printing, k) => (
            <PrintingText key={k} printing={printing} />
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
