import type {
  Box,
  CellEngine,
  CellInput,
  CellPosition,
  CellStyle,
  CellValue,
  Condition,
  Direction,
  EngineFunction,
  FormattedCell,
  SheetInfo,
  Spill,
  StylePatch,
  TableArea,
  UserEdit,
  ValueLanguage,
} from '../engine';
import { intersection } from '../engine';
import { Calculation } from './calculation';
import { Cells } from './cells';
import { Conditions } from './conditions';
import { toRange, UniverContext, type UniverLibrary } from './context';
import { Functions } from './functions';
import { speak } from './language';
import { Names } from './names';
import { Sheets } from './sheets';
import { Structure } from './structure';
import { Styles } from './styles';
import { renameInFormula } from './tableReference';
import { Watcher } from './watcher';

const FIRST_SHEET = { id: 'sheet-1', name: 'Feuil1' };

/** One cell of the user's entry; the format is null where the cell keeps its own. */
export interface Entered {
  readonly input: NonNullable<CellInput>;
  readonly format: string | null;
}

/** The calculating grid on Univer, headless or in the browser. */
export class UniverEngine implements CellEngine {
  readonly context: UniverContext;
  private readonly cells: Cells;
  private readonly looks: Styles;
  private readonly sheetList: Sheets;
  private readonly structure: Structure;
  private readonly names: Names;
  private readonly calculation: Calculation;
  private readonly functions: Functions;
  private readonly conditions: Conditions;
  private readonly watcher: Watcher;
  private readonly selections = new Map<string, Box>();

  constructor(lib: UniverLibrary) {
    const context = new UniverContext(lib, lib.createUniver(), FIRST_SHEET);
    this.context = context;
    this.names = new Names(context);
    this.cells = new Cells(context, this.names);
    this.looks = new Styles(context);
    this.sheetList = new Sheets(context);
    this.structure = new Structure(context);
    this.calculation = new Calculation(context);
    this.functions = new Functions(context);
    this.functions.registerOperators();
    this.conditions = new Conditions(context);
    this.watcher = new Watcher(context);
    context.flush = () => this.watcher.own(() => this.cells.flush());
    this.watcher.selections.push((sheetId, box) => this.selections.set(sheetId, box));
  }

  sheets(): SheetInfo[] {
    return this.sheetList.list();
  }
  addSheet(name: string, index: number): string {
    return this.watcher.own(() => this.sheetList.add(name, index));
  }
  removeSheet(sheetId: string): void {
    this.watcher.own(() => this.sheetList.remove(sheetId));
    this.selections.delete(sheetId);
  }
  renameSheet(sheetId: string, name: string): void {
    this.watcher.own(() => this.sheetList.rename(sheetId, name));
  }
  moveSheet(sheetId: string, index: number): void {
    this.sheetList.move(sheetId, index);
  }
  setSheetHidden(sheetId: string, hidden: boolean): void {
    this.sheetList.setHidden(sheetId, hidden);
  }
  activeSheet(): string {
    return this.sheetList.active();
  }
  activateSheet(sheetId: string): void {
    this.sheetList.activate(sheetId);
  }

  write(sheetId: string, box: Box, cells: CellInput[][]): void {
    this.watcher.own(() => this.cells.write(sheetId, box, cells));
    this.calculation.touch();
  }
  /** What the user enters, from a cell on: unlike `write` it can be undone in one step and counts as the user's own edit. */
  enter({ sheetId, row, column }: CellPosition, lines: readonly (readonly Entered[])[]): boolean {
    const columns = Math.max(...lines.map((line) => line.length));
    this.cells.reserve(sheetId, { row, column, rows: lines.length, columns });
    const value: Record<number, Record<number, object>> = {};
    lines.forEach((line, i) => {
      value[row + i] = Object.fromEntries(
        line.map(({ input, format }, j) => {
          const data = this.cells.cellData(sheetId, row + i, column + j, input);
          return [column + j, format === null ? data : { ...data, s: { n: { pattern: format } } }];
        }),
      );
    });
    return this.context.run('sheet.command.set-range-values', sheetId, { value });
  }
  value(sheetId: string, row: number, column: number): CellValue {
    return this.cells.value(sheetId, row, column);
  }
  formula(sheetId: string, row: number, column: number): string | null {
    return this.cells.formula(sheetId, row, column);
  }
  spills(sheetId: string): Spill[] {
    return this.cells.spills(sheetId);
  }
  usedBox(sheetId: string, valuesOnly: boolean): Box | null {
    return this.cells.usedBox(sheetId, valuesOnly);
  }

  style(sheetId: string, row: number, column: number): CellStyle {
    return this.looks.read(sheetId, row, column);
  }
  setStyle(sheetId: string, box: Box, patch: StylePatch): void {
    const area = this.existing(sheetId, box);
    if (area) this.watcher.own(() => this.looks.apply(sheetId, area, patch));
  }
  setNumberFormats(sheetId: string, box: Box, formats: (string | null)[][]): void {
    this.cells.reserve(sheetId, box);
    this.watcher.own(() => this.looks.numberFormats(sheetId, box, formats));
  }
  formatCells(cells: readonly FormattedCell[]): void {
    for (const { sheetId, row, column } of cells) this.cells.reserve(sheetId, { row, column, rows: 1, columns: 1 });
    this.watcher.own(() => this.looks.formatCells(cells));
  }
  clearStyle(sheetId: string, box: Box): void {
    const area = this.existing(sheetId, box);
    if (area) this.watcher.own(() => this.looks.clear(sheetId, area));
  }
  columnWidth(sheetId: string, column: number): number {
    return this.sheetList.columnWidth(sheetId, column);
  }
  setColumnWidth(sheetId: string, first: number, count: number, width: number): void {
    this.sheetList.setColumnWidth(sheetId, first, count, width);
  }
  rowHeight(sheetId: string, row: number): number {
    return this.sheetList.rowHeight(sheetId, row);
  }
  setRowHeight(sheetId: string, first: number, count: number, height: number): void {
    this.sheetList.setRowHeight(sheetId, first, count, height);
  }
  setHidden(sheetId: string, direction: Direction, first: number, count: number, hidden: boolean): void {
    this.sheetList.setLinesHidden(sheetId, direction, first, count, hidden);
  }
  isHidden(sheetId: string, direction: Direction, index: number): boolean {
    return this.sheetList.isLineHidden(sheetId, direction, index);
  }
  merges(sheetId: string): Box[] {
    return this.sheetList.merges(sheetId);
  }
  merge(sheetId: string, box: Box): void {
    this.sheetList.merge(sheetId, box);
  }
  unmerge(sheetId: string, box: Box): void {
    this.sheetList.unmerge(sheetId, box);
  }
  freeze(sheetId: string): { rows: number; columns: number } {
    return this.sheetList.freeze(sheetId);
  }
  setFreeze(sheetId: string, rows: number, columns: number): void {
    this.sheetList.setFreeze(sheetId, rows, columns);
  }
  gridlines(sheetId: string): boolean {
    return this.sheetList.gridlines(sheetId);
  }
  setGridlines(sheetId: string, shown: boolean): void {
    this.sheetList.setGridlines(sheetId, shown);
  }
  tabColor(sheetId: string): string {
    return this.sheetList.tabColor(sheetId);
  }
  setTabColor(sheetId: string, color: string): void {
    this.sheetList.setTabColor(sheetId, color);
  }

  insert(sheetId: string, box: Box, shift: 'down' | 'right'): void {
    this.watcher.own(() => this.structure.insert(sheetId, box, shift));
  }
  remove(sheetId: string, box: Box, shift: 'up' | 'left'): void {
    this.watcher.own(() => this.structure.remove(sheetId, box, shift));
  }
  setTable(table: TableArea): void {
    const mentions = this.names.setTable(table);
    this.watcher.own(() => this.cells.rewrite(mentions));
  }
  removeTable(name: string): void {
    const mentions = this.names.removeTable(name);
    this.watcher.own(() => this.cells.rewrite(mentions));
  }
  renameTable(former: string, table: TableArea): void {
    const mentions = this.names.renameTable(former, table);
    this.watcher.own(() => this.cells.rewrite(mentions, (formula) => renameInFormula(formula, former, table.name)));
  }
  setName(name: string, formula: string, sheetId: string | null): void {
    this.calculation.markDirty(this.names.setName(name, formula, sheetId));
  }
  removeName(name: string): void {
    this.calculation.markDirty(this.names.removeName(name));
  }

  selection(): { sheetId: string; box: Box } {
    const sheetId = this.activeSheet();
    return { sheetId, box: this.selections.get(sheetId) ?? { row: 0, column: 0, rows: 1, columns: 1 } };
  }
  select(sheetId: string, box: Box): void {
    this.cells.reserve(sheetId, { row: box.row, column: box.column, rows: 1, columns: 1 });
    const area = this.existing(sheetId, box) ?? box;
    const selections = [
      {
        range: toRange(area),
        primary: {
          ...toRange({ ...area, rows: 1, columns: 1 }),
          actualRow: area.row,
          actualColumn: area.column,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      },
    ];
    this.context.run('sheet.operation.set-selections', sheetId, { selections });
    this.selections.set(sheetId, box);
  }

  /** Whether a command that runs just now is the host's own, not the user's. */
  get isOwnChange(): boolean {
    return this.watcher.busy;
  }
  /** Whether formulas may use a function of this English name. */
  calculates(name: string): boolean {
    return this.context.injector.get(this.context.lib.IFunctionService).hasExecutor(name);
  }
  registerFunction(definition: EngineFunction): void {
    this.functions.register(definition);
  }
  speak(language: ValueLanguage): void {
    speak(this.context, language);
  }
  setCondition(name: string, condition: Condition | null): void {
    this.conditions.set(name, condition);
  }
  conditionHolds(name: string, row: number, column: number): boolean {
    return this.conditions.holds(name, row, column);
  }
  onConditionsCalculated(listener: () => void): void {
    this.conditions.onCalculated(listener);
  }
  async calculate(): Promise<void> {
    await this.conditions.registered();
    await this.calculation.settle();
  }
  markDirty(cells: readonly CellPosition[]): void {
    this.calculation.markDirty(cells);
  }
  markAllDirty(): void {
    this.calculation.markAllDirty();
  }
  onCalculated(listener: (sheetIds: readonly string[]) => void): void {
    this.calculation.onCalculated(listener);
  }
  onUserEdit(listener: (edit: UserEdit) => void): void {
    this.watcher.edits.push(listener);
  }
  onSelectionChanged(listener: (sheetId: string, box: Box) => void): void {
    this.watcher.selections.push(listener);
  }
  onSheetActivated(listener: (sheetId: string) => void): void {
    this.watcher.activations.push(listener);
  }
  dispose(): void {
    this.calculation.dispose();
    this.context.univer.dispose();
  }

  /** The part of a box that the sheet has: whole columns need not be filled down to the last row of Excel. */
  private existing(sheetId: string, box: Box): Box | null {
    const sheet = this.context.sheet(sheetId);
    if (box.rows < 10_000 && box.columns < 1_000) this.cells.reserve(sheetId, box);
    return intersection(box, { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() });
  }
}
