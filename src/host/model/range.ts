import { isErrorValue, toFrench } from '../../formula';
import { grid, isUnbounded, type Box, type CellPosition, type CellValue } from '../engine';
import { HostError } from '../richapi';
import { invalidArgument } from './address';
import { announceChange, matrixFor, valueType, writeInputs } from './cellWriter';
import { clearRange, copyInto, type ClearApplyTo } from './rangeOperations';
import { ConditionalFormatCollection } from './conditionalFormats';
import type { DataValidation } from './dataValidation';
import { RangeFormat } from './rangeFormat';
import { RangeNavigation } from './rangeNavigation';
import { RangeSort } from './rangeSort';
import { formatToEnglish, formatToFrench } from './text';
import type { Worksheet } from './worksheet';

/** One or more contiguous cells of a sheet. */
export class Range extends RangeNavigation<Range, Worksheet> {
  static override readonly scalars = [
    'values',
    'formulas',
    'formulasLocal',
    'text',
    'numberFormat',
    'numberFormatLocal',
    'valueTypes',
    'address',
    'addressLocal',
    'rowIndex',
    'columnIndex',
    'rowCount',
    'columnCount',
    'cellCount',
    'hidden',
    'rowHidden',
    'columnHidden',
    'isEntireColumn',
    'isEntireRow',
    'hasSpill',
    'top',
    'left',
    'height',
    'width',
    'hyperlink',
  ];

  protected override at(box: Box): Range {
    return new Range(this.sheet, box);
  }

  get Worksheet(): Worksheet {
    return this.sheet;
  }

  // Contents. Of unbounded ranges (A:A, 2:2) these read null and cannot be set.

  get Values(): CellValue[][] | null {
    return this.cells((row, column) => this.engine.value(this.sheet.Id, row, column));
  }
  set Values(value: unknown) {
    writeInputs(this.sheet, this.box, value, 'english');
  }
  get Formulas(): CellValue[][] | null {
    return this.cells(
      (row, column) => this.engine.formula(this.sheet.Id, row, column) ?? this.engine.value(this.sheet.Id, row, column),
    );
  }
  set Formulas(value: unknown) {
    writeInputs(this.sheet, this.box, value, 'english');
  }
  get FormulasLocal(): CellValue[][] | null {
    return this.cells((row, column) => {
      const formula = this.engine.formula(this.sheet.Id, row, column);
      return formula === null ? this.engine.value(this.sheet.Id, row, column) : toFrench(formula);
    });
  }
  set FormulasLocal(value: unknown) {
    writeInputs(this.sheet, this.box, value, 'french');
  }
  get Text(): string[][] | null {
    return this.cells((row, column) => this.sheet.textAt(row, column));
  }
  get ValueTypes(): string[][] | null {
    return this.cells((row, column) => {
      const value = this.engine.value(this.sheet.Id, row, column);
      return isErrorValue(value) ? 'Error' : valueType(value);
    });
  }
  get NumberFormat(): string[][] | null {
    return this.cells((row, column) => this.engine.style(this.sheet.Id, row, column).numberFormat);
  }
  set NumberFormat(value: unknown) {
    this.setNumberFormats(
      matrixFor(this.box, value).map((row) => row.map((format) => (format === null ? null : String(format)))),
    );
  }
  get NumberFormatLocal(): string[][] | null {
    return this.cells((row, column) => formatToFrench(this.engine.style(this.sheet.Id, row, column).numberFormat));
  }
  set NumberFormatLocal(value: unknown) {
    this.setNumberFormats(
      matrixFor(this.box, value).map((row) =>
        row.map((format) => (format === null ? null : formatToEnglish(String(format)))),
      ),
    );
  }

  /** The client asks before it cuts a large write into slices. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (isUnbounded(this.box)) throw invalidArgument();
    if (rows !== this.box.rows || columns !== this.box.columns) {
      throw new HostError(
        'InvalidArgument',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  }

  // Looks

  get Format(): RangeFormat {
    return new RangeFormat(this.sheet, this.box);
  }
  get DataValidation(): DataValidation {
    return this.sheet.validations.of(this.sheet, this.box);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.sheet, this.box);
  }
  get Sort(): RangeSort {
    return new RangeSort(this.sheet, this.box);
  }
  get Hyperlink(): unknown {
    return this.sheet.hyperlinks.get(this.box);
  }
  set Hyperlink(value: unknown) {
    this.sheet.assertEditable(this.box);
    this.sheet.hyperlinks.set(this.sheet, this.box, value);
  }
  get RowHidden(): boolean | null {
    return this.hidden('rows', this.box.row, this.box.rows);
  }
  set RowHidden(hidden: boolean) {
    this.sheet.assertEditable(this.box);
    this.engine.setHidden(this.sheet.Id, 'rows', this.box.row, this.box.rows, hidden);
  }
  get ColumnHidden(): boolean | null {
    return this.hidden('columns', this.box.column, this.box.columns);
  }
  set ColumnHidden(hidden: boolean) {
    this.sheet.assertEditable(this.box);
    this.engine.setHidden(this.sheet.Id, 'columns', this.box.column, this.box.columns, hidden);
  }
  get Hidden(): boolean {
    return this.RowHidden === true || this.ColumnHidden === true;
  }
  get Top(): number {
    return this.sheet.sizes.top(this.box.row);
  }
  get Left(): number {
    return this.sheet.sizes.left(this.box.column);
  }
  get Height(): number {
    return this.sheet.sizes.top(this.box.row + this.box.rows) - this.Top;
  }
  get Width(): number {
    return this.sheet.sizes.left(this.box.column + this.box.columns) - this.Left;
  }

  // Actions

  Clear(applyTo: ClearApplyTo = 'All'): void {
    clearRange(this.sheet, this.box, applyTo);
  }
  CopyFrom(source: unknown, copyType = 'All', skipBlanks = false, transpose = false): void {
    const from = source instanceof Range ? source : this.sheet.workbook.rangeAt(String(source), this.sheet);
    copyInto(this, from, copyType, skipBlanks, transpose);
  }
  Select(): void {
    this.sheet.Activate();
    this.engine.select(this.sheet.Id, this.box);
  }
  Merge(across = false): void {
    this.sheet.assertEditable(this.box);
    this.sheet.merge(this.box, across);
  }
  Unmerge(): void {
    this.sheet.assertEditable(this.box);
    this.engine.unmerge(this.sheet.Id, this.box);
  }
  Insert(shift: string): Range {
    this.sheet.insertCells(this.box, shift === 'Right' ? 'right' : 'down');
    announceChange(this.sheet, this.box, { changeType: 'CellInserted' });
    return this.at(this.box);
  }
  Delete(shift: string): void {
    this.sheet.deleteCells(this.box, shift === 'Left' ? 'left' : 'up');
    announceChange(this.sheet, this.box, { changeType: 'CellDeleted' });
  }
  /** Marks the cells for the next calculation, custom functions included. */
  SetDirty(): void {
    this.sheet.workbook.recalculate(this.formulaCells());
  }
  Calculate(): void {
    this.sheet.workbook.recalculate(this.formulaCells());
  }

  private formulaCells(): CellPosition[] {
    return this.sheet.formulaCells(this.box);
  }

  private setNumberFormats(formats: (string | null)[][]): void {
    this.sheet.assertEditable(this.box);
    this.engine.setNumberFormats(this.sheet.Id, this.box, formats);
  }

  private cells<T>(read: (row: number, column: number) => T): T[][] | null {
    return isUnbounded(this.box) ? null : grid(this.box, read);
  }

  private hidden(direction: 'rows' | 'columns', first: number, count: number): boolean | null {
    const states = Array.from({ length: Math.min(count, 5_000) }, (_, i) =>
      this.engine.isHidden(this.sheet.Id, direction, first + i),
    );
    return states.every((state) => state === states[0]) ? (states[0] ?? false) : null;
  }
}
