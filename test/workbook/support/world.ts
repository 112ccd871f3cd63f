import type { NodeHost } from '../../../src/host/node';
import type { Table, Worksheet } from '../../../src/host/model';

/** A cell as a user sees it: what it holds, how it looks, what is said of it. */
export interface SeenCell {
  readonly content: string | number | boolean;
  readonly looks: string;
  readonly comment: string;
}

export interface SeenRow {
  /** row of the sheet */
  readonly at: number;
  /** by the ids of the columns, which stay whatever the user does to their names and places */
  readonly cells: Readonly<Record<number, SeenCell>>;
}

export interface SeenTable {
  readonly name: string;
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly columns: readonly number[];
  readonly filters: unknown;
  readonly totals: boolean;
  readonly rows: readonly SeenRow[];
}

/** A workbook as its user sees it. */
export interface World {
  /** by the table's id; the log is the add-in's own */
  readonly tables: ReadonlyMap<string, SeenTable>;
  /** cells outside the tables by sheet; those below a table in their order, because they follow it */
  readonly outside: Readonly<Record<string, Readonly<Record<string, SeenCell>>>>;
  readonly sheets: readonly string[];
  readonly protectedSheets: readonly string[];
}

export const LOG_TABLE = 'CCSS_Journal';
const PLAIN = 'General  #000000 false false';

export function worldOf(host: NodeHost): World {
  const { workbook } = host;
  const tables = workbook.Tables.items.filter((t) => t.Name !== LOG_TABLE);
  const sheets = workbook.Worksheets.items.filter((s) => s.Name !== 'Journal CCSS');
  return {
    tables: new Map(tables.map((table) => [table.Id, seenTable(table)])),
    outside: Object.fromEntries(sheets.map((sheet) => [sheet.Name, outsideOf(sheet)])),
    sheets: sheets.map((s) => s.Name),
    protectedSheets: sheets.filter((s) => s.Protection.Protected).map((s) => s.Name),
  };
}

function cellOf(sheet: Worksheet, row: number, column: number): SeenCell {
  const { engine } = sheet.context;
  const style = engine.style(sheet.Id, row, column);
  const comment = sheet.Comments.items.find(({ box }) => box.row === row && box.column === column);
  return {
    content: engine.formula(sheet.Id, row, column) ?? engine.value(sheet.Id, row, column),
    looks: [style.numberFormat, style.fill, style.fontColor, style.bold, style.italic].join(' '),
    comment: comment?.Content ?? '',
  };
}

function seenTable(table: Table): SeenTable {
  const { sheet, box } = table;
  return {
    name: table.Name,
    sheet: sheet.Name,
    titles: [...table.titles],
    columns: [...table.columnIds],
    filters: [...table.filters],
    totals: table.ShowTotals,
    rows: Array.from({ length: table.bodyRows }, (_, k) => {
      const at = box.row + 1 + k;
      return { at, cells: Object.fromEntries(table.columnIds.map((id, c) => [id, cellOf(sheet, at, box.column + c)])) };
    }),
  };
}

function outsideOf(sheet: Worksheet): Record<string, SeenCell> {
  const used = sheet.context.engine.usedBox(sheet.Id, true);
  const [table] = sheet.tablesList.all;
  const cells: Record<string, SeenCell> = {};
  let filled = 0;
  for (let row = 0; used && row < used.row + used.rows; row++) {
    for (let column = 0; column < used.column + used.columns; column++) {
      const end = table ? table.box.row + table.box.rows : 0;
      const beside = !table || column < table.box.column || column >= table.box.column + table.box.columns;
      if (table && !beside && row >= table.box.row && row < end) continue;
      const cell = cellOf(sheet, row, column);
      if (cell.content === '' && cell.comment === '' && cell.looks === PLAIN) continue;
      const below = table && !beside && row >= end;
      cells[below ? `below ${filled++},${column}` : `${row},${column}`] = cell;
    }
  }
  return cells;
}
