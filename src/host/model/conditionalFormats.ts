import { cellBox, contains, intersection, type Box } from '../engine';
import { HostObject } from '../richapi';
import { invalidArgument } from './address';
import { Bag } from './bag';
import { KeyedCollection } from './collection';
import { conditionFormula } from './conditionFormula';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

class ConditionalRangeFont extends Bag {
  constructor() {
    super({ color: '', bold: null, italic: null, underline: null, strikethrough: null });
  }
  Clear(): void {
    Object.assign(this.values, { color: '', bold: null, italic: null, underline: null, strikethrough: null });
  }
}

class ConditionalRangeFill extends Bag {
  constructor() {
    super({ color: '' });
  }
  Clear(): void {
    this.change('color', '');
  }
}

class ConditionalRangeFormat extends Bag {
  readonly Font = new ConditionalRangeFont();
  readonly Fill = new ConditionalRangeFill();
  constructor() {
    super({ numberFormat: null });
  }
}

class ConditionalFormatRule extends Bag {
  constructor() {
    super({ formula: '', formulaLocal: '', formulaR1C1: '' });
  }
}

/** The part of a conditional format that depends on its kind. */
class ConditionalRule extends Bag {
  readonly Format = new ConditionalRangeFormat();
  constructor(kind: string) {
    super(
      kind === 'Custom'
        ? {}
        : {
            rule: null,
            threeColorScale: false,
            criteria: null,
            style: null,
            showDataBarOnly: false,
            reverseIconOrder: false,
            showIconOnly: false,
          },
    );
  }
}

class CustomConditionalFormat extends ConditionalRule {
  readonly Rule = new ConditionalFormatRule();
  constructor() {
    super('Custom');
  }
}

const MEMBERS: Readonly<Record<string, string>> = {
  Custom: 'Custom',
  CellValue: 'CellValue',
  ContainsText: 'TextComparison',
  PresetCriteria: 'Preset',
  TopBottom: 'TopBottom',
  ColorScale: 'ColorScale',
  DataBar: 'DataBar',
  IconSet: 'IconSet',
};

/** A conditional format: kept and given back, and listed for the grid to draw. */
export class ConditionalFormat extends HostObject {
  static override readonly scalars = ['id', 'type', 'priority', 'stopIfTrue'];
  StopIfTrue = false;
  readonly rule: ConditionalRule;

  constructor(
    private readonly list: ConditionalFormats,
    readonly sheet: Worksheet,
    public box: Box,
    readonly Type: string,
    readonly Id: string,
  ) {
    super();
    this.rule = Type === 'Custom' ? new CustomConditionalFormat() : new ConditionalRule(Type);
    const member = MEMBERS[Type];
    if (member === undefined) throw invalidArgument();
    for (const name of Object.values(MEMBERS)) {
      const present = name === member ? this.rule : null;
      Object.defineProperty(this, `${name}OrNullObject`, { value: present });
      if (present) Object.defineProperty(this, name, { value: present });
    }
  }

  get keys(): readonly string[] {
    return [this.Id];
  }
  /** The condition of a custom format, in English; empty for other kinds. */
  get customFormula(): string {
    return this.rule instanceof CustomConditionalFormat ? String(this.rule.Rule.values['formula']) : '';
  }
  set customFormula(formula: string) {
    if (this.rule instanceof CustomConditionalFormat) this.rule.Rule.values['formula'] = formula;
  }
  /** The number format that cells get from it; null where they keep their own. */
  get numberFormat(): string | null {
    const format = this.rule.Format.values['numberFormat'];
    return typeof format === 'string' && format !== '' ? format : null;
  }
  /** Rewrites the formulas of its rule. */
  rewrite(change: (formula: string) => string): void {
    if (this.customFormula !== '') this.customFormula = change(this.customFormula);
    const rule = this.rule.values['rule'];
    if (typeof rule !== 'object' || rule === null) return;
    const parts = Object.entries(rule).map(([name, part]): [string, unknown] =>
      /^formula[12]$/.test(name) && typeof part === 'string' ? [name, change(part)] : [name, part],
    );
    this.rule.values['rule'] = Object.fromEntries(parts);
  }
  get Priority(): number {
    return this.list.items.indexOf(this);
  }
  set Priority(priority: number) {
    this.list.move(this, priority);
  }
  GetRange(): Range {
    return this.sheet.rangeOf(this.box);
  }
  GetRangeOrNullObject(): Range {
    return this.GetRange();
  }
  Delete(): void {
    this.list.remove(this);
  }
}

/** All conditional formats of a sheet, the last added first, as in Excel. */
export class ConditionalFormats {
  readonly items: ConditionalFormat[] = [];
  private next = 1;
  /** What the engine calculates, by name. */
  private readonly watched = new Map<string, string>();

  constructor(private readonly sheet: Worksheet) {}

  /** Has the engine calculate what decides on the formats as they are now. */
  follow(): void {
    const { engine } = this.sheet.context;
    const present = new Set(this.items.map((format) => this.nameOf(format)));
    for (const name of this.watched.keys()) {
      if (present.has(name)) continue;
      engine.setCondition(name, null);
      this.watched.delete(name);
    }
    for (const format of this.items) {
      const name = this.nameOf(format);
      const formula = conditionFormula(format);
      const key = `${formula ?? ''}|${JSON.stringify(format.box)}`;
      if (this.watched.get(name) === key) continue;
      this.watched.set(name, key);
      engine.setCondition(name, formula === null ? null : { sheetId: this.sheet.Id, box: format.box, formula });
    }
  }

  /** The formats whose conditions hold in a cell, the strongest first. */
  holding(row: number, column: number): ConditionalFormat[] {
    const holding: ConditionalFormat[] = [];
    for (const format of this.items) {
      if (!contains(format.box, cellBox(row, column))) continue;
      if (!this.sheet.context.engine.conditionHolds(this.nameOf(format), row, column)) continue;
      holding.push(format);
      if (format.StopIfTrue) break;
    }
    return holding;
  }

  /** The number format that conditional formats give to a cell, or null. */
  numberFormatAt(row: number, column: number): string | null {
    const formats = this.items.length === 0 ? [] : this.holding(row, column);
    return formats.map(({ numberFormat }) => numberFormat).find((format) => format !== null) ?? null;
  }

  private nameOf(format: ConditionalFormat): string {
    return `${this.sheet.Id} ${format.Id}`;
  }

  add(sheet: Worksheet, box: Box, type: string): ConditionalFormat {
    const format = new ConditionalFormat(this, sheet, box, type, `{cf-${this.next++}}`);
    this.items.unshift(format);
    return format;
  }
  remove(format: ConditionalFormat): void {
    this.items.splice(this.items.indexOf(format), 1);
  }
  move(format: ConditionalFormat, priority: number): void {
    this.remove(format);
    this.items.splice(priority, 0, format);
  }
  clear(box: Box): void {
    for (const format of this.items.filter((item) => intersection(item.box, box))) this.remove(format);
  }
}

export class ConditionalFormatCollection extends KeyedCollection<ConditionalFormat> {
  constructor(
    private readonly sheet: Worksheet,
    private readonly box: Box,
  ) {
    super();
  }
  get items(): readonly ConditionalFormat[] {
    return this.sheet.conditionalFormats.items.filter((format) => intersection(format.box, this.box));
  }
  Add(type: string): ConditionalFormat {
    this.sheet.assertFormattable(this.box);
    return this.sheet.conditionalFormats.add(this.sheet, this.box, type);
  }
  ClearAll(): void {
    this.sheet.conditionalFormats.clear(this.box);
  }
}
