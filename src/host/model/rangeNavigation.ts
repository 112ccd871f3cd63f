import { contains, intersection, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, union, type Box } from '../engine';
import { HostError, HostObject } from '../richapi';
import { boxAddress, invalidArgument, isOnSheet, parseBox, quoteSheet, splitSheet } from './address';
import type { ModelContext } from './context';

/** What a range needs to know of its sheet. */
export interface SheetOfRange {
  readonly Id: string;
  readonly Name: string;
  readonly context: ModelContext;
}

/** The ways from a range to other ranges. */
export abstract class RangeNavigation<
  Self extends RangeNavigation<Self, Sheet>,
  Sheet extends SheetOfRange,
> extends HostObject {
  constructor(
    readonly sheet: Sheet,
    /** Moves when rows or columns are inserted before the range. */
    public box: Box,
  ) {
    super();
  }

  protected abstract at(box: Box): Self;

  get Address(): string {
    return `${quoteSheet(this.sheet.Name)}!${boxAddress(this.box)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.box.row;
  }
  get ColumnIndex(): number {
    return this.box.column;
  }
  get RowCount(): number {
    return this.box.rows;
  }
  get ColumnCount(): number {
    return this.box.columns;
  }
  /** -1 beyond 2^31-1 cells (Range.cellCount). */
  get CellCount(): number {
    const count = this.box.rows * this.box.columns;
    return count > 2_147_483_647 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return this.box.rows === MAX_ROWS;
  }
  get IsEntireRow(): boolean {
    return this.box.columns === MAX_COLUMNS;
  }

  /** May lie outside the range, as long as it is on the sheet (Range.getCell). */
  GetCell(row: number, column: number): Self {
    return this.checked({ row: this.box.row + row, column: this.box.column + column, rows: 1, columns: 1 });
  }
  GetRow(row: number): Self {
    return this.checked({ ...this.box, row: this.box.row + row, rows: 1 });
  }
  GetColumn(column: number): Self {
    return this.checked({ ...this.box, column: this.box.column + column, columns: 1 });
  }
  GetLastCell(): Self {
    return this.at({ row: lastRow(this.box), column: lastColumn(this.box), rows: 1, columns: 1 });
  }
  GetLastRow(): Self {
    return this.at({ ...this.box, row: lastRow(this.box), rows: 1 });
  }
  GetLastColumn(): Self {
    return this.at({ ...this.box, column: lastColumn(this.box), columns: 1 });
  }
  GetEntireRow(): Self {
    return this.at({ ...this.box, column: 0, columns: MAX_COLUMNS });
  }
  GetEntireColumn(): Self {
    return this.at({ ...this.box, row: 0, rows: MAX_ROWS });
  }
  GetResizedRange(deltaRows: number, deltaColumns: number): Self {
    return this.checked({ ...this.box, rows: this.box.rows + deltaRows, columns: this.box.columns + deltaColumns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): Self {
    return this.checked({ ...this.box, rows, columns });
  }
  GetOffsetRange(rows: number, columns: number): Self {
    return this.checked({ ...this.box, row: this.box.row + rows, column: this.box.column + columns });
  }
  GetRowsAbove(count = 1): Self {
    return this.beside(count, (n) =>
      n > 0 ? { ...this.box, row: this.box.row - n, rows: n } : { ...this.box, rows: -n },
    );
  }
  GetRowsBelow(count = 1): Self {
    return this.beside(count, (n) =>
      n > 0
        ? { ...this.box, row: lastRow(this.box) + 1, rows: n }
        : { ...this.box, row: lastRow(this.box) + n + 1, rows: -n },
    );
  }
  GetColumnsBefore(count = 1): Self {
    return this.beside(count, (n) =>
      n > 0 ? { ...this.box, column: this.box.column - n, columns: n } : { ...this.box, columns: -n },
    );
  }
  GetColumnsAfter(count = 1): Self {
    return this.beside(count, (n) =>
      n > 0
        ? { ...this.box, column: lastColumn(this.box) + 1, columns: n }
        : { ...this.box, column: lastColumn(this.box) + n + 1, columns: -n },
    );
  }
  GetBoundingRect(other: unknown): Self {
    return this.at(union(this.box, this.boxOf(other)));
  }
  GetIntersection(other: unknown): Self {
    const common = intersection(this.box, this.boxOf(other));
    if (common === null) throw new HostError('ItemNotFound');
    return this.at(common);
  }
  GetIntersectionOrNullObject(other: unknown): Self | null {
    const common = intersection(this.box, this.boxOf(other));
    return common && this.at(common);
  }

  GetUsedRange(valuesOnly = false): Self {
    // An empty range comes back as its top left cell (Range.getUsedRange).
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.at({ ...this.box, rows: 1, columns: 1 });
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Self | null {
    const used = this.engine.usedBox(this.sheet.Id, valuesOnly);
    const common = used && intersection(this.box, used);
    return common && this.at(this.shrink(common, valuesOnly));
  }

  /** Grows over neighbouring cells with content until a blank border is all around (Ctrl+*). */
  GetSurroundingRegion(): Self {
    let box = this.box;
    for (;;) {
      const row = Math.max(0, box.row - 1);
      const column = Math.max(0, box.column - 1);
      const border = { row, column, rows: lastRow(box) + 2 - row, columns: lastColumn(box) + 2 - column };
      const grown = this.filledIn(border).reduce(union, box);
      if (contains(box, grown)) return this.at(box);
      box = grown;
    }
  }

  GetSpillingToRange(): Self {
    return this.GetSpillingToRangeOrNullObject() ?? this.missing();
  }
  GetSpillingToRangeOrNullObject(): Self | null {
    if (this.box.rows !== 1 || this.box.columns !== 1) throw invalidArgument();
    const spill = this.engine
      .spills(this.sheet.Id)
      .find(({ row, column }) => row === this.box.row && column === this.box.column);
    return spill ? this.at(spill.box) : null;
  }
  GetSpillParent(): Self {
    return this.GetSpillParentOrNullObject() ?? this.missing();
  }
  GetSpillParentOrNullObject(): Self | null {
    if (this.box.rows !== 1 || this.box.columns !== 1) throw invalidArgument();
    const spill = this.engine.spills(this.sheet.Id).find(({ box }) => contains(box, this.box));
    return spill ? this.at({ row: spill.row, column: spill.column, rows: 1, columns: 1 }) : null;
  }
  /** True or false where all cells agree, null where only some spill (Range.hasSpill). */
  get HasSpill(): boolean | null {
    const spills = this.engine.spills(this.sheet.Id).filter(({ box }) => intersection(box, this.box));
    if (spills.length === 0) return false;
    return spills.some(({ box }) => contains(box, this.box)) ? true : null;
  }

  protected get engine(): ModelContext['engine'] {
    return this.sheet.context.engine;
  }

  private missing(): never {
    throw new HostError('ItemNotFound');
  }

  private checked(box: Box): Self {
    if (!isOnSheet(box)) throw invalidArgument();
    return this.at(box);
  }

  private beside(count: number, box: (count: number) => Box): Self {
    if (!Number.isInteger(count) || count === 0) throw invalidArgument();
    return this.checked(box(count));
  }

  /** The box of a range, or of an address on the same sheet. */
  protected boxOf(other: unknown): Box {
    if (other instanceof RangeNavigation) {
      if (other.sheet.Id !== this.sheet.Id) throw invalidArgument();
      return (other as RangeNavigation<Self, Sheet>).box;
    }
    const box = typeof other === 'string' ? parseBox(splitSheet(other).rest) : null;
    if (box === null) throw invalidArgument();
    return box;
  }

  private filledIn(box: Box): Box[] {
    const used = this.engine.usedBox(this.sheet.Id, true);
    const area = used && intersection(box, used);
    if (!area) return [];
    const filled: Box[] = [];
    for (let row = area.row; row <= lastRow(area); row += 1) {
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        if (this.engine.value(this.sheet.Id, row, column) !== '') filled.push({ row, column, rows: 1, columns: 1 });
      }
    }
    return filled;
  }

  /** Part of the sheet's used range need not be used to its borders. */
  private shrink(box: Box, valuesOnly: boolean): Box {
    if (!valuesOnly || box.rows * box.columns > 200_000) return box;
    const filled = this.filledIn(box);
    return filled.length === 0 ? { ...box, rows: 1, columns: 1 } : filled.reduce(union);
  }
}
