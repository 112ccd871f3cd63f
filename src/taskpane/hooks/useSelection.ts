import { useEffect, useMemo, useState } from 'react';
import type { LoadChoice } from '../../workbook';
import { figuresIn, firstSelection, selectionOf } from '../choices';
import type { Choices, Selection } from '../choices';
import type { Strings } from '../strings';

/** Why nothing can be loaded yet, as the name of its sentence. */
type Obstacle = keyof Pick<Strings['data'], 'chooseOrganization' | 'chooseBranch' | 'chooseYear' | 'nothingHere'>;

export interface SelectionControl {
  /** other than what the workbook holds */
  readonly changed: boolean;
  readonly selection: Selection;
  readonly figures: number;
  readonly obstacle: Obstacle | undefined;
  readonly toggle: <List extends keyof Selection>(list: List, item: Selection[List][number]) => void;
  readonly setAll: <List extends keyof Selection>(list: List, items: Selection[List]) => void;
}

/** @param kept the choice that the workbook keeps, once it was read */
export function useSelection(choices: Choices, kept?: LoadChoice): SelectionControl {
  const [selection, setSelection] = useState(() => firstSelection(choices));
  const known = JSON.stringify(kept);
  useEffect(() => {
    if (known) setSelection(selectionOf(choices, JSON.parse(known) as LoadChoice));
  }, [choices, known]);
  const figures = useMemo(() => figuresIn(choices, selection), [choices, selection]);
  return {
    selection,
    changed: !kept || JSON.stringify(selection) !== JSON.stringify(selectionOf(choices, kept)),
    figures,
    obstacle: obstacleOf(selection, figures),
    setAll: (list, items) => setSelection((before) => inOrder(choices, { ...before, [list]: items })),
    toggle: (list, item) =>
      setSelection((before) => {
        const items: readonly unknown[] = before[list];
        const chosen = items.includes(item) ? items.filter((each) => each !== item) : [...items, item];
        return inOrder(choices, { ...before, [list]: chosen });
      }),
  };
}

/** In the order of the lists, however it was clicked together: the same choice always reads the same. */
const inOrder = (choices: Choices, selection: Selection): Selection => selectionOf(choices, selection);

function obstacleOf(selection: Selection, figures: number): Obstacle | undefined {
  if (!selection.organizations.length) return 'chooseOrganization';
  if (!selection.branches.length) return 'chooseBranch';
  if (!selection.years.length) return 'chooseYear';
  return figures === 0 ? 'nothingHere' : undefined;
}
