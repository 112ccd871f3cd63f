/* global Excel, Office */
import { WorkbookFailure } from '../errors';
import type { Box } from './readFormulas';

/** What Figer and Rétablir apply to. */
export type FreezeScope = 'selection' | 'sheet' | 'workbook';

/** The sheets that a scope touches, and the cells of the one sheet that it is limited to. */
export interface Target {
  readonly sheets: readonly Excel.Worksheet[];
  /** names of the sheets, in the same order */
  readonly names: readonly string[];
  readonly all: readonly Excel.Worksheet[];
  readonly protectedSheets: ReadonlySet<string>;
  /** null: whole sheets */
  readonly box: Box | null;
}

export async function targetOf(context: Excel.RequestContext, scope: FreezeScope): Promise<Target> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  const active = worksheets.getActiveWorksheet().load('name');
  const selected = scope === 'selection' ? context.workbook.getSelectedRange() : null;
  selected?.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const all = worksheets.items;
  const sheets = scope === 'workbook' ? all : all.filter(({ name }) => name === active.name);
  return {
    sheets,
    all,
    names: sheets.map(({ name }) => name),
    protectedSheets: new Set(all.filter(({ protection }) => protection.protected).map(({ name }) => name)),
    box: selected && {
      row: selected.rowIndex,
      column: selected.columnIndex,
      rows: selected.rowCount,
      columns: selected.columnCount,
    },
  };
}

/** @throws WorkbookFailure protectedSheet, before anything is written */
export function mustBeOpen(target: Target, sheets: Iterable<string>): void {
  for (const sheet of sheets) {
    if (target.protectedSheets.has(sheet)) throw new WorkbookFailure({ kind: 'protectedSheet', sheet });
  }
}

export const overlap = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** One step for Ctrl+Z where Excel can make one of several requests (ExcelApi 1.20). */
export function runAsOneStep<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.20')
    ? Excel.run({ mergeUndoGroup: true }, batch)
    : Excel.run(batch);
}
