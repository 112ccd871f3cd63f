import type { Box } from '../../engine';

/** `A1`, `B2:C9`, `'Feuille 2'!A1`: a box as it stands in a formula of another sheet or the same. */
export function referenceText(box: Box, sheetName: string | null): string {
  const first = cellName(box.row, box.column);
  const single = box.rows === 1 && box.columns === 1;
  const address = single ? first : `${first}:${cellName(box.row + box.rows - 1, box.column + box.columns - 1)}`;
  return sheetName === null ? address : `${quoted(sheetName)}!${address}`;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

const REFERENCE = /\$?[A-Z]{1,3}\$?\d{1,7}/gi;

/** F4: the reference at the caret goes A1 → $A$1 → A$1 → $A1 → A1. Null where there is none. */
export function cycleReference(text: string, caret: number): { start: number; end: number; by: string } | null {
  for (const match of text.matchAll(REFERENCE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (
      caret < start ||
      caret > end ||
      /[\p{L}\p{N}_.(]/u.test((text[start - 1] ?? '').replace('(', '') + (text[end] ?? ''))
    )
      continue;
    const [, column = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(match[0]) ?? [];
    const forms = [`${column}${row}`, `$${column}$${row}`, `${column}$${row}`, `$${column}${row}`];
    const next = forms[(forms.indexOf(match[0]) + 1) % forms.length] ?? match[0];
    return { start, end, by: next };
  }
  return null;
}

/** A box that the name box can go to: `B12`, `a1:c3`, `Feuille!A1`; null where the text is none. */
export function parsePlace(text: string): { sheet: string | null; box: Box } | null {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(
      text.trim(),
    );
  if (match === null) return null;
  const [, quotedName, plainName, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] =
    match;
  const columns = [columnIndex(firstColumn), columnIndex(lastColumn)].sort((a, b) => a - b) as [number, number];
  const rows = [Number(firstRow) - 1, Number(lastRow) - 1].sort((a, b) => a - b) as [number, number];
  if (rows[0] < 0 || rows[1] >= 1_048_576 || columns[1] >= 16_384) return null;
  const box = { row: rows[0], column: columns[0], rows: rows[1] - rows[0] + 1, columns: columns[1] - columns[0] + 1 };
  return { sheet: quotedName?.replaceAll("''", "'") ?? plainName ?? null, box };
}

const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
