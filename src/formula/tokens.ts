import { tokenize } from '@borgar/fx';

/** A token of an English formula, with its place in the text. */
export interface FormulaToken {
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function formulaTokens(english: string): FormulaToken[] {
  let at = 0;
  return tokenize(english, { withLocation: false, negativeNumbers: false }).map((token) => {
    const start = at;
    at += token.value.length;
    return { type: token.type, text: token.value, start, end: at };
  });
}

/** One call of a function inside a formula. */
export interface FunctionCall {
  /** Name in capitals. */
  readonly name: string;
  /** The arguments' texts, trimmed; an omitted argument is empty. */
  readonly args: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every call of a function whose name is wanted, outer calls before the calls inside their arguments. */
export function functionCalls(english: string, wanted: (name: string) => boolean): FunctionCall[] {
  const tokens = formulaTokens(english);
  const calls: FunctionCall[] = [];
  tokens.forEach((token, i) => {
    const name = token.text.toUpperCase();
    if (token.type !== 'func' || !wanted(name)) return;
    const call = readCall(english, tokens, i);
    if (call !== null) calls.push(call);
  });
  return calls;
}

function readCall(formula: string, tokens: readonly FormulaToken[], at: number): FunctionCall | null {
  const name = tokens[at];
  const open = tokens[at + 1];
  if (name === undefined || open === undefined) return null;
  let depth = 0;
  const cuts = [open.end];
  for (const token of tokens.slice(at + 1)) {
    if (token.text === '(' || token.text === '{') depth += 1;
    else if (token.text === ')' || token.text === '}') depth -= 1;
    else if (token.text === ',' && depth === 1) cuts.push(token.end);
    if (depth > 0) continue;
    cuts.push(token.end);
    const args = cuts.slice(1).map((cut, i) => formula.slice(cuts[i], cut - 1).trim());
    return {
      name: name.text.toUpperCase(),
      args: args.length === 1 && args[0] === '' ? [] : args,
      start: name.start,
      end: token.end,
      text: formula.slice(name.start, token.end),
    };
  }
  return null;
}
