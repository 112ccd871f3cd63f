const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/g;
/** Two-digit years are years only on both sides of a slash: « 18-25 ans » compares none. */
const PAIR =
  /(?<![\d/])(?:((?:19|20)\d\d)\s?(?:\/|-|à|et|→|vs\.?)\s?((?:19|20)\d\d|\d\d)|(\d\d)\s?\/\s?(\d\d))(?![\d/])/;
const DATE = /\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d|\d\d)\b/g;
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const OPENING = new RegExp(`\\b(?:1er|01|1)\\s?(?:\\/\\s?0?1\\b|er?\\s+janvier|janvier)`, 'i');

/** What a header says about time. */
export interface HeaderTime {
  /** the years named, in order of appearance, dates excluded where they open a year */
  readonly years: readonly number[];
  /** two years compared: the earlier and the later one */
  readonly pair: readonly [number, number] | undefined;
  /** an opening date: the stock at the end of the year before */
  readonly opening: boolean;
  /** `N/N-1` */
  readonly relative: boolean;
}

const full = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** The years of a header or label: `2021`, `Évolution 2020/2019`, `Évol. 12/11`, `au 31/12/2021`, `N/N-1`. */
export function timeOf(text: string): HeaderTime {
  const undated = text.replace(DATE, (_, _d, _m, y: string) => ` ${full(y)} `);
  const pair = PAIR.exec(undated);
  const years = [...undated.matchAll(YEAR)].map((m) => Number(m[1]));
  let compared: [number, number] | undefined;
  if (pair) {
    const [a, b] = [full(pair[1] ?? pair[3]!), full(pair[2] ?? pair[4]!)];
    if (a !== b && Math.abs(a - b) <= 15 && a >= 1950 && b >= 1950 && a < 2100 && b < 2100) {
      compared = [Math.min(a, b), Math.max(a, b)];
    }
  }
  return {
    years: [...new Set(years)],
    pair: compared,
    opening: OPENING.test(text),
    relative: /\bN\s?\/\s?N\s?-\s?1\b|\bN-1\s?\/\s?N\b/i.test(text),
  };
}

/** A text that says a year and nothing else: `2021`, `Année 2021`, `Exercice 2021`, `au 31/12/2021`. */
export function onlyYear(text: string): number | undefined {
  const match = new RegExp(
    `^(?:ann[ée]e|exercice|en|au|fin)?\\s*(?:31\\s?(?:/\\s?12\\s?/|d[ée]cembre)\\s?)?((?:19|20)\\d\\d)$`,
    'i',
  ).exec(text.trim());
  return match ? Number(match[1]) : undefined;
}

/** A text without its years and dates. */
export const withoutYears = (text: string): string =>
  text
    .replace(/\bN\s?\/\s?N\s?-\s?1\b/gi, ' ')
    .replace(DATE, ' ')
    .replace(new RegExp(PAIR.source, 'g'), ' ')
    .replace(YEAR, ' ')
    .replace(new RegExp(`\\b(?:31|1er|01)\\s+(?:${MONTHS})\\b`, 'gi'), ' ')
    .replace(/\b(?:au|en|de|entre|du|le|et|exercice|année)\s*(?=$|·)/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:·/-]+|[\s:·/-]+$/g, '')
    .trim();
