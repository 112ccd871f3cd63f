import type { RegisterOtherFormulaService } from '@univerjs/engine-formula';
import type { Condition } from '../engine';
import { toRange, UNIT_ID, type UniverContext } from './context';

interface Registered {
  readonly condition: Condition;
  readonly id: string;
}

/** Univer's command that has a formula of this kind calculated. */
const MARK_DIRTY = 'sheet.mutation.data-validation-formula-mark-dirty';
/** Turns of the event loop to wait for it at most. */
const PATIENCE = 20;

/** Formulas that stand in no cell: Univer calculates them along with the sheet. */
export class Conditions {
  private readonly known = new Map<string, Registered>();
  private readonly service: RegisterOtherFormulaService;
  private readonly listeners: (() => void)[] = [];
  /** Formulas that Univer has been given and does not count as out of date yet: it does that a moment later. */
  private underWay = 0;

  constructor(context: UniverContext) {
    this.service = context.injector.get(context.lib.RegisterOtherFormulaService);
    // Univer waits for its first calculation of the whole workbook, which this host replaces by its own.
    this.service.calculateStarted$.next(true);
    this.service.formulaResult$.subscribe((results) => {
      if (Object.keys(results[UNIT_ID] ?? {}).length > 0) for (const listener of this.listeners) listener();
    });
    context.commands.onCommandExecuted(({ id }) => {
      if (id === MARK_DIRTY && this.underWay > 0) this.underWay -= 1;
    });
  }

  onCalculated(listener: () => void): void {
    this.listeners.push(listener);
  }

  set(name: string, condition: Condition | null): void {
    const before = this.known.get(name);
    if (before) this.service.deleteFormula(UNIT_ID, before.condition.sheetId, [before.id]);
    this.known.delete(name);
    if (condition === null) return;
    const { sheetId, box, formula } = condition;
    this.underWay += 1;
    const id = this.service.registerFormulaWithRange(UNIT_ID, sheetId, formula, [toRange(box)]);
    this.known.set(name, { condition, id });
  }

  holds(name: string, row: number, column: number): boolean {
    const known = this.known.get(name);
    if (known === undefined) return false;
    const { sheetId, box } = known.condition;
    const result = this.service.getFormulaValueSync(UNIT_ID, sheetId, known.id)?.result as Results | undefined;
    const value = result?.[row - box.row]?.[column - box.column]?.[0]?.[0]?.v;
    return value === true || (typeof value === 'number' && value !== 0);
  }

  /** Resolves when all conditions are due for calculation or calculated. */
  async registered(): Promise<void> {
    for (let turn = 0; this.underWay > 0 && turn < PATIENCE; turn += 1) await Promise.resolve();
    this.underWay = 0;
  }
}

/** One matrix of values for each cell of the box. */
type Results = Record<number, Record<number, Record<number, Record<number, { v?: unknown } | undefined>> | undefined>>;
