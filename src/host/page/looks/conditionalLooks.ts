import type { IStyleData } from '@univerjs/core';
import { RegisterOtherFormulaService } from '@univerjs/engine-formula';
import { lastColumn, lastRow } from '../../engine';
import type { ConditionalFormat } from '../../model';
import type { HostSession } from '../../session';
import type { UniverEngine } from '../../univer';
import { toRange, UNIT_ID } from '../../univer/context';
import { ruleFormula } from './ruleFormula';

interface Registered {
  readonly sheetId: string;
  readonly formula: string;
  readonly id: string;
}

/** What conditional formats give to a cell. */
export interface ConditionalLook {
  readonly style: IStyleData;
  readonly numberFormat: string | null;
}

/** Has the engine calculate the formulas of conditional formats, and says how they look in a cell. */
export class ConditionalLooks {
  private readonly known = new Map<ConditionalFormat, Registered>();
  private readonly service: RegisterOtherFormulaService;

  constructor(
    engine: UniverEngine,
    private readonly session: HostSession,
    changed: () => void,
  ) {
    this.service = engine.context.injector.get(RegisterOtherFormulaService);
    // Univer waits for its first calculation of the whole workbook, which this host replaces by its own.
    this.service.calculateStarted$.next(true);
    this.service.formulaResult$.subscribe((results) => {
      if (Object.keys(results[UNIT_ID] ?? {}).length > 0) changed();
    });
  }

  /** Follows what was added, changed and removed. */
  refresh(): void {
    const present = new Set(this.session.workbook.Worksheets.items.flatMap((sheet) => sheet.conditionalFormats.items));
    for (const [format, { sheetId, id }] of this.known) {
      if (present.has(format)) continue;
      this.service.deleteFormula(UNIT_ID, sheetId, [id]);
      this.known.delete(format);
    }
    for (const format of present) this.register(format);
  }

  /** The looks of all formats that hold in a cell, the first one strongest. */
  at(sheetId: string, row: number, column: number): ConditionalLook | null {
    let look: ConditionalLook | null = null;
    const sheet = this.session.workbook.Worksheets.items.find(({ Id }) => Id === sheetId);
    for (const format of sheet?.conditionalFormats.items ?? []) {
      const { box } = format;
      if (row < box.row || row > lastRow(box) || column < box.column || column > lastColumn(box)) continue;
      if (!this.holds(format, row - box.row, column - box.column)) continue;
      look = look === null ? lookOf(format) : under(look, lookOf(format));
      if (format.StopIfTrue) break;
    }
    return look;
  }

  private register(format: ConditionalFormat): void {
    const formula = ruleFormula(format);
    const key = `${formula ?? ''}|${JSON.stringify(format.box)}`;
    const before = this.known.get(format);
    if (before?.formula === key) return;
    if (before) this.service.deleteFormula(UNIT_ID, before.sheetId, [before.id]);
    this.known.delete(format);
    if (formula === null) return;
    const sheetId = format.sheet.Id;
    const id = this.service.registerFormulaWithRange(UNIT_ID, sheetId, formula, [toRange(format.box)]);
    this.known.set(format, { sheetId, formula: key, id });
  }

  private holds(format: ConditionalFormat, row: number, column: number): boolean {
    const known = this.known.get(format);
    const result = known && this.service.getFormulaValueSync(UNIT_ID, known.sheetId, known.id)?.result;
    const value = (result as Results | undefined)?.[row]?.[column]?.[0]?.[0]?.v;
    return value === 1 || value === true || (typeof value === 'number' && value !== 0);
  }
}

/** One matrix of values for each cell of the range. */
type Results = Record<number, Record<number, Record<number, Record<number, { v?: unknown } | undefined>> | undefined>>;

const under = (first: ConditionalLook, later: ConditionalLook): ConditionalLook => ({
  style: { ...later.style, ...first.style },
  numberFormat: first.numberFormat ?? later.numberFormat,
});

function lookOf({ rule }: ConditionalFormat): ConditionalLook {
  const { Font: font, Fill: fill, values } = rule.Format;
  const color = String(font.values['color'] ?? '');
  const background = String(fill.values['color'] ?? '');
  const style: IStyleData = {
    ...(color === '' ? {} : { cl: { rgb: color } }),
    ...(background === '' ? {} : { bg: { rgb: background } }),
    ...(font.values['bold'] === true ? { bl: 1 } : {}),
    ...(font.values['italic'] === true ? { it: 1 } : {}),
    ...(font.values['strikethrough'] === true ? { st: { s: 1 } } : {}),
  };
  const format = values['numberFormat'];
  return { style, numberFormat: typeof format === 'string' && format !== '' ? format : null };
}
