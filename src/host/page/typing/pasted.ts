import { FormulaSyntaxError } from '../../../formula';
import { readTyped, type Typed } from './typed';

/** Lines and columns of a pasted text, each cell read as if it were typed. A formula that cannot be read stays a text. */
export function readPasted(text: string, thisYear: number): Typed[][] {
  return splitCells(text).map((line) => line.map((cell) => readCell(cell, thisYear)));
}

function readCell(text: string, thisYear: number): Typed {
  try {
    return readTyped(text, 'General', thisYear);
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    return { input: { kind: 'value', value: text }, format: null };
  }
}

/** Tabs between columns; a cell with line breaks or tabs of its own stands between quotes, which are doubled inside it. */
function splitCells(text: string): string[][] {
  const lines: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g;
  for (const [, quoted, plain = '', separator] of text.replace(/(\r\n|\n|\r)$/, '').matchAll(cells)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (separator === '') break;
    if (separator !== '\t') lines.push([]);
  }
  return lines;
}
