/** Parts of a table in structured references (`Table[[#Headers],[col]]`), English and French. */
const SPECIFIERS: readonly (readonly [string, string])[] = [
  ['#All', '#Tout'],
  ['#Data', '#Données'],
  ['#Headers', '#En-têtes'],
  ['#Totals', '#Totaux'],
  ['#This Row', '#Cette ligne'],
];

const toFrench = new Map(SPECIFIERS.map(([english, french]) => [english.toLowerCase(), french]));
const toEnglish = new Map(SPECIFIERS.map(([english, french]) => [french.toLowerCase(), english]));

/** `[[#En-têtes];[a]]` → `[[#Headers],[a]]`; what stands in the innermost brackets is a column's name and stays. */
export const bracketsToEnglish = (text: string): string => translate(text, ';', ',', toEnglish);
export const bracketsToFrench = (text: string): string => translate(text, ',', ';', toFrench);

function translate(text: string, from: string, to: string, specifiers: Map<string, string>): string {
  if (!text.startsWith('[[') && !text.startsWith('[@[')) return specifier(text, specifiers);
  const inner = text
    .slice(1, -1)
    .replace(/\[(?:'.|[^\]'])*\]|[^[\]]+/g, (part) =>
      part.startsWith('[') ? specifier(part, specifiers) : part.replaceAll(from, to),
    );
  return `[${inner}]`;
}

function specifier(part: string, specifiers: Map<string, string>): string {
  const translated = specifiers.get(part.slice(1, -1).trim().toLowerCase());
  return translated === undefined ? part : `[${translated}]`;
}
