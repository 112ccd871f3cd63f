import { isErrorValue, errorToFrench, toFrench } from '../../../formula';
import type { CellValue } from '../../engine';
import { dateText, isDateFormat } from './dates';
import { numberText, round } from './numbers';
import { readTyped } from './typed';

/** What a French user sees and edits of a cell in the formula bar; typed again unchanged, it gives the same cell. */
export function editText(formula: string | null, value: CellValue, format: string): string {
  if (formula !== null) return toFrench(formula);
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (typeof value === 'string') return textForEditing(value, format);
  if (format.includes('%')) return `${numberText(round(value * 100))}%`;
  if (value >= 0 && isDateFormat(format)) return dateText(value);
  return numberText(value);
}

/** A text that would be read as something else carries an apostrophe. */
function textForEditing(text: string, format: string): string {
  if (text === '' || format === '@') return text;
  if (isErrorValue(text)) return errorToFrench(text);
  return isPlainText(text) ? text : `'${text}`;
}

function isPlainText(text: string): boolean {
  try {
    const { input } = readTyped(text, 'General', 2000);
    return input.kind === 'value' && input.value === text;
  } catch {
    return false;
  }
}
