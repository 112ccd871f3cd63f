import type { Workbook, Worksheet } from '../../model';
import { Package } from '../package';
import { tag } from '../xml';
import { SheetCells } from './cells';
import { writeCustomXml } from './customXml';
import { writeDrawings } from './drawings';
import { done, type Excelize, type Workfile } from './excelize';
import { writeLayout } from './layout';
import { writeMetadata } from './metadata';
import { writeNames } from './names';
import { writeLinks, writeNotes } from './notes';
import { writeConditionalFormats, writeValidations } from './rules';
import { writeSheetProperties } from './sheetProperties';
import { SharedStrings } from './strings';
import { StyleBook } from './styles';
import { completeTables, writeTables } from './tables';

/**
 * The workbook as an .xlsx file. The library writes its frame (styles, tables, rules, notes, layout, names); cells and charts are
 * written here: it types cached numbers as text, knows no dynamic arrays, and no cached values, cell titles or alternative texts of
 * charts.
 */
export function saveWorkbook(workbook: Workbook, excelize: Excelize): Uint8Array {
  const file = excelize.NewFile();
  const sheets = workbook.Worksheets.items;
  const strings = new SharedStrings();
  const styles = new StyleBook(file);
  const cells = writeFrame(file, workbook, () => sheets.map((sheet) => new SheetCells(sheet, styles, strings)));
  const { buffer, error } = file.WriteToBuffer();
  if (error) throw new Error(error);

  const pack = new Package(buffer as Uint8Array);
  const { xml, place } = styles.finish(pack.text('xl/styles.xml'));
  pack.set('xl/styles.xml', xml);
  const paths = sheetPaths(pack, sheets);
  sheets.forEach((sheet, k) => {
    const { dimension, columns } = cells[k]!;
    pack.change(paths.get(sheet)!, (text) =>
      text
        .replace(/<dimension [^>]*>(?:<\/dimension>)?/, tag('dimension', { ref: dimension }))
        .replace(/<cols>.*?<\/cols>/s, '')
        .replace(/<sheetData>.*<\/sheetData>|<sheetData\/>/s, () => `${columns}${cells[k]!.xml(place)}`),
    );
  });
  pack.add(
    'xl/sharedStrings.xml',
    strings.xml(),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
  );
  if (!pack.relations('xl/workbook.xml').some(({ kind }) => kind === 'sharedStrings'))
    pack.relate('xl/workbook.xml', 'xl/sharedStrings.xml', 'sharedStrings');
  completeTables(pack, workbook.Tables.items);
  writeSheetProperties(pack, [...paths]);
  writeDrawings(pack, [...paths]);
  if (cells.some(({ spills }) => spills)) writeMetadata(pack);
  writeCustomXml(pack, workbook);
  return pack.zip();
}

/** Everything that the library writes; the cells are read in between, for their styles. */
function writeFrame(file: Workfile, workbook: Workbook, read: () => SheetCells[]): SheetCells[] {
  const sheets = workbook.Worksheets.items;
  sheets.forEach((sheet, k) =>
    done(k === 0 ? file.SetSheetName(file.GetSheetList().list[0] ?? 'Sheet1', sheet.Name) : file.NewSheet(sheet.Name)),
  );
  const cells = read();
  for (const sheet of sheets) {
    writeLayout(file, sheet);
    writeTables(file, sheet);
    writeValidations(file, sheet);
    writeConditionalFormats(file, sheet);
    writeNotes(file, sheet);
    writeLinks(file, sheet);
  }
  writeNames(file, workbook);
  done(file.SetActiveSheet(sheets.indexOf(workbook.Worksheets.GetActiveWorksheet())));
  for (const sheet of sheets) if (sheet.Visibility !== 'Visible') done(file.SetSheetVisible(sheet.Name, false));
  if (workbook.Protection.Protected) done(file.ProtectWorkbook({ LockStructure: true }));
  const { title, author, subject, keywords, comments, category } = workbook.Properties.values;
  // LibreOffice trusts cached texts of formulas only where it knows the program; as a user of this file wants, it is Excel's.
  done(file.SetAppProps({ Application: 'Microsoft Excel', AppVersion: '16.0300' }));
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  done(
    file.SetDocProps({
      Title: String(title),
      Creator: String(author),
      Subject: String(subject),
      Keywords: String(keywords),
      Description: String(comments),
      Category: String(category),
      Created: now,
      Modified: now,
      Language: 'fr-FR',
    }),
  );
  for (const property of workbook.Properties.Custom.items)
    done(file.SetCustomProps({ Name: property.Key, Value: property.Value as string | number | boolean }));
  return cells;
}

/** The part of each sheet. */
function sheetPaths(pack: Package, sheets: readonly Worksheet[]): Map<Worksheet, string> {
  const relations = new Map(pack.relations('xl/workbook.xml').map(({ id, target }) => [id, target]));
  const ids = [...pack.text('xl/workbook.xml').matchAll(/<sheet [^>]*r:id="([^"]*)"/g)].map(([, id]) => id ?? '');
  return new Map(sheets.map((sheet, k) => [sheet, relations.get(ids[k] ?? '') ?? '']));
}
