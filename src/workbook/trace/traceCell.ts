/* global Excel */
import { currentDataset } from '../../dataset';
import { toFrench } from '../../formula';
import { noteStore } from '../freeze/noteStore';
import { addressOf } from '../freeze/plan';
import type { FreezeRecord } from '../freeze/record';
import { isFormula, needsAddin } from './ccssCalls';
import { queueNames } from './names';
import { readSurroundings } from './readCells';
import type { ReadArea } from './readCells';
import { traceFormula } from './traceFormula';
import type { CellTrace, TracedPrecedent } from './types';

/** Precedents listed at most; the pane tells that there are more. */
export const MOST_PRECEDENTS = 30;

/** What Excel has as the value of a cell that is being calculated, in every language. */
const BUSY = '#BUSY!';

/** Cells without a formula of their own whose spill is looked for. */
const MOST_SPILLS = 40;

/** Traces the active cell: every CCSS call of its formula, or of the formula that a frozen cell keeps in its note. */
export async function traceCell(): Promise<CellTrace> {
  const data = await currentDataset();
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('formulas,text,values,rowIndex,columnIndex');
    const parent = cell.getSpillParentOrNullObject();
    parent.load('formulas,rowIndex,columnIndex');
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    const namesRead = queueNames(context, [sheet]);
    await context.sync();
    const names = namesRead();
    const at = { row: cell.rowIndex, column: cell.columnIndex };
    const own = formulaOf(cell.formulas) ?? (parent.isNullObject ? null : formulaOf(parent.formulas));
    const record = own === null ? await frozenAt(context, sheet, at) : null;
    const formula = own ?? record?.formula ?? null;
    const spilledFrom =
      !parent.isNullObject && (parent.rowIndex !== at.row || parent.columnIndex !== at.column)
        ? addressOf(parent.rowIndex, parent.columnIndex)
        : null;
    const base = {
      address: `${sheet.name}!${addressOf(at.row, at.column)}`,
      spillParent: spilledFrom,
      formula: formula === null ? null : toFrench(formula),
      text: cell.text[0]?.[0] ?? '',
      busy: cell.values[0]?.[0] === BUSY,
      frozen: record && { date: record.date },
    };
    if (formula === null) return { ...base, calls: [], precedents: [] };
    const place = { sheet: sheet.name, row: at.row, formula };
    const { surroundings, areas } = await readSurroundings(context, [place], names.on(sheet.name));
    const { calls } = await traceFormula(formula, data, surroundings[0]!);
    return { ...base, calls, precedents: await precedentsIn(context, areas[0]!, names.ours) };
  });
}

const formulaOf = (formulas: unknown[][]): string | null => {
  const content = formulas[0]?.[0];
  return isFormula(content) ? content : null;
};

/** The record of a frozen cell, or of the frozen spill that the cell belongs to. */
async function frozenAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column }: { readonly row: number; readonly column: number },
): Promise<FreezeRecord | null> {
  const [notes] = await noteStore().read(context, [sheet]);
  const found = notes?.find(
    (note) =>
      note.record &&
      row >= note.row &&
      row < note.row + note.record.rows &&
      column >= note.column &&
      column < note.column + note.record.columns,
  );
  return found?.record ?? null;
}

/** The cells among those read that hold CCSS formulas, or that a CCSS formula spills into. */
async function precedentsIn(
  context: Excel.RequestContext,
  areas: readonly ReadArea[],
  names: ReadonlySet<string>,
): Promise<TracedPrecedent[]> {
  const found = new Map<string, TracedPrecedent>();
  const parents: { readonly sheet: string; readonly text: string; readonly range: Excel.Range }[] = [];
  for (const { sheet, row, column, formulas, values, text } of areas) {
    formulas.forEach((line, r) =>
      line.forEach((formula, c) => {
        const shown = text[r]?.[c] ?? '';
        const address = `${sheet}!${addressOf(row + r, column + c)}`;
        if (isFormula(formula)) {
          if (needsAddin(formula, names)) found.set(address, { address, formula: toFrench(formula), text: shown });
        } else if (values[r]?.[c] !== '' && parents.length < MOST_SPILLS) {
          const cell = context.workbook.worksheets.getItem(sheet).getCell(row + r, column + c);
          const range = cell.getSpillParentOrNullObject();
          range.load('formulas,text,rowIndex,columnIndex');
          parents.push({ sheet, text: shown, range });
        }
      }),
    );
  }
  if (parents.length) await context.sync();
  for (const { sheet, range } of parents) {
    if (range.isNullObject) continue;
    const formula = formulaOf(range.formulas);
    const address = `${sheet}!${addressOf(range.rowIndex, range.columnIndex)}`;
    if (formula === null || !needsAddin(formula, names)) continue;
    found.set(address, { address, formula: toFrench(formula), text: range.text[0]?.[0] ?? '' });
  }
  return [...found.values()].slice(0, MOST_PRECEDENTS);
}
