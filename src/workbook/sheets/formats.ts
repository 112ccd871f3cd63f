import { UNIT_LABELS } from '../../dataset';
import type { Unit } from '../../dataset';
import { levelFormat } from '../../indicators';
import type { Amounts } from './spec';

/** A comma at the end of the digits divides what is shown by a thousand, two by a million (Excel's number format codes). */
const AMOUNT_FORMATS: Record<Amounts, string> = {
  EUR: levelFormat('EUR'),
  kEUR: '#,##0.0, "k€"',
  MEUR: '#,##0.00,, "M€"',
};

export const valueFormat = (unit: Unit, amounts: Amounts): string =>
  unit === 'EUR' ? AMOUNT_FORMATS[amounts] : levelFormat(unit);

const UNIT_BY_LABEL = new Map(Object.entries(UNIT_LABELS).map(([unit, label]) => [label, unit as Unit]));

/** The format that a row was given when it was written, from the unit in its cell; undefined for a unit that is none. */
export function formatOfLabel(label: unknown, amounts: Amounts): string | undefined {
  const unit = UNIT_BY_LABEL.get(String(label));
  return unit && valueFormat(unit, amounts);
}

/**
 * A change with its sign; where the indicator has a good direction, a favourable change is green and ticked, an unfavourable
 * one red and crossed: the sign says it without the colour.
 */
export function changeFormat(format: string, polarity: -1 | 0 | 1): string {
  const [up = format, down = format, none = format] = format.split(';');
  if (polarity === 0) return format;
  const good = (code: string): string => `[Color10]${code}" ✔"`;
  const bad = (code: string): string => `[Red]${code}" ✘"`;
  return polarity === 1 ? `${good(up)};${bad(down)};${none}` : `${bad(up)};${good(down)};${none}`;
}

/** A cell's format for a sentence: without colours and signs of good and bad, amounts in full euros. */
export const shownFormat = (format: string | undefined): string | null =>
  format === undefined
    ? null
    : format
        .replace(/\[[^\]]*\]/g, '')
        .replace(/" [✔✘]"/g, '')
        .replace(/(\.0+)?,+ "[kM]€"/, ' "€"');
