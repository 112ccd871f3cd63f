import type { PlainValue } from '../../functions';

export type Scalar = PlainValue | null;
export type Matrix = readonly (readonly Scalar[])[];
export type Value = Scalar | Matrix;

/** What an expression comes to, or in French why that cannot be told outside Excel. */
export type Outcome = { readonly known: true; readonly value: Value } | { readonly known: false; readonly why: string };

export const known = (value: Value): Outcome => ({ known: true, value });
export const unknown = (why: string): Outcome => ({ known: false, why });

export const isMatrix = (value: Value): value is Matrix => Array.isArray(value);
export const matrixOf = (value: Value): Matrix => (isMatrix(value) ? value : [[value]]);

/** A matrix of one cell is that cell. */
export function scalarOf(value: Value): Scalar | undefined {
  if (!isMatrix(value)) return value;
  return value.length === 1 && value[0]?.length === 1 ? (value[0][0] ?? null) : undefined;
}

/** Applies a function cell by cell, a single value or a single line standing for all. */
export function lift(values: readonly Value[], apply: (scalars: readonly Scalar[]) => Scalar): Value {
  const matrices = values.map(matrixOf);
  const rows = Math.max(...matrices.map((m) => m.length));
  const columns = Math.max(...matrices.map((m) => m[0]?.length ?? 1));
  const at = (m: Matrix, row: number, column: number): Scalar => {
    const line = m.length === 1 ? m[0] : m[row];
    const cell = line?.length === 1 ? line[0] : line?.[column];
    return cell === undefined ? '#N/A' : cell;
  };
  const cells = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => apply(matrices.map((m) => at(m, r, c)))),
  );
  return values.some(isMatrix) ? cells : (cells[0]?.[0] ?? null);
}
