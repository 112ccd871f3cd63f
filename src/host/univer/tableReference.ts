import { parseStructRef, stringifyA1Ref } from '@borgar/fx';
import { formulaTokens } from '../../formula';
import type { Box, CellPosition, TableArea } from '../engine';

/** The cells that `T[col]`, `T[[#Headers],[a]:[b]]`, `[@col]` or `T` stand for, seen from a cell; null where there are none. */
export function resolveReference(reference: string, tables: readonly TableArea[], at: CellPosition): Box | null {
  const parts = reference.includes('[') ? parseStructRef(reference) : {};
  if (!parts) return null;
  const table = tableOf(reference, tables, at);
  if (table === undefined) return null;
  const columns = columnsOf(table, parts.columns ?? []);
  const rows = rowsOf(table, parts.sections ?? [], at.row);
  return columns && rows && { ...columns, ...rows };
}

export function tableOf(reference: string, tables: readonly TableArea[], at: CellPosition): TableArea | undefined {
  const name = reference.split('[')[0] ?? '';
  return name === ''
    ? tables.find((one) => holds(one, at))
    : tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** An absolute address with its sheet, as it stands in a formula. */
export function absoluteAddress(sheetName: string, box: Box): string {
  return stringifyA1Ref({
    context: [sheetName],
    range: {
      top: box.row,
      left: box.column,
      bottom: box.row + box.rows - 1,
      right: box.column + box.columns - 1,
      $top: true,
      $left: true,
      $bottom: true,
      $right: true,
    },
  });
}

const holds = (table: TableArea, at: CellPosition): boolean =>
  table.sheetId === at.sheetId &&
  at.row >= table.box.row &&
  at.row < table.box.row + table.box.rows &&
  at.column >= table.box.column &&
  at.column < table.box.column + table.box.columns;

function columnsOf(table: TableArea, names: readonly string[]): Pick<Box, 'column' | 'columns'> | null {
  if (names.length === 0) return { column: table.box.column, columns: table.box.columns };
  const indexes = names.map((name) => table.columns.findIndex((title) => title.toLowerCase() === name.toLowerCase()));
  if (indexes.includes(-1)) return null;
  const first = Math.min(...indexes);
  return { column: table.box.column + first, columns: Math.max(...indexes) - first + 1 };
}

function rowsOf(table: TableArea, sections: readonly string[], row: number): Pick<Box, 'row' | 'rows'> | null {
  const { box, totals } = table;
  const headers = { row: box.row, rows: 1 };
  const data = { row: box.row + 1, rows: box.rows - 1 - (totals ? 1 : 0) };
  const wanted = sections.map((section) => section.toLowerCase());
  if (wanted.includes('this row')) return row > box.row && row < box.row + box.rows ? { row, rows: 1 } : null;
  if (wanted.includes('all') || (wanted.includes('headers') && wanted.includes('totals')))
    return { row: box.row, rows: box.rows };
  if (wanted.includes('totals')) return totals ? { row: box.row + box.rows - 1, rows: 1 } : null;
  if (wanted.includes('headers')) return wanted.includes('data') ? { row: headers.row, rows: data.rows + 1 } : headers;
  return data;
}

/** The formula with a table's former name replaced. */
export function renameInFormula(formula: string, former: string, name: string): string {
  const start = new RegExp(`^${former.replace(/[.\\?]/g, '\\$&')}(?=\\[|$)`, 'iu');
  return formulaTokens(formula)
    .map(({ type, text }) => (type === 'structured' || type === 'range_named' ? text.replace(start, name) : text))
    .join('');
}
