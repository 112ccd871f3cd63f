import { isWholeColumns, isWholeRows, type Box } from '../engine';
import { toRange, type UniverContext } from './context';

/** Univer's `Direction`. */
const UP = 0;
const LEFT = 3;

/**
 * Insertion and removal of cells. These run as commands, because only commands move the references in formulas;
 * most of them act on the active sheet, whatever they are told.
 */
export class Structure {
  constructor(private readonly context: UniverContext) {}

  insert(sheetId: string, box: Box, shift: 'down' | 'right'): void {
    const range = toRange(this.clipped(sheetId, box));
    if (isWholeRows(box)) return this.on(sheetId, 'sheet.command.insert-row-by-range', { range, direction: UP });
    if (isWholeColumns(box)) return this.on(sheetId, 'sheet.command.insert-col-by-range', { range, direction: LEFT });
    this.on(sheetId, `sheet.command.insert-range-move-${shift}`, { range });
  }

  remove(sheetId: string, box: Box, shift: 'up' | 'left'): void {
    const range = toRange(this.clipped(sheetId, box));
    if (isWholeRows(box)) return this.on(sheetId, 'sheet.command.remove-row-by-range', { range });
    if (isWholeColumns(box)) return this.on(sheetId, 'sheet.command.remove-col-by-range', { range });
    this.on(sheetId, `sheet.command.delete-range-move-${shift}`, { range });
  }

  private clipped(sheetId: string, box: Box): Box {
    const sheet = this.context.sheet(sheetId);
    if (isWholeRows(box)) return { ...box, column: 0, columns: sheet.getColumnCount() };
    if (isWholeColumns(box)) return { ...box, row: 0, rows: sheet.getRowCount() };
    return box;
  }

  private on(sheetId: string, command: string, params: object): void {
    const active = this.context.workbook.getActiveSheet()?.getSheetId();
    this.activate(sheetId);
    try {
      this.context.start(command, sheetId, params);
    } finally {
      if (active !== undefined) this.activate(active);
    }
  }

  private activate(sheetId: string): void {
    if (this.context.workbook.getActiveSheet()?.getSheetId() !== sheetId)
      this.context.run('sheet.operation.set-worksheet-active', sheetId, {});
  }
}
