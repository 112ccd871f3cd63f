import type { CellValue, FunctionArgument } from '../engine';
import type { FunctionMetadata, ParameterMetadata } from './metadata';

/**
 * What a blank cell given as an argument arrives as: 0 in Excel for Windows, null in Excel on the web (oj#4702, oj#1951).
 * An argument left out is null in both.
 */
export type BlankCells = 'zero' | 'null';

/** The values of one call, or the error that the call comes to without being made. */
export type Prepared =
  { readonly values: unknown[]; readonly addresses: (FunctionArgument | undefined)[] } | { readonly error: string };

export class ArgumentReader {
  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly blankCells: BlankCells,
  ) {}

  read(args: readonly FunctionArgument[]): Prepared {
    const parameters = this.metadata.parameters ?? [];
    const repeating = parameters.at(-1)?.repeating === true;
    if (args.length > parameters.length && !repeating) return { error: '#VALUE!' };
    const values: unknown[] = [];
    for (const [i, parameter] of parameters.entries()) {
      const given = parameter.repeating ? args.slice(i) : [args[i]];
      const read = given.map((argument) => this.value(parameter, argument));
      const failed = read.find(isError);
      if (failed) return failed;
      // A required argument that is missing is an error of the formula, as in Excel.
      if (!parameter.optional && !parameter.repeating && args[i] === undefined) return { error: '#VALUE!' };
      values.push(parameter.repeating ? (read.length === 0 ? null : read) : read[0]);
    }
    return { values, addresses: parameters.map((_, i) => args[i]) };
  }

  private value(parameter: ParameterMetadata, argument: FunctionArgument | undefined): unknown {
    if (argument === undefined || argument.kind === 'omitted') return null;
    if (argument.kind === 'error') return { error: argument.code };
    if (parameter.dimensionality === 'matrix')
      return this.matrix(parameter, argument.kind === 'matrix' ? argument.values : [[argument.value]]);
    const value = argument.kind === 'matrix' ? (argument.values[0]?.[0] ?? null) : argument.value;
    return this.scalar(parameter, value);
  }

  private matrix(parameter: ParameterMetadata, values: (CellValue | null)[][]): unknown {
    const converted = values.map((line) => line.map((value) => this.scalar(parameter, value)));
    return converted.flat().find(isError) ?? converted;
  }

  private scalar(parameter: ParameterMetadata, value: CellValue | null): unknown {
    if (value === null) return this.blank(parameter);
    if (typeof value === 'string' && ERROR.test(value)) return { error: value };
    switch (parameter.type) {
      case 'number':
        return toNumber(value);
      case 'string':
        return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
      case 'boolean':
        return toBoolean(value);
      default:
        return value;
    }
  }

  private blank(parameter: ParameterMetadata): unknown {
    if (this.blankCells === 'null') return null;
    if (parameter.type === 'string') return '';
    return parameter.type === 'boolean' ? false : 0;
  }
}

const ERROR = /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!)$/;

const isError = (value: unknown): value is { error: string } =>
  typeof value === 'object' && value !== null && 'error' in value;

function toNumber(value: CellValue): unknown {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = value.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.');
  const number = Number(text);
  return text === '' || Number.isNaN(number) ? { error: '#VALUE!' } : number;
}

function toBoolean(value: CellValue): unknown {
  if (typeof value !== 'string') return Boolean(value);
  if (/^(true|vrai)$/i.test(value)) return true;
  return /^(false|faux)$/i.test(value) ? false : { error: '#VALUE!' };
}
