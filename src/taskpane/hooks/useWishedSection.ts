import { useEffect } from 'react';
import { onWish, pendingWish } from '../../commands';
import type { PaneWish } from '../../commands';

/** Opens the section that a button of the ribbon asks for. */
export function useWishedSection(open: (section: PaneWish['section']) => void): void {
  useEffect(() => {
    const answer = (): void => {
      const wish = pendingWish();
      if (wish) open(wish.section);
    };
    answer();
    return onWish(answer);
  }, [open]);
}
