import { asText } from '../text';
import type { PlainValue } from '../../functions';

/** What a cell shows of an error, in any language: `#VALEUR!`, `####` in a narrow column. */
export const isErrorText = (text: string): boolean => text.startsWith('#');

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NULL!)$/;

/** A value as it must be written so that the cell holds exactly it: texts never become formulas, numbers or dates. */
export function asWritten(value: PlainValue): PlainValue {
  if (typeof value !== 'string' || value === '') return value;
  return ERROR.test(value) ? value : asText(value);
}
