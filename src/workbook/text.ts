/**
 * Text from data as Excel must store it: always text. Range.values reads strings as if they were typed, so that `=A1`
 * would become a formula, `13 962` a number and `mars 2021` a date; a leading apostrophe keeps them as they are, and is
 * not part of the value that Excel gives back.
 */
export function asText(text: string): string {
  if (text === '') return '';
  const readsAsText = /^\p{L}[^\d]*$/u.test(text) || /^\p{L}{2,}[ '’]\p{L}{2}/u.test(text);
  return readsAsText && !/^(true|false|vrai|faux)$/i.test(text) ? text : `'${text}`;
}
