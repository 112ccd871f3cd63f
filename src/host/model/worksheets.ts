import { HostError } from '../richapi';
import { invalidArgument } from './address';
import { KeyedCollection } from './collection';
import { EventType, WORKBOOK_TARGET } from './events';
import { addSheetEvents } from './sheetEvents';
import type { ModelContext } from './context';
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

  readonly eventTarget = WORKBOOK_TARGET;

  get context(): ModelContext {
    return this.workbook.context;
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
    if (
      typeof name !== 'string' ||
      name === '' ||
      name.length > 31 ||
      /[:\\/?*[\]]|^'|'$/.test(name) ||
      RESERVED.test(name)
    )
      throw invalidArgument();
    if (this.items.some((sheet) => sheet !== except && sheet.Name.toLowerCase() === name.toLowerCase()))
      throw new HostError('ItemAlreadyExists');
  }

  move(sheet: Worksheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.items.length) throw invalidArgument();
    this.items.splice(this.items.indexOf(sheet), 1);
    this.items.splice(position, 0, sheet);
    this.workbook.context.engine.moveSheet(sheet.Id, position);
  }

  remove(sheet: Worksheet): void {
    for (const table of [...sheet.tablesList.all]) sheet.tablesList.forget(table);
    // what stands on its cells goes with it
    this.workbook.Comments.move(sheet, () => null);
    this.workbook.Notes.move(sheet, () => null);
    this.items.splice(this.items.indexOf(sheet), 1);
    this.workbook.context.engine.removeSheet(sheet.Id);
    this.workbook.context.events.emit(EventType.worksheetDeleted, sheet.Id, { worksheetId: sheet.Id, source: 'Local' });
  }

  /** A sheet that the user added in the grid. */
  adopt(id: string, name: string, position: number): void {
    if (!this.items.some((sheet) => sheet.Id === id))
      this.items.splice(position, 0, new Worksheet(this.workbook, id, name));
  }

  private freeName(): string {
    for (let n = this.items.length + 1; ; n += 1) if (this.find(`Feuil${n}`) === null) return `Feuil${n}`;
  }
}

addSheetEvents(WorksheetCollection.prototype);

function missing(): never {
  throw new HostError('ItemNotFound');
}
