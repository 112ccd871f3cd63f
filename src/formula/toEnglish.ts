import { bracesToEnglish } from './arrays';
import { bracketsToEnglish } from './brackets';
import { errorToEnglish, FormulaSyntaxError, frenchErrorAt } from './errors';
import { functionToEnglish } from './functionNames';
import { segments } from './segments';
import { checkSyntax, type Piece } from './syntax';
import { formulaTokens } from './tokens';

/**
 * A formula as typed in French Excel, in English: `=SOMME(A1:A3;1,5)` → `=SUM(A1:A3,1.5)`.
 * @throws FormulaSyntaxError where the formula cannot be read; its position counts in the French text.
 */
export function toEnglish(french: string): string {
  const separated = segments(french).flatMap((segment): Piece[] => {
    switch (segment.kind) {
      case 'code':
        return codeToEnglish(segment.text, segment.start);
      case 'braces':
        return [{ text: bracesToEnglish(segment.text), start: segment.start }];
      case 'brackets':
        return [{ text: bracketsToEnglish(segment.text), start: segment.start }];
      default:
        return [segment];
    }
  });
  const pieces = translateNames(separated);
  const english = join(pieces);
  checkSyntax(english, pieces);
  return english;
}

/** Checks an English formula; positions count in it. */
export function checkEnglish(formula: string): void {
  segments(formula);
  checkSyntax(formula, [{ text: formula, start: 0 }]);
}

const join = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

/** Separators, decimals and error literals; names are left for the tokeniser, which knows a name from a reference. */
const PARTS =
  /#[\p{L}/?!0]+|\d+,\d+(?:E[+-]?\d+)?|(?<![\p{L}\p{N}_)\]])[,]\d+(?:E[+-]?\d+)?|[\p{L}_$\\][\p{L}\p{N}_.$\\]*|\d+\.\d+|[;,]/giu;

function codeToEnglish(code: string, start: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of code.matchAll(PARTS)) {
    const text = partToEnglish(match[0], start + match.index);
    if (match.index > at) pieces.push({ text: code.slice(at, match.index), start: start + at });
    pieces.push({ text, start: start + match.index });
    at = match.index + match[0].length;
  }
  if (at < code.length) pieces.push({ text: code.slice(at), start: start + at });
  return pieces;
}

function partToEnglish(part: string, position: number): string {
  if (part === ';') return ',';
  if (part === ',')
    throw new FormulaSyntaxError(
      'La virgule sépare les décimales ; les arguments se séparent par un point-virgule.',
      position,
    );
  if (part.startsWith('#')) {
    const error = frenchErrorAt(part);
    return error === null ? part : errorToEnglish(error) + part.slice(error.length);
  }
  if (/^\d+\.\d+$/.test(part))
    throw new FormulaSyntaxError(`« ${part} » : les décimales se séparent par une virgule.`, position);
  return /^[\d,]/.test(part) ? part.replace(',', '.') : part;
}

function translateNames(separated: readonly Piece[]): Piece[] {
  const starts = new Map<number, Piece>();
  let length = 0;
  for (const piece of separated) {
    starts.set(length, piece);
    length += piece.text.length;
  }
  let piece: Piece = { text: '', start: 0 };
  let pieceAt = 0;
  return formulaTokens(join(separated)).map((token) => {
    for (let at = pieceAt; at <= token.start; at += 1) {
      const next = starts.get(at);
      if (next !== undefined) [piece, pieceAt] = [next, at];
    }
    return { text: nameToEnglish(token.type, token.text), start: piece.start + (token.start - pieceAt) };
  });
}

function nameToEnglish(type: string, text: string): string {
  if (type === 'func') return functionToEnglish(text);
  if (type === 'range_named' && /^vrai$/i.test(text)) return 'TRUE';
  if (type === 'range_named' && /^faux$/i.test(text)) return 'FALSE';
  return text;
}
