import { intersection, lastRow, type Box, type CellInput, union } from '../engine';
import { HostError, HostObject } from '../richapi';
import { invalidArgument } from './address';
import { matrixFor, writeInputs } from './cellWriter';
import { EventType } from './events';
import type { Range } from './range';
import { fixTitles, isValidTableName } from './tableNames';
import { applyFilters, moveFilters, TableAutoFilter, type FilterCriteria } from './tableFilter';
import { TableColumnCollection, TableRowCollection, TableSort } from './tableParts';
import type { TableState } from './tableState';
import type { Worksheet } from './worksheet';

/** An Excel table. Its cells are the sheet's; it knows its area, its titles and how it looks. */
export class Table extends HostObject {
  static override readonly scalars = [
    'id',
    'name',
    'showHeaders',
    'showTotals',
    'style',
    'highlightFirstColumn',
    'highlightLastColumn',
    'showBandedRows',
    'showBandedColumns',
    'showFilterButton',
    'legacyId',
  ];

  titles: string[] = [];
  columnIds: number[] = [];
  readonly filters = new Map<number, FilterCriteria>();
  private nextColumnId = 1;
  private name: string;
  private style = 'TableStyleMedium2';
  private totals = false;
  private headers = true;
  HighlightFirstColumn = false;
  HighlightLastColumn = false;
  ShowBandedRows = true;
  ShowBandedColumns = false;
  ShowFilterButton = true;
  readonly Sort = new TableSort(this);

  constructor(
    readonly sheet: Worksheet,
    readonly Id: string,
    name: string,
    public box: Box,
    state?: TableState,
  ) {
    super();
    this.name = name;
    if (state) {
      this.headers = state.headers;
      this.totals = state.totals;
      this.titles = [...state.titles];
    }
    this.readTitles();
  }

  get keys(): readonly string[] {
    return [this.name, this.Id];
  }
  get LegacyId(): string {
    return this.Id;
  }
  get Name(): string {
    return this.name;
  }
  set Name(name: string) {
    if (!isValidTableName(name)) throw invalidArgument();
    if (name.toLowerCase() !== this.name.toLowerCase()) this.sheet.workbook.assertNameFree(name);
    const former = this.name;
    this.name = name;
    this.sheet.context.engine.renameTable(former, this.area);
  }
  get Style(): string {
    return this.style;
  }
  set Style(style: string) {
    // Unknown styles are refused, names of built-in ones start like this.
    if (!/^(TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01])))?$/.test(style))
      throw invalidArgument();
    this.style = style;
  }
  get ShowHeaders(): boolean {
    return this.headers;
  }
  set ShowHeaders(shown: boolean) {
    if (shown === this.headers) return;
    this.sheet.assertEditable(this.box);
    this.headers = shown;
    this.box = shown
      ? { ...this.box, row: this.box.row - 1, rows: this.box.rows + 1 }
      : { ...this.box, row: this.box.row + 1, rows: this.box.rows - 1 };
    if (shown) this.writeTitles();
    else this.clearCells({ ...this.box, row: this.box.row - 1, rows: 1 });
  }
  get ShowTotals(): boolean {
    return this.totals;
  }
  set ShowTotals(shown: boolean) {
    if (shown === this.totals) return;
    this.sheet.assertEditable(this.box);
    if (shown) {
      this.makeRoom({ ...this.box, row: lastRow(this.box) + 1, rows: 1 }, 'down');
      this.box = { ...this.box, rows: this.box.rows + 1 };
      writeInputs(this.sheet, { ...this.box, row: lastRow(this.box), rows: 1, columns: 1 }, [['Total']], 'english');
    } else {
      this.clearCells({ ...this.box, row: lastRow(this.box), rows: 1 });
      this.box = { ...this.box, rows: this.box.rows - 1 };
    }
    this.totals = shown;
    this.publish();
  }
  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this);
  }
  get AutoFilter(): TableAutoFilter {
    return new TableAutoFilter(this);
  }
  get Worksheet(): Worksheet {
    return this.sheet;
  }

  GetRange(): Range {
    return this.sheet.rangeOf(this.box);
  }
  GetHeaderRowRange(): Range {
    if (!this.headers) throw invalidArgument();
    return this.sheet.rangeOf({ ...this.box, rows: 1 });
  }
  GetDataBodyRange(): Range {
    return this.sheet.rangeOf({
      ...this.box,
      row: this.box.row + (this.headers ? 1 : 0),
      rows: Math.max(1, this.bodyRows),
    });
  }
  GetTotalRowRange(): Range {
    if (!this.totals) throw invalidArgument();
    return this.sheet.rangeOf({ ...this.box, row: lastRow(this.box), rows: 1 });
  }
  ClearFilters(): void {
    this.filters.clear();
    applyFilters(this);
  }
  ReapplyFilters(): void {
    applyFilters(this);
  }
  /** The header row stays where it is, and the new area overlaps the old one (Table.resize). */
  Resize(area: unknown): void {
    const { box } = this.sheet.workbook.rangeFrom(area, this.sheet);
    if (box.row !== this.box.row || !intersection(box, this.box) || box.rows < 2) throw invalidArgument();
    this.sheet.assertEditable(box);
    this.sheet.tablesList.assertFree(box, this);
    this.box = box;
    this.readTitles();
    this.publish();
  }
  /** The table goes, its cells stay. */
  ConvertToRange(): Range {
    this.ClearFilters();
    this.sheet.tablesList.forget(this);
    return this.GetRange();
  }
  Delete(): void {
    this.sheet.assertEditable(this.box);
    this.ClearFilters();
    this.sheet.tablesList.forget(this);
    this.clearCells(this.box);
  }

  _RegisterDataChangedEvent(): void {
    this.sheet.context.events.register(EventType.tableChanged, this.Id);
  }
  _UnregisterDataChangedEvent(): void {
    this.sheet.context.events.unregister(EventType.tableChanged, this.Id);
  }

  get bodyRows(): number {
    return this.box.rows - (this.headers ? 1 : 0) - (this.totals ? 1 : 0);
  }

  get area() {
    return { name: this.name, sheetId: this.sheet.Id, box: this.box, columns: this.titles, totals: this.totals };
  }

  /** Tells formulas where the table now is. */
  publish(): void {
    this.sheet.context.engine.setTable(this.area);
  }

  /** Cells of the table were written: titles may have changed. */
  written(box: Box): void {
    const { events } = this.sheet.context;
    events.emit(EventType.tableChanged, this.Id, {
      address: this.GetRange().Address,
      changeType: 'RangeEdited',
      source: 'Local',
      tableId: this.Id,
      worksheetId: this.sheet.Id,
    });
    if (!this.headers || !intersection(box, { ...this.box, rows: 1 })) return;
    const before = this.titles.join('\n');
    this.readTitles();
    if (this.titles.join('\n') !== before) this.publish();
  }

  insertRows(at: number, values: unknown): void {
    this.sheet.assertEditable(this.box);
    const count = Array.isArray(values) ? values.length : 1;
    const target = { ...this.box, row: this.GetDataBodyRange().box.row + at, rows: Math.max(1, count) };
    if (values !== null) matrixFor(target, values);
    const atEnd = at === this.bodyRows && !this.totals;
    // Only where something stands in the way do cells move; so a table above free cells just grows.
    if (!atEnd) this.sheet.shiftCells(target, 'down');
    else this.makeRoom(target, 'down');
    this.box = union(this.box, target);
    this.publish();
    if (values !== null) writeInputs(this.sheet, target, values, 'english');
  }

  deleteRows(at: number, count: number): void {
    this.sheet.assertEditable(this.box);
    const target = { ...this.box, row: this.GetDataBodyRange().box.row + at, rows: count };
    // A table keeps one blank row.
    if (count >= this.bodyRows) {
      this.clearCells(target);
      if (this.bodyRows > 1) this.sheet.shiftCells({ ...target, row: target.row + 1, rows: count - 1 }, 'up');
    } else this.sheet.shiftCells(target, 'up');
    this.publish();
  }

  insertColumn(at: number, values: unknown, name: string | null): void {
    this.sheet.assertEditable(this.box);
    const target = { ...this.box, column: this.box.column + at, columns: 1 };
    const matrix = values === null ? null : matrixFor(target, values);
    const atEnd = at === this.titles.length;
    if (atEnd) this.makeRoom(target, 'right');
    else this.sheet.shiftCells(target, 'right');
    // in front of the first column the whole table has moved on: the new one belongs to it as well
    this.box = union(this.box, target);
    this.columnIds.splice(at, 0, this.nextColumnId++);
    moveFilters(this, (column) => (column < at ? column : column + 1));
    if (matrix) writeInputs(this.sheet, target, matrix, 'english');
    if (name !== null) writeInputs(this.sheet, { ...target, rows: 1 }, [[`'${name}`]], 'english');
    this.readTitles();
    this.publish();
  }

  deleteColumn(at: number): void {
    this.sheet.assertEditable(this.box);
    if (this.titles.length === 1) throw new HostError('InvalidOperation');
    this.columnIds.splice(at, 1);
    this.sheet.shiftCells({ ...this.box, column: this.box.column + at, columns: 1 }, 'left');
    moveFilters(this, (column) => (column === at ? null : column < at ? column : column - 1));
    this.readTitles();
    this.publish();
  }

  /** Titles are texts, never blank and never twice the same: Excel mends them in the cells. */
  private readTitles(): void {
    if (this.headers) {
      const cells = Array.from({ length: this.box.columns }, (_, i) =>
        this.sheet.textAt(this.box.row, this.box.column + i),
      );
      this.titles = fixTitles(cells);
      const raw = Array.from({ length: this.box.columns }, (_, i) =>
        this.sheet.context.engine.value(this.sheet.Id, this.box.row, this.box.column + i),
      );
      if (this.titles.some((title, i) => raw[i] !== title)) this.writeTitles();
    }
    while (this.columnIds.length < this.titles.length) this.columnIds.push(this.nextColumnId++);
    this.columnIds.length = this.titles.length;
  }

  private writeTitles(): void {
    const cells = [this.titles.map((title): CellInput => ({ kind: 'value', value: title }))];
    this.sheet.context.engine.write(this.sheet.Id, { ...this.box, rows: 1, columns: this.titles.length }, cells);
  }

  private makeRoom(target: Box, shift: 'down' | 'right'): void {
    this.sheet.tablesList.assertFree(target, this);
    if (this.sheet.nonBlankValues(target).length > 0) this.sheet.shiftCells(target, shift);
  }

  private clearCells(box: Box): void {
    this.sheet.rangeOf(box).Clear('All');
  }
}
