import { parse, tokenize } from '@borgar/fx';
import { FormulaSyntaxError } from './errors';

/** Where a stretch of the translated text comes from in the text as typed. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** Position in the typed text of a position in the translated one. */
function originOf(pieces: readonly Piece[], position: number): number {
  let at = 0;
  for (const piece of pieces) {
    if (position < at + piece.text.length) return piece.start + (position - at);
    at += piece.text.length;
  }
  const last = pieces.at(-1);
  return last === undefined ? 0 : last.start + last.text.length;
}

/** Throws where an English formula cannot be read, with a message in French and the position in the text as typed. */
export function checkSyntax(english: string, pieces: readonly Piece[]): void {
  checkParentheses(english, pieces);
  const tokens = tokenize(english, { withLocation: true });
  try {
    parse(tokens, { looseRefCalls: true });
  } catch (error) {
    const offset = offsetOf(error) ?? english.length;
    // The parser points behind the token that it stumbled over.
    const culprit = tokens.find((token) => (token.loc?.[1] ?? 0) >= offset);
    const start = culprit?.loc?.[0] ?? english.length;
    throw new FormulaSyntaxError(
      describe(error, culprit?.value ?? '', offset >= english.length),
      originOf(pieces, start),
    );
  }
}

function offsetOf(error: unknown): number | null {
  const offset: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'sourceOffset') : null;
  return typeof offset === 'number' ? offset : null;
}

function describe(error: unknown, token: string, atEnd: boolean): string {
  const message = error instanceof Error ? error.message : '';
  if (atEnd && /^Invalid syntax/.test(message)) return 'La formule est incomplète.';
  if (/Duplicate name/.test(message)) return `Le nom « ${token} » est défini deux fois.`;
  if (/in array/.test(message)) return `« ${token} » n’a pas sa place dans une constante matricielle.`;
  if (/END/.test(message)) return `Il manque un opérateur ou un séparateur avant « ${token} ».`;
  return token === '' ? 'La formule est incomplète.' : `« ${token} » est inattendu à cet endroit.`;
}

function checkParentheses(english: string, pieces: readonly Piece[]): void {
  const open: number[] = [];
  let at = 0;
  for (const token of tokenize(english, { withLocation: false, negativeNumbers: false })) {
    if (token.value === '(') open.push(at);
    if (token.value === ')' && open.pop() === undefined) {
      throw new FormulaSyntaxError('Parenthèse fermante sans parenthèse ouvrante.', originOf(pieces, at));
    }
    at += token.value.length;
  }
  const unclosed = open.pop();
  if (unclosed !== undefined)
    throw new FormulaSyntaxError('Parenthèse ouvrante sans parenthèse fermante.', originOf(pieces, unclosed));
}
