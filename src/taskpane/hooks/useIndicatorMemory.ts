import { useState } from 'react';
import { recall, remember } from '../memory';

const MOST_RECENTS = 6;

export interface IndicatorMemory {
  /** codes, the latest first */
  readonly favourites: readonly string[];
  readonly recents: readonly string[];
  readonly toggleFavourite: (code: string) => void;
}

/** Codes kept by the user, and those looked at last. */
export function useIndicatorMemory(): IndicatorMemory {
  const [favourites, setFavourites] = useState(() => recall('favoris'));
  return {
    favourites,
    recents: recall('recents'),
    toggleFavourite: (code) => {
      const next = favourites.includes(code) ? favourites.filter((each) => each !== code) : [code, ...favourites];
      remember('favoris', next);
      setFavourites(next);
    },
  };
}

/** Notes that an indicator has been looked at. */
export function noteRecent(code: string): void {
  const others = recall('recents').filter((each) => each !== code);
  remember('recents', [code, ...others].slice(0, MOST_RECENTS));
}
