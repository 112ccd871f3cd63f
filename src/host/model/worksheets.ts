import { HostError } from '../richapi';
import { invalidArgument } from './address';
import { KeyedCollection } from './collection';
import { EventType, WORKBOOK_TARGET, type EventNumber } from './events';
import type { Workbook } from './workbook';
import { Worksheet } from './worksheet';

/** Excel keeps this name for itself, in French as well. */
const RESERVED = /^(history|historique)$/i;

export class WorksheetCollection extends KeyedCollection<Worksheet> {
  readonly items: Worksheet[] = [];

  constructor(private readonly workbook: Workbook) {
    super();
    for (const { id, name } of workbook.context.engine.sheets()) this.items.push(new Worksheet(workbook, id, name));
  }

  get visible(): Worksheet[] {
    return this.items.filter((sheet) => sheet.Visibility === 'Visible');
  }

  Add(name?: string | null): Worksheet {
    const wanted = name === undefined || name === null ? this.freeName() : name;
    this.assertNameAllowed(wanted, null);
    const id = this.workbook.context.engine.addSheet(wanted, this.items.length);
    const sheet = new Worksheet(this.workbook, id, wanted);
    this.items.push(sheet);
    this.workbook.context.events.emit(EventType.worksheetAdded, id, { worksheetId: id, source: 'Local' });
    return sheet;
  }

  GetActiveWorksheet(): Worksheet {
    return this.GetItem(this.workbook.context.engine.activeSheet());
  }
  GetFirst(visibleOnly = false): Worksheet {
    return (visibleOnly ? this.visible : this.items)[0] ?? missing();
  }
  GetLast(visibleOnly = false): Worksheet {
    return (visibleOnly ? this.visible : this.items).at(-1) ?? missing();
  }
  override GetCount(visibleOnly = false): number {
    return (visibleOnly ? this.visible : this.items).length;
  }

  /** 31 characters at most, none of : \ / ? * [ ], no apostrophe at either end; a name only once, whatever its case. */
  assertNameAllowed(name: string, except: Worksheet | null): void {
    if (typeof name !== 'string' || name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name) || RESERVED.test(name)) throw invalidArgument();
    if (this.items.some((sheet) => sheet !== except && sheet.Name.toLowerCase() === name.toLowerCase())) throw new HostError('ItemAlreadyExists');
  }

  move(sheet: Worksheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.items.length) throw invalidArgument();
    this.items.splice(this.items.indexOf(sheet), 1);
    this.items.splice(position, 0, sheet);
    this.workbook.context.engine.moveSheet(sheet.Id, position);
  }

  remove(sheet: Worksheet): void {
    for (const table of [...sheet.tablesList.all]) sheet.tablesList.forget(table);
    this.items.splice(this.items.indexOf(sheet), 1);
    this.workbook.context.engine.removeSheet(sheet.Id);
    this.workbook.context.events.emit(EventType.worksheetDeleted, sheet.Id, { worksheetId: sheet.Id, source: 'Local' });
  }

  /** A sheet that the user added in the grid. */
  adopt(id: string, name: string, position: number): void {
    if (!this.items.some((sheet) => sheet.Id === id)) this.items.splice(position, 0, new Worksheet(this.workbook, id, name));
  }

  private freeName(): string {
    for (let n = this.items.length + 1; ; n += 1) if (this.find(`Feuil${n}`) === null) return `Feuil${n}`;
  }

  private listen(event: EventNumber, on: boolean): void {
    const { events } = this.workbook.context;
    if (on) events.register(event, WORKBOOK_TARGET);
    else events.unregister(event, WORKBOOK_TARGET);
  }

  _RegisterDataChangedEvent(): void {
    this.listen(EventType.worksheetChanged, true);
  }
  _UnregisterDataChangedEvent(): void {
    this.listen(EventType.worksheetChanged, false);
  }
  _RegisterSelectionChangedEvent(): void {
    this.listen(EventType.worksheetSelectionChanged, true);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.listen(EventType.worksheetSelectionChanged, false);
  }
  _RegisterActivatedEvent(): void {
    this.listen(EventType.worksheetActivated, true);
  }
  _UnregisterActivatedEvent(): void {
    this.listen(EventType.worksheetActivated, false);
  }
  _RegisterDeactivatedEvent(): void {
    this.listen(EventType.worksheetDeactivated, true);
  }
  _UnregisterDeactivatedEvent(): void {
    this.listen(EventType.worksheetDeactivated, false);
  }
  _RegisterAddedEvent(): void {
    this.listen(EventType.worksheetAdded, true);
  }
  _UnregisterAddedEvent(): void {
    this.listen(EventType.worksheetAdded, false);
  }
  _RegisterDeletedEvent(): void {
    this.listen(EventType.worksheetDeleted, true);
  }
  _UnregisterDeletedEvent(): void {
    this.listen(EventType.worksheetDeleted, false);
  }
  _RegisterCalculatedEvent(): void {
    this.listen(EventType.worksheetCalculated, true);
  }
  _UnregisterCalculatedEvent(): void {
    this.listen(EventType.worksheetCalculated, false);
  }
  _RegisterEventNameChanged(): void {
    this.listen(EventType.worksheetNameChanged, true);
  }
  _UnregisterEventNameChanged(): void {
    this.listen(EventType.worksheetNameChanged, false);
  }
}

function missing(): never {
  throw new HostError('ItemNotFound');
}
