import { useEffect } from 'react';
import { readContents } from '../../workbook';
import type { SectionName } from '../navigation';

/** Excel answers no request while a cell is being edited: the pane does not wait for that. */
const PATIENCE = 700;

async function firstSection(): Promise<SectionName> {
  try {
    return (await readContents()).loaded ? 'indicators' : 'data';
  } catch {
    return 'data'; // what is wrong is said by the section that needs the workbook
  }
}

/**
 * Where the pane opens: on Indicateurs once the workbook holds data, on Données before.
 * @param open only does something as long as the user has not gone anywhere
 */
export function useOpeningSection(open: (section: SectionName) => void): void {
  useEffect(() => {
    const timer = setTimeout(() => open('data'), PATIENCE);
    void firstSection().then(open);
    return () => clearTimeout(timer);
  }, [open]);
}
