import type { CellStyle } from '../engine';

/** Width of characters in Calibri 11 in pixels, by kind: exact enough to see all of a text. */
const NARROW = /[iljtfrI.,;:'|!()[\] \u00A0\u202F]/;
const WIDE = /[mwMW@%€ŒœÆ]/;
const PADDING = 12;

/** Pixels that a column needs for a text; the widest line counts. */
export function textWidth(text: string, style: CellStyle): number {
  if (text === '') return 0;
  const widest = Math.max(...text.split('\n').map(lineWidth));
  return Math.min(
    1_790,
    Math.ceil(widest * (style.fontSize / 11) * (style.bold ? 1.08 : 1)) + PADDING + style.indent * 9,
  );
}

function lineWidth(line: string): number {
  return [...line].reduce(
    (width, char) => width + (NARROW.test(char) ? 4 : WIDE.test(char) ? 11 : /[A-Z]/.test(char) ? 8.5 : 7.2),
    0,
  );
}
