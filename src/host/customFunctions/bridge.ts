import type { CellEngine, CellPosition, FormattedCell, FunctionArgument, FunctionResult } from '../engine';
import { MessageCategory, type PushEntry } from '../richapi';
import { ArgumentReader, type BlankCells } from './arguments';
import { CallBook, type Call } from './calls';
import { CellExtras } from './cellExtras';
import { FIELD_FUNCTIONS, readField } from './fields';
import { lifted } from './lifting';
import type { FunctionMetadata, FunctionsMetadata } from './metadata';
import { settle, type InvocationResult, type RichValue, type Settled } from './results';

const INVOKE = 1000;
const CANCEL = 1001;
const CANCELABLE = 1;
const STREAMING = 2;

/** Excel's word for a custom function that has not answered yet. */
export const BUSY = '#BUSY!';

export interface BridgeOptions {
  readonly engine: CellEngine;
  readonly metadata: FunctionsMetadata;
  readonly namespace: string;
  /** Sends messages to the client's CustomFunctionProxy. */
  readonly send: (entries: PushEntry[]) => void;
  readonly address: (at: CellPosition) => string;
  readonly blankCells?: BlankCells;
}

/**
 * Runs custom functions through the client's own CustomFunctionProxy. Univer would run asynchronous functions one after the other;
 * here a call returns #BUSY! at once, all calls of a calculation leave in one message, and when results arrive only the cells
 * that wait for them are calculated again.
 */
export class CustomFunctionBridge {
  readonly extras = new CellExtras();
  private readonly book = new CallBook();
  private outbox: PushEntry[] = [];
  /** Fields read in the running pass, with what they bring to their cells. */
  private fields: { at: CellPosition; card: RichValue | null }[] = [];
  private readonly idle: (() => void)[] = [];
  private readonly formatted = new Map<string, string>();
  /** Number formats that results bring to their cells; given to all of them at once. */
  private formats: FormattedCell[] = [];
  private readonly names = new Map<string, FunctionMetadata>();

  constructor(private readonly options: BridgeOptions) {
    for (const metadata of options.metadata.functions) this.register(metadata);
    for (const name of FIELD_FUNCTIONS) this.registerField(name);
    options.engine.onCalculated(() => this.endOfPass());
  }

  get busy(): boolean {
    return this.book.busy;
  }

  whenIdle(): Promise<void> {
    return this.busy ? new Promise((resolve) => this.idle.push(resolve)) : Promise.resolve();
  }

  receive(results: readonly InvocationResult[]): void {
    const waiting = results.flatMap((result) => this.book.settle(result[0], settle(result)));
    if (waiting.length > 0) this.options.engine.markDirty(waiting);
    if (!this.busy) for (const resolve of this.idle.splice(0)) resolve();
  }

  /** The client is ready: what was asked before it could hear is asked again. */
  restart(): void {
    const { waiting } = this.book;
    if (waiting.length === 0) return;
    this.forget(waiting);
    this.options.engine.markDirty(waiting);
  }

  /** The next evaluation of these cells calls again, whatever is under way. */
  forget(cells: readonly CellPosition[]): void {
    const abandoned = cells.flatMap((at) => this.book.forget(at));
    const cancelled = abandoned.map((call) => ({
      messageCategory: MessageCategory.CustomFunction,
      messageType: CANCEL,
      targetId: '',
      message: JSON.stringify({ invocationId: call.id }),
    }));
    if (cancelled.length > 0) this.options.send(cancelled);
    if (!this.busy) for (const resolve of this.idle.splice(0)) resolve();
  }

  private register(metadata: FunctionMetadata): void {
    const name = `${this.options.namespace}.${metadata.name}`.toUpperCase();
    const parameters = metadata.parameters ?? [];
    const reader = new ArgumentReader(metadata, this.options.blankCells ?? 'zero');
    this.names.set(name, metadata);
    this.options.engine.registerFunction({
      name,
      description: metadata.description ?? '',
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description ?? '',
        optional: parameter.optional === true,
        repeating: parameter.repeating === true,
      })),
      call: (args, at) => lifted(args, parameters, (one) => this.evaluate(metadata, reader, one, at)),
    });
  }

  private evaluate(
    metadata: FunctionMetadata,
    reader: ArgumentReader,
    args: FunctionArgument[],
    at: CellPosition,
  ): FunctionResult {
    const prepared = reader.read(args);
    if ('error' in prepared) return prepared;
    const options = metadata.options ?? {};
    const address = this.options.address(at);
    const key = JSON.stringify([metadata.id, prepared.values, options.requiresAddress || options.stream ? address : 0]);
    const { call, fresh } = this.book.find(key, at, options.stream === true);
    if (fresh) {
      const flags = (options.cancelable ? CANCELABLE : 0) | (options.stream ? STREAMING : 0);
      const message: unknown[] = [call.id, metadata.id, prepared.values, address, flags];
      if (options.requiresParameterAddresses)
        message.push(prepared.addresses.map((argument) => this.addressOf(argument)));
      this.post({
        messageCategory: MessageCategory.CustomFunction,
        messageType: INVOKE,
        targetId: '',
        message: JSON.stringify(message),
      });
    }
    if (call.settled === null) return { error: BUSY };
    // Formulas that read a field of this cell are evaluated later in the same pass.
    if (call.settled.cards.length > 0 && this.isBareCall(at)) this.extras.set(at, new Map(), cardsAt(at, call.settled));
    return call.settled.result;
  }

  private registerField(name: string): void {
    this.options.engine.registerFunction({
      name,
      description: '',
      parameters: [],
      call: (args, at) => {
        const { result, card } = readField(args, this.extras);
        this.fields.push({ at, card });
        return result;
      },
    });
  }

  private addressOf(argument: FunctionArgument | undefined): string {
    if (
      argument === undefined ||
      argument.kind === 'omitted' ||
      argument.kind === 'error' ||
      argument.reference === null
    )
      return '';
    const { sheetId, box } = argument.reference;
    const first = this.options.address({ sheetId, row: box.row, column: box.column });
    const last = this.options.address({ sheetId, row: box.row + box.rows - 1, column: box.column + box.columns - 1 });
    return first === last ? first : `${first}:${last.slice(last.lastIndexOf('!') + 1)}`;
  }

  private post(entry: PushEntry): void {
    this.outbox.push(entry);
  }

  private endOfPass(): void {
    const entries = this.outbox;
    this.outbox = [];
    for (const { at, calls } of this.book.endOfPass()) this.finish(at, calls);
    for (const { at, card } of this.fields.splice(0)) {
      const bare =
        card !== null && /\.\[[^\]]*\]$/.test(this.options.engine.formula(at.sheetId, at.row, at.column) ?? '');
      this.extras.set(at, new Map(), bare ? [{ at, card }] : []);
      if (bare) this.applyFormat(at, card);
    }
    if (this.formats.length > 0) this.options.engine.formatCells(this.formats.splice(0));
    if (entries.length > 0) this.options.send(entries);
  }

  /** A cell's formula is done: keep what its calls brought along with their values. */
  private finish(at: CellPosition, calls: readonly Call[]): void {
    const messages = new Map<string, string>();
    let cards: { at: CellPosition; card: RichValue }[] = [];
    for (const { settled } of calls) {
      if (settled === null) continue;
      const { result } = settled;
      if (settled.message !== '' && typeof result === 'object' && result !== null && 'error' in result)
        messages.set(result.error, settled.message);
    }
    // Only a formula that is nothing but the call hands the rich value on; `=CCSS.VAL(…)*2` is a plain number.
    const only = calls.length === 1 ? calls[0]?.settled : null;
    if (only && this.isBareCall(at)) {
      cards = cardsAt(at, only);
      for (const { at: place, card } of cards) this.applyFormat(place, card);
    }
    this.extras.set(at, messages, cards);
  }

  private isBareCall(at: CellPosition): boolean {
    const formula = this.options.engine.formula(at.sheetId, at.row, at.column);
    const name = formula === null ? undefined : /^=\s*([\w.]+)\s*\(/.exec(formula)?.[1];
    return name !== undefined && this.names.has(name.toUpperCase()) && formula !== null && closesAtEnd(formula);
  }

  /** A formatted number gives the cell its format, unless the user has chosen one. */
  private applyFormat({ sheetId, row, column }: CellPosition, card: RichValue): void {
    if (typeof card.numberFormat !== 'string') return;
    const { engine } = this.options;
    const current = engine.style(sheetId, row, column).numberFormat;
    const key = `${sheetId}!${row},${column}`;
    if (current !== 'General' && current !== this.formatted.get(key)) return;
    this.formatted.set(key, card.numberFormat);
    if (current !== card.numberFormat) this.formats.push({ sheetId, row, column, format: card.numberFormat });
  }
}

/** The rich values of a result, at the cells that they spill into. */
const cardsAt = (at: CellPosition, { cards }: Settled): { at: CellPosition; card: RichValue }[] =>
  cards.map(({ row, column, card }) => ({
    at: { sheetId: at.sheetId, row: at.row + row, column: at.column + column },
    card,
  }));

/** Whether the parenthesis that the first call opens is the formula's last character. */
function closesAtEnd(formula: string): boolean {
  let depth = 0;
  let quoted = false;
  const text = formula.trimEnd();
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === '(') depth += 1;
    if (char === ')' && (depth -= 1) === 0) return at === text.length - 1;
  }
  return false;
}
