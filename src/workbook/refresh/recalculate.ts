/* global Excel */

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
  for (const { range } of used) range.load('cellCount');
  await context.sync();
  const filled = used.filter(({ range }) => !range.isNullObject);
  for (const { range } of filled) if (range.cellCount <= MAX_CELLS_READ) range.load('formulas');
  await context.sync();
  const concerned = filled.filter(({ range }) => range.cellCount > MAX_CELLS_READ || callsUs(range.formulas));
  for (const { sheet } of concerned) sheet.calculate(true);
  if (concerned.length) await context.sync();
  return concerned.length;
}

const callsUs = (formulas: readonly unknown[][]): boolean =>
  formulas.some((row) => row.some((f) => typeof f === 'string' && f.startsWith('=') && /CCSS\./i.test(f)));

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
 */
export async function recalculateIfNewer(version: string): Promise<boolean> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(CALCULATED_KEY);
      setting.load('value');
      await context.sync();
      const before = setting.isNullObject ? null : String(setting.value);
      if (before === version) return false;
      const sheets = before === null ? 0 : await recalculate(context);
      context.workbook.settings.add(CALCULATED_KEY, version);
      await context.sync();
      return sheets > 0;
    });
  } catch {
    return false; // the stamp still names the older data, so that the next opening does it
  }
}
