import { textWidth } from '../grid/textWidth';
import type { TextLook } from './view';

const POINTS_PER_PIXEL = 0.75;
const LINE = 1.22;

export const FONT = 'Calibri, Carlito, Arial, sans-serif';
export const lineHeight = ({ size }: TextLook): number => size * LINE;

export const widthOf = (text: string, { size, bold }: TextLook): number =>
  textWidth(text, { fs: size * POINTS_PER_PIXEL, bl: bold ? 1 : 0 });

export const widest = (texts: readonly string[], look: TextLook): number =>
  Math.max(0, ...texts.flatMap((text) => text.split('\n')).map((line) => widthOf(line, look)));

export const longestWord = (texts: readonly string[], look: TextLook): number =>
  Math.max(0, ...texts.flatMap((text) => text.split(/[ \n]/)).map((word) => widthOf(word, look)));

/** Breaks a text into lines between its words; a word that is too long stays whole. */
export function wrapped(text: string, width: number, look: TextLook): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last === undefined || widthOf(longer, look) > width) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  });
}

/** As many lines as fit, the last one ending with dots where something was left out. */
export function clipped(lines: readonly string[], count: number): string[] {
  if (lines.length <= count) return [...lines];
  const kept = lines.slice(0, Math.max(1, count));
  kept[kept.length - 1] = `${kept.at(-1) ?? ''}…`;
  return kept;
}

/** One line, ending with dots where it is too long. */
export function cut(text: string, width: number, look: TextLook): string {
  if (widthOf(text, look) <= width) return text;
  let kept = text;
  while (kept.length > 1 && widthOf(`${kept}…`, look) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
