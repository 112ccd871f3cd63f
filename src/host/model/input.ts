import { checkEnglish, FormulaSyntaxError, toEnglish } from '../../formula';
import type { CellInput } from '../engine';

/** What a cell makes of something written into it, and the number format that comes with it. */
export interface ParsedInput {
  readonly input: NonNullable<CellInput>;
  readonly numberFormat: string | null;
}

export type InputLanguage = 'english' | 'french';

/** Longest text of a cell (Excel specifications and limits). */
const MAX_TEXT = 32_767;

export class InvalidInput extends Error {}

const value = (content: string | number | boolean, numberFormat: string | null = null): ParsedInput => ({
  input: { kind: 'value', value: content },
  numberFormat,
});

/**
 * Text written into a cell, as Excel reads it: formulas, numbers, percentages, dates, truth values; a leading apostrophe keeps the rest
 * as text. "If the returned value starts with a plus, minus, or equal sign, Excel interprets this value as a formula" (Range.values).
 * @throws InvalidInput for a formula that cannot be read.
 */
export function parseInput(text: string, language: InputLanguage, currentFormat: string): ParsedInput {
  if (text === '') return { input: { kind: 'empty' }, numberFormat: null };
  if (text.length > MAX_TEXT) throw new InvalidInput('text too long');
  if (currentFormat === '@') return value(text);
  if (text.startsWith("'")) return value(text.slice(1));
  const trimmed = text.trim();
  const number = parseNumber(trimmed, language) ?? parseDate(trimmed);
  if (number) return number;
  const truth = language === 'french' ? /^(vrai|faux)$/i : /^(true|false)$/i;
  if (truth.test(trimmed)) return value(/^(vrai|true)$/i.test(trimmed));
  if (/^[=+\-@]/.test(text) && text.length > 1) return parseFormula(text, language);
  return value(text);
}

/** The number or the day that a text stands for, as Excel reads it where a formula wants a number; null where it is none. */
export function numberIn(text: string, language: InputLanguage): number | null {
  const trimmed = text.trim();
  const { input } = parseNumber(trimmed, language) ?? parseDate(trimmed) ?? value('');
  return input.kind === 'value' && typeof input.value === 'number' ? input.value : null;
}

function parseFormula(text: string, language: InputLanguage): ParsedInput {
  const formula = text.startsWith('=') ? text : `=${text}`;
  try {
    if (language === 'french') return { input: { kind: 'formula', formula: toEnglish(formula) }, numberFormat: null };
    checkEnglish(formula);
    return { input: { kind: 'formula', formula }, numberFormat: null };
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw new InvalidInput(error.message, { cause: error });
    throw error;
  }
}

const ENGLISH_NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(E[+-]?\d+)?\s*(%|€)?$/i;
const FRENCH_NUMBER = /^([+-]?)(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)?(,\d*)?(E[+-]?\d+)?[ \u00A0\u202F]*(%|€)?$/i;

function parseNumber(text: string, language: InputLanguage): ParsedInput | null {
  const match = (language === 'french' ? FRENCH_NUMBER : ENGLISH_NUMBER).exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '', unit] = match;
  if (whole === '' && fraction.length < 2) return null;
  const digits = `${sign}${whole.replace(/[^\d]/g, '') || '0'}${fraction.replace(',', '.')}${exponent}`;
  const number = Number(digits);
  if (!Number.isFinite(number)) return null;
  const decimals = fraction.length > 1;
  if (unit === '%') return value(percent(number), decimals ? '0.00%' : '0%');
  if (unit === '€') return value(number, decimals ? '#,##0.00 "€"' : '#,##0 "€"');
  const grouped = /[^\d]/.test(whole);
  if (exponent !== '') return value(number, '0.00E+00');
  return value(number, grouped ? (decimals ? '#,##0.00' : '#,##0') : null);
}

/** 12.5 % is 0.125, without the dust that a division leaves (0.07 and not 0.07000000000000001). */
const percent = (number: number): number => Number((number / 100).toPrecision(15));

const DAY_MONTH_YEAR = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;
const DAY_MONTH = /^(\d{1,2})[/-](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[/-](\d{4})$/;

/** Dates as French Excel reads them, day first; `1/2` is one, too. */
function parseDate(text: string): ParsedInput | null {
  const full = DAY_MONTH_YEAR.exec(text);
  if (full) return date(fullYear(full[3] ?? ''), Number(full[2]), Number(full[1]), 'dd/mm/yyyy');
  const month = MONTH_YEAR.exec(text);
  if (month) return date(Number(month[2]), Number(month[1]), 1, 'mmm-yy');
  const day = DAY_MONTH.exec(text);
  return day ? date(new Date().getFullYear(), Number(day[2]), Number(day[1]), 'd-mmm') : null;
}

/** Two digits: 00–29 are of this century, 30–99 of the last. */
const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function date(year: number, month: number, day: number, numberFormat: string): ParsedInput | null {
  const serial = dateSerial(year, month, day);
  return serial === null ? null : value(serial, numberFormat);
}

/** Excel counts days from 1 January 1900 and believes that 1900 was a leap year. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (year < 1900 || year > 9999 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  const serial = Math.round(time / 86_400_000) + 25_569;
  return serial < 61 ? serial - 1 : serial;
}
