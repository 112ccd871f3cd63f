import { lifted } from '../customFunctions';
import type { CellEngine, FunctionArgument, FunctionResult } from '../engine';
import { displayText } from '../model';

const MOST_DECIMALS = 127;

/**
 * CTXT (FIXED) writes numbers as the language of Excel does: 1234,5 in French. The engine's own would write 1,234.5 into the titles and
 * labels of charts.
 */
export function registerFixed(engine: CellEngine): void {
  engine.registerFunction({
    name: 'FIXED',
    description: '',
    parameters: [],
    call: (args) => lifted(args, [], fixed),
  });
}

function fixed([number, decimals, plain]: FunctionArgument[]): FunctionResult {
  const values = [numberOf(number, 0), numberOf(decimals, 2), numberOf(plain, 0)];
  const error = values.find((value) => typeof value === 'string');
  if (error !== undefined) return { error };
  const [value = 0, places = 2, withoutGroups = 0] = values as number[];
  const count = Math.trunc(places);
  if (count > MOST_DECIMALS) return { error: '#VALUE!' };
  const scale = 10 ** count;
  const digits = count > 0 ? `.${'0'.repeat(count)}` : '';
  const rounded = count < 0 ? Math.round(value * scale) / scale : value;
  return displayText(rounded, `${withoutGroups ? '0' : '#,##0'}${digits}`);
}

/** A number, or the error that the argument is. */
function numberOf(argument: FunctionArgument | undefined, omitted: number): number | string {
  if (argument === undefined || argument.kind === 'omitted') return omitted;
  if (argument.kind === 'error') return argument.code;
  if (argument.kind === 'matrix') return '#VALUE!';
  const { value } = argument;
  if (value === null || value === '') return 0;
  if (typeof value === 'string') {
    if (value.startsWith('#')) return value;
    const read = Number(value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
    return Number.isNaN(read) ? '#VALUE!' : read;
  }
  return Number(value);
}
