import { useState } from 'react';
import type { Dataset, Indicator } from '../../dataset';
import { searchIndicators } from '../../indicators';

const MOST_OPTIONS = 12;

export interface Picker {
  readonly chosen: Indicator | undefined;
  /** another one is being looked for */
  readonly searching: boolean;
  readonly typed: string;
  readonly options: readonly Indicator[];
  readonly search: () => void;
  readonly type: (text: string) => void;
  /** what was typed without choosing is forgotten */
  readonly close: () => void;
}

/** The indicators that answer to what is being typed. */
export function usePicker(data: Dataset, value: string): Picker {
  const [typed, setTyped] = useState('');
  const [searching, setSearching] = useState(value === '');
  return {
    chosen: data.indicator(value),
    searching,
    typed,
    options: searching ? searchIndicators(data, typed, { count: MOST_OPTIONS }) : [],
    search: () => setSearching(true),
    type: setTyped,
    close: () => {
      setTyped('');
      setSearching(false);
    },
  };
}
