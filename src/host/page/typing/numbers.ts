/** Spaces that French writing puts between thousands: ordinary, no-break, narrow no-break. */
const SPACE = '[ \\u00A0\\u202F]';
const NUMBER = new RegExp(`^([+-]?)${SPACE}*(\\d{1,3}(?:${SPACE}\\d{3})+|\\d+)?(?:,(\\d*))?(?:E([+-]?\\d+))?$`, 'iu');

export interface TypedNumber {
  readonly value: number;
  /** The format that Excel gives the cell for the way in which the number was written, in English; null for a plain number. */
  readonly format: string | null;
}

/** `1 234,5`, `12,5 %`, `-3 €`, `1,5E-3`; null where the text is not a number. */
export function typedNumber(text: string): TypedNumber | null {
  const suffix = /^(.*?)[ \u00A0\u202F]*([%€])$/su.exec(text);
  const plain = plainNumber(suffix?.[1] ?? text);
  if (plain === null) return null;
  if (suffix?.[2] === '%') return { value: round(plain.value / 100), format: plain.decimals > 0 ? '0.00%' : '0%' };
  if (suffix?.[2] === '€') return { value: plain.value, format: plain.decimals > 0 ? '#,##0.00 "€"' : '#,##0 "€"' };
  if (plain.scientific) return { value: plain.value, format: '0.00E+00' };
  if (plain.grouped) return { value: plain.value, format: plain.decimals > 0 ? '#,##0.00' : '#,##0' };
  return { value: plain.value, format: null };
}

function plainNumber(text: string): { value: number; decimals: number; grouped: boolean; scientific: boolean } | null {
  const match = NUMBER.exec(text);
  const [, sign = '', whole = '', decimals = '', exponent] = match ?? [];
  if (match === null || (whole === '' && decimals === '')) return null;
  const digits = whole.replace(/\D/g, '') || '0';
  const value = Number(`${sign}${digits}.${decimals || '0'}e${exponent ?? '0'}`);
  if (!Number.isFinite(value)) return null;
  return {
    value,
    decimals: decimals.length,
    grouped: digits.length < whole.length,
    scientific: exponent !== undefined,
  };
}

/** Excel keeps 15 digits: 12,3 / 100 must come out as 0.123. */
export const round = (value: number): number => Number(value.toPrecision(15));

/** A number as the formula bar shows it: every digit, decimal comma, no thousands. */
export function numberText(value: number): string {
  return String(round(value)).replace('.', ',').replace('e', 'E');
}
