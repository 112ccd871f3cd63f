import { MAX_COLUMNS, MAX_ROWS, type Box } from '../engine';
import { HostError } from '../richapi';

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

/** One end of an address: a cell, or a column or row without an end. */
function parsePart(text: string): { row: number | null; column: number | null } | null {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? '') };
  const column = COLUMN.exec(text);
  if (column) return { row: null, column: columnIndex(column[1] ?? '') };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1, column: null } : null;
}

/** `A1`, `A1:C3`, `A:C`, `2:5`, with or without `$`; null for anything else. */
export function parseBox(text: string): Box | null {
  const [firstText = '', secondText, ...more] = text.trim().split(':');
  const first = parsePart(firstText);
  const second = secondText === undefined ? first : parsePart(secondText);
  if (more.length > 0 || first === null || second === null) return null;
  // A single column or row needs its colon (`A:A`): `A` alone is a name.
  if (secondText === undefined && (first.row === null || first.column === null)) return null;
  if ((first.row === null) !== (second.row === null) || (first.column === null) !== (second.column === null))
    return null;
  const rows = [first.row ?? 0, second.row ?? MAX_ROWS - 1] as const;
  const columns = [first.column ?? 0, second.column ?? MAX_COLUMNS - 1] as const;
  const box = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rows: Math.abs(rows[1] - rows[0]) + 1,
    columns: Math.abs(columns[1] - columns[0]) + 1,
  };
  return isOnSheet(box) ? box : null;
}

export const isOnSheet = (box: Box): boolean =>
  box.row >= 0 &&
  box.column >= 0 &&
  box.rows > 0 &&
  box.columns > 0 &&
  box.row + box.rows <= MAX_ROWS &&
  box.column + box.columns <= MAX_COLUMNS;

/** Splits `'Données 2021'!A1:B2` into sheet and rest; no sheet where none is named. */
export function splitSheet(address: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const cut = address.lastIndexOf('!');
  return cut < 0 ? { sheet: null, rest: address } : { sheet: address.slice(0, cut), rest: address.slice(cut + 1) };
}

export function boxAddress(box: Box): string {
  const { row, column, rows, columns } = box;
  if (rows === MAX_ROWS && row === 0 && !(columns === MAX_COLUMNS))
    return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === MAX_COLUMNS && column === 0) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

export function absoluteAddress(box: Box): string {
  return boxAddress(box).replace(/[A-Z]+|\d+/g, '$$$&');
}

/** Quotes a sheet's name where a formula needs it. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$|^R\d*C\d*$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

export const invalidArgument = (): HostError => new HostError('InvalidArgument');
