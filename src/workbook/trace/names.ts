/* global Excel */
import { ccssNames } from './ccssCalls';

/** Names and sheets of the workbook, without which no formula can be followed. */
export interface WorkbookNames {
  readonly sheets: ReadonlySet<string>;
  /** definitions by name in capitals; those of the sheet before those of the workbook */
  readonly definitions: ReadonlyMap<string, string>;
}

/** What the names of a workbook mean, which depends on the sheet that a formula stands on. */
export interface ReadNames {
  readonly on: (sheet: string) => WorkbookNames;
  /** names in capitals that hold CCSS formulas, on whichever sheet */
  readonly ours: ReadonlySet<string>;
}

/** Queues the names of the workbook and of these sheets (their own name loaded); what it gives reads them once synchronised. */
export function queueNames(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): () => ReadNames {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name,items/formula');
  for (const sheet of sheets) sheet.names.load('items/name,items/formula');
  return () => {
    const common = entriesOf(names);
    const own = new Map(sheets.map((sheet) => [sheet.name, entriesOf(sheet.names)]));
    const all = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    return {
      on: (sheet) => ({ sheets: all, definitions: new Map([...common, ...(own.get(sheet) ?? [])]) }),
      ours: ccssNames([common, ...own.values()].flat()),
    };
  };
}

const entriesOf = (list: Excel.NamedItemCollection): (readonly [string, string])[] =>
  list.items.map(({ name, formula }) => [name.replace(/^.*!/, '').toUpperCase(), String(formula)]);
