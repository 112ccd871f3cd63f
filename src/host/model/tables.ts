import { intersection, isUnbounded, type Box } from '../engine';
import { HostError } from '../richapi';
import { invalidArgument } from './address';
import { KeyedCollection } from './collection';
import { EventType, WORKBOOK_TARGET } from './events';
import { Table } from './table';
import type { TableState } from './tableState';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** The tables of the workbook, or those of one sheet. */
export class TableCollection extends KeyedCollection<Table> {
  static override readonly scalars = ['count'];

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet | null,
  ) {
    super();
  }

  get items(): readonly Table[] {
    return this.sheet
      ? this.sheet.tablesList.all
      : this.workbook.Worksheets.items.flatMap((sheet) => sheet.tablesList.all);
  }

  /** The address may name its sheet; without headers Excel adds a row of them and moves the data down. */
  Add(address: unknown, hasHeaders: boolean): Table {
    const { sheet, box } = this.workbook.rangeFrom(
      address,
      this.sheet ?? this.workbook.Worksheets.GetActiveWorksheet(),
    );
    if (this.sheet && sheet !== this.sheet) throw invalidArgument();
    return sheet.tablesList.add(box, hasHeaders === true);
  }

  private get target(): string {
    return this.sheet?.Id ?? WORKBOOK_TARGET;
  }
  _RegisterDataChangedEvent(): void {
    this.workbook.context.events.register(EventType.tableChanged, this.target);
  }
  _UnregisterDataChangedEvent(): void {
    this.workbook.context.events.unregister(EventType.tableChanged, this.target);
  }
  _RegisterAddedEvent(): void {
    this.workbook.context.events.register(EventType.tableAdded, this.target);
  }
  _UnregisterAddedEvent(): void {
    this.workbook.context.events.unregister(EventType.tableAdded, this.target);
  }
  _RegisterDeletedEvent(): void {
    this.workbook.context.events.register(EventType.tableDeleted, this.target);
  }
  _UnregisterDeletedEvent(): void {
    this.workbook.context.events.unregister(EventType.tableDeleted, this.target);
  }
}

/** The tables on one sheet. */
export class TableList {
  readonly all: Table[] = [];

  constructor(private readonly sheet: Worksheet) {}

  add(box: Box, hasHeaders: boolean): Table {
    if (isUnbounded(box)) throw invalidArgument();
    this.sheet.assertEditable(box);
    this.assertFree(box, null);
    if (this.sheet.context.engine.merges(this.sheet.Id).some((merge) => intersection(merge, box)))
      throw new HostError('MergedRangeConflict');
    let area = box;
    if (!hasHeaders) {
      this.sheet.shiftCells({ ...box, rows: 1 }, 'down');
      area = { ...box, rows: box.rows + 1 };
    } else if (box.rows === 1) area = { ...box, rows: 2 };
    const id = this.sheet.workbook.nextTableId();
    const table = new Table(this.sheet, String(id), this.freeName(id), area);
    this.all.push(table);
    table.publish();
    this.announce(EventType.tableAdded, table);
    return table;
  }

  /** A table of a file that is being opened: its cells are there. */
  open(box: Box, name: string, state: TableState): Table {
    const id = this.sheet.workbook.nextTableId();
    const table = new Table(this.sheet, String(id), name === '' ? this.freeName(id) : name, box, state);
    this.all.push(table);
    table.publish();
    return table;
  }

  forget(table: Table): void {
    this.all.splice(this.all.indexOf(table), 1);
    this.sheet.context.engine.removeTable(table.Name);
    this.announce(EventType.tableDeleted, table);
  }

  /** Tables cannot overlap: Excel answers InvalidArgument. */
  assertFree(box: Box, except: Table | null): void {
    if (this.all.some((table) => table !== except && intersection(table.box, box))) {
      throw new HostError('InvalidArgument', "A table can't overlap another table.");
    }
  }

  private freeName(id: number): string {
    for (let n = id; ; n += 1) if (this.sheet.workbook.isNameFree(`Tableau${n}`)) return `Tableau${n}`;
  }

  private announce(event: typeof EventType.tableAdded | typeof EventType.tableDeleted, table: Table): void {
    this.sheet.context.events.emit(event, this.sheet.Id, {
      tableId: table.Id,
      tableName: table.Name,
      worksheetId: this.sheet.Id,
      source: 'Local',
    });
  }
}
