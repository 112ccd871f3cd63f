import { isErrorValue } from '../../formula';
import type { Box, CellEngine, CellPosition } from '../engine';
import { STRINGS } from './strings';
import { editText } from './typing';

/** What the formula bar shows of a cell; inside a spill it is the formula that fills it, in grey since it is edited elsewhere. */
export function contentOf(engine: CellEngine, at: CellPosition): { text: string; spilled: boolean } {
  const { sheetId, row, column } = at;
  const format = engine.style(sheetId, row, column).numberFormat;
  const formula = engine.formula(sheetId, row, column);
  if (formula === null) {
    const spill = engine.spills(sheetId).find(({ box }) => inside(box, row, column));
    const source = spill && engine.formula(sheetId, spill.row, spill.column);
    if (source) return { text: editText(source, '', 'General'), spilled: true };
  }
  return { text: editText(formula, engine.value(sheetId, row, column), format), spilled: false };
}

/** Why a cell shows an error: what the custom function said of it, else what the error means. Empty where there is none. */
export function reasonOf(
  engine: CellEngine,
  at: CellPosition,
  said: ((at: CellPosition, error: string) => string) | null,
): string {
  const value = engine.value(at.sheetId, at.row, at.column);
  if (!isErrorValue(value)) return '';
  const message = said?.(at, value) ?? '';
  return message === '' ? (STRINGS.errors[value] ?? '') : message;
}

const inside = (box: Box, row: number, column: number): boolean =>
  row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
