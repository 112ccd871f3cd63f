import { CanceledError } from '@univerjs/core';
import type { Box } from '../../engine';
import type { UniverEngine } from '../../univer';
import { readPasted } from '../typing';

/** What Univer puts on the clipboard carries this: it pastes that itself, formulas and looks included. */
const OWN = /data-copy-id=/;

/**
 * Text from elsewhere is read as if it were typed, in French: Univer would take 12,5 % for 125 %.
 * @param pasting whether a paste event is meant for the grid
 * @param refusal why an area cannot be written to, or null
 */
export function installPaste(
  engine: UniverEngine,
  pasting: () => boolean,
  refusal: (sheetId: string, box: Box) => string | null,
  refused: (reason: string) => void,
): void {
  const paste = (text: string): void => {
    const { sheetId, box } = engine.selection();
    const cells = readPasted(text, new Date().getFullYear());
    const columns = Math.max(...cells.map((line) => line.length));
    const area: Box = { row: box.row, column: box.column, rows: cells.length, columns };
    const reason = refusal(sheetId, area);
    if (reason !== null) return refused(reason);
    engine.enter({ sheetId, row: area.row, column: area.column }, cells);
    engine.select(sheetId, area);
  };

  window.addEventListener(
    'paste',
    (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!pasting() || text === '' || OWN.test(event.clipboardData?.getData('text/html') ?? '')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      paste(text);
    },
    { capture: true },
  );

  let passing = false;
  engine.context.commands.beforeCommandExecuted(({ id, params }) => {
    // The menu's « Coller », which asks the browser for the clipboard.
    if (id !== 'univer.command.paste' || passing || params !== undefined) return;
    void foreignText().then((text) => {
      if (text !== null) return paste(text);
      passing = true;
      void engine.context.commands.executeCommand(id).finally(() => (passing = false));
    });
    throw new CanceledError();
  });
}

/** The clipboard's text where it does not come from this grid and may be read. */
async function foreignText(): Promise<string | null> {
  try {
    const [item] = await navigator.clipboard.read();
    if (item === undefined || !item.types.includes('text/plain')) return null;
    if (item.types.includes('text/html') && OWN.test(await (await item.getType('text/html')).text())) return null;
    return await (await item.getType('text/plain')).text();
  } catch {
    // Not allowed: Univer asks again and tells the user.
    return null;
  }
}
