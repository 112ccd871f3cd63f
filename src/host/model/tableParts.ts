import type { CellValue } from '../engine';
import { HostError, HostObject } from '../richapi';
import { invalidArgument } from './address';
import { writeInputs } from './cellWriter';
import { KeyedCollection } from './collection';
import type { Range } from './range';
import { sortRows, type SortField } from './rangeSort';
import type { Table } from './table';
import { Filter } from './tableFilter';

export class TableColumn extends HostObject {
  static override readonly scalars = ['id', 'name', 'index', 'values'];

  constructor(
    readonly table: Table,
    readonly Index: number,
    readonly Id: number,
  ) {
    super();
  }

  get keys(): readonly string[] {
    return [this.Name, String(this.Id)];
  }
  get Name(): string {
    return this.table.titles[this.Index] ?? '';
  }
  set Name(name: string) {
    if (this.table.titles.some((title, i) => i !== this.Index && title.toLowerCase() === name.toLowerCase()))
      throw invalidArgument();
    if (!this.table.ShowHeaders) throw invalidArgument();
    writeInputs(this.table.sheet, this.GetHeaderRowRange().box, [[`'${name}`]], 'english');
  }
  /** Heading and totals included (TableColumn.values). */
  get Values(): CellValue[][] | null {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  get Filter(): Filter {
    return new Filter(this.table, this.Index);
  }
  GetRange(): Range {
    return this.table.GetRange().GetColumn(this.Index);
  }
  GetHeaderRowRange(): Range {
    return this.table.GetHeaderRowRange().GetColumn(this.Index);
  }
  GetDataBodyRange(): Range {
    return this.table.GetDataBodyRange().GetColumn(this.Index);
  }
  GetTotalRowRange(): Range {
    return this.table.GetTotalRowRange().GetColumn(this.Index);
  }
  Delete(): void {
    this.table.deleteColumn(this.Index);
  }
}

export class TableColumnCollection extends KeyedCollection<TableColumn> {
  constructor(private readonly table: Table) {
    super();
  }
  get items(): readonly TableColumn[] {
    return this.table.titles.map((_, i) => new TableColumn(this.table, i, this.table.columnIds[i] ?? i + 1));
  }
  Add(index: number | null = null, values: unknown = null, name: string | null = null): TableColumn {
    const at = index ?? this.table.titles.length;
    if (at < 0 || at > this.table.titles.length) throw invalidArgument();
    this.table.insertColumn(at, values, name);
    return this.GetItemAt(at);
  }
}

export class TableRow extends HostObject {
  static override readonly scalars = ['index', 'values'];

  constructor(
    private readonly table: Table,
    readonly Index: number,
  ) {
    super();
  }
  get keys(): readonly string[] {
    return [String(this.Index)];
  }
  get Values(): CellValue[][] | null {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange(): Range {
    return this.table.GetDataBodyRange().GetRow(this.Index);
  }
  Delete(): void {
    assertUnfiltered(this.table);
    this.table.deleteRows(this.Index, 1);
  }
}

/** Under a filter Excel moves no cells of the table (office-js #994: "Can't move cells in a filtered range or table"). */
function assertUnfiltered(table: Table): void {
  if (table.filters.size) throw new HostError('FilteredRangeConflict');
}

export class TableRowCollection extends KeyedCollection<TableRow> {
  constructor(private readonly table: Table) {
    super();
  }
  get items(): readonly TableRow[] {
    return Array.from({ length: this.table.bodyRows }, (_, i) => new TableRow(this.table, i));
  }
  override get Count(): number {
    return this.table.bodyRows;
  }
  override GetCount(): number {
    return this.table.bodyRows;
  }
  override GetItemAt(index: number): TableRow {
    if (index < 0 || index >= this.table.bodyRows) throw invalidArgument();
    return new TableRow(this.table, index);
  }
  /** One or more rows, at the end or before a row (TableRowCollection.add). */
  Add(index: number | null = null, values: unknown = null): TableRow {
    const rows = index ?? this.table.bodyRows;
    const at = rows === -1 ? this.table.bodyRows : rows;
    if (at < 0 || at > this.table.bodyRows) throw invalidArgument();
    if (at < this.table.bodyRows) assertUnfiltered(this.table);
    this.table.insertRows(at, values);
    return new TableRow(this.table, at);
  }
  DeleteRowsAt(index: number, count = 1): void {
    if (index < 0 || count < 1 || index + count > this.table.bodyRows) throw invalidArgument();
    assertUnfiltered(this.table);
    this.table.deleteRows(index, count);
  }
}

export class TableSort extends HostObject {
  static override readonly scalars = ['fields', 'matchCase', 'method'];
  readonly Method = 'PinYin';
  private applied: { fields: readonly SortField[]; matchCase: boolean } = { fields: [], matchCase: false };

  constructor(private readonly table: Table) {
    super();
  }
  get Fields(): readonly SortField[] {
    return this.applied.fields;
  }
  get MatchCase(): boolean {
    return this.applied.matchCase;
  }
  Apply(fields: readonly SortField[], matchCase = false): void {
    if (!Array.isArray(fields)) throw new HostError('InvalidArgument');
    this.applied = { fields, matchCase };
    this.Reapply();
  }
  Reapply(): void {
    if (this.applied.fields.length > 0)
      sortRows(this.table.sheet, this.table.GetDataBodyRange().box, this.applied.fields, this.applied.matchCase);
  }
  Clear(): void {
    this.applied = { fields: [], matchCase: false };
  }
}
