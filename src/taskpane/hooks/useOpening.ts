import { useEffect, useState } from 'react';
import { whatOpeningDid } from '../../workbook';
import type { Opening } from '../../workbook';

/** What the start of the add-in found in the workbook; null until it is known, and once the user has read it. */
export function useOpening(): { readonly opening: Opening | null; readonly hide: () => void } {
  const [opening, setOpening] = useState<Opening | null>(null);
  useEffect(() => {
    let gone = false;
    void whatOpeningDid().then((found) => {
      if (!gone) setOpening(found);
    });
    return () => {
      gone = true;
    };
  }, []);
  return { opening, hide: () => setOpening(null) };
}
