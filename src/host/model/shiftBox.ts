import { lastColumn, lastRow, type Box } from '../engine';

/** Cells inserted or removed: the box concerned, and where the others go. */
export interface CellShift {
  readonly box: Box;
  readonly kind: 'down' | 'right' | 'up' | 'left';
}

const within = (box: Box, shift: CellShift): boolean =>
  shift.kind === 'down' || shift.kind === 'up'
    ? box.column >= shift.box.column && lastColumn(box) <= lastColumn(shift.box)
    : box.row >= shift.box.row && lastRow(box) <= lastRow(shift.box);

/** Whether the shift would tear a box apart. */
export function tears(box: Box, shift: CellShift): boolean {
  const vertical = shift.kind === 'down' || shift.kind === 'up';
  const reached = vertical ? lastRow(box) >= shift.box.row : lastColumn(box) >= shift.box.column;
  const touched = vertical
    ? box.column <= lastColumn(shift.box) && shift.box.column <= lastColumn(box)
    : box.row <= lastRow(shift.box) && shift.box.row <= lastRow(box);
  return reached && touched && !within(box, shift);
}

/** Where a box lies after the shift; null where all of it was removed. */
export function shifted(box: Box, shift: CellShift): Box | null {
  if (!within(box, shift)) return box;
  if (shift.kind === 'down' || shift.kind === 'up') {
    const rows = move(box.row, box.rows, shift.box.row, shift.box.rows, shift.kind === 'down');
    return rows && { ...box, row: rows.first, rows: rows.count };
  }
  const columns = move(box.column, box.columns, shift.box.column, shift.box.columns, shift.kind === 'right');
  return columns && { ...box, column: columns.first, columns: columns.count };
}

function move(
  first: number,
  count: number,
  at: number,
  by: number,
  inserting: boolean,
): { first: number; count: number } | null {
  const end = first + count;
  if (inserting) {
    if (first >= at) return { first: first + by, count };
    return end > at ? { first, count: count + by } : { first, count };
  }
  const removedEnd = at + by;
  const before = Math.max(0, Math.min(end, at) - first);
  const after = Math.max(0, end - Math.max(first, removedEnd));
  if (before + after === 0) return null;
  return { first: first < at ? first : first >= removedEnd ? first - by : at, count: before + after };
}
