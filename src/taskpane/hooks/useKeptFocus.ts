import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * A button that goes away takes the focus with it: whoever works with the keyboard finds it again on the first button of
 * what has come in its place.
 * @param what changes when the buttons do
 */
export function useKeptFocus<Part extends HTMLElement>(what: string): RefObject<Part> {
  const part = useRef<Part>(null);
  const before = useRef(what);
  useEffect(() => {
    if (before.current === what) return;
    before.current = what;
    // the focus may be in the sheet, where it stays
    const lost = document.hasFocus() && (document.activeElement === null || document.activeElement === document.body);
    if (lost) part.current?.querySelector<HTMLElement>('button')?.focus();
  }, [what]);
  return part;
}
