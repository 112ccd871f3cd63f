import { errorToFrench, isErrorValue } from '../../formula';

const THOUSANDS = '\u202f';
const DECIMAL = ',';

/** The section of a format that holds for a number: `positive;negative;zero`. */
function sectionFor(value: number, format: string): { readonly pattern: string; readonly signed: boolean } {
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (value < 0 && sections[1] !== undefined) return { pattern: sections[1], signed: false };
  if (value === 0 && sections[2] !== undefined) return { pattern: sections[2], signed: false };
  return { pattern: sections[0] ?? '', signed: value < 0 };
}

function plain(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  const [whole = '', decimals] = text.split('.');
  const grouped = Math.abs(value) >= 10_000 ? whole.replace(/\B(?=(\d{3})+$)/g, THOUSANDS) : whole;
  return decimals === undefined ? grouped : grouped + DECIMAL + decimals;
}

/**
 * A number as French Excel shows it, for the formats that the functions give (see src/indicators/formats.ts): digits,
 * thousands, decimals, percent, a sign, texts in quotes.
 */
export function numberText(value: number, format: string | null): string {
  if (format === null || format === 'General') return plain(value);
  const { pattern, signed } = sectionFor(value, format);
  const digits = /[#0][#0,]*(?:\.0+)?/.exec(pattern.replace(/"[^"]*"/g, (quoted) => '\u0000'.repeat(quoted.length)));
  if (!digits) return plain(value);
  const decimals = digits[0].split('.')[1]?.length ?? 0;
  const scaled = Math.abs(value) * (pattern.includes('%') ? 100 : 1);
  const [whole = '', fraction] = scaled.toFixed(decimals).split('.');
  const grouped = digits[0].includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, THOUSANDS) : whole;
  const number = fraction === undefined ? grouped : grouped + DECIMAL + fraction;
  const around = (text: string): string => text.replace(/"([^"]*)"/g, '$1');
  const before = pattern.slice(0, digits.index);
  const after = pattern.slice(digits.index + digits[0].length);
  return (signed ? '-' : '') + around(before) + number + around(after);
}

/** Any value of a cell as French Excel shows it. */
export function valueText(value: string | number | boolean | null, format: string | null = null): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value, format);
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  return isErrorValue(value) ? errorToFrench(value) : value;
}
