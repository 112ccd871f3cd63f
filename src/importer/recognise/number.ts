import type { Unit } from '../../dataset';

/** What a printed number carries with it. */
export type Mark = Unit | null;

/** One figure as printed in a cell or sentence. */
export interface Printed {
  readonly printed: string;
  /** the number as printed, before any scale; null where none can be read with certainty */
  readonly number: number | null;
  readonly kind: 'number' | 'missing' | 'same' | 'misprint';
  readonly sign: '' | '+' | '-';
  readonly mark: Mark;
  /** 1000 for k€, 1 000 000 for M€ */
  readonly scale: number;
  readonly decimals: number;
  /** « > 6 % », « près de » */
  readonly bound: '' | '>' | '<' | '~';
  /** words after the figure, in the same cell */
  readonly rest: string;
}

const MISSING =
  /^(?:-{1,3}|—|n\.?\s?[cdsar]\.?|n\/a|na|nd|nc|ns|s\.?o\.?|non communiqu[ée]e?s?|non disponible|non connue?|\.{2,3}|…|\/|x)$/i;
const SAME = /^(?:=|stable|inchang[ée]e?s?|idem)$/i;

const BOUND = String.raw`(?:(?<bound>>=?|<=?|≥|≤|≈|~|±|env\.?|environ|près de|plus de|moins de)\s*)?`;
const SIGN = String.raw`(?:(?<sign>[-+])\s*)?`;
const DIGITS = String.raw`(?<digits>\d(?:[\d .,'’]*\d)?)`;
const SCALE_UNIT = String.raw`(?:\s*(?<unit>%|‰|pts?\b\.?|points?\b|(?:[kKM]|Md|md|Mds)\s?(?:€|EUR\b|euros?\b)|milliers? d['’ ]\s?(?:€|euros?)|millions? d['’ ]\s?(?:€|euros?)|milliards? d['’ ]\s?(?:€|euros?)|millions?\b|milliers?\b|milliards?\b|€(?:\s?ttc)?|EUR\b|euros?\b|(?:jours?|jrs?|j)\b\.?|(?:heures?|hrs?|h)\b|(?:minutes?|min|mn)\b|(?:secondes?|sec|s)\b|mois\b|ans?\b|années?\b|kWh\b|m\s?[3³](?!\d)|km\s?[2²](?!\d)|km\b|kg\b|tonnes?\b|litres?\b|[lL]\b|etp\b|/\s?(?:100|10|5)\b))?`;
const FIGURE = new RegExp(`^\\(?${BOUND}${SIGN}${DIGITS}${SCALE_UNIT}\\)?`, 'i');

const UNITS: readonly (readonly [RegExp, Unit, number])[] = [
  [/^(?:%|‰)/, 'percent', 1],
  [/^p(?:oin)?ts?/i, 'point', 1],
  [/^(?:k\s?(?:€|eur)|milliers? d)/i, 'EUR', 1e3],
  [/^(?:mds?\s?(?:€|eur)|milliards? d)/i, 'EUR', 1e9],
  [/^(?:m\s?(?:€|eur)|millions? d)/i, 'EUR', 1e6],
  [/^(?:€|eur)/i, 'EUR', 1],
  [/^(?:j|jours?|jrs?)\b/i, 'day', 1],
  [/^(?:h|heures?|hrs?)\b/i, 'hour', 1],
  [/^min|^mn/i, 'minute', 1],
  [/^s\b|^sec/i, 'second', 1],
  [/^mois/i, 'month', 1],
  [/^an/i, 'year', 1],
  [/^kwh/i, 'kWh', 1],
  [/^m\s?[3³]/i, 'm3', 1],
  [/^km\s?[2²]/i, 'km2', 1],
  [/^km/i, 'km', 1],
  [/^kg/i, 'kg', 1],
  [/^tonne/i, 'tonne', 1],
  [/^l/i, 'litre', 1],
  [/^etp/i, 'FTE', 1],
  [/^\/\s?100/, 'index', 1],
  [/^\/\s?5/, 'rating', 1],
];
const BARE_SCALES: readonly (readonly [RegExp, number])[] = [
  [/^milliers?$/i, 1e3],
  [/^millions?$/i, 1e6],
  [/^milliards?$/i, 1e9],
];

const figure = (f: Partial<Printed> & Pick<Printed, 'printed' | 'kind'>): Printed => ({
  number: null,
  sign: '',
  mark: null,
  scale: 1,
  decimals: 0,
  bound: '',
  rest: '',
  ...f,
});

/**
 * The number in a run of digits, spaces, commas and points; undefined where its grouping is no number's (`24 0333`).
 * A comma is decimal; so is a point, unless it groups thousands (`1.234.567`, `12.345`).
 */
export function readDigits(run: string): { number: number; decimals: number } | undefined {
  const text = run.replace(/['’]/g, ' ').replace(/\s+/g, ' ');
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  let whole = text;
  let decimals = '';
  const decimalAt = (at: number): void => {
    whole = text.slice(0, at);
    decimals = text.slice(at + 1);
  };
  if (comma >= 0 && point >= 0) decimalAt(Math.max(comma, point));
  else if (comma >= 0) {
    if (text.indexOf(',') === comma) decimalAt(comma);
  } else if (point >= 0 && !/^\d{1,3}(?:\.\d{3})+$/.test(text)) {
    if (text.indexOf('.') !== point) return undefined;
    decimalAt(point);
  }
  if (!/^\d*$/.test(decimals)) return undefined;
  // one kind of separator, groups of three; or none
  if (!/^(?:\d+|\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)$/.test(whole)) return undefined;
  const digits = whole.replace(/[ .,]/g, '');
  if (digits.length + decimals.length > 17) return undefined;
  return { number: Number(`${digits}.${decimals || '0'}`), decimals: decimals.length };
}

function boundOf(word: string | undefined): Printed['bound'] {
  if (!word) return '';
  if (/^(?:>|≥|plus)/i.test(word)) return '>';
  if (/^(?:<|≤|moins)/i.test(word)) return '<';
  return '~';
}

/** Cells are looked at several times: for the shape of their table, their column, their row. */
const CACHE = new Map<string, Printed | undefined>();

/** Reads the figure at the beginning of a text that was made plain, or undefined where none is there. */
export function readFigure(text: string): Printed | undefined {
  if (text.length > 40) return readNew(text);
  const known = CACHE.get(text);
  if (known !== undefined || CACHE.has(text)) return known;
  const read = readNew(text);
  if (CACHE.size > 5_000) CACHE.clear();
  CACHE.set(text, read);
  return read;
}

function readNew(text: string): Printed | undefined {
  if (text === '') return undefined;
  if (MISSING.test(text)) return figure({ printed: text, kind: 'missing' });
  if (SAME.test(text)) return figure({ printed: text, kind: 'same', number: 0 });
  const match = FIGURE.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const after = text.slice(match[0].length);
  // « 1er », « 3ème », « 2x » are no quantities; « 12/11 », « 01/01/2021 », « 18h30 » are no numbers
  if (/^(?:er|ère|e|è|ème|nde?|de?s?)(?![\p{L}])/iu.test(after) && !/\s$/.test(match[0]) && !groups['unit'])
    return undefined;
  if (/^[/:h]\s?\d/i.test(after) || /^\d/.test(after) || /^-\d/.test(after)) return undefined;
  const digits = groups['digits']!;
  const negative = groups['sign'] === '-' || (match[0].startsWith('(') && match[0].endsWith(')') && !groups['sign']);
  const unitText = (groups['unit'] ?? '').trim();
  const unit = UNITS.find(([pattern]) => unitText !== '' && pattern.test(unitText));
  const bare = BARE_SCALES.find(([pattern]) => pattern.test(unitText));
  const common = {
    printed: match[0].trim(),
    sign: (negative ? '-' : (groups['sign'] ?? '')) as Printed['sign'],
    mark: unit?.[1] ?? null,
    scale: unit?.[2] ?? bare?.[1] ?? 1,
    bound: boundOf(groups['bound']),
    rest: after.trim(),
  };
  const read = readDigits(digits);
  if (!read) return figure({ ...common, kind: 'misprint' });
  return figure({ ...common, kind: 'number', number: negative ? -read.number : read.number, decimals: read.decimals });
}

/** The value in its base unit: exact in decimal, so that 99,45 M€ is 99 450 000 and not 99 450 000.00000001. */
export function scaled(number: number, scale: number): number {
  return scale === 1 ? number : Number((number * scale).toPrecision(15));
}
