import { useState } from 'react';
import type { Dataset, Indicator } from '../../dataset';
import { searchIndicators } from '../../indicators';
import { headlinesOf } from '../tree';

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

/** To begin with, the same figures as the section Indicateurs shows. */
const optionsOf = (data: Dataset, typed: string): readonly Indicator[] =>
  typed.trim() ? searchIndicators(data, typed, { count: MOST_OPTIONS }) : headlinesOf(data);

/** The indicators that answer to what is being typed. */
export function usePicker(data: Dataset, value: string): Picker {
  const [typed, setTyped] = useState('');
  const [searching, setSearching] = useState(value === '');
  return {
    chosen: data.indicator(value),
    searching,
    typed,
    options: searching ? optionsOf(data, typed) : [],
    search: () => setSearching(true),
    type: setTyped,
    close: () => {
      setTyped('');
      setSearching(false);
    },
  };
}
