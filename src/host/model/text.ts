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
const COLORS: readonly (readonly [english: string, french: string])[] = [
  ['Black', 'Noir'],
  ['Blue', 'Bleu'],
  ['Cyan', 'Cyan'],
  ['Green', 'Vert'],
  ['Magenta', 'Magenta'],
  ['Red', 'Rouge'],
  ['White', 'Blanc'],
  ['Yellow', 'Jaune'],
];
const colorToFrench = new Map(COLORS.map(([english, french]) => [english.toLowerCase(), french]));
const colorToEnglish = new Map(COLORS.map(([english, french]) => [french.toLowerCase(), english]));

/** `#,##0.00` → `# ##0,00`, `dd/mm/yyyy` → `jj/mm/aaaa`, as French Excel shows formats to the user. */
export function formatToFrench(numberFormat: string): string {
  if (numberFormat === 'General') return 'Standard';
  return mapCodes(numberFormat, colorToFrench, (code) =>
    code.replace(/[.,]|[dy]+/gi, (part) => {
      if (part === '.') return ',';
      if (part === ',') return ' ';
      return part.replace(/./g, (letter) => FRENCH_DATE[letter.toLowerCase()] ?? letter);
    }),
  );
}

export function formatToEnglish(numberFormat: string): string {
  if (/^standard$/i.test(numberFormat)) return 'General';
  return mapCodes(numberFormat, colorToEnglish, (code) =>
    code
      .replace(/(?<=[#0?])[ \u00A0\u202F](?=[#0?])|[.,]/g, (part) =>
        // A point means nothing in a French format: it stands as it is.
        part === '.' ? '\\.' : part === ',' ? '.' : ',',
      )
      .replace(/AM\/PM|A\/P|[ja]+/gi, (part) =>
        part.includes('/') ? part : part.replace(/j/gi, 'd').replace(/a/gi, 'y'),
      ),
  );
}

/** Applies a change to the codes of a format and translates its colours; quoted text, escaped characters and conditions stay. */
function mapCodes(numberFormat: string, colors: ReadonlyMap<string, string>, change: (code: string) => string): string {
  return numberFormat.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]|[^"\\_[]+/g, (part) => {
    if (part.startsWith('[')) return `[${colors.get(part.slice(1, -1).toLowerCase()) ?? part.slice(1, -1)}]`;
    return /^["\\_]/.test(part) ? part : change(part);
  });
}
