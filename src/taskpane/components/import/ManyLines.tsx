import type { ReactNode } from 'react';
import { Caption1 } from '@fluentui/react-components';
import { useStrings } from '../../stringsContext';

/** More lines are no longer read in a pane. */
const SHOWN = 60;

interface ManyLinesProps<Item> {
  readonly items: readonly Item[];
  readonly draw: (item: Item) => ReactNode;
}

/** The lines of a list, as many as are read; how many more there are. */
export function ManyLines<Item>({ items, draw }: ManyLinesProps<Item>) {
  const { check } = useStrings().importing;
  return (
    <>
      {items.slice(0, SHOWN).map((item, k) => (
        <li key={k}>{draw(item)}</li>
      ))}
      {items.length > SHOWN && (
        <li>
          <Caption1>{check.more(items.length - SHOWN)}</Caption1>
        </li>
      )}
    </>
  );
}
