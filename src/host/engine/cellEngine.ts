import type { Box } from './box';
import type { ValueLanguage } from './language';
import type { CellStyle, StylePatch } from './style';

export type CellValue = string | number | boolean;

/** A value to write; `null` leaves the cell alone. Formulas are in English, as Excel stores them. */
export type CellInput =
  | null
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'formula'; readonly formula: string };

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
}

export interface CellPosition {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface FormattedCell extends CellPosition {
  readonly format: string;
}

/** A spilling formula: its own cell and the whole rectangle that it fills. */
export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly box: Box;
}

export interface TableArea {
  readonly name: string;
  readonly sheetId: string;
  readonly box: Box;
  readonly columns: readonly string[];
  /** Whether the last row holds totals. */
  readonly totals: boolean;
}

/** One argument of a function call, as the formula gives it. */
export type FunctionArgument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'scalar'; readonly value: CellValue | null; readonly reference: CellReference | null }
  | { readonly kind: 'matrix'; readonly values: (CellValue | null)[][]; readonly reference: CellReference | null };

export interface CellReference {
  readonly sheetId: string;
  readonly box: Box;
}

/** What a function hands back to the formula: errors are strings such as `#N/A` in `{ error }`. */
export type FunctionResult =
  CellValue | null | { readonly error: string } | (CellValue | null | { readonly error: string })[][];

export interface EngineFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
  readonly call: (args: FunctionArgument[], at: CellPosition) => FunctionResult;
}

/** A formula that stands in no cell, calculated for each cell of a box as if copied there from the first one. */
export interface Condition {
  readonly sheetId: string;
  readonly box: Box;
  readonly formula: string;
}

export type Direction = 'rows' | 'columns';

/** A change of cells that did not come through this interface: typing, pasting, deleting in the grid. */
export interface UserEdit {
  readonly sheetId: string;
  readonly box: Box;
}

/**
 * The calculating grid underneath the object model. The model knows Excel's rules; the engine keeps cells, styles and formulas,
 * and calculates. `src/host/univer` implements it.
 */
export interface CellEngine {
  // Sheets
  sheets(): SheetInfo[];
  addSheet(name: string, index: number): string;
  removeSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, index: number): void;
  setSheetHidden(sheetId: string, hidden: boolean): void;
  activeSheet(): string;
  activateSheet(sheetId: string): void;

  // Cells
  write(sheetId: string, box: Box, cells: CellInput[][]): void;
  value(sheetId: string, row: number, column: number): CellValue;
  /** The formula in English with its `=`, or null. */
  formula(sheetId: string, row: number, column: number): string | null;
  spills(sheetId: string): Spill[];
  usedBox(sheetId: string, valuesOnly: boolean): Box | null;

  // Looks
  style(sheetId: string, row: number, column: number): CellStyle;
  setStyle(sheetId: string, box: Box, patch: StylePatch): void;
  setNumberFormats(sheetId: string, box: Box, formats: (string | null)[][]): void;
  /** The same for cells that lie anywhere, as one change for each sheet. */
  formatCells(cells: readonly FormattedCell[]): void;
  clearStyle(sheetId: string, box: Box): void;
  /** Widths and heights in pixels. */
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, first: number, count: number, width: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, first: number, count: number, height: number): void;
  setHidden(sheetId: string, direction: Direction, first: number, count: number, hidden: boolean): void;
  isHidden(sheetId: string, direction: Direction, index: number): boolean;
  merges(sheetId: string): Box[];
  merge(sheetId: string, box: Box): void;
  unmerge(sheetId: string, box: Box): void;
  setFreeze(sheetId: string, rows: number, columns: number): void;
  freeze(sheetId: string): { rows: number; columns: number };
  setGridlines(sheetId: string, shown: boolean): void;
  gridlines(sheetId: string): boolean;
  setTabColor(sheetId: string, color: string): void;
  tabColor(sheetId: string): string;

  // Structure
  insert(sheetId: string, box: Box, shift: 'down' | 'right'): void;
  remove(sheetId: string, box: Box, shift: 'up' | 'left'): void;
  setTable(table: TableArea): void;
  removeTable(name: string): void;
  /** Gives a table a new name; formulas that mention it follow. */
  renameTable(former: string, table: TableArea): void;
  setName(name: string, formula: string, sheetId: string | null): void;
  removeName(name: string): void;

  // Selection
  selection(): { sheetId: string; box: Box };
  select(sheetId: string, box: Box): void;

  // Calculation
  registerFunction(definition: EngineFunction): void;
  /** The language in which formulas turn values into texts and back. */
  speak(language: ValueLanguage): void;
  /** Calculates what is out of date and resolves when values are applied. */
  calculate(): Promise<void>;
  /** Keeps a condition calculated under a name of the caller's; null ends that. */
  setCondition(name: string, condition: Condition | null): void;
  /** Whether a condition is true in a cell of its box, as far as it has been calculated. */
  conditionHolds(name: string, row: number, column: number): boolean;
  /** Called when conditions have got values. */
  onConditionsCalculated(listener: () => void): void;
  markDirty(cells: readonly CellPosition[]): void;
  markAllDirty(): void;
  /** Called after each calculation with the sheets whose values it has changed. */
  onCalculated(listener: (sheetIds: readonly string[]) => void): void;
  onUserEdit(listener: (edit: UserEdit) => void): void;
  onSelectionChanged(listener: (sheetId: string, box: Box) => void): void;
  onSheetActivated(listener: (sheetId: string) => void): void;
  dispose(): void;
}
