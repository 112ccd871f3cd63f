import type { Proposal } from './propose';

/** What the workbook has names for. */
export interface WorkbookWords {
  /** Names of the fields of the entity that a reference points at; none where there is no entity. */
  fieldsOf(reference: string): readonly string[];
  /** Defined names and tables. */
  names(): readonly string[];
  /** The columns of a table; none where there is no such table. */
  columnsOf(table: string): readonly string[];
}

export const NO_WORDS: WorkbookWords = { fieldsOf: () => [], names: () => [], columnsOf: () => [] };

const FIELD = /((?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Z]{1,3}\$?\d{1,7})\.(\[?)([^[\]"();]*)$/iu;
const COLUMN = /([\p{L}_][\p{L}\p{N}_.]*)\[(@?)([^[\]"();]*)$/u;
const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** `=A1.` proposes the fields of the entity in A1: `A1.Unité`, `A1.[2021]`. */
export function fieldProposals(words: WorkbookWords, text: string, caret: number): Proposal[] {
  const before = text.slice(0, caret);
  const [whole = '', reference = '', bracket = '', begun = ''] = FIELD.exec(before) ?? [];
  if (reference === '' || /[\p{L}\p{N}_.$]$/u.test(before.slice(0, caret - whole.length))) return [];
  const start = caret - bracket.length - begun.length;
  const end = bracket !== '' && text[caret] === ']' ? caret + 1 : caret;
  return starting(words.fieldsOf(reference), begun).map((name) => ({
    title: name,
    detail: '',
    kind: 'name',
    replace: { start, end, by: PLAIN.test(name) ? name : `[${name}]` },
  }));
}

/** `=CCSS_Donnees[` proposes the columns of the table. */
export function columnProposals(words: WorkbookWords, text: string, caret: number): Proposal[] {
  const [, table = '', row = '', begun = ''] = COLUMN.exec(text.slice(0, caret)) ?? [];
  if (table === '') return [];
  const end = text[caret] === ']' ? caret + 1 : caret;
  return starting(words.columnsOf(table), begun).map((name) => {
    // In a column's name brackets, # and apostrophes carry an apostrophe.
    const column = name.replace(/[[\]#']/g, "'$&");
    const by = row === '' || PLAIN.test(name) ? `${column}]` : `[${column}]]`;
    return { title: name, detail: '', kind: 'name', replace: { start: caret - begun.length, end, by } };
  });
}

/** Names and tables that start with a word. */
export function nameProposals(words: WorkbookWords, word: { text: string; start: number }, caret: number): Proposal[] {
  return starting(words.names(), word.text).map((name) => ({
    title: name,
    detail: '',
    kind: 'name',
    replace: { start: word.start, end: caret, by: name },
  }));
}

const starting = (names: readonly string[], begun: string): string[] =>
  names.filter((name) => name.toLowerCase().startsWith(begun.toLowerCase()));
