import { format } from 'numfmt';
import { errorToFrench, isErrorValue } from '../../formula';
import type { CellValue } from '../engine';

/** What a cell shows: the value in its number format, in French. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === '') return '';
  if (isErrorValue(value)) return errorToFrench(value);
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (typeof value === 'string' && !numberFormat.includes('@')) return value;
  try {
    return format(pattern(numberFormat), value, { locale: 'fr-FR' });
  } catch {
    // A format that cannot be read shows the bare value, as Excel does for a damaged one.
    return String(value);
  }
}

/** Format 14 follows the system's short date: day first in France. */
const pattern = (numberFormat: string): string => (numberFormat === 'm/d/yyyy' ? 'dd/mm/yyyy' : numberFormat);

const FRENCH_DATE: Readonly<Record<string, string>> = { d: 'j', y: 'a' };

/** `#,##0.00` → `# ##0,00`, `dd/mm/yyyy` → `jj/mm/aaaa`, as French Excel shows formats to the user. */
export function formatToFrench(numberFormat: string): string {
  if (numberFormat === 'General') return 'Standard';
  return mapCodes(numberFormat, (code) =>
    code.replace(/[.,]|[dy]+/gi, (part) => {
      if (part === '.') return ',';
      if (part === ',') return ' ';
      return part.replace(/./g, (letter) => FRENCH_DATE[letter.toLowerCase()] ?? letter);
    }),
  );
}

export function formatToEnglish(numberFormat: string): string {
  if (/^standard$/i.test(numberFormat)) return 'General';
  return mapCodes(numberFormat, (code) =>
    code
      .replace(/(?<=[#0?])[ \u00A0\u202F](?=[#0?])|,/g, (part) => (part === ',' ? '.' : ','))
      .replace(/[ja]+/gi, (part) => part.replace(/j/gi, 'd').replace(/a/gi, 'y')),
  );
}

/** Applies a change to the codes of a format, leaving quoted text, escaped characters and colours alone. */
function mapCodes(numberFormat: string, change: (code: string) => string): string {
  return numberFormat.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]|[^"\\_[]+/g, (part) =>
    /^["\\_[]/.test(part) ? part : change(part),
  );
}
