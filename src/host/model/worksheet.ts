import {
  grid,
  intersection,
  isUnbounded,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Box,
  type CellPosition,
  type CellValue,
} from '../engine';
import { HostError, HostObject } from '../richapi';
import { invalidArgument, isOnSheet, parseBox, splitSheet } from './address';
import { ChartCollection } from './charts';
import { normalizeColor } from './colors';
import { CommentCollection } from './comments';
import { ConditionalFormats } from './conditionalFormats';
import type { ModelContext } from './context';
import { Validations } from './dataValidation';
import { EventType } from './events';
import { WorksheetFreezePanes } from './freezePanes';
import { Hyperlinks } from './hyperlinks';
import { CustomPropertyCollection } from './customProperties';
import { NamedItemCollection } from './namedItems';
import { NoteCollection } from './notes';
import { PageBreakCollection } from './pageBreaks';
import { PageLayout } from './pageLayout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { addSheetEvents } from './sheetEvents';
import type { CellShift } from './shiftBox';
import { shiftCells } from './shiftCells';
import { Sizes } from './sizes';
import { TableCollection, TableList } from './tables';
import { displayText } from './text';
import { UnlockedCells } from './unlockedCells';
import type { Workbook } from './workbook';

type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export class Worksheet extends HostObject {
  static override readonly scalars = [
    'name',
    'id',
    'position',
    'visibility',
    'tabColor',
    'showGridlines',
    'standardWidth',
    'standardHeight',
    'enableCalculation',
  ];

  readonly tablesList = new TableList(this);
  readonly validations = new Validations();
  readonly conditionalFormats = new ConditionalFormats(this);
  readonly hyperlinks = new Hyperlinks();
  readonly sizes = new Sizes(this);
  /** Cells that protection leaves open. */
  readonly unlocked = new UnlockedCells();
  readonly Protection = new WorksheetProtection(this);
  readonly FreezePanes = new WorksheetFreezePanes(this);
  readonly PageLayout = new PageLayout(this);
  readonly HorizontalPageBreaks = new PageBreakCollection(this);
  readonly Charts = new ChartCollection(this);
  readonly Comments: CommentCollection;
  readonly Notes: NoteCollection;
  readonly Tables: TableCollection;
  readonly Names: NamedItemCollection;
  readonly CustomProperties = new CustomPropertyCollection();
  EnableCalculation = true;
  readonly StandardWidth = 48;
  readonly StandardHeight = 15;
  private visibility: Visibility = 'Visible';

  constructor(
    readonly workbook: Workbook,
    readonly Id: string,
    private name: string,
  ) {
    super();
    this.Comments = new CommentCollection(workbook, this);
    this.Notes = new NoteCollection(workbook, this);
    this.Tables = new TableCollection(workbook, this);
    this.Names = new NamedItemCollection(workbook, this);
  }

  get context(): ModelContext {
    return this.workbook.context;
  }
  get keys(): readonly string[] {
    return [this.name, this.Id];
  }
  get eventTarget(): string {
    return this.Id;
  }

  get Name(): string {
    return this.name;
  }
  set Name(name: string) {
    this.workbook.Worksheets.assertNameAllowed(name, this);
    const before = this.name;
    this.name = name;
    this.context.engine.renameSheet(this.Id, name);
    this.context.events.emit(EventType.worksheetNameChanged, this.Id, {
      worksheetId: this.Id,
      nameBefore: before,
      nameAfter: name,
      source: 'Local',
    });
  }
  get Position(): number {
    return this.workbook.Worksheets.items.indexOf(this);
  }
  set Position(position: number) {
    this.workbook.Worksheets.move(this, position);
  }
  get Visibility(): Visibility {
    return this.visibility;
  }
  set Visibility(visibility: Visibility) {
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) throw invalidArgument();
    if (visibility !== 'Visible' && this.workbook.Worksheets.visible.length === 1 && this.visibility === 'Visible')
      throw new HostError('InvalidOperation');
    this.visibility = visibility;
    this.context.engine.setSheetHidden(this.Id, visibility !== 'Visible');
    if (visibility !== 'Visible' && this.context.engine.activeSheet() === this.Id)
      this.workbook.Worksheets.visible[0]?.Activate();
  }
  get TabColor(): string {
    return this.context.engine.tabColor(this.Id);
  }
  set TabColor(color: string) {
    this.context.engine.setTabColor(this.Id, color === '' ? '' : normalizeColor(color));
  }
  get ShowGridlines(): boolean {
    return this.context.engine.gridlines(this.Id);
  }
  /** The client reads `ShowGridlines` and sets `Gridlines`. */
  get Gridlines(): boolean {
    return this.ShowGridlines;
  }
  set Gridlines(shown: boolean) {
    this.context.engine.setGridlines(this.Id, shown);
  }

  Activate(): void {
    if (this.visibility !== 'Visible') throw new HostError('InvalidOperation');
    this.context.engine.activateSheet(this.Id);
  }
  /** A very hidden sheet cannot be deleted (Worksheet.delete), nor the last visible one. */
  Delete(): void {
    if (this.visibility === 'VeryHidden') throw new HostError('InvalidOperation');
    if (this.visibility === 'Visible' && this.workbook.Worksheets.visible.length === 1)
      throw new HostError('InvalidOperation');
    this.workbook.Worksheets.remove(this);
  }
  /** Cells without formulas need no calculation; `markAllDirty` calculates the others too when nothing changed. */
  Calculate(markAllDirty = false): void {
    const used = this.context.engine.usedBox(this.Id, true);
    if (used && markAllDirty) this.workbook.recalculate(this.formulaCells(used));
  }
  GetNext(visibleOnly = false): Worksheet {
    return this.neighbour(1, visibleOnly) ?? missing();
  }
  GetNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(1, visibleOnly);
  }
  GetPrevious(visibleOnly = false): Worksheet {
    return this.neighbour(-1, visibleOnly) ?? missing();
  }
  GetPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(-1, visibleOnly);
  }

  /** An address or the name of a range; the whole sheet without it. */
  GetRange(address?: unknown): Range {
    if (address === undefined || address === null || address === '')
      return this.rangeOf({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    const range = this.workbook.rangeFrom(String(address), this);
    if (range.sheet !== this) throw invalidArgument();
    return range;
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    const box = { row, column, rows, columns };
    if (![row, column, rows, columns].every(Number.isInteger) || !isOnSheet(box)) throw invalidArgument();
    return this.rangeOf(box);
  }
  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  /** A blank sheet answers with its top left cell (Worksheet.getUsedRange). */
  GetUsedRange(valuesOnly = false): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.context.engine.usedBox(this.Id, valuesOnly === true);
    return used && this.rangeOf(used);
  }

  // For the model

  rangeOf(box: Box): Range {
    return new Range(this, box);
  }

  /** An address of this sheet as the user or a formula writes it; null where it is none. */
  parse(address: string): Box | null {
    const { sheet, rest } = splitSheet(address);
    if (sheet !== null && sheet.toLowerCase() !== this.name.toLowerCase()) return null;
    return parseBox(rest);
  }

  textAt(row: number, column: number): string {
    const { engine, extras } = this.context;
    const card = extras?.card({ sheetId: this.Id, row, column });
    if (card?.type === 'Entity' && card.text !== undefined) return card.text;
    const format = this.conditionalFormats.numberFormatAt(row, column);
    return displayText(engine.value(this.Id, row, column), format ?? engine.style(this.Id, row, column).numberFormat);
  }

  writeText(box: Box, text: string): void {
    this.context.engine.write(
      this.Id,
      box,
      grid(box, () => ({ kind: 'value', value: text })),
    );
    this.cellsWritten(box);
  }

  nonBlankValues(box: Box): CellValue[] {
    const used = this.context.engine.usedBox(this.Id, true);
    const area = used && intersection(box, used);
    return area
      ? grid(area, (row, column) => this.context.engine.value(this.Id, row, column))
          .flat()
          .filter((value) => value !== '')
      : [];
  }

  formulaCells(box: Box): CellPosition[] {
    const used = this.context.engine.usedBox(this.Id, true);
    const area = used && intersection(box, used);
    const found: CellPosition[] = [];
    for (let row = area?.row ?? 0; area && row <= lastRow(area); row += 1) {
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        if (this.context.engine.formula(this.Id, row, column) !== null) found.push({ sheetId: this.Id, row, column });
      }
    }
    return found;
  }

  cellsWritten(box: Box): void {
    this.context.extras?.cellsWritten(this.Id, box);
    for (const table of this.tablesList.all) if (intersection(table.box, box)) table.written(box);
  }

  assertEditable(box: Box): void {
    if (this.Protection.Protected && !this.unlocked.has(box)) throw new HostError('AccessDenied');
  }

  assertFormattable(box: Box): void {
    if (!this.Protection.allows('allowFormatCells') && !this.unlocked.has(box)) throw new HostError('AccessDenied');
  }

  merge(box: Box, across: boolean): void {
    if (isUnbounded(box) || this.tablesList.all.some((table) => intersection(table.box, box))) throw invalidArgument();
    const parts = across ? Array.from({ length: box.rows }, (_, i) => ({ ...box, row: box.row + i, rows: 1 })) : [box];
    for (const part of parts) this.context.engine.merge(this.Id, part);
  }

  insertCells(box: Box, shift: 'down' | 'right'): void {
    this.assertEditable(box);
    this.shiftCells(box, shift);
  }

  deleteCells(box: Box, shift: 'up' | 'left'): void {
    this.assertEditable(box);
    this.shiftCells(box, shift);
  }

  shiftCells(box: Box, kind: CellShift['kind']): void {
    shiftCells(this, { box, kind });
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const list = visibleOnly
      ? this.workbook.Worksheets.items.filter((sheet) => sheet === this || sheet.visibility === 'Visible')
      : this.workbook.Worksheets.items;
    return list[list.indexOf(this) + step] ?? null;
  }
}

addSheetEvents(Worksheet.prototype);

function missing(): never {
  throw new HostError('ItemNotFound');
}
