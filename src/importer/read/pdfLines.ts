import { plain } from './clean';

/** A piece of text on a page; y grows downwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Pieces of one line that stand together. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface Line {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** Wider than this, in letter heights, a gap parts cells. The space in `13 962` is a quarter. */
const CELL_GAP = 0.75;
/** Between two numbers less is enough: words are never set so far apart, columns of figures are. */
const NUMBER_GAP = 0.33;
const WORD_GAP = 0.12;

/** The lines of a page from top to bottom, each cut where gaps are wider than between words. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows[rows.length - 1];
    const base = row?.[0];
    if (row && base && Math.abs(piece.y - base.y) < 0.45 * Math.max(4, Math.min(piece.size, base.size)))
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(lineOf).filter((l) => l.segments.length > 0);
}

function lineOf(row: readonly Piece[]): Line {
  const pieces = [...row].sort((a, b) => a.x - b.x);
  const size = Math.max(...pieces.map((p) => p.size));
  const segments: { text: string; left: number; right: number }[] = [];
  for (const p of pieces) {
    const last = segments[segments.length - 1];
    const gap = last ? p.x - last.right : Infinity;
    const numbers = last && /[\d%]\s*$/.test(last.text) && /^\s*[-+]?\d/.test(p.text);
    if (last && gap < (numbers ? NUMBER_GAP : CELL_GAP) * p.size) {
      last.text += (gap > WORD_GAP * p.size && !/\s$/.test(last.text) ? ' ' : '') + p.text;
      last.right = Math.max(last.right, p.x + p.width);
    } else segments.push({ text: p.text, left: p.x, right: p.x + p.width });
  }
  return {
    y: row[0]!.y,
    size,
    segments: segments.map((s) => ({ ...s, text: plain(s.text) })).filter((s) => s.text !== ''),
  };
}
