import { isErrorValue } from '../../formula';
import { lifted } from '../customFunctions';
import type { CellEngine, CellValue, FunctionArgument, FunctionResult } from '../engine';
import { displayText, formatToEnglish } from '../model';
import { FRENCH } from './language';

const MOST_DECIMALS = 127;

/**
 * Functions that write and read numbers in the language of the user's Excel, format codes included. The engine's own are English: they
 * would write 1,234.5 into the titles and labels of charts, and `jj/mm/aaaa` as it stands.
 */
export function registerTextFunctions(engine: CellEngine): void {
  const functions = { FIXED: fixed, TEXT: text, DATEVALUE: dateValue };
  for (const [name, one] of Object.entries(functions))
    engine.registerFunction({ name, description: '', parameters: [], call: (args) => lifted(args, [], one) });
}

/** CTXT */
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

/** TEXTE: `=TEXTE(44561;"jj/mm/aaaa")`. */
function text([given, format]: FunctionArgument[]): FunctionResult {
  const code = valueOf(format);
  const value = valueOf(given);
  for (const one of [value, code]) if (isErrorValue(one)) return { error: one };
  if (typeof value === 'boolean') return FRENCH.textOf(value);
  if (code === '') return '';
  const content = typeof value === 'string' ? (FRENCH.numberOf(value) ?? value) : value;
  return displayText(content, formatToEnglish(typeof code === 'string' ? code : FRENCH.textOf(code)));
}

/** DATEVAL */
function dateValue([given]: FunctionArgument[]): FunctionResult {
  const value = valueOf(given);
  if (isErrorValue(value)) return { error: value };
  const date = typeof value === 'string' && /[/-]/.test(value) ? FRENCH.numberOf(value) : null;
  return date === null ? { error: '#VALUE!' } : Math.trunc(date);
}

/** What a single argument holds, errors as their text; 0 for a blank cell. */
function valueOf(argument: FunctionArgument | undefined): CellValue {
  if (argument === undefined || argument.kind === 'omitted') return '';
  if (argument.kind === 'error') return argument.code;
  return (argument.kind === 'matrix' ? argument.values[0]?.[0] : argument.value) ?? 0;
}

/** A number, or the error that the argument is. */
function numberOf(argument: FunctionArgument | undefined, omitted: number): number | string {
  if (argument === undefined || argument.kind === 'omitted') return omitted;
  if (argument.kind === 'matrix') return '#VALUE!';
  const value = valueOf(argument);
  if (typeof value !== 'string') return Number(value);
  if (value === '') return 0;
  if (value.startsWith('#')) return value;
  return FRENCH.numberOf(value) ?? '#VALUE!';
}
