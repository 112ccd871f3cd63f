import type { FunctionArgument, FunctionResult } from '../engine';
import type { ParameterMetadata } from './metadata';

type Scalar = Exclude<FunctionResult, unknown[][]>;

/**
 * A range given where the function takes a single value: Excel calls the function once for each cell and spills the results.
 * A row and a column together make a table of calls.
 */
export function lifted(
  args: readonly FunctionArgument[],
  parameters: readonly ParameterMetadata[],
  call: (args: FunctionArgument[]) => FunctionResult,
): FunctionResult {
  const wide = args.map(
    (argument, i) => argument.kind === 'matrix' && parameterAt(parameters, i)?.dimensionality !== 'matrix',
  );
  if (!wide.includes(true)) return call([...args]);
  const shapes = args.flatMap((argument, i) => (wide[i] && argument.kind === 'matrix' ? [argument.values] : []));
  const rows = Math.max(...shapes.map((values) => values.length));
  const columns = Math.max(...shapes.map((values) => values[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j): Scalar => {
      const one = args.map((argument, k) => (wide[k] ? cellOf(argument, i, j) : argument));
      const result = call(one);
      return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
    }),
  );
}

function parameterAt(parameters: readonly ParameterMetadata[], index: number): ParameterMetadata | undefined {
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.repeating ? last : undefined);
}

/** A single row or column is repeated along the other direction. */
function cellOf(argument: FunctionArgument, row: number, column: number): FunctionArgument {
  if (argument.kind !== 'matrix') return argument;
  const line = argument.values[argument.values.length === 1 ? 0 : row];
  const value = line?.[line.length === 1 ? 0 : column];
  if (value === undefined) return { kind: 'error', code: '#N/A' };
  const { reference } = argument;
  const place = reference && {
    sheetId: reference.sheetId,
    box: {
      row: reference.box.row + (argument.values.length === 1 ? 0 : row),
      column: reference.box.column + (line?.length === 1 ? 0 : column),
      rows: 1,
      columns: 1,
    },
  };
  return { kind: 'scalar', value, reference: place };
}
