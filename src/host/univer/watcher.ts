import type { ICommandInfo } from '@univerjs/core';
import type { Box, UserEdit } from '../engine';
import { toBox, type UniverContext, type UniverRange } from './context';

type EditListener = (edit: UserEdit) => void;
type SelectionListener = (sheetId: string, box: Box) => void;
type SheetListener = (sheetId: string) => void;

interface SeenParams {
  subUnitId?: string;
  cellValue?: Record<string, Record<string, unknown>>;
  selections?: { range: UniverRange }[];
  trigger?: string;
}

/** Tells what the user does in the grid, apart from what the host does itself. */
export class Watcher {
  readonly edits: EditListener[] = [];
  readonly selections: SelectionListener[] = [];
  readonly activations: SheetListener[] = [];
  /** Above zero while the host itself changes cells. */
  private ownChanges = 0;

  constructor(context: UniverContext) {
    context.commands.onCommandExecuted((command, options) => this.observe(command, options?.onlyLocal === true));
  }

  /** Whether the host itself is changing cells just now. */
  get busy(): boolean {
    return this.ownChanges > 0;
  }

  own<T>(change: () => T): T {
    this.ownChanges += 1;
    try {
      return change();
    } finally {
      this.ownChanges -= 1;
    }
  }

  private observe(command: Readonly<ICommandInfo>, onlyLocal: boolean): void {
    const params = (command.params ?? {}) as SeenParams;
    const sheetId = params.subUnitId ?? '';
    if (command.id === 'sheet.mutation.set-range-values') {
      if (this.ownChanges > 0 || onlyLocal || params.trigger === 'sheet.command.set-style') return;
      const box = touched(params.cellValue ?? {});
      if (box !== null) for (const listener of this.edits) listener({ sheetId, box });
    } else if (command.id === 'sheet.operation.set-selections') {
      const range = params.selections?.at(-1)?.range;
      if (range) for (const listener of this.selections) listener(sheetId, toBox(range));
    } else if (command.id === 'sheet.operation.set-worksheet-active') {
      for (const listener of this.activations) listener(sheetId);
    }
  }
}

function touched(cellValue: Record<string, Record<string, unknown>>): Box | null {
  let box: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const [rowText, line] of Object.entries(cellValue)) {
    const row = Number(rowText);
    for (const columnText of Object.keys(line)) {
      const column = Number(columnText);
      box ??= { top: row, left: column, bottom: row, right: column };
      box.bottom = Math.max(box.bottom, row);
      box.left = Math.min(box.left, column);
      box.right = Math.max(box.right, column);
    }
  }
  return box && { row: box.top, column: box.left, rows: box.bottom - box.top + 1, columns: box.right - box.left + 1 };
}
