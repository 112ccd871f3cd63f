/* global Excel */

/** A formula for the selected cell. */
export interface FormulaToInsert {
  /** as Excel stores it (English) */
  readonly formula: string;
  /** cells that its result takes */
  readonly rows: number;
  readonly columns: number;
  /** number format of a single result; null leaves it to the function, as every spilled result does */
  readonly format: string | null;
  /** whether filled cells may be replaced: the user has been asked */
  readonly overwrite: boolean;
}

/** A cell in the way. */
export interface FilledCell {
  readonly address: string;
  readonly text: string;
}

/** What became of it; all but `inserted` leave the workbook as it was. */
export type InsertOutcome =
  | { readonly kind: 'inserted'; readonly address: string }
  | { readonly kind: 'filled'; readonly address: string; readonly first: FilledCell; readonly count: number }
  | { readonly kind: 'protected'; readonly sheet: string }
  | { readonly kind: 'inTable'; readonly address: string }
  | { readonly kind: 'noRoom'; readonly address: string };

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const withoutSheet = (address: string): string => address.replace(/^.*!/, '').replaceAll('$', '');

/** Writes a formula into the selected cell; filled cells only when the user has agreed. */
export async function insertFormula(wanted: FormulaToInsert): Promise<InsertOutcome> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('address,rowIndex,columnIndex,worksheet/name,worksheet/protection/protected,format/protection/locked');
    await context.sync();
    const sheet = cell.worksheet.name;
    const address = withoutSheet(cell.address);
    if (cell.worksheet.protection.protected && cell.format.protection.locked !== false) {
      return { kind: 'protected', sheet };
    }
    const { rowIndex, columnIndex } = cell;
    if (rowIndex + wanted.rows > LAST_ROW || columnIndex + wanted.columns > LAST_COLUMN) {
      return { kind: 'noRoom', address };
    }
    const area = cell.worksheet.getRangeByIndexes(rowIndex, columnIndex, wanted.rows, wanted.columns);
    area.load('formulas,text,numberFormat');
    const { tables } = cell.worksheet;
    tables.load('items/name');
    await context.sync();
    // Excel lets no result spill inside a table
    const spills = wanted.rows * wanted.columns > 1;
    if (spills && (await reachesInto(context, tables.items, cell, wanted))) return { kind: 'inTable', address };
    const filled = filledCells(area);
    if (filled.length && !wanted.overwrite) {
      const [first] = filled;
      const at = cell.worksheet.getRangeByIndexes(rowIndex + first!.row, columnIndex + first!.column, 1, 1);
      at.load('address');
      await context.sync();
      const where = { address: withoutSheet(at.address), text: first!.text };
      return { kind: 'filled', address, first: where, count: filled.length };
    }
    if (filled.length) area.clear('Contents');
    const formats = formatsFor(wanted, area.numberFormat as string[][]);
    if (formats) area.numberFormat = formats;
    cell.formulas = [[wanted.formula]];
    await context.sync();
    return { kind: 'inserted', address: `${sheet}!${address}` };
  });
}

/**
 * The cells' own formats stay, but for those that would show a false figure: 2,8 points in a cell left as a percentage
 * reads 280 %. Undefined where nothing is to change.
 */
function formatsFor({ format }: FormulaToInsert, own: readonly (readonly string[])[]): string[][] | undefined {
  const percentages = own.some((line) => line.some((each) => each.includes('%')));
  if (format === null) return percentages ? own.map((line) => line.map(() => 'General')) : undefined;
  return own[0]?.[0] === 'General' || percentages !== format.includes('%') ? [[format]] : undefined;
}

async function reachesInto(
  context: Excel.RequestContext,
  tables: readonly Excel.Table[],
  { rowIndex, columnIndex }: Excel.Range,
  { rows, columns }: FormulaToInsert,
): Promise<boolean> {
  const ranges = tables.map((table) => table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'));
  if (!ranges.length) return false;
  await context.sync();
  return ranges.some(
    (range) =>
      rowIndex < range.rowIndex + range.rowCount &&
      range.rowIndex < rowIndex + rows &&
      columnIndex < range.columnIndex + range.columnCount &&
      range.columnIndex < columnIndex + columns,
  );
}

function filledCells(area: Excel.Range): { row: number; column: number; text: string }[] {
  return area.formulas.flatMap((line: unknown[], row) =>
    line.flatMap((content, column) =>
      content === '' || content === null ? [] : [{ row, column, text: area.text[row]?.[column] ?? '' }],
    ),
  );
}
