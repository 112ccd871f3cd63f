import { isErrorValue } from '../../formula';
import { lift, matrixOf, scalarOf } from './outcome';
import type { Scalar, Value } from './outcome';

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const dateOf = (serial: Scalar): Date => new Date(EPOCH + Math.floor(numberOf(serial)) * MS_PER_DAY);
const serialOf = (date: Date): number =>
  Math.round((Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - EPOCH) / MS_PER_DAY);

/** @throws the text of Excel's error, to be given back as the result */
export function numberOf(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (value === null || value === '') return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = Number(value.trim().replace(',', '.'));
  if (Number.isNaN(number)) throw new CellError('#VALUE!');
  return number;
}

/** An error of Excel on its way out of a calculation. */
export class CellError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export const textOf = (value: Scalar): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
};

const truth = (value: Scalar): boolean => (typeof value === 'boolean' ? value : numberOf(value) !== 0);

const eachNumber = (values: readonly Value[]): number[] =>
  values.flatMap((v) => matrixOf(v).flat()).filter((v): v is number => typeof v === 'number');

const firstError = (values: readonly Value[]): Scalar | undefined =>
  values.flatMap((v) => matrixOf(v).flat()).find(isErrorValue);

type Native = (values: readonly Value[]) => Value;

/** A function of single values, applied cell by cell; an error given comes out as that error. */
const scalar =
  (apply: (scalars: readonly Scalar[]) => Scalar): Native =>
  (values) =>
    lift(values, (scalars) => {
      const error = scalars.find(isErrorValue);
      if (error !== undefined) return error;
      try {
        return apply(scalars);
      } catch (e) {
        if (e instanceof CellError) return e.code;
        throw e;
      }
    });

const overNumbers =
  (apply: (numbers: number[]) => number): Native =>
  (values) =>
    firstError(values) ?? apply(eachNumber(values));

/**
 * The functions of Excel that people write inside the arguments of CCSS functions (years from dates, labels put together,
 * a choice), so that such calls can be followed too. Any other is left to Excel.
 */
export const NATIVE: Readonly<Record<string, Native>> = {
  YEAR: scalar(([date]) => dateOf(date ?? null).getUTCFullYear()),
  MONTH: scalar(([date]) => dateOf(date ?? null).getUTCMonth() + 1),
  DAY: scalar(([date]) => dateOf(date ?? null).getUTCDate()),
  DATE: scalar(
    ([y, m, d]) => (Date.UTC(numberOf(y ?? 0), numberOf(m ?? 1) - 1, numberOf(d ?? 1)) - EPOCH) / MS_PER_DAY,
  ),
  TODAY: () => serialOf(new Date()),
  ABS: scalar(([x]) => Math.abs(numberOf(x ?? 0))),
  INT: scalar(([x]) => Math.floor(numberOf(x ?? 0))),
  ROUND: scalar(([x, digits]) => {
    const factor = 10 ** numberOf(digits ?? 0);
    const value = numberOf(x ?? 0);
    return (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor;
  }),
  SUM: overNumbers((n) => n.reduce((a, b) => a + b, 0)),
  MIN: overNumbers((n) => (n.length ? Math.min(...n) : 0)),
  MAX: overNumbers((n) => (n.length ? Math.max(...n) : 0)),
  CONCATENATE: scalar((parts) => parts.map(textOf).join('')),
  CONCAT: (values) =>
    firstError(values) ??
    values
      .flatMap((v) => matrixOf(v).flat())
      .map(textOf)
      .join(''),
  UPPER: scalar(([t]) => textOf(t ?? '').toUpperCase()),
  LOWER: scalar(([t]) => textOf(t ?? '').toLowerCase()),
  TRIM: scalar(([t]) =>
    textOf(t ?? '')
      .trim()
      .replace(/ +/g, ' '),
  ),
  LEFT: scalar(([t, n]) => textOf(t ?? '').slice(0, n === undefined ? 1 : numberOf(n))),
  RIGHT: scalar(([t, n]) => {
    const count = n === undefined ? 1 : numberOf(n);
    return count === 0 ? '' : textOf(t ?? '').slice(-count);
  }),
  MID: scalar(([t, from, n]) => textOf(t ?? '').substr(numberOf(from ?? 1) - 1, numberOf(n ?? 0))),
  VALUE: scalar(([t]) => numberOf(t ?? null)),
  IF: (values) => {
    const test = scalarOf(values[0] ?? null);
    if (test === undefined) return '#VALUE!';
    if (isErrorValue(test)) return test;
    return truth(test) ? (values[1] ?? true) : (values[2] ?? false);
  },
  IFERROR: ([value = null, other = null]) => lift([value, other], ([v = null, o = null]) => (isErrorValue(v) ? o : v)),
  IFNA: ([value = null, other = null]) => lift([value, other], ([v = null, o = null]) => (v === '#N/A' ? o : v)),
  INDEX: ([area = null, row = 0, column = 0]) => {
    const cells = matrixOf(area);
    const [r, c] = [numberOf(scalarOf(row) ?? 0), numberOf(scalarOf(column) ?? 0)];
    const single = cells.length === 1 && column === 0;
    const line = single ? cells[0] : cells[r - 1];
    if (!single && c === 0 && cells[0]?.length !== 1) return line ? [line] : '#REF!';
    return line?.[single ? r - 1 : Math.max(c, 1) - 1] ?? '#REF!';
  },
};

const compared = (a: Scalar, b: Scalar): number => {
  const [x, y] = [a ?? (typeof b === 'string' ? '' : 0), b ?? (typeof a === 'string' ? '' : 0)];
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  const rank = (v: Scalar): number => (typeof v === 'number' ? 0 : typeof v === 'string' ? 1 : 2);
  return rank(x) - rank(y) || String(x).localeCompare(String(y), 'fr', { sensitivity: 'accent' });
};

const arithmetic = (apply: (a: number, b: number) => number): Native =>
  scalar(([a = null, b = null]) => {
    const result = apply(numberOf(a), numberOf(b));
    return Number.isFinite(result) ? result : '#NUM!';
  });

/** The operators of formulas on two values. */
export const OPERATORS: Readonly<Record<string, Native>> = {
  '+': arithmetic((a, b) => a + b),
  '-': arithmetic((a, b) => a - b),
  '*': arithmetic((a, b) => a * b),
  '/': scalar(([a = null, b = null]) => (numberOf(b) === 0 ? '#DIV/0!' : numberOf(a) / numberOf(b))),
  '^': arithmetic((a, b) => a ** b),
  '&': scalar(([a = null, b = null]) => textOf(a) + textOf(b)),
  '=': scalar(([a = null, b = null]) => compared(a, b) === 0),
  '<>': scalar(([a = null, b = null]) => compared(a, b) !== 0),
  '<': scalar(([a = null, b = null]) => compared(a, b) < 0),
  '<=': scalar(([a = null, b = null]) => compared(a, b) <= 0),
  '>': scalar(([a = null, b = null]) => compared(a, b) > 0),
  '>=': scalar(([a = null, b = null]) => compared(a, b) >= 0),
};
