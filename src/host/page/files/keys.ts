import type { WorkbookFiles } from './workbookFiles';

interface Parts {
  readonly files: WorkbookFiles;
  /** What is being typed comes first; `commit` refuses what cannot be read. */
  readonly editor: { commit(): boolean };
}

/** Ctrl+S and Ctrl+O, also while a cell is edited; the browser would save and open its own page. */
export function installFileKeys(state: () => Parts | null): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const key = event.key.toLowerCase();
      const parts = state();
      const plain = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (parts === null || !plain || (key !== 's' && key !== 'o')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!parts.editor.commit()) return;
      if (key === 's') void parts.files.save();
      else parts.files.open();
    },
    { capture: true },
  );
}
