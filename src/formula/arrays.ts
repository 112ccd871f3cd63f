import { errorToEnglish, errorToFrench } from './errors';

/**
 * Array constants. English Excel writes `{1.5,2;3,4}`; French Excel separates columns by a dot and rows by a semicolon,
 * with decimal commas: `{1,5.2;3.4}`.
 */
export const bracesToEnglish = (text: string): string =>
  text.replace(/"(?:[^"]|"")*"|\d+(?:,\d+)?(?:E[+-]?\d+)?|VRAI|FAUX|#[^\s.;}]+|\./giu, (part) => {
    if (part.startsWith('"')) return part;
    if (part === '.') return ',';
    if (part.startsWith('#')) return errorToEnglish(part);
    const upper = part.toUpperCase();
    if (upper === 'VRAI') return 'TRUE';
    if (upper === 'FAUX') return 'FALSE';
    return part.replace(',', '.');
  });

export const bracesToFrench = (text: string): string =>
  text.replace(/"(?:[^"]|"")*"|\d+(?:\.\d+)?(?:E[+-]?\d+)?|\.\d+|TRUE|FALSE|#[^\s,;}]+|,/giu, (part) => {
    if (part.startsWith('"')) return part;
    if (part === ',') return '.';
    if (part.startsWith('#')) return errorToFrench(part.toUpperCase());
    const upper = part.toUpperCase();
    if (upper === 'TRUE') return 'VRAI';
    if (upper === 'FALSE') return 'FAUX';
    return part.replace('.', ',');
  });
