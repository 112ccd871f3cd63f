import { isErrorValue } from '../../formula';
import { lastColumn, lastRow, type Box, type CellValue } from '../engine';
import { HostObject } from '../richapi';
import { invalidArgument, parseBox, splitSheet } from './address';
import { AreaList } from './areaList';
import type { Worksheet } from './worksheet';

/** A rule as the add-in gives it: one key says which kind (`list`, `wholeNumber`, `custom`…). */
type Rule = Readonly<
  Record<string, { readonly source?: unknown; readonly inCellDropDown?: boolean; readonly [more: string]: unknown }>
>;

interface Settings {
  rule: Rule;
  prompt: object;
  errorAlert: object;
  ignoreBlanks: boolean;
}

const KINDS: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const fresh = (): Settings => ({
  rule: {},
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  ignoreBlanks: true,
});

/** Data validation of a sheet's cells. */
export class Validations {
  readonly areas = new AreaList<Settings>();

  of(sheet: Worksheet, box: Box): DataValidation {
    return new DataValidation(sheet, box, this.areas);
  }

  clear(box: Box): void {
    this.areas.clear(box);
  }

  /** Rewrites the formulas that lists come from. */
  rewrite(change: (formula: string) => string): void {
    this.areas.change((settings) => {
      const { list } = settings.rule;
      if (typeof list?.source !== 'string') return settings;
      return { ...settings, rule: { list: { ...list, source: change(list.source) } } };
    });
  }

  /** What a cell's drop-down list offers, or null where it has none. */
  choices(sheet: Worksheet, row: number, column: number): CellValue[] | null {
    const list = this.areas.get({ row, column, rows: 1, columns: 1 })?.rule['list'];
    if (list === undefined || list.inCellDropDown === false) return null;
    return listSource(sheet, list.source);
  }
}

export class DataValidation extends HostObject {
  static override readonly scalars = ['type', 'rule', 'prompt', 'errorAlert', 'ignoreBlanks', 'valid'];

  constructor(
    private readonly sheet: Worksheet,
    private readonly box: Box,
    private readonly areas: AreaList<Settings>,
  ) {
    super();
  }

  get Type(): string {
    const kind = Object.keys(this.settings.rule)[0];
    return (kind === undefined ? undefined : KINDS[kind]) ?? 'None';
  }
  get Rule(): Rule {
    return this.settings.rule;
  }
  set Rule(rule: Rule) {
    const kinds = Object.keys(rule ?? {});
    if (kinds.length !== 1 || !KINDS[kinds[0] ?? '']) throw invalidArgument();
    const list = rule['list'];
    // A list typed in the rule holds 255 characters at most, as in Excel's dialog.
    if (list && typeof list.source === 'string' && !list.source.startsWith('=') && list.source.length > 255)
      throw invalidArgument();
    this.update({ rule });
  }
  get Prompt(): object {
    return this.settings.prompt;
  }
  set Prompt(prompt: object) {
    this.update({ prompt });
  }
  get ErrorAlert(): object {
    return this.settings.errorAlert;
  }
  set ErrorAlert(errorAlert: object) {
    this.update({ errorAlert });
  }
  get IgnoreBlanks(): boolean {
    return this.settings.ignoreBlanks;
  }
  set IgnoreBlanks(ignoreBlanks: boolean) {
    this.update({ ignoreBlanks });
  }
  /** Only lists are judged here; other rules are kept, not enforced. */
  get Valid(): boolean | null {
    const list = this.settings.rule['list'];
    if (!list) return true;
    const allowed = new Set(listSource(this.sheet, list.source).map(String));
    for (let row = this.box.row; row <= lastRow(this.box); row += 1) {
      for (let column = this.box.column; column <= lastColumn(this.box); column += 1) {
        const value = this.sheet.context.engine.value(this.sheet.Id, row, column);
        if (value !== '' && (isErrorValue(value) || !allowed.has(String(value)))) return false;
      }
    }
    return true;
  }

  Clear(): void {
    this.sheet.assertEditable(this.box);
    this.areas.clear(this.box);
  }

  private get settings(): Settings {
    return this.areas.get(this.box) ?? fresh();
  }

  private update(change: Partial<Settings>): void {
    this.sheet.assertEditable(this.box);
    this.areas.set(this.box, { ...this.settings, ...change });
  }
}

/** `"a,b,c"`, `=Sheet!$A$1:$A$9`, `=Name` or a range object. */
function listSource(sheet: Worksheet, source: unknown): CellValue[] {
  if (typeof source !== 'string') return rangeValues(sheet, source);
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  const { sheet: sheetName, rest } = splitSheet(source.slice(1));
  const box = parseBox(rest);
  const holder = sheetName === null ? sheet : sheet.workbook.Worksheets.find(sheetName);
  if (box && holder) return holder.nonBlankValues(box);
  const range = sheet.workbook.Names.find(source.slice(1))?.GetRangeOrNullObject();
  return range ? range.sheet.nonBlankValues(range.box) : [];
}

function rangeValues(sheet: Worksheet, source: unknown): CellValue[] {
  if (typeof source !== 'object' || source === null || !('box' in source)) return [];
  const { box, sheet: holder = sheet } = source as { box: Box; sheet?: Worksheet };
  return holder.nonBlankValues(box);
}
