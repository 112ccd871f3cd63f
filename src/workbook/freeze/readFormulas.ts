/* global Excel */
import type { PlainValue } from '../../functions';
import { isFormula } from '../trace/ccssCalls';
import { isErrorText } from './values';
import type { FormulaCell } from './plan';

/** Cells of a sheet, in rows and columns counted from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel on the web gives five million cells and 5 MB an answer: formulas, values and texts of so many cells stay under it. */
const CELLS_A_READ = 15_000;

const OURS = /ccss/i;

interface SheetContent {
  readonly formulas: unknown[][];
  readonly values: unknown[][];
  readonly texts: string[][];
  readonly formats: unknown[][];
}

/**
 * Reads the formulas of sheets with what they show and fill. Formulas that cannot concern the add-in come along without
 * their spill: only the text of those is looked at.
 * @param concerned whether a formula may have to be frozen
 */
export async function readFormulas(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  concerned: (formula: string) => boolean = (formula) => OURS.test(formula),
): Promise<FormulaCell[]> {
  const used = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount,hasSpill');
    return { sheet, range };
  });
  await context.sync();
  const cells: FormulaCell[] = [];
  for (const { sheet, range } of used) {
    if (range.isNullObject) continue;
    const box = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    // one sheet after the other: each answer is as large as Excel takes
    const content = await readBox(context, sheet, box);
    if (content) cells.push(...(await cellsOf(context, sheet, box, content, range.hasSpill !== false, concerned)));
  }
  return cells;
}

/** Formulas first: a sheet without any, such as those of data, need not be read further. */
async function readBox(context: Excel.RequestContext, sheet: Excel.Worksheet, box: Box): Promise<SheetContent | null> {
  const formulas = (await slices(context, sheet, box, (part) => part.load('formulas'))).flatMap(
    (part) => part.formulas as unknown[][],
  );
  if (!formulas.some((line) => line.some(isFormula))) return null;
  const parts = await slices(context, sheet, box, (part) => part.load('values,text,numberFormat'));
  return {
    formulas,
    values: parts.flatMap((part) => part.values as unknown[][]),
    texts: parts.flatMap((part) => part.text),
    formats: parts.flatMap((part) => part.numberFormat as unknown[][]),
  };
}

/** Loads a box in slices of rows, each as large as an answer may be. */
async function slices(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  box: Box,
  load: (part: Excel.Range) => void,
): Promise<Excel.Range[]> {
  const parts: Excel.Range[] = [];
  const rows = Math.max(1, Math.floor(CELLS_A_READ / box.columns));
  for (let row = 0; row < box.rows; row += rows) {
    const part = sheet.getRangeByIndexes(box.row + row, box.column, Math.min(rows, box.rows - row), box.columns);
    load(part);
    parts.push(part);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- slices, each as large as an answer may be
    await context.sync();
  }
  return parts;
}

async function cellsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  box: Box,
  content: SheetContent,
  spills: boolean,
  concerned: (formula: string) => boolean,
): Promise<FormulaCell[]> {
  sheet.load('name');
  const found = content.formulas.flatMap((line, r) =>
    line.flatMap((formula, c) => (isFormula(formula) ? [{ r, c, formula }] : [])),
  );
  const ranges = found.map(({ r, c, formula }) => {
    if (!spills || !concerned(formula)) return null;
    const range = sheet.getCell(box.row + r, box.column + c).getSpillingToRangeOrNullObject();
    range.load('rowCount,columnCount');
    return range;
  });
  await context.sync();
  return found.map(({ r, c, formula }, k): FormulaCell => {
    const range = ranges[k];
    const [rows, columns] = range && !range.isNullObject ? [range.rowCount, range.columnCount] : [1, 1];
    const cut = <T>(matrix: readonly (readonly T[])[]): T[][] =>
      matrix.slice(r, r + rows).map((line) => line.slice(c, c + columns));
    const texts = cut(content.texts);
    const values = cut(content.values).map((line, i) =>
      line.map((value, j) => shownValue(value as PlainValue, texts[i]?.[j] ?? '')),
    );
    const formats = cut(content.formats).map((line) => line.map(String));
    return {
      sheet: sheet.name,
      row: box.row + r,
      column: box.column + c,
      formula,
      rows,
      columns,
      values,
      texts,
      formats,
    };
  });
}

/** A card reads as #VALUE! through the API: what it shows is its text. */
const shownValue = (value: PlainValue, text: string): PlainValue =>
  value === '#VALUE!' && text !== '' && !isErrorText(text) ? text : value;
