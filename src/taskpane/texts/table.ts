/** Every text of the pane is in tables of this type. Another language is other tables of the same type. */
type Text = string | ((...values: never[]) => string);
export interface TextTable {
  readonly [name: string]: Text | TextTable;
}

const numbers = new Intl.NumberFormat('fr-FR');

export const number = (value: number): string => numbers.format(value);
export const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count < 2 ? one : many}`;

const NARROW = '\u202f';
const UNBREAKABLE = '\u00a0';

/** French signs stay with their word: no line starts with `»`, `:` or `?`. */
export const typeset = (text: string): string =>
  text
    .replace(/« /g, `«${UNBREAKABLE}`)
    .replace(/ »/g, `${UNBREAKABLE}»`)
    .replace(/ ([;?!%])/g, `${NARROW}$1`)
    .replace(/ (:)(?= |$)/g, `${UNBREAKABLE}$1`);

/** A table with all its texts typeset. */
export function typesetTable<T extends TextTable>(table: T): T {
  const entries = Object.entries(table).map(([name, text]): [string, unknown] => {
    if (typeof text === 'string') return [name, typeset(text)];
    if (typeof text === 'function') return [name, (...values: never[]) => typeset(text(...values))];
    return [name, typesetTable(text)];
  });
  return Object.fromEntries(entries) as T;
}
