import type { Box } from '../engine';
import { HostError } from '../richapi';
import { shifted, tears, type CellShift } from './shiftBox';
import { followedFormula } from './shiftFormula';
import type { Worksheet } from './worksheet';

/** Inserts or removes cells and moves along everything that the model has placed on the sheet. */
export function shiftCells(sheet: Worksheet, change: CellShift): void {
  const { engine } = sheet.context;
  const { box, kind } = change;
  if (tearsTable(sheet, change)) throw new HostError('InsertDeleteConflict');
  if (kind === 'down' || kind === 'right') engine.insert(sheet.Id, box, kind);
  else engine.remove(sheet.Id, box, kind);
  followShift(sheet, change);
}

/** Whether a table would be torn apart, which Excel refuses. */
export const tearsTable = (sheet: Worksheet, change: CellShift): boolean =>
  sheet.tablesList.all.some((table) => tears(table.box, change));

/** Moves along what the model has placed on the sheet, after cells were inserted or removed. */
export function followShift(sheet: Worksheet, change: CellShift): void {
  const { extras } = sheet.context;
  const move = (area: Box): Box | null => shifted(area, change);
  for (const { areas } of [sheet.validations, sheet.hyperlinks, sheet.unlocked]) areas.map(move);
  for (const format of [...sheet.conditionalFormats.items]) {
    const moved = move(format.box);
    if (moved) format.box = moved;
    else sheet.conditionalFormats.remove(format);
  }
  for (const other of sheet.workbook.Worksheets.items) {
    const follow = (formula: string): string => followedFormula(formula, other.Name, sheet.Name, move);
    for (const format of other.conditionalFormats.items) format.rewrite(follow);
    other.validations.rewrite(follow);
  }
  for (const table of [...sheet.tablesList.all]) {
    const moved = move(table.box);
    if (moved === null) sheet.tablesList.forget(table);
    else if (moved !== table.box) {
      table.box = moved;
      table.publish();
    }
  }
  sheet.HorizontalPageBreaks.move(move);
  sheet.workbook.moveNames(sheet, move);
  sheet.workbook.Comments.move(sheet, move);
  sheet.workbook.Notes.move(sheet, move);
  for (const other of sheet.workbook.Worksheets.items) other.Charts.move(sheet, move);
  extras?.moveCells(sheet.Id, move);
  sheet.workbook.moveReferences(sheet, move);
}
