import type { Workbook, Worksheet } from '../../model';
import { Package } from '../package';
import { parseXml, type XmlElement } from '../xml';
import { readCells, readStrings } from './cells';
import { readCharts } from './charts';
import { Theme } from './colors';
import { emptied } from './emptyWorkbook';
import { readDocument, readLinks, readNotes, readSheetProperties } from './extras';
import { readColumns, readLayout, readProtection } from './layout';
import { readNames } from './names';
import { readConditionalFormats, readValidations } from './rules';
import { FileStyles } from './styles';
import { readTables } from './tables';

/** What a file holds that the host could not take. */
export interface OpenReport {
  readonly refusedNames: readonly string[];
}

/** Not a workbook: a damaged file, or one of another kind. */
export class UnreadableFile extends Error {}

interface Part {
  readonly sheet: Worksheet;
  readonly path: string;
  readonly root: XmlElement;
}

/**
 * Puts the workbook of an .xlsx file in the place of the one that is open. Formulas are calculated again when the caller lets the
 * grid calculate. The file is read before anything is given up.
 * @throws UnreadableFile
 */
export function openWorkbook(workbook: Workbook, bytes: Uint8Array): OpenReport {
  const { pack, root, list, theme, styles, strings } = readPackage(bytes);
  const placeholder = emptied(workbook);
  const parts = list.map(({ name, path, xml }): Part => ({ sheet: workbook.Worksheets.Add(name), path, root: xml }));
  // A grid on the screen always shows some sheet.
  parts[0]?.sheet.Activate();
  workbook.Worksheets.remove(placeholder);
  for (const { sheet, root: xml } of parts) {
    readColumns(sheet, xml, styles);
    readCells(sheet, xml.child('sheetData'), strings, styles);
    readLayout(sheet, xml, theme);
  }
  for (const { sheet, path } of parts) readTables(sheet, pack, path);
  const refusedNames = readNames(workbook, root);
  for (const { sheet, path, root: xml } of parts) {
    readValidations(sheet, xml);
    readConditionalFormats(sheet, xml, styles, theme);
    readNotes(sheet, pack, path);
    readLinks(sheet, xml, pack, path);
    readSheetProperties(sheet, xml, pack, path);
    readCharts(sheet, pack, path, theme);
  }
  readDocument(workbook, pack);
  const active = root.at('bookViews', 'workbookView')?.number('activeTab') ?? 0;
  const states = root.child('sheets')?.all('sheet') ?? [];
  (parts[active] ?? parts[0])?.sheet.Activate();
  parts.forEach(({ sheet }, k) => {
    const state = states[k]?.attribute('state');
    if (state === 'hidden' || state === 'veryHidden') sheet.Visibility = state === 'hidden' ? 'Hidden' : 'VeryHidden';
  });
  for (const { sheet, root: xml } of parts) readProtection(sheet, xml);
  if (root.child('workbookProtection')?.flag('lockStructure')) workbook.Protection.Protect();
  return { refusedNames };
}

/** @throws UnreadableFile where the file is none that `openWorkbook` can read. */
export const assertReadable = (bytes: Uint8Array): void => void readPackage(bytes);

function readPackage(bytes: Uint8Array) {
  try {
    const pack = new Package(bytes);
    const root = parseXml(pack.text('xl/workbook.xml'));
    const relations = pack.relations('xl/workbook.xml');
    const part = (kind: string): string | null => {
      const target = relations.find((one) => one.kind === kind)?.target;
      return target !== undefined && pack.has(target) ? pack.text(target) : null;
    };
    const targets = new Map(relations.map(({ id, target }) => [id, target]));
    const list = (root.child('sheets')?.all('sheet') ?? []).map((sheet) => {
      const path = targets.get(sheet.attribute('r:id') ?? '') ?? '';
      return { name: sheet.attribute('name') ?? '', path, xml: parseXml(pack.text(path)) };
    });
    if (list.length === 0) throw new Error('no sheets');
    const theme = new Theme(part('theme'));
    const styles = new FileStyles(part('styles') ?? '<styleSheet/>', theme);
    const shared = part('sharedStrings');
    return { pack, root, list, theme, styles, strings: shared === null ? [] : readStrings(parseXml(shared)) };
  } catch (cause) {
    throw new UnreadableFile('Ce fichier n’est pas un classeur .xlsx lisible.', { cause });
  }
}
