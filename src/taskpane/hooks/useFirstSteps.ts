import { useState } from 'react';
import { recall, remember } from '../memory';

const NAME = 'premiersPas';

/** Whether the first steps are still to be shown: they go with the first figure inserted, or when they are hidden. */
export function useFirstSteps(): { readonly wanted: boolean; readonly hide: () => void } {
  const [hidden, setHidden] = useState(false);
  return {
    wanted: !hidden && recall(NAME).length === 0,
    hide: () => {
      noteFirstFigure();
      setHidden(true);
    },
  };
}

export function noteFirstFigure(): void {
  remember(NAME, ['faits']);
}
