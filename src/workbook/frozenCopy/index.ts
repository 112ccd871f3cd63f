/* global Excel */
/** Copie figée: a new workbook without any trace of the add-in. */
import { WorkbookFailure, detailOf } from '../errors';
import { UnreadableFile, cleanWorkbook } from './cleanWorkbook';
import type { CopyReport } from './cleanWorkbook';
import { placeOf } from '../freeze/plan';
import { readFormulas } from '../freeze/readFormulas';
import { isErrorText } from '../freeze/values';
import { openWorkbook, workbookFile } from './workbookFile';

export { cleanWorkbook, UnreadableFile } from './cleanWorkbook';
export type { CleanCopy, CopyReport } from './cleanWorkbook';

/**
 * Opens a copy of the workbook that holds values in the place of CCSS formulas and nothing of the add-in. The workbook at
 * hand is not touched.
 * @throws WorkbookFailure noFileAccess · refused
 */
export async function frozenCopy(): Promise<CopyReport> {
  const texts = await cardTexts();
  const file = await workbookFile();
  try {
    const { file: clean, report } = cleanWorkbook(file, texts);
    await openWorkbook(clean);
    return report;
  } catch (e) {
    if (e instanceof UnreadableFile) throw new WorkbookFailure({ kind: 'refused', detail: detailOf(e) });
    throw e;
  }
}

/** What the cells with cards show: Excel calculates with an error in their place. */
async function cardTexts(): Promise<Map<string, string>> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const cells = await readFormulas(context, worksheets.items);
    return new Map(
      cells
        .filter(({ values }) => {
          const value = values[0]?.[0];
          return typeof value === 'string' && value !== '' && !isErrorText(value);
        })
        .map(({ sheet, row, column, values }) => [placeOf(sheet, row, column), String(values[0]![0])]),
    );
  });
}
