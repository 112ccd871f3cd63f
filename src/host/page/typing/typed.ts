import { FormulaSyntaxError, toEnglish } from '../../../formula';
import type { CellInput } from '../../engine';
import { typedDate } from './dates';
import { round, typedNumber } from './numbers';

/** What a French user's typing means: what goes into the cell, in English, and the number format that comes with it. */
export interface Typed {
  readonly input: NonNullable<CellInput>;
  /** Null where the way of writing asks for none. */
  readonly format: string | null;
}

/**
 * Reads what was typed into a cell, as French Excel does.
 * @param current the number format that the cell has
 * @throws FormulaSyntaxError for a formula that cannot be read; its position counts in `text`
 */
export function readTyped(text: string, current: string, thisYear: number): Typed {
  if (text === '') return { input: { kind: 'empty' }, format: null };
  if (current === '@') return value(text);
  if (text.startsWith("'")) return value(text.slice(1));
  if (text.startsWith('=') && text.length > 1)
    return { input: { kind: 'formula', formula: readFormula(text) }, format: null };
  const trimmed = text.trim();
  const number = typedNumber(trimmed);
  if (number !== null) {
    // In a cell that shows percents, 12,5 means 12,5 %.
    if (number.format === null && current.endsWith('%')) return value(round(number.value / 100));
    return value(number.value, number.format);
  }
  const upper = trimmed.toUpperCase();
  if (upper === 'VRAI' || upper === 'FAUX') return value(upper === 'VRAI');
  const date = typedDate(trimmed, thisYear);
  if (date !== null) return value(date.value, date.format);
  return signedFormula(text) ?? value(text);
}

const value = (content: string | number | boolean, format: string | null = null): Typed => ({
  input: { kind: 'value', value: content },
  format,
});

/** Excel closes parentheses that were left open at the end, without asking. */
function readFormula(text: string): string {
  const typed = text.trimEnd();
  try {
    return toEnglish(typed);
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    for (let closing = ')'; closing.length <= 8; closing += ')') {
      const closed = attempt(typed + closing);
      if (closed !== null) return closed;
    }
    throw error;
  }
}

function attempt(french: string): string | null {
  try {
    return toEnglish(french);
  } catch {
    return null;
  }
}

/** `+A1` and `-A1*2` are formulas; `- remarque` and `+ 33 1…` are texts. */
function signedFormula(text: string): Typed | null {
  if (!/^[+-][^\s]/.test(text)) return null;
  const formula = attempt(`=${text}`);
  return formula === null ? null : { input: { kind: 'formula', formula }, format: null };
}
