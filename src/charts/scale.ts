import { UNIT_LABELS } from '../dataset';
import type { Unit } from '../dataset';
import { levelFormat } from '../indicators';

/** How the amounts of one chart are shown: all in the same scale, named once in the title. */
export interface Scale {
  /** number format of marks and labels, without unit */
  readonly format: string;
  readonly divisor: number;
  readonly decimals: number;
  /** for the title: `en M€` */
  readonly phrase: string;
  /** after a number in a text, with a space that no line is broken at */
  readonly suffix: string;
}

const UNITS_THAT_ARE_PHRASES = new Set<Unit>(['per_100k', 'per_km2', 'index', 'rating', 'rank', 'ratio']);
const UNITS_WITHOUT_SUFFIX = new Set<Unit>([...UNITS_THAT_ARE_PHRASES, 'count', 'sheet']);

/** The scale that fits the largest of some cell values of a unit (percentages as fractions). */
export function scaleFor(unit: Unit, values: readonly (number | null)[]): Scale {
  const largest = Math.max(0, ...values.map((v) => Math.abs(v ?? 0)));
  if (unit === 'EUR' && largest >= 1e7)
    return { format: '#,##0.0,,', divisor: 1e6, decimals: 1, phrase: 'en M€', suffix: '\u00a0M€' };
  if (unit === 'EUR' && largest >= 1e5)
    return { format: '#,##0,', divisor: 1e3, decimals: 0, phrase: 'en k€', suffix: '\u00a0k€' };
  if (unit === 'percent') return { format: '0.0 %', divisor: 0.01, decimals: 1, phrase: 'en %', suffix: '\u00a0%' };
  const decimals = /0\.(0+)/.exec(levelFormat(unit))?.[1]?.length ?? 0;
  return {
    format: decimals ? `#,##0.${'0'.repeat(decimals)}` : '#,##0',
    divisor: 1,
    decimals,
    phrase: UNITS_THAT_ARE_PHRASES.has(unit) ? UNIT_LABELS[unit] : `en ${UNIT_LABELS[unit]}`,
    suffix: UNITS_WITHOUT_SUFFIX.has(unit) ? '' : `\u00a0${UNIT_LABELS[unit]}`,
  };
}

/** The same format, silent below a threshold: a label that its segment could not hold. */
export const silentBelow = (format: string, threshold: number): string =>
  `[>=${Number(threshold.toPrecision(2))}]${format};""`;

/** A number in a text with French marks, as FIXED writes it in a French Excel. */
export const frenchNumber = (value: number, decimals: number): string =>
  value.toLocaleString('fr-FR', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** The text of a number of a cell, as a formula: FIXED follows the language of Excel, unlike the codes of TEXT. */
export const spoken = (reference: string, scale: Scale): string => {
  const scaled =
    scale.divisor === 1
      ? reference
      : scale.divisor < 1
        ? `${reference}*${1 / scale.divisor}`
        : `${reference}/${scale.divisor}`;
  return `FIXED(${scaled},${scale.decimals})${scale.suffix ? `&"${scale.suffix}"` : ''}`;
};

export const say = (value: number, scale: Scale): string =>
  `${frenchNumber(scale.divisor < 1 ? value * (1 / scale.divisor) : value / scale.divisor, scale.decimals)}${scale.suffix}`;
