/** Error values as formulas and cells write them, English and French. */
const ERRORS: readonly (readonly [english: string, french: string])[] = [
  ['#N/A', '#N/A'],
  ['#VALUE!', '#VALEUR!'],
  ['#REF!', '#REF!'],
  ['#NAME?', '#NOM?'],
  ['#DIV/0!', '#DIV/0!'],
  ['#NUM!', '#NOMBRE!'],
  ['#NULL!', '#NUL!'],
  ['#SPILL!', '#PROPAGATION!'],
  ['#CALC!', '#CALC!'],
  ['#FIELD!', '#CHAMP!'],
  ['#BUSY!', '#OCCUPÉ!'],
];

/** Former French name of `#SPILL!`, still typed by habit. */
const FORMER: readonly (readonly [string, string])[] = [['#SPILL!', '#EPARS!']];

const toFrench = new Map(ERRORS);
const toEnglish = new Map([...ERRORS, ...FORMER].map(([english, french]) => [french, english]));

export const errorToFrench = (english: string): string => toFrench.get(english) ?? english;
export const errorToEnglish = (french: string): string => toEnglish.get(french.toUpperCase()) ?? french.toUpperCase();

/** Whether a value read from a cell is one of Excel's errors. */
export const isErrorValue = (value: unknown): value is string => typeof value === 'string' && toFrench.has(value);

const FRENCH_AT_START = new RegExp(
  `^(?:${[...toEnglish.keys()].map((text) => text.replace(/[?/]/g, '\\$&')).join('|')})`,
  'iu',
);

/** The French error literal at the start of a text, or null. */
export const frenchErrorAt = (text: string): string | null => FRENCH_AT_START.exec(text)?.[0] ?? null;

/** A formula that cannot be read: what is wrong and where, counted in characters from 0 in the text as typed. */
export class FormulaSyntaxError extends Error {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
    this.name = 'FormulaSyntaxError';
  }
}
