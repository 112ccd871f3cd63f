/* global Excel */
import { CHECK_WORDS, SEVERITY_WORDS } from '../../checks';
import type { Finding } from '../../checks';
import type { Dataset } from '../../dataset';
import { WorkbookFailure } from '../errors';
import { asText } from '../text';
import { findingId } from './seen';
import type { SeenMarks } from './seen';

export const FINDINGS_EXPORT_SHEET = 'Contrôles (export)';

/** In the first cell of the sheet, so that it is known again. */
const TITLE = 'CCSS Indicateurs : constats des contrôles';
const POINTS_PER_CHARACTER = 5.6;
const HEADER_ROW = 3;

const COLUMNS: readonly { readonly header: string; readonly width: number }[] = [
  { header: 'gravité', width: 14 },
  { header: 'contrôle', width: 18 },
  { header: 'rapport', width: 34 },
  { header: 'lignes', width: 12 },
  { header: 'indicateurs', width: 36 },
  { header: 'imprimé', width: 16 },
  { header: 'attendu', width: 16 },
  { header: 'constat', width: 70 },
  { header: 'vu', width: 11 },
  { header: 'commentaire', width: 30 },
];

function rowOf(data: Dataset, marks: SeenMarks, finding: Finding): string[] {
  const mark = marks[findingId(finding)];
  return [
    SEVERITY_WORDS[finding.severity],
    CHECK_WORDS[finding.check],
    asText(data.report(finding.report)?.title ?? finding.report),
    asText(finding.lines.join(', ')),
    asText(finding.indicators.map((code) => data.indicator(code)?.label ?? code).join(' ; ')),
    asText(finding.printed),
    asText(finding.expected),
    asText(finding.message),
    mark ? asText(new Date(mark.date).toLocaleDateString('fr-FR')) : '',
    asText(mark?.comment ?? ''),
  ];
}

/**
 * Writes a list of findings to the sheet `Contrôles (export)`, ready to print, for the author of a report. What the
 * sheet held of an earlier export is replaced.
 * @returns the sheet's name
 * @throws WorkbookFailure sheetTaken, protectedSheet; nothing was changed then
 */
export async function exportFindings(data: Dataset, findings: readonly Finding[], marks: SeenMarks): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = await emptySheet(context);
    const width = COLUMNS.length;
    sheet.getRange('A1').values = [[TITLE]];
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').format.font.size = 14;
    sheet.getRange('A2').values = [[asText(`Données, version ${data.version}. ${findings.length} constats.`)]];
    const rows = [COLUMNS.map((c) => c.header), ...findings.map((finding) => rowOf(data, marks, finding))];
    const list = sheet.getRangeByIndexes(HEADER_ROW, 0, rows.length, width);
    list.values = rows;
    list.format.wrapText = true;
    list.format.verticalAlignment = 'Top';
    const table = sheet.tables.add(list, true);
    table.style = 'TableStyleLight1';
    COLUMNS.forEach((column, k) => {
      sheet.getRangeByIndexes(0, k, 1, 1).getEntireColumn().format.columnWidth = column.width * POINTS_PER_CHARACTER;
    });
    list.format.autofitRows();
    sheet.freezePanes.freezeRows(HEADER_ROW + 1);
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintTitleRows(`$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`);
    sheet.activate();
    await context.sync();
    return FINDINGS_EXPORT_SHEET;
  });
}

/** A new sheet, or ours emptied. */
async function emptySheet(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const found = worksheets.getItemOrNullObject(FINDINGS_EXPORT_SHEET);
  found.load('name');
  await context.sync();
  if (found.isNullObject) return worksheets.add(FINDINGS_EXPORT_SHEET);
  const corner = found.getRange('A1').load('values');
  found.protection.load('protected');
  found.tables.load('items/name');
  await context.sync();
  if (found.protection.protected) throw new WorkbookFailure({ kind: 'protectedSheet', sheet: FINDINGS_EXPORT_SHEET });
  if (corner.values[0]?.[0] !== TITLE) throw new WorkbookFailure({ kind: 'sheetTaken', sheet: FINDINGS_EXPORT_SHEET });
  for (const table of found.tables.items) table.delete();
  found.getRange().clear('All');
  return found;
}
