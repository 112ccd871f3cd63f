import type { GridRow } from '../document';
import { readFigure } from './number';
import { onlyYear, timeOf } from './years';

/** The parts of a table: header rows, label columns, body. */
export interface Shape {
  readonly header: readonly GridRow[];
  readonly body: readonly GridRow[];
  /** columns before this one hold labels */
  readonly firstFigure: number;
  readonly width: number;
}

/** A cell that says a period and no quantity: `2021`, `2020/2019`, `31/12/2021`. */
export function isTime(cell: string): boolean {
  if (onlyYear(cell) !== undefined) return true;
  const { pair, years } = timeOf(cell);
  return (pair !== undefined || years.length > 0) && !/\d/.test(cell.replace(/[\d/.-]{2,}/g, ''));
}

/** A cell that is a figure, a sign for a missing one, or a figure with a remark (`3 de 2019 toujours en cours`). */
export function isFigure(cell: string): boolean {
  const read = readFigure(cell);
  if (!read) return false;
  if (read.kind === 'missing' || read.kind === 'same') return true;
  if (isTime(cell)) return false;
  return read.rest.length <= 60;
}

const isMissing = (cell: string): boolean => ['missing', 'same'].includes(readFigure(cell)?.kind ?? '');

/** A row of figures has one beyond its label. Signs for missing figures count where no words stand beside them. */
function hasFigures(row: GridRow): boolean {
  const cells = row.cells.slice(1).filter((c) => c !== '');
  return (
    cells.some((c) => isFigure(c) && !isMissing(c)) ||
    (cells.length > 0 && cells.every(isMissing)) ||
    (cells.length === 0 && row.cells.length > 1 && isFigure(row.cells[0]!) && !isMissing(row.cells[0]!))
  );
}

/** Words over columns: text beyond the label column, no figures. A label alone names a group of rows. */
const isHeader = (row: GridRow): boolean =>
  !hasFigures(row) && row.cells.slice(1).some((c) => c !== '' && !isMissing(c));

/** Whole numbers that might be years: header when all of the row's are, body else. */
const onlyTimes = (row: GridRow): boolean => {
  const cells = row.cells.slice(1).filter((c) => c !== '');
  return cells.length > 0 && cells.every(isTime);
};

/** Cuts a run of rows where a new header begins, so that each part has one header. */
export function splitTables(rows: readonly GridRow[]): GridRow[][] {
  const parts: GridRow[][] = [];
  let current: GridRow[] = [];
  let inBody = false;
  for (const row of rows) {
    const header = onlyTimes(row) || isHeader(row);
    if (header && inBody) {
      parts.push(current);
      current = [];
      inBody = false;
    }
    if (!header && hasFigures(row)) inBody = true;
    current.push(row);
  }
  if (current.length) parts.push(current);
  return parts;
}

export function shapeOf(rows: readonly GridRow[]): Shape | undefined {
  const width = Math.max(...rows.map((r) => r.cells.length));
  let start = 0;
  while (start < rows.length && !hasFigures(rows[start]!)) start++;
  if (start === rows.length || width < 2) return undefined;
  // lists of persons have dashes and no numbers
  if (
    !rows.some(
      (r) => r.cells.slice(1).some((c) => isFigure(c) && !isMissing(c)) || (hasFigures(r) && isFigure(r.cells[0]!)),
    )
  )
    return undefined;
  // A label alone right above the first figures names their group; it is a header only where nothing else is.
  let header = rows.slice(0, start);
  const groups: GridRow[] = [];
  while (header.length > 1 && !isHeader(header[header.length - 1]!) && !onlyTimes(header[header.length - 1]!)) {
    groups.unshift(header[header.length - 1]!);
    header = header.slice(0, -1);
  }
  const body = [...groups, ...rows.slice(start)];
  return { header, body, firstFigure: firstFigureColumn(header, body, width), width };
}

/** The first column in which more rows have figures than words, and which a header does not call a label. */
function firstFigureColumn(header: readonly GridRow[], body: readonly GridRow[], width: number): number {
  for (let c = 1; c < width; c++) {
    let figures = 0;
    let words = 0;
    for (const row of body) {
      const cell = row.cells[c] ?? '';
      if (cell === '') continue;
      if (isFigure(cell)) figures++;
      else words++;
    }
    if (figures > words) return c;
    if (header.some((h) => isTime(h.cells[c] ?? ''))) return c;
  }
  return 1;
}
