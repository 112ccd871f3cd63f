import { checkEnglish, FormulaSyntaxError, toEnglish } from '../../formula';
import type { Box, CellValue } from '../engine';
import { HostError, HostObject } from '../richapi';
import { absoluteAddress, invalidArgument, parseBox, quoteSheet, splitSheet } from './address';
import { KeyedCollection } from './collection';
import { Range } from './range';
import { isValidTableName } from './tableNames';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** A defined name: for cells, or for a formula or constant. */
export class NamedItem extends HostObject {
  static override readonly scalars = ['name', 'type', 'value', 'visible', 'comment', 'scope', 'formula'];
  Visible = true;
  Comment: string;
  range: { sheet: Worksheet; box: Box } | null = null;
  private text = '';

  constructor(
    private readonly list: NamedItemCollection,
    readonly Name: string,
    formula: string,
    comment: string,
  ) {
    super();
    this.Comment = comment;
    this.define(formula);
  }

  get Id(): string {
    return this.Name;
  }
  get _Id(): string {
    return this.Name;
  }
  get keys(): readonly string[] {
    return [this.Name];
  }
  get Scope(): string {
    return this.list.sheet ? 'Worksheet' : 'Workbook';
  }
  get Type(): string {
    if (this.range) return 'Range';
    const constant = this.constant;
    if (typeof constant === 'number') return Number.isInteger(constant) ? 'Integer' : 'Double';
    if (typeof constant === 'boolean') return 'Boolean';
    return constant === null ? 'Error' : 'String';
  }
  get Value(): CellValue {
    if (this.range) return `${quoteSheet(this.range.sheet.Name)}!${absoluteAddress(this.range.box)}`;
    return this.constant ?? '#VALUE!';
  }
  get Formula(): string {
    return this.range ? `=${quoteSheet(this.range.sheet.Name)}!${absoluteAddress(this.range.box)}` : this.text;
  }
  set Formula(formula: string) {
    this.define(formula);
    this.publish();
  }
  get Worksheet(): Worksheet {
    if (!this.list.sheet) throw new HostError('ItemNotFound');
    return this.list.sheet;
  }
  get WorksheetOrNullObject(): Worksheet | null {
    return this.list.sheet;
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw new HostError('ItemNotFound');
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    return this.range && this.range.sheet.rangeOf(this.range.box);
  }
  Delete(): void {
    this.list.remove(this);
  }

  publish(): void {
    this.list.workbook.context.engine.setName(this.Name, this.Formula, this.list.sheet?.Id ?? null);
  }

  private define(formula: string): void {
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    try {
      checkEnglish(text);
    } catch (error) {
      throw error instanceof FormulaSyntaxError ? invalidArgument() : error;
    }
    this.text = text;
    const { sheet: name, rest } = splitSheet(text.slice(1));
    const sheet =
      name === null
        ? (this.list.sheet ?? this.list.workbook.Worksheets.GetActiveWorksheet())
        : this.list.workbook.Worksheets.find(name);
    const box = parseBox(rest);
    this.range = sheet && box ? { sheet, box } : null;
  }

  private get constant(): CellValue | null {
    const text = this.text.slice(1);
    if (/^-?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(text)) return Number(text);
    if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
    const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
    return quoted ? (quoted[1] ?? '').replaceAll('""', '"') : null;
  }
}

/** The names of the workbook, or those that hold on one sheet only. */
export class NamedItemCollection extends KeyedCollection<NamedItem> {
  readonly items: NamedItem[] = [];

  constructor(
    readonly workbook: Workbook,
    readonly sheet: Worksheet | null,
  ) {
    super();
  }

  Add(name: string, reference: unknown, comment = ''): NamedItem {
    const formula =
      reference instanceof Range ? `=${quoteSheet(reference.sheet.Name)}!${absoluteAddress(reference.box)}` : reference;
    if (!isValidTableName(name) || typeof formula !== 'string') throw invalidArgument();
    if (this.find(name) !== null || this.workbook.Tables.find(name) !== null) throw new HostError('ItemAlreadyExists');
    const item = new NamedItem(this, name, formula, comment ?? '');
    this.items.push(item);
    item.publish();
    return item;
  }
  AddFormulaLocal(name: string, formula: string, comment = ''): NamedItem {
    return this.Add(name, toEnglish(formula), comment);
  }

  remove(item: NamedItem): void {
    this.items.splice(this.items.indexOf(item), 1);
    this.workbook.context.engine.removeName(item.Name);
  }

  move(sheet: Worksheet, move: (box: Box) => Box | null): void {
    for (const item of this.items) {
      if (item.range?.sheet !== sheet) continue;
      const box = move(item.range.box);
      if (box === null) item.Formula = '=#REF!';
      else if (box !== item.range.box) {
        item.range = { sheet, box };
        item.publish();
      }
    }
  }
}
