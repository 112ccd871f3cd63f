import { EventType } from '../model';
import type { HostSession } from '../session';
import type { UniverEngine } from '../univer';

const SHEET_CHANGES = /^sheet\.mutation\.(insert-sheet|remove-sheet|set-worksheet-name|set-worksheet-order)$/;

/** Sheets that the user adds, deletes, renames or moves with the tabs reach the object model. */
export function followSheets(engine: UniverEngine, session: HostSession): void {
  engine.context.commands.onCommandExecuted(({ id }) => {
    // Later, since the model may be in the middle of making the change itself.
    if (SHEET_CHANGES.test(id)) queueMicrotask(() => reconcile(engine, session));
  });
}

function reconcile(engine: UniverEngine, { workbook, context }: HostSession): void {
  const { Worksheets: model } = workbook;
  const drawn = engine.sheets();
  for (const sheet of [...model.items]) if (!drawn.some(({ id }) => id === sheet.Id)) model.remove(sheet);
  drawn.forEach(({ id, name }, position) => {
    const known = model.items.find((sheet) => sheet.Id === id);
    if (known === undefined) {
      model.adopt(id, name, position);
      context.events.emit(EventType.worksheetAdded, id, { worksheetId: id, source: 'Local' });
    } else if (known.Name !== name) known.Name = name;
  });
  const place = new Map(drawn.map(({ id }, position) => [id, position]));
  model.items.sort((a, b) => (place.get(a.Id) ?? 0) - (place.get(b.Id) ?? 0));
  context.events.flush();
}
