import type { FunctionResult } from '../engine';

/** What the client reports of one call: `[id, succeeded, value, error code]`. */
export type InvocationResult = readonly [
  id: number,
  succeeded: boolean,
  value: unknown,
  errorCode?: number,
  ...rest: unknown[],
];

type Scalar = Exclude<FunctionResult, unknown[][]>;

/** A result of a call, split into what formulas calculate with and what the cell shows. */
export interface Settled {
  readonly result: FunctionResult;
  /** Entities and other rich values, by their place in the result. */
  readonly cards: readonly { row: number; column: number; card: RichValue }[];
  /** Message of a `CustomFunctions.Error`. */
  readonly message: string;
}

/** A cell value object of Excel's data types (`Excel.CellValue`). */
export interface RichValue {
  readonly type: string;
  readonly basicValue?: unknown;
  readonly basicType?: string;
  readonly text?: string;
  readonly numberFormat?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly [other: string]: unknown;
}

/** The client's numbers for errors (`_getCustomFunctionResultErrorCodeFromErrorCode`); thrown values without a code are #VALUE!. */
const ERROR_CODES: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

export function settle([, succeeded, value, errorCode]: InvocationResult): Settled {
  if (!succeeded) {
    return {
      result: { error: ERROR_CODES[errorCode ?? 0] ?? '#VALUE!' },
      cards: [],
      message: typeof value === 'string' ? value : '',
    };
  }
  const cards: { row: number; column: number; card: RichValue }[] = [];
  let message = '';
  const scalar = (one: unknown, row: number, column: number): Scalar => {
    if (isRichValue(one)) cards.push({ row, column, card: one });
    if (isRichValue(one) && one.type === 'Error' && typeof one['message'] === 'string') message = one['message'];
    return scalarOf(one);
  };
  if (!Array.isArray(value)) return { result: scalar(value, 0, 0), cards, message };
  const lines = value.map((line: unknown, i) =>
    (Array.isArray(line) ? line : [line]).map((one: unknown, j) => scalar(one, i, j)),
  );
  if (lines.length === 0 || lines[0]?.length === 0) return { result: { error: '#CALC!' }, cards, message };
  const columns = Math.max(...lines.map((line) => line.length));
  return {
    result: lines.map((line) => [...line, ...Array<Scalar>(columns - line.length).fill({ error: '#N/A' })]),
    cards,
    message,
  };
}

export const isRichValue = (value: unknown): value is RichValue =>
  typeof value === 'object' && value !== null && 'type' in value;

/** What formulas calculate with. */
export const scalarOf = (value: unknown): Scalar => (isRichValue(value) ? basicValue(value) : plain(value));

/** Null becomes 0, in single results as in arrays (oj#1503, "by design"). */
function plain(value: unknown): Scalar {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return { error: '#VALUE!' };
}

function basicValue(card: RichValue): Scalar {
  const { basicValue: value } = card;
  if (card.type === 'Error') return { error: typeof value === 'string' ? value : errorName(card['errorType']) };
  if (typeof value === 'string' && /^#[A-Z]/.test(value)) return { error: value };
  return value === undefined || value === null ? { error: '#VALUE!' } : plain(value);
}

function errorName(type: unknown): string {
  const names: Readonly<Record<string, string>> = {
    NotAvailable: '#N/A',
    Div0: '#DIV/0!',
    Num: '#NUM!',
    Name: '#NAME?',
    Null: '#NULL!',
    Ref: '#REF!',
  };
  return (typeof type === 'string' ? names[type] : undefined) ?? '#VALUE!';
}
