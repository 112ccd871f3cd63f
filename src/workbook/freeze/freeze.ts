/* global Excel */
import { currentDataset } from '../../dataset';
import { currentSettings } from '../../functions';
import { WorkbookFailure } from '../errors';
import { needsAddin } from '../trace/ccssCalls';
import { queueNames } from '../trace/names';
import { describeCells } from './describe';
import type { DescribedCell } from './describe';
import { noteStore } from './noteStore';
import type { CellNote, NoteStore } from './noteStore';
import { addressOf, holdsCard, placeOf, planFreeze } from './plan';
import type { FormulaCell, FreezePlan, LeftReason } from './plan';
import { readFormulas } from './readFormulas';
import { mustBeOpen, overlap, runAsOneStep, targetOf } from './scope';
import type { FreezeScope } from './scope';
import { asWritten } from './values';

/** What Figer has done. */
export interface FreezeReport {
  /** formulas that are now values */
  readonly frozen: number;
  /** those among them that only read a spill or a card of the others */
  readonly readers: number;
  /** formulas left as they are, with the reason */
  readonly left: readonly { readonly address: string; readonly reason: LeftReason }[];
  /** where formula and source are kept */
  readonly kept: NoteStore['kind'];
}

/** Cells written in one request. */
const CELLS_A_REQUEST = 1_000;

/**
 * Puts values in the place of the formulas that need the add-in; formula and source stay in a note on the cell. Either all
 * of it is done or nothing: what fails on the way is taken back.
 * @throws WorkbookFailure protectedSheet · nothingToFreeze (nothing was changed)
 */
export async function freeze(scope: FreezeScope, today = new Date()): Promise<FreezeReport> {
  const data = await currentDataset();
  return runAsOneStep(async (context) => {
    const target = await targetOf(context, scope);
    const namesRead = queueNames(context, target.all);
    await context.sync();
    const names = namesRead();
    const { ours } = names;
    const concerned = (formula: string): boolean => needsAddin(formula, ours);
    const inTarget = (cell: FormulaCell): boolean =>
      wanted.has(cell.sheet) && (target.box === null || overlap(target.box, cell));
    const wanted = new Set(target.names);
    const formulas = await readFormulas(context, target.sheets, concerned);
    // a formula elsewhere can only depend on more than the value of a cell that spills or holds a card
    if (formulas.some((cell) => inTarget(cell) && concerned(cell.formula) && readInParts(cell))) {
      const others = target.all.filter(({ name }) => !wanted.has(name));
      formulas.push(...(await readFormulas(context, others, concerned)));
    }
    const plan = planFreeze(formulas, inTarget, ours);
    const left = plan.left.map(({ cell, reason }) => ({ address: fullAddress(cell), reason }));
    if (!plan.cells.length) throw new WorkbookFailure({ kind: 'nothingToFreeze', left: left.length });
    mustBeOpen(target, new Set(plan.cells.map(({ sheet }) => sheet)));
    const date = isoDate(today);
    const cells = await describeCells(context, data, plan.cells, names, date);
    const store = noteStore();
    await writeAll(context, store, target.all, cells);
    return reportOf(plan, left, store);
  });
}

const readInParts = ({ rows, columns, formula }: FormulaCell): boolean =>
  rows * columns > 1 || holdsCard(formula) || currentSettings().cards;

const reportOf = (plan: FreezePlan, left: FreezeReport['left'], store: NoteStore): FreezeReport => ({
  frozen: plan.cells.length,
  readers: plan.readers,
  left,
  kept: store.kind,
});

const isoDate = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-');

const fullAddress = ({ sheet, row, column }: FormulaCell): string => `${sheet}!${addressOf(row, column)}`;

/** First the notes, then the values: until the first value is written, every formula still stands. */
async function writeAll(
  context: Excel.RequestContext,
  store: NoteStore,
  all: readonly Excel.Worksheet[],
  cells: readonly DescribedCell[],
): Promise<void> {
  const sheets = all.filter(({ name }) => cells.some(({ cell }) => cell.sheet === name));
  const sheetOf = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const notes = await notesByPlace(context, store, sheets);
  const written: DescribedCell[] = [];
  try {
    for (const some of batches(cells)) {
      for (const { cell, block } of some) {
        const note = notes.get(placeOf(cell.sheet, cell.row, cell.column));
        if (note) note.write(block);
        else store.add(sheetOf.get(cell.sheet)!, addressOf(cell.row, cell.column), block);
      }
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each request as large as is good
      await context.sync();
    }
    for (const some of batches(cells)) {
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      for (const one of some) writeValues(sheetOf.get(one.cell.sheet)!, one);
      written.push(...some);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each request as large as is good
      await context.sync();
    }
  } catch (e) {
    await takeBack(context, store, sheets, cells, written);
    throw e;
  }
}

function* batches(cells: readonly DescribedCell[]): IterableIterator<DescribedCell[]> {
  let some: DescribedCell[] = [];
  let size = 0;
  for (const one of cells) {
    const cost = one.cell.rows * one.cell.columns + one.block.length / 100;
    if (some.length && size + cost > CELLS_A_REQUEST) {
      yield some;
      some = [];
      size = 0;
    }
    some.push(one);
    size += cost;
  }
  if (some.length) yield some;
}

function writeValues(sheet: Excel.Worksheet, { cell, formats }: DescribedCell): void {
  const range = sheet.getRangeByIndexes(cell.row, cell.column, cell.rows, cell.columns);
  range.values = cell.values.map((line) => line.map(asWritten));
  if (formats) range.numberFormat = formats.map((line) => [...line]);
}

async function notesByPlace(
  context: Excel.RequestContext,
  store: NoteStore,
  sheets: readonly Excel.Worksheet[],
): Promise<Map<string, CellNote>> {
  const lists = await store.read(context, sheets);
  return new Map(
    lists.flatMap((list, k) => list.map((note) => [placeOf(sheets[k]!.name, note.row, note.column), note])),
  );
}

/** Brings back the formulas that were overwritten, and takes the add-in's text out of the notes. */
async function takeBack(
  context: Excel.RequestContext,
  store: NoteStore,
  sheets: readonly Excel.Worksheet[],
  cells: readonly DescribedCell[],
  written: readonly DescribedCell[],
): Promise<void> {
  const sheetOf = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const { cell, formats } of written) {
    const sheet = sheetOf.get(cell.sheet)!;
    putFormula(sheet, cell);
    if (formats) {
      const range = sheet.getRangeByIndexes(cell.row, cell.column, cell.rows, cell.columns);
      range.numberFormat = cell.formats.map((line) => [...line]);
    }
  }
  await context.sync();
  const notes = await notesByPlace(context, store, sheets);
  for (const { cell } of cells) {
    const note = notes.get(placeOf(cell.sheet, cell.row, cell.column));
    if (note?.record) note.strip();
  }
  await context.sync();
}

/** Puts a formula where its values stand: what it fills is emptied first, else it could not spill. */
export function putFormula(
  sheet: Excel.Worksheet,
  cell: Pick<FormulaCell, 'row' | 'column' | 'rows' | 'columns' | 'formula'>,
): void {
  if (cell.rows * cell.columns > 1) {
    sheet
      .getRangeByIndexes(cell.row, cell.column, cell.rows, cell.columns)
      .clear('Contents' as Excel.ClearApplyTo.contents);
  }
  sheet.getCell(cell.row, cell.column).formulas = [[cell.formula]];
}
