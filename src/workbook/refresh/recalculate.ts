/* global Excel */
import { isOlder } from '../../dataset';
import { readInPieces, usedArea } from '../office/pieces';
import { isFormula, needsAddin } from '../trace/ccssCalls';
import { queueNames } from '../trace/names';

/** Setting that says with which data the workbook's formulas were last calculated. */
const CALCULATED_KEY = 'CCSS.calcul';
/** Formulas of larger areas are not looked at: the whole sheet is calculated. */
const MAX_CELLS_READ = 200_000;

/** Calculates the sheets of this workbook that hold CCSS formulas; other open workbooks are left alone. */
export function recalculateFormulas(): Promise<number> {
  return Excel.run({ delayForCellEdit: true }, recalculate);
}

async function recalculate(context: Excel.RequestContext): Promise<number> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name');
  await context.sync();
  const used = sheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  for (const { range } of used) range.load('cellCount,rowIndex,columnIndex,rowCount,columnCount');
  const names = queueNames(context, sheets.items);
  await context.sync();
  const { ours } = names();
  const filled = used.filter(({ range }) => !range.isNullObject);
  const large = filled.filter(({ range }) => range.cellCount > MAX_CELLS_READ);
  const readable = filled.filter((each) => !large.includes(each));
  const formulas = await readInPieces(
    context,
    readable.map(({ sheet, range }) => usedArea(sheet, range)),
  );
  const concerned = [...large, ...readable.filter((_, k) => callsUs(formulas[k]!, ours))];
  for (const { sheet } of concerned) sheet.calculate(true);
  if (concerned.length) await context.sync();
  return concerned.length;
}

/** A formula may call a function by a defined name. */
const callsUs = (formulas: readonly unknown[][], names: ReadonlySet<string>): boolean =>
  formulas.some((row) => row.some((f) => isFormula(f) && needsAddin(f, names)));

/** Calculates CCSS formulas with the data in hand, whatever they were calculated with, and notes it. */
export async function recalculateNow(version: string): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    await recalculate(context);
    context.workbook.settings.add(CALCULATED_KEY, version);
    await context.sync();
  });
}

/**
 * Calculates CCSS formulas again where they were calculated with other data, and notes it. The tables are right in any
 * case: what fails here is tried again at the next opening.
 * @param unstamped what is known of formulas of a workbook without a stamp: typed since the add-in started (`current`), or
 * of an earlier session and so perhaps of earlier data (`unknown`)
 */
export async function recalculateIfNewer(version: string, unstamped: 'current' | 'unknown'): Promise<boolean> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(CALCULATED_KEY);
      setting.load('value');
      await context.sync();
      const before = setting.isNullObject ? null : String(setting.value);
      // without network an older file may be in hand: figures of the current one are not replaced by it
      if (before !== null && (before === version || isOlder(version, before))) return false;
      const sheets = before === null && unstamped === 'current' ? 0 : await recalculate(context);
      // a workbook that has nothing of the add-in's is left without a trace of it
      if (before === null && unstamped === 'unknown' && !sheets) return false;
      context.workbook.settings.add(CALCULATED_KEY, version);
      await context.sync();
      return sheets > 0;
    });
  } catch {
    return false; // the stamp still names the older data, so that the next opening does it
  }
}
