import { placeOf, planFreeze } from '../freeze/plan';
import type { FormulaCell } from '../freeze/plan';
import { ccssNames, needsAddin } from '../trace/ccssCalls';
import { cleanChart } from './chartPart';
import { formulasOf, withoutSpills } from './fileFormulas';
import type { FileFormula } from './fileFormulas';
import { cleanNotes } from './notesPart';
import { Parts } from './parts';
import { RichValues } from './richValues';
import type { RichValue } from './richValues';
import { cleanSheet } from './sheetPart';
import { Styles } from './styles';
import {
  attribute,
  decode,
  elements,
  encode,
  firstElement,
  rebuilt,
  recounted,
  replaceElements,
  withAttribute,
} from './xml';
import type { XmlElement } from './xml';

export interface CopyReport {
  /** formulas that are values in the copy */
  readonly frozen: number;
  /** defined names that needed the add-in */
  readonly names: readonly string[];
  /** cells for which the file held no value (`Feuil1!B4`) */
  readonly withoutValue: readonly string[];
}

export interface CleanCopy {
  readonly file: Uint8Array;
  readonly report: CopyReport;
}

interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** A file that is no workbook, or cannot be read (protected by a password). */
export class UnreadableFile extends Error {}

/**
 * A workbook file (.xlsx, .xlsm) without any trace of the add-in: values in the place of its formulas, without the names,
 * drop-downs, rules and table formulas that need it, without its cards, its records in notes, its settings and the part
 * that opens its pane. Everything else stays, byte for byte where nothing is concerned.
 * @param shownTexts what cells with cards show, by place (see placeOf): the file may only know their error value
 * @throws UnreadableFile
 */
export function cleanWorkbook(file: Uint8Array, shownTexts: ReadonlyMap<string, string> = new Map()): CleanCopy {
  const parts = open(file);
  const book = parts.related('', 'officeDocument')[0];
  if (book === undefined || !parts.has(book)) throw new UnreadableFile('no workbook part');
  const sheets = sheetsOf(parts, book);
  const rich = new RichValues(parts);
  const definitions = namesOf(parts.xml(book));
  const gone = ccssNames(definitions);
  const ours = (formula: string): boolean => needsAddin(formula, gone);
  const formulas = sheets.flatMap(({ name, part }) => formulasOf(name, parts.xml(part)));
  const frozen = frozenAmong(formulas, gone, rich);
  const stylePart = parts.related(book, 'styles')[0];
  const styles = new Styles(stylePart ? parts.xml(stylePart) : '');
  const withoutValue: string[] = [];
  const kept = { vms: new Set<number>(), cm: false };

  for (const { name, part } of sheets) {
    const context = {
      sheet: name,
      frozen: frozen.filter(({ sheet }) => sheet === name),
      allFrozen: frozen,
      ours,
      rich,
      isOurCard,
      styles,
      shownTexts,
      withoutValue,
      keptVms: kept.vms,
      keptCm: false,
    };
    parts.write(part, cleanSheet(parts.xml(part), context));
    kept.cm ||= context.keptCm;
    for (const table of parts.related(part, 'table')) cleanTable(parts, table, ours);
    cleanNotes(parts, part);
  }
  const renumbered = rich.keepOnly(kept.vms, kept.cm);
  for (const { part } of sheets) parts.write(part, renumberVms(parts.xml(part), renumbered));
  if (stylePart) parts.write(stylePart, styles.toXml());
  for (const part of parts.names.filter((name) => /(?:^|\/)chart(?:Ex)?s?\/?[^/]*\.xml$/i.test(name))) {
    parts.write(part, cleanChart(parts.xml(part), ours));
  }
  parts.write(book, cleanNames(parts.xml(book), gone, sheets, frozen));
  removeAddinParts(parts, book, sheets);
  const names = [...gone].filter((name) => !name.startsWith('_XLDUDF_'));
  return { file: parts.zip(), report: { frozen: frozen.length, names, withoutValue } };
}

function open(file: Uint8Array): Parts {
  try {
    return new Parts(file);
  } catch (e) {
    throw new UnreadableFile(e instanceof Error ? e.message : String(e), { cause: e });
  }
}

function sheetsOf(parts: Parts, book: string): SheetPart[] {
  const targets = new Map(parts.relationships(book).map(({ id, target }) => [id, target]));
  return elements(firstElement(parts.xml(book), 'sheets')?.inner ?? '', 'sheet').flatMap((sheet) => {
    const part = targets.get(attribute(sheet, 'id') ?? '');
    return part && parts.has(part) ? [{ name: attribute(sheet, 'name') ?? '', part }] : [];
  });
}

/** Definitions by name in capitals; Excel keeps a hidden name for each function that it does not know. */
const namesOf = (book: string): (readonly [string, string])[] =>
  elements(book, 'definedName').map((name) => {
    const key = (attribute(name, 'name') ?? '').toUpperCase();
    return [key, key.startsWith('_XLDUDF_CCSS_') ? '=CCSS.VAL()' : `=${decode(name.inner)}`];
  });

/** The add-in's formulas, what cannot be calculated without them, and formulas that show one of its cards. */
function frozenAmong(formulas: readonly FileFormula[], names: ReadonlySet<string>, rich: RichValues): FileFormula[] {
  const showsCard = ({ vm, formula }: FileFormula): boolean => {
    const value = vm === null || /_xldudf_(?!CCSS_)/i.test(formula) ? null : rich.of(vm);
    return value !== null && isOurCard(value);
  };
  const plan = planFreeze(formulas, () => true, names);
  const chosen = new Set([...plan.cells, ...formulas.filter(showsCard)].map(keyOf));
  return formulas.filter((one) => chosen.has(keyOf(one)));
}

const keyOf = ({ sheet, row, column }: FormulaCell): string => placeOf(sheet, row, column);

/** The cards that FICHE and the provenance of numbers give. */
const isOurCard = ({ keys }: RichValue): boolean => keys.includes('Code') && keys.includes('Organisme');

function cleanTable(parts: Parts, part: string, ours: (formula: string) => boolean): void {
  const xml = replaceElements(parts.xml(part), 'tableColumn', (column) => {
    let { attributes, inner } = column;
    for (const name of ['calculatedColumnFormula', 'totalsRowFormula']) {
      inner = replaceElements(inner, name, (formula) => {
        if (!ours(`=${decode(formula.inner)}`)) return formula.text;
        if (name === 'totalsRowFormula') attributes = withAttribute(attributes, 'totalsRowFunction', null);
        return '';
      });
    }
    return inner === column.inner ? column.text : rebuilt({ ...column, attributes }, inner);
  });
  parts.write(part, xml);
}

function renumberVms(xml: string, renumbered: ReadonlyMap<number, number>): string {
  if (![...renumbered].some(([before, now]) => before !== now)) return xml;
  return replaceElements(xml, 'c', (cell) => {
    const vm = attribute(cell, 'vm');
    if (vm === undefined) return cell.text;
    return rebuilt(
      { ...cell, attributes: withAttribute(cell.attributes, 'vm', String(renumbered.get(Number(vm)) ?? vm)) },
      cell.inner,
    );
  });
}

function cleanNames(
  book: string,
  gone: ReadonlySet<string>,
  sheets: readonly SheetPart[],
  frozen: readonly FileFormula[],
): string {
  return replaceElements(book, 'definedNames', (list) => {
    const inner = replaceElements(list.inner, 'definedName', (name) => {
      if (gone.has((attribute(name, 'name') ?? '').toUpperCase())) return '';
      if (!/ANCHORARRAY/i.test(name.inner)) return name.text;
      const own = sheets[Number(attribute(name, 'localSheetId') ?? 0)]?.name ?? '';
      return rebuilt(name, encode(withoutSpills(decode(name.inner), own, frozen)));
    });
    return recounted(list, inner, 'definedName');
  });
}

const OURS = /ccss/i;

/** Parts that only an add-in brings, and what belongs to ours among the parts that any program may write. */
function removeAddinParts(parts: Parts, book: string, sheets: readonly SheetPart[]): void {
  const unwanted = parts.names.filter((name) => /(?:^|\/)webextensions\//i.test(name) && !name.endsWith('.rels'));
  for (const drawing of parts.names.filter((name) => /^xl\/drawings\/[^/]*\.xml$/i.test(name))) {
    if (/webextension/i.test(parts.xml(drawing))) parts.write(drawing, withoutWebExtensions(parts.xml(drawing)));
  }
  // the list of calculated cells is made anew by Excel; one that names cells without formulas would be an error
  unwanted.push(...parts.related(book, 'calcChain'));
  for (const item of parts.related(book, 'customXml')) {
    const root = /<(?![?!])[^>]*>/.exec(parts.xml(item))?.[0] ?? '';
    if (/xmlns(?::\w+)?="[^"]*ccss[^"]*"/i.test(root) || !keepsOthersSettings(parts, item)) unwanted.push(item);
  }
  for (const { part } of sheets) {
    const xml = replaceElements(parts.xml(part), 'customProperties', (list) => {
      const inner = replaceElements(list.inner, 'customPr', (one) =>
        OURS.test(attribute(one, 'name') ?? '') ? '' : one.text,
      );
      return recounted(list, inner, 'customPr');
    });
    const ids = new Set(elements(parts.xml(part), 'customPr').map((one) => attribute(one, 'id')));
    const left = new Set(elements(xml, 'customPr').map((one) => attribute(one, 'id')));
    for (const { id, target } of parts.relationships(part)) if (ids.has(id) && !left.has(id)) unwanted.push(target);
    parts.write(part, xml);
  }
  for (const part of parts.related('', 'custom-properties')) {
    const xml = replaceElements(parts.xml(part), 'property', (one) =>
      OURS.test(attribute(one, 'name') ?? '') ? '' : one.text,
    );
    parts.write(part, xml);
  }
  parts.remove(unwanted);
}

/**
 * Takes our settings out of a list of settings: Excel keeps those of an add-in in its web extension part, other programs in
 * an item like this one.
 * @returns false where the item held nothing else
 */
function keepsOthersSettings(parts: Parts, item: string): boolean {
  const before = parts.xml(item);
  const ours = (setting: XmlElement): boolean => /^CCSS\./i.test(attribute(setting, 'key') ?? '');
  if (!elements(before, 'setting').some(ours)) return true;
  parts.write(
    item,
    replaceElements(before, 'setting', (setting) => (ours(setting) ? '' : setting.text)),
  );
  return elements(parts.xml(item), 'setting').length > 0;
}

/** A content add-in drawn on a sheet: its picture stays in its place. */
const withoutWebExtensions = (drawing: string): string =>
  replaceElements(drawing, 'AlternateContent', (element) =>
    /webextension/i.test(element.inner) ? (firstElement(element.inner, 'Fallback')?.inner ?? '') : element.text,
  );
