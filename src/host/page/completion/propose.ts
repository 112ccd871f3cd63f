import { caretContext, type CaretContext } from './caret';
import { matchingValues, type Catalogue, type FunctionEntry } from './catalogue';
import { columnProposals, fieldProposals, nameProposals, NO_WORDS, type WorkbookWords } from './words';

/** One line of the list under the caret, and what choosing it does to the text. */
export interface Proposal {
  readonly title: string;
  readonly detail: string;
  readonly kind: 'custom' | 'native' | 'value' | 'name';
  readonly replace: { readonly start: number; readonly end: number; readonly by: string };
}

export interface Help {
  readonly entry: FunctionEntry;
  readonly argument: number;
}

export interface Assistance {
  readonly proposals: readonly Proposal[];
  readonly help: Help | null;
}

const NOTHING: Assistance = { proposals: [], help: null };
const LIMIT = 200;

/** What to show while a formula is being typed. */
export function assist(catalogue: Catalogue, text: string, caret: number, words: WorkbookWords = NO_WORDS): Assistance {
  const context = caretContext(text, caret);
  if (context === null) return NOTHING;
  const entry = context.call && catalogue.find(context.call.name);
  const help =
    entry?.described && context.call ? { entry, argument: argumentIndex(entry, context.call.argument) } : null;
  const inside = context.quoted ? [] : [...fieldProposals(words, text, caret), ...columnProposals(words, text, caret)];
  if (inside.length > 0) return { proposals: inside, help };
  const begun = context.word && nothingBehind(text, caret) ? context.word : null;
  const functions = begun ? functionProposals(catalogue, begun, text, caret) : [];
  const names = begun ? nameProposals(words, begun, caret) : [];
  const values = help ? valueProposals(help, context, text, caret) : [];
  return { proposals: [...functions, ...names, ...values], help };
}

/** Where the caret stands inside a name that goes on, nothing completes it. */
const nothingBehind = (text: string, caret: number): boolean => !/^[\p{L}\p{N}_.]/u.test(text.slice(caret));

/** Beyond the last parameter a repeating one goes on. */
function argumentIndex(entry: FunctionEntry, argument: number): number {
  const last = entry.parameters.length - 1;
  return argument > last && entry.parameters[last]?.repeating ? last : argument;
}

function functionProposals(
  catalogue: Catalogue,
  word: { text: string; start: number },
  text: string,
  caret: number,
): Proposal[] {
  const opened = text[caret] === '(';
  return catalogue
    .matching(word.text)
    .slice(0, LIMIT)
    .map(({ name, description, custom }) => ({
      title: name,
      detail: description,
      kind: custom ? 'custom' : 'native',
      replace: { start: word.start, end: caret, by: opened ? name : `${name}(` },
    }));
}

function valueProposals({ entry, argument }: Help, context: CaretContext, text: string, caret: number): Proposal[] {
  const values = entry.parameters[argument]?.values ?? [];
  const begun = context.quoted ?? (context.wordAlone ? context.word : null);
  if (values.length === 0 || (begun === null && !context.argumentEmpty)) return [];
  const start = begun?.start ?? caret;
  const closed = context.quoted !== null && text[caret] === '"';
  return matchingValues(values, begun?.text ?? '')
    .slice(0, LIMIT)
    .map(({ value, name, tooltip }) => ({
      title: name,
      detail: tooltip,
      kind: 'value',
      replace: { start, end: closed ? caret + 1 : caret, by: literal(value) },
    }));
}

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : `"${value.replaceAll('"', '""')}"`;
