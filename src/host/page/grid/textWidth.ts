import type { IStyleData } from '@univerjs/core';

/** What of a cell's style decides how wide its text is. */
export type TextStyle = Pick<IStyleData, 'ff' | 'fs' | 'bl' | 'it'>;

const context = document.createElement('canvas').getContext('2d');
const known = new Map<string, number>();
const LIMIT = 20_000;

/** Width in pixels at 100 %. */
export function textWidth(text: string, style: TextStyle | null | undefined): number {
  const font = `${style?.it === 1 ? 'italic ' : ''}${style?.bl === 1 ? 'bold ' : ''}${style?.fs ?? 11}pt ${JSON.stringify(style?.ff ?? 'Calibri')}, Arial, sans-serif`;
  const key = `${font}|${text}`;
  let width = known.get(key);
  if (width === undefined && context !== null) {
    context.font = font;
    width = context.measureText(text).width;
    if (known.size > LIMIT) known.clear();
    known.set(key, width);
  }
  return width ?? 0;
}
