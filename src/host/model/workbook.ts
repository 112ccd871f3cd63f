import type { Box, CellPosition } from '../engine';
import { HostError, HostObject } from '../richapi';
import { invalidArgument, parseBox, splitSheet } from './address';
import { Application } from './application';
import type { Chart } from './charts';
import { CommentCollection } from './comments';
import type { ModelContext } from './context';
import { EventType } from './events';
import { CustomXmlPartCollection } from './customXmlParts';
import { DocumentProperties } from './documentProperties';
import { NamedItemCollection } from './namedItems';
import { NoteCollection } from './notes';
import { Range } from './range';
import { Runtime } from './runtime';
import { SettingCollection } from './settings';
import { TableCollection } from './tables';
import { WorkbookProtection } from './workbookProtection';
import type { Worksheet } from './worksheet';
import { WorksheetCollection } from './worksheets';

/** Root of the object model: what `context.workbook` stands for. */
export class Workbook extends HostObject {
  static override readonly scalars = [
    'name',
    'readOnly',
    'isDirty',
    'autoSave',
    'previouslySaved',
    'usePrecisionAsDisplayed',
    'calculationEngineVersion',
  ];

  Name = 'Classeur1.xlsx';
  readonly ReadOnly = false;
  readonly AutoSave = false;
  readonly PreviouslySaved = false;
  readonly UsePrecisionAsDisplayed = false;
  readonly CalculationEngineVersion = 191029;
  IsDirty = false;
  readonly Worksheets: WorksheetCollection;
  readonly Tables: TableCollection;
  readonly Names: NamedItemCollection;
  readonly Application: Application;
  readonly Comments: CommentCollection;
  readonly Notes: NoteCollection;
  readonly Settings: SettingCollection;
  readonly CustomXmlParts = new CustomXmlPartCollection();
  readonly Properties = new DocumentProperties();
  readonly Protection = new WorkbookProtection();
  readonly _Runtime: Runtime;
  /** Ranges that the client tracks; they follow insertions. */
  trackedObjects: () => Iterable<HostObject> = () => [];
  activeChart: Chart | null = null;
  /** Files of the workbooks that the add-in has opened; null for a blank one. */
  readonly openedWorkbooks: (Uint8Array | null)[] = [];
  /** Shows such a workbook: in the browser, a download. */
  openWorkbook: ((file: Uint8Array | null) => void) | null = null;
  private tableId = 0;

  constructor(readonly context: ModelContext) {
    super();
    this.Worksheets = new WorksheetCollection(this);
    this.Tables = new TableCollection(this, null);
    this.Names = new NamedItemCollection(this, null);
    this.Comments = new CommentCollection(this, null);
    this.Notes = new NoteCollection(this, null);
    this.Settings = new SettingCollection();
    this.Application = new Application(this);
    this._Runtime = new Runtime(context.events);
    context.engine.onCalculated((sheetIds) => {
      for (const worksheetId of sheetIds)
        context.events.emit(EventType.worksheetCalculated, worksheetId, { worksheetId, address: '' });
      context.events.flush();
    });
  }

  /** The client's root path names the workbook once more. */
  get Workbook(): Workbook {
    return this;
  }

  GetSelectedRange(): Range {
    const { sheetId, box } = this.context.engine.selection();
    return this.Worksheets.GetItem(sheetId).rangeOf(box);
  }
  GetActiveCell(): Range {
    return this.GetSelectedRange().GetCell(0, 0);
  }
  GetActiveChart(): Chart {
    if (this.activeChart === null) throw new HostError('ItemNotFound');
    return this.activeChart;
  }
  GetActiveChartOrNullObject(): Chart | null {
    return this.activeChart;
  }

  // For the model

  /** A range object, an address with or without a sheet, or a name. */
  rangeFrom(source: unknown, sheet: Worksheet): Range {
    if (source instanceof Range) return source;
    if (typeof source !== 'string') throw invalidArgument();
    return this.rangeAt(source, sheet);
  }

  rangeAt(address: string, sheet: Worksheet): Range {
    const { sheet: name, rest } = splitSheet(address);
    const holder = name === null ? sheet : this.Worksheets.find(name);
    const box = parseBox(rest);
    if (holder && box) return holder.rangeOf(box);
    const named = name === null ? (sheet.Names.find(address) ?? this.Names.find(address)) : null;
    const range = named?.GetRangeOrNullObject() ?? this.Tables.find(address)?.GetDataBodyRange();
    if (!range) throw invalidArgument();
    return range;
  }

  nextTableId(): number {
    return ++this.tableId;
  }

  isNameFree(name: string): boolean {
    return this.Tables.find(name) === null && this.Names.find(name) === null;
  }
  assertNameFree(name: string): void {
    if (!this.isNameFree(name)) throw new HostError('ItemAlreadyExists');
  }

  /** Calculates cells although nothing that they depend on has changed; custom functions are called again. */
  recalculate(cells: readonly CellPosition[]): void {
    this.context.extras?.forget(cells);
    this.context.engine.markDirty(cells);
  }

  moveNames(sheet: Worksheet, move: (box: Box) => Box | null): void {
    for (const names of [this.Names, ...this.Worksheets.items.map((one) => one.Names)]) names.move(sheet, move);
  }

  moveReferences(sheet: Worksheet, move: (box: Box) => Box | null): void {
    for (const object of this.trackedObjects()) {
      if (object instanceof Range && object.sheet === sheet) object.box = move(object.box) ?? object.box;
    }
  }
}
