/** A rectangle of cells; rows and columns count from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Size of an Excel worksheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const cellBox = (row: number, column: number): Box => ({ row, column, rows: 1, columns: 1 });

export const lastRow = (box: Box): number => box.row + box.rows - 1;
export const lastColumn = (box: Box): number => box.column + box.columns - 1;

export const isSingleCell = (box: Box): boolean => box.rows === 1 && box.columns === 1;
export const isWholeColumns = (box: Box): boolean => box.row === 0 && box.rows === MAX_ROWS;
export const isWholeRows = (box: Box): boolean => box.column === 0 && box.columns === MAX_COLUMNS;
export const isUnbounded = (box: Box): boolean => isWholeColumns(box) || isWholeRows(box);

export const sameBox = (a: Box, b: Box): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export function intersection(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle that covers both. */
export function union(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const contains = (outer: Box, inner: Box): boolean => {
  const common = intersection(outer, inner);
  return common !== null && sameBox(common, inner);
};

/** A 2-D array of the box's size. */
export function grid<T>(box: Box, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: box.rows }, (_, i) =>
    Array.from({ length: box.columns }, (_, j) => cell(box.row + i, box.column + j)),
  );
}
