import type { Dataset } from '../../dataset';
import type { Pace } from '../cells/pace';
import { DICTIONARY, dictionaryRows } from './dictionary';
import { figureRows, FIGURES } from './figures';
import { FINDINGS, findingRows } from './findings';
import { LOG } from './log';
import { PRINTINGS, printingRows } from './printings';
import type { Amounts, LoadChoice, SheetRow, TableId, TableSpec } from './spec';

export const SPECS: Readonly<Record<TableId, TableSpec>> = {
  figures: FIGURES,
  dictionary: DICTIONARY,
  printings: PRINTINGS,
  findings: FINDINGS,
  log: LOG,
};

export const DATA_SHEET = FIGURES.sheet;
export const DATA_TABLE = FIGURES.table;

/** The tables that mirror the data; the log is the add-in's own. */
export const DATA_TABLES = ['figures', 'dictionary', 'printings', 'findings'] as const;
export type DataTableId = (typeof DATA_TABLES)[number];

export type SheetRows = Readonly<Record<DataTableId, readonly SheetRow[]>>;

/** Everything that the choice puts on the sheets. */
export async function rowsOf(data: Dataset, choice: LoadChoice, amounts: Amounts, pace: Pace): Promise<SheetRows> {
  return {
    figures: await figureRows(data, choice, amounts, pace),
    dictionary: dictionaryRows(data, choice),
    printings: await printingRows(data, choice, amounts, pace),
    findings: findingRows(data, choice),
  };
}
