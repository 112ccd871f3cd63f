import { errorToFrench, isErrorValue } from '../../../formula';
import type { CellValue } from '../../engine';

/** At most eleven characters, as in a cell of Excel that is wide enough. */
const DIGITS = 11;

/** How a cell without a number format shows its value in French; null where the value is shown as it is. */
export function generalText(value: CellValue): string | null {
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e11 ? null : numberText(value, DIGITS);
  return isErrorValue(value) ? errorToFrench(value) : null;
}

/** A number without a format in a narrow cell: fewer decimals where that helps, then powers of ten, else `####`. */
export function fittingNumber(value: number, fits: (text: string) => boolean): string {
  for (let digits = DIGITS; digits > 1; digits -= 1) {
    const text = numberText(value, digits);
    if (fits(text)) return text;
    if (!text.includes(',')) break;
  }
  for (let decimals = 5; decimals >= 0 && Math.abs(value) >= 1e5; decimals -= 1) {
    const text = scientific(value, decimals);
    if (fits(text)) return text;
  }
  return hashes(fits);
}

/** What Excel shows of a number that its cell is too narrow for: a cut number would be a wrong number. */
export function hashes(fits: (text: string) => boolean): string {
  let text = '#';
  while (text.length < 255 && fits(`${text}#`)) text += '#';
  return text;
}

function numberText(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size >= 1e11 || (size < 1e-9 && size > 0)) return scientific(value, Math.max(0, Math.min(5, digits - 6)));
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, digits - 1 - whole)))).replace('.', ',');
}

const scientific = (value: number, decimals: number): string =>
  value
    .toExponential(decimals)
    .replace(/(\.\d*?)0+e/, '$1e')
    .replace('.e', 'e')
    .replace('.', ',')
    .replace(/e([+-])(\d)$/, 'E$10$2')
    .replace('e', 'E');
