/**
 * As in Excel, what the add-in does to the sheets leaves the keyboard where it is: in the pane. Univer gives the grid the
 * focus whenever a sheet is shown, whoever has asked for it.
 */
export function keepPaneFocus(frame: HTMLIFrameElement): void {
  /** the focus went to the pane, and the user has done nothing here since */
  let inPane = false;
  window.addEventListener('blur', () => {
    inPane = document.activeElement === frame;
  });
  for (const gesture of ['pointerdown', 'keydown'])
    window.addEventListener(gesture, () => (inPane = false), { capture: true });
  document.addEventListener('focusin', ({ target }) => {
    const taken = inPane && target instanceof HTMLElement && target.dataset['uComp'] === 'editor';
    if (taken) frame.contentWindow?.focus();
    // the Tab key has led out of the pane
    else if (target !== frame) inPane = false;
  });
}
