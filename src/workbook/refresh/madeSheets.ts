/* global Excel, Office */
import { keyOf } from '../cells/content';
import type { CellContent } from '../cells/content';
import type { Base } from '../diff/base';
import { keyHash, untouched } from '../diff/base';
import type { Journal } from '../diff/journal';
import { isBlankRow } from '../diff/locate';
import { SHEET_MARK } from '../office/create';
import { readInPieces } from '../office/pieces';
import type { Survey } from '../office/read';
import type { Bases } from '../office/store';
import { SPECS } from '../sheets';
import type { TableSpec } from '../sheets/spec';

/**
 * The sheets that an operation that was cut off had made, and that nobody has put anything on since: between the cut and the
 * repair the workbook may have been used without the add-in.
 * @param written fingerprints of what the operation was writing
 */
export async function removableSheets(
  context: Excel.RequestContext,
  { sheets }: Survey,
  { created, operation }: Journal,
  written: Bases,
): Promise<string[]> {
  const there = created.filter(({ sheet }) => sheets.some((s) => s.name === sheet));
  if (!there.length) return [];
  const withNotes = Office.context.requirements.isSetSupported('ExcelApi', '1.18');
  const looks = there.map((made) => {
    const sheet = context.workbook.worksheets.getItem(made.sheet);
    const mark = sheet.customProperties.getItemOrNullObject(SHEET_MARK);
    const used = sheet.getUsedRangeOrNullObject(true);
    mark.load('value');
    used.load('rowIndex,rowCount,columnIndex,columnCount');
    sheet.charts.load('items/name');
    sheet.comments.load('items/id');
    if (withNotes) sheet.notes.load('items/content');
    return { made, sheet, mark, used };
  });
  await context.sync();
  const candidates = looks.filter(({ made, sheet, mark, used }) => {
    if (sheet.charts.items.length || sheet.comments.items.length) return false;
    if (withNotes && sheet.notes.items.length) return false;
    if (used.isNullObject) return mark.isNullObject || mark.value === operation;
    const within = used.rowIndex + used.rowCount <= made.rows && used.columnIndex + used.columnCount <= made.columns;
    return !mark.isNullObject && mark.value === operation && within;
  });
  const contents = await readInPieces(
    context,
    candidates.map(({ made, sheet, used }) => ({
      rows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
      range: (first, rows) => sheet.getRangeByIndexes(first, 0, rows, made.columns),
    })),
  );
  return candidates
    .filter(({ made }, k) => isAsWritten(SPECS[made.id], contents[k]!, written[made.id]))
    .map(({ made }) => made.sheet);
}

/** Whether cells are blank or hold what was written into them; the log has no fingerprint, its place alone must do. */
function isAsWritten(
  spec: TableSpec,
  [titles = [], ...rows]: readonly CellContent[][],
  base: Base | undefined,
): boolean {
  if (spec.appendOnly) return true;
  const untitled = titles.every((title, column) => title === '' || title === spec.columns[column]?.header);
  return untitled && rows.every((row) => isBlankRow(row) || isRowAsWritten(spec, row, base));
}

function isRowAsWritten(spec: TableSpec, row: readonly CellContent[], base: Base | undefined): boolean {
  const line = base?.line(keyHash(keyOf(spec.key.map((column) => row[column] ?? ''))));
  return !!line && row.every((content, column) => untouched(line, column, content));
}
