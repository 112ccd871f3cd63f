import { grid, intersection, isUnbounded, lastColumn, lastRow, type Box, type CellInput } from '../engine';
import { invalidArgument } from './address';
import { announceChange } from './cellWriter';
import type { Range } from './range';
import { shiftFormula } from './shiftFormula';
import type { Worksheet } from './worksheet';

export type ClearApplyTo = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/** The part of a box that can hold anything: whole columns end where the sheet's cells end. */
export function occupied(sheet: Worksheet, box: Box): Box | null {
  if (!isUnbounded(box)) return box;
  const used = sheet.context.engine.usedBox(sheet.Id, false);
  return used && intersection(box, used);
}

export function clearRange(sheet: Worksheet, box: Box, applyTo: ClearApplyTo): void {
  sheet.assertEditable(box);
  const area = occupied(sheet, box);
  if (area === null) return;
  const { engine } = sheet.context;
  if (applyTo === 'All' || applyTo === 'Contents' || applyTo === 'ResetContents') {
    engine.write(
      sheet.Id,
      area,
      grid(area, (): CellInput => ({ kind: 'empty' })),
    );
    sheet.cellsWritten(area);
    announceChange(sheet, box);
  }
  if (applyTo === 'All' || applyTo === 'Formats') {
    engine.clearStyle(sheet.Id, area);
    engine.unmerge(sheet.Id, area);
    sheet.conditionalFormats.clear(area);
  }
  if (applyTo === 'All') sheet.validations.clear(area);
  if (applyTo === 'All' || /Hyperlinks$/.test(applyTo)) sheet.hyperlinks.clear(area);
}

/** `copyFrom`: a source smaller than the target is repeated where it fits whole times, a single target cell grows to the source. */
export function copyInto(
  target: Range,
  source: Range,
  copyType: string,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  const from = occupied(source.sheet, source.box) ?? { ...source.box, rows: 1, columns: 1 };
  const shape = transpose ? { rows: from.columns, columns: from.rows } : { rows: from.rows, columns: from.columns };
  const fits =
    target.box.rows % shape.rows === 0 && target.box.columns % shape.columns === 0 && !isUnbounded(target.box);
  const box = fits ? target.box : { ...target.box, ...shape };
  target.sheet.assertEditable(box);
  if (!['All', 'Formulas', 'Values', 'Formats', 'Link'].includes(copyType)) throw invalidArgument();
  const { engine } = target.sheet.context;
  const origin = (row: number, column: number): { row: number; column: number } => {
    const i = (row - box.row) % shape.rows;
    const j = (column - box.column) % shape.columns;
    return transpose ? { row: from.row + j, column: from.column + i } : { row: from.row + i, column: from.column + j };
  };
  // Everything is read before anything is written: source and target may overlap.
  const styles = grid(box, (row, column) =>
    engine.style(source.sheet.Id, origin(row, column).row, origin(row, column).column),
  );
  const contents = grid(box, (row, column): CellInput => {
    const cell = origin(row, column);
    const formula = copyType === 'Values' ? null : engine.formula(source.sheet.Id, cell.row, cell.column);
    if (formula !== null)
      return { kind: 'formula', formula: shiftFormula(formula, row - cell.row, column - cell.column) };
    const value = engine.value(source.sheet.Id, cell.row, cell.column);
    if (value === '') return skipBlanks ? null : { kind: 'empty' };
    return { kind: 'value', value };
  });
  if (copyType !== 'Formats') {
    engine.write(target.sheet.Id, box, contents);
    target.sheet.cellsWritten(box);
    announceChange(target.sheet, box);
  }
  if (copyType !== 'All' && copyType !== 'Formats') return;
  for (let row = box.row; row <= lastRow(box); row += 1) {
    for (let column = box.column; column <= lastColumn(box); column += 1) {
      const style = styles[row - box.row]?.[column - box.column];
      if (style) engine.setStyle(target.sheet.Id, { row, column, rows: 1, columns: 1 }, style);
    }
  }
}
