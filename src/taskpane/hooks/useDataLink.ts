import { useState } from 'react';
import type { FigureKey } from '../../dataset';
import { goToDataRow } from '../../workbook';

/** Leads to the row of a figure in the sheet Données, or tells that it is not there. */
export function useDataLink(key: FigureKey): { readonly missing: boolean; readonly go: () => void } {
  const [missing, setMissing] = useState(false);
  const go = async (): Promise<void> => {
    try {
      setMissing(!(await goToDataRow(key)));
    } catch {
      setMissing(true); // a sheet that is protected or being edited cannot be shown either
    }
  };
  return { missing, go: () => void go() };
}
