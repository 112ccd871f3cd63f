import { IUndoRedoService } from '@univerjs/core';
import type { UniverEngine } from '../univer';
import { UNIT_ID } from '../univer/context';

type CellValues = Readonly<Record<string, Readonly<Record<string, object | null>>>>;

/**
 * What the add-in writes into cells ends the list of steps that can be undone, as a macro does in Excel and as its API did before
 * ExcelApi 1.20: an older step taken back over cells that have been written since would leave them as nobody ever had them.
 */
export function endUndoAtWrites({ context, isOwn }: { context: UniverEngine['context']; isOwn: () => boolean }): void {
  context.commands.onCommandExecuted(({ id, params }) => {
    if (id !== 'sheet.mutation.set-range-values' || !isOwn()) return;
    const { cellValue } = params as { cellValue?: CellValues };
    if (cellValue && hasContents(cellValue)) context.injector.get(IUndoRedoService).clearUndoRedo(UNIT_ID);
  });
}

const hasContents = (cells: CellValues): boolean =>
  Object.values(cells).some((line) =>
    Object.values(line).some((cell) => cell !== null && ('v' in cell || 'f' in cell)),
  );
