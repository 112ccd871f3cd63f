import { FormulaSyntaxError } from './errors';

/** Stretches of a formula that follow rules of their own; everything else is `code`. */
export type SegmentKind = 'code' | 'string' | 'quotedName' | 'brackets' | 'braces';

export interface Segment {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly start: number;
}

const CLOSING = {
  string: { open: '"', message: 'Guillemet ouvrant sans guillemet fermant.' },
  quotedName: { open: "'", message: 'Apostrophe ouvrante sans apostrophe fermante.' },
  brackets: { open: '[', message: 'Crochet ouvrant sans crochet fermant.' },
  braces: { open: '{', message: 'Accolade ouvrante sans accolade fermante.' },
} as const;

/** Splits a formula, in either language, without looking into the meaning of its parts. */
export function segments(formula: string): Segment[] {
  const found: Segment[] = [];
  let codeStart = 0;
  let at = 0;
  while (at < formula.length) {
    const kind = kindAt(formula, at);
    if (kind === null) {
      at += 1;
      continue;
    }
    if (at > codeStart) found.push({ kind: 'code', text: formula.slice(codeStart, at), start: codeStart });
    const end = endOf(formula, at, kind);
    if (end < 0) throw new FormulaSyntaxError(CLOSING[kind].message, at);
    found.push({ kind, text: formula.slice(at, end), start: at });
    at = codeStart = end;
  }
  if (at > codeStart) found.push({ kind: 'code', text: formula.slice(codeStart), start: codeStart });
  return found;
}

function kindAt(formula: string, at: number): Exclude<SegmentKind, 'code'> | null {
  switch (formula[at]) {
    case '"':
      return 'string';
    case "'":
      return 'quotedName';
    case '[':
      return 'brackets';
    case '{':
      return 'braces';
    default:
      return null;
  }
}

/** Position after the segment that opens at `start`, or -1. */
function endOf(formula: string, start: number, kind: Exclude<SegmentKind, 'code'>): number {
  if (kind === 'string') return endOfQuoted(formula, start, '"');
  if (kind === 'quotedName') return endOfQuoted(formula, start, "'");
  return kind === 'brackets' ? endOfBrackets(formula, start) : endOfBraces(formula, start);
}

/** A doubled quote stands for the quote itself. */
function endOfQuoted(formula: string, start: number, quote: string): number {
  for (let at = start + 1; at < formula.length; at += 1) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at += 1;
  }
  return -1;
}

/** Brackets nest, and an apostrophe takes the next character literally (`[l'']`, `[#]` in a column name). */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const char = formula[at];
    if (char === "'" && depth > 0) at += 1;
    else if (char === '[') depth += 1;
    else if (char === ']' && (depth -= 1) === 0) return at + 1;
  }
  return -1;
}

function endOfBraces(formula: string, start: number): number {
  for (let at = start + 1; at < formula.length; at += 1) {
    if (formula[at] === '"') {
      const end = endOfQuoted(formula, at, '"');
      if (end < 0) return -1;
      at = end - 1;
    } else if (formula[at] === '}') return at + 1;
  }
  return -1;
}
