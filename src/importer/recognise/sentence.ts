import { readFigure } from './number';
import type { Printed } from './number';

/** A figure within a sentence, with the words around it. */
export interface Mention {
  readonly printed: Printed;
  readonly before: string;
  readonly after: string;
  readonly at: number;
}

/** Numbers that count nothing: dates, ordinals, times, addresses, phone numbers, articles, notes. */
const NOT_FIGURES =
  /https?:\S+|www\.\S+|[\w.+-]{1,64}@\S{1,100}|\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b|\b\d{1,2}(?:er|ère|ème|nde?|e)\b|\b0\d(?:[ .]\d\d){4}\b|\b08(?: \d\d){4}\b|\b\d{1,2}\s?h(?:\s?\d{2})?\b|\b24h\/24\b|\b\d{5}\s+(?=\p{Lu}{2})|\b(?:article|art\.|n°|loi|décret|page|p\.|COVID|chapitre|axe|phase|étape|secteur|catégorie)s?[\s-]*\d+(?:[-.]\d+)*|\([¹²³\d]\)|\b(?:BP|CS)\s?\d+/giu;
const YEARS = /\b(?:19|20)\d\d(?:\s?[/-]\s?(?:19|20)?\d\d)?\b/g;
const START = /(?:(?:>|<|près de|plus de|moins de|environ|quelque)\s+)?(?:[-+]\s?)?\d/giu;

/** The same number of signs, so that places in the text stay what they are. */
const blank = (text: string): string => ' '.repeat(text.length);

/** Every figure of a sentence, from left to right. */
export function mentionsIn(sentence: string): Mention[] {
  const text = sentence.replace(NOT_FIGURES, blank).replace(YEARS, blank);
  const mentions: Mention[] = [];
  let from = 0;
  while (mentions.length < 60) {
    START.lastIndex = from;
    const start = START.exec(text);
    if (!start) break;
    let at = start.index;
    // a sign that joins words (« 12-25 ») belongs to no figure
    if (/[\p{L}\d]$/u.test(text.slice(0, at))) at += start[0].length - 1;
    const printed = readFigure(text.slice(at));
    const end = printed ? at + Math.max(1, printed.printed.length) : start.index + start[0].length;
    const glued = /[\p{L}\d/-]$/u.test(text.slice(Math.max(0, at - 1), at));
    if (printed && printed.kind !== 'missing' && printed.kind !== 'same' && !glued) {
      mentions.push({ printed, at, before: sentence.slice(from, at).trim(), after: sentence.slice(end).trim() });
    }
    from = Math.max(end, from + 1);
  }
  return mentions;
}

/** The clause after a figure, up to punctuation or the next number: `appels ont été reçus`. */
export const clauseAfter = (text: string): string =>
  /^[^.;:!?()\d]{0,120}/
    .exec(text.replace(/^[\s,)]+/, ''))?.[0]
    .split(/,\s|\s(?:soit|dont|contre|pour un|et)\s/)[0]
    ?.trim() ?? '';

/** The clause before a figure, from the last punctuation on; what leads to a parenthesis or colon where that is empty. */
export function clauseBefore(text: string): string {
  const parts = text.split(/[.;:!?()]/).map((p) => p.trim());
  const last = parts.filter((p) => /\p{L}{3}/u.test(p)).pop() ?? '';
  return last.slice(-140);
}
