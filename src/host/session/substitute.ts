import { isErrorValue } from '../../formula';
import { lifted } from '../customFunctions';
import type { CellEngine, FunctionArgument, FunctionResult } from '../engine';
import { FRENCH } from './language';

/** SUBSTITUE (SUBSTITUTE): the engine's own takes a line break for any blank. */
export function registerSubstitute(engine: CellEngine): void {
  engine.registerFunction({
    name: 'SUBSTITUTE',
    description: '',
    parameters: [],
    call: (args) => lifted(args, [], substituted),
  });
}

type Read = { readonly text: string } | { readonly error: string };

function substituted([text, former, latter, which]: FunctionArgument[]): FunctionResult {
  const read = [text, former, latter].map(textOf);
  for (const one of read) if ('error' in one) return one;
  const [whole = '', sought = '', put = ''] = read.map((one) => ('text' in one ? one.text : ''));
  if (sought === '') return whole;
  if (which === undefined || which.kind === 'omitted') return whole.replaceAll(sought, () => put);
  const number = textOf(which);
  if ('error' in number) return number;
  const place = Math.trunc(Number(number.text.replace(',', '.')));
  if (!(place >= 1)) return { error: '#VALUE!' };
  let at = -1;
  for (let found = 0; found < place; found += 1) {
    at = whole.indexOf(sought, found === 0 ? 0 : at + sought.length);
    if (at < 0) return whole;
  }
  return `${whole.slice(0, at)}${put}${whole.slice(at + sought.length)}`;
}

function textOf(argument: FunctionArgument | undefined): Read {
  if (argument === undefined || argument.kind === 'omitted') return { text: '' };
  if (argument.kind === 'error') return { error: argument.code };
  const value = argument.kind === 'matrix' ? argument.values[0]?.[0] : argument.value;
  if (value === null || value === undefined) return { text: '' };
  if (isErrorValue(value)) return { error: value };
  return { text: typeof value === 'string' ? value : FRENCH.textOf(value) };
}
