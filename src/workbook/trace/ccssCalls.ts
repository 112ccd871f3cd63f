import { functionCalls, formulaTokens } from '../../formula';
import type { FunctionCall } from '../../formula';

/** `CCSS.VAL` as Excel shows it, `_xldudf_CCSS_VAL` as files store it and as Excel shows it without the add-in. */
const OURS = /^(?:_XLDUDF_CCSS_|CCSS\.)([A-Z0-9_.]+)$/;

/** The id behind a function's name, or null for a function that is not of the add-in. */
export const idOf = (name: string): string | null => OURS.exec(name.toUpperCase())?.[1] ?? null;

/** Every call of a CCSS function in an English formula, outer calls first. */
export const ccssCalls = (formula: string): FunctionCall[] =>
  /ccss/i.test(formula) ? functionCalls(formula, (name) => idOf(name) !== null) : [];

export const isFormula = (content: unknown): content is string =>
  typeof content === 'string' && content.startsWith('=') && content.length > 1;

/** The defined names that a formula mentions, in capitals. */
export const namesIn = (formula: string): string[] =>
  formulaTokens(formula)
    .filter(({ type }) => type === 'range_named')
    .map(({ text }) => text.replace(/^.*!/, '').toUpperCase());

/**
 * The names (in capitals) whose definition holds a CCSS call, directly or through another name. A name may have several
 * definitions, of the workbook and of sheets: one is enough.
 */
export function ccssNames(definitions: Iterable<readonly [name: string, formula: string]>): Set<string> {
  const found = new Set<string>();
  const all = [...definitions];
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [name, formula] of all) {
      if (found.has(name)) continue;
      if (ccssCalls(formula).length || namesIn(formula).some((other) => found.has(other))) found.add(name);
    }
  }
  return found;
}

/** Whether a formula cannot be calculated without the add-in: a CCSS call, or a name that holds one. */
export const needsAddin = (formula: string, names: ReadonlySet<string>): boolean =>
  ccssCalls(formula).length > 0 || (names.size > 0 && namesIn(formula).some((name) => names.has(name)));
