import type { Box, Direction, SheetInfo } from '../engine';
import { newSheet, toBox, toRange, type UniverContext } from './context';

/** Sheets as a whole: order, names, sizes, view. */
export class Sheets {
  private next = 1;

  constructor(private readonly context: UniverContext) {}

  list(): SheetInfo[] {
    return this.context.workbook.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }));
  }

  add(name: string, index: number): string {
    const used = new Set(this.list().map((sheet) => sheet.id));
    let id: string;
    do id = `sheet-${++this.next}`;
    while (used.has(id));
    this.context.run('sheet.command.insert-sheet', id, { index, sheet: newSheet(id, name) });
    return id;
  }

  remove(sheetId: string): void {
    // The command, unlike the mutation, turns references to the sheet into #REF!.
    this.context.run('sheet.command.remove-sheet', sheetId, {});
  }

  rename(sheetId: string, name: string): void {
    this.context.run('sheet.command.set-worksheet-name', sheetId, { name });
  }

  move(sheetId: string, index: number): void {
    const fromOrder = this.context.workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === sheetId);
    this.context.run('sheet.mutation.set-worksheet-order', sheetId, { fromOrder, toOrder: index });
  }

  setHidden(sheetId: string, hidden: boolean): void {
    this.context.run('sheet.mutation.set-worksheet-hidden', sheetId, { hidden: hidden ? 1 : 0 });
  }

  active(): string {
    return this.context.workbook.getActiveSheet()?.getSheetId() ?? this.list()[0]?.id ?? '';
  }

  activate(sheetId: string): void {
    this.context.run('sheet.operation.set-worksheet-active', sheetId, {});
  }

  columnWidth(sheetId: string, column: number): number {
    return this.context.sheet(sheetId).getColumnWidth(column);
  }

  setColumnWidth(sheetId: string, first: number, count: number, width: number): void {
    const ranges = [toRange({ row: 0, column: first, rows: 1, columns: count })];
    this.context.run('sheet.mutation.set-worksheet-col-width', sheetId, { ranges, colWidth: width });
  }

  rowHeight(sheetId: string, row: number): number {
    return this.context.sheet(sheetId).getRowHeight(row);
  }

  setRowHeight(sheetId: string, first: number, count: number, height: number): void {
    const ranges = [toRange({ row: first, column: 0, rows: count, columns: 1 })];
    this.context.run('sheet.mutation.set-worksheet-row-height', sheetId, { ranges, rowHeight: height });
  }

  setLinesHidden(sheetId: string, direction: Direction, first: number, count: number, hidden: boolean): void {
    const rows = direction === 'rows';
    const box: Box = rows
      ? { row: first, rows: count, column: 0, columns: 1 }
      : { row: 0, rows: 1, column: first, columns: count };
    const id = `sheet.mutation.set-${rows ? 'row' : 'col'}-${hidden ? 'hidden' : 'visible'}`;
    this.context.run(id, sheetId, { ranges: [toRange(box)] });
  }

  isLineHidden(sheetId: string, direction: Direction, index: number): boolean {
    const sheet = this.context.sheet(sheetId);
    return direction === 'rows' ? !sheet.getRowVisible(index) : !sheet.getColVisible(index);
  }

  merges(sheetId: string): Box[] {
    return this.context.sheet(sheetId).getMergeData().map(toBox);
  }

  merge(sheetId: string, box: Box): void {
    this.context.run('sheet.mutation.add-worksheet-merge', sheetId, { ranges: [toRange(box)] });
  }

  unmerge(sheetId: string, box: Box): void {
    this.context.run('sheet.mutation.remove-worksheet-merge', sheetId, { ranges: [toRange(box)] });
  }

  freeze(sheetId: string): { rows: number; columns: number } {
    const { ySplit, xSplit } = this.context.sheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  setFreeze(sheetId: string, rows: number, columns: number): void {
    this.context.run('sheet.mutation.set-frozen', sheetId, {
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }

  gridlines(sheetId: string): boolean {
    return this.context.sheet(sheetId).getConfig().showGridlines !== 0;
  }

  setGridlines(sheetId: string, shown: boolean): void {
    this.context.run('sheet.mutation.toggle-gridlines', sheetId, { showGridlines: shown ? 1 : 0 });
  }

  tabColor(sheetId: string): string {
    return this.context.sheet(sheetId).getConfig().tabColor ?? '';
  }

  setTabColor(sheetId: string, color: string): void {
    this.context.run('sheet.mutation.set-tab-color', sheetId, { color });
  }
}
