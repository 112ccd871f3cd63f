import type { CellContent } from '../cells/content';
import { keyOf } from '../cells/content';
import { columnAt } from './spec';
import type { SheetRow, TableSpec } from './spec';

const columns = [
  { header: 'n°', width: 22 },
  { header: 'date', width: 18 },
  { header: 'opération', width: 18 },
  { header: 'version des données', width: 20 },
  { header: 'feuille', width: 14 },
  { header: 'ligne concernée', width: 60 },
  { header: 'colonne', width: 18 },
  { header: 'avant', width: 24 },
  { header: 'après', width: 24 },
  { header: 'état', width: 14 },
] as const;

const DATE = columnAt(columns, 'date');

/** `Journal CCSS`: what every load, refresh and undo did, for the auditor; rows are only ever added. */
export const LOG: TableSpec = {
  id: 'log',
  sheet: 'Journal CCSS',
  table: 'CCSS_Journal',
  columns,
  key: [columnAt(columns, 'n°')],
  formatted: [DATE],
  retired: { column: columnAt(columns, 'état'), text: 'retiré', blank: [] },
  appendOnly: true,
};

export const LOG_STATE = columnAt(columns, 'état');
/** What the first row of an operation says until it is complete: a workbook that was cut off there says so by itself. */
export const INTERRUPTED_TEXT = 'interrompue';
export const COMPLETED_TEXT = 'terminée';

export interface LogLine {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly before: CellContent;
  readonly after: CellContent;
}

export interface LogHead {
  readonly operation: string;
  /** operation id: the n° of its rows start with it */
  readonly id: string;
  readonly date: Date;
  readonly version: string;
}

export const logKey = (operation: string, n: number): string => keyOf([`${operation}-${n}`]);

/** The rows of one operation: its summary, then one for each change. */
export function logRows(head: LogHead, summary: string, lines: readonly LogLine[]): SheetRow[] {
  const date = excelDate(head.date);
  const row = (n: number, own: readonly CellContent[]): SheetRow => ({
    key: logKey(head.id, n),
    cells: [`${head.id}-${n}`, date, head.operation, head.version, ...own],
    formats: new Map([[DATE, 'dd/mm/yyyy hh:mm']]),
  });
  return [
    row(0, ['', summary, '', '', '', INTERRUPTED_TEXT]),
    ...lines.map((l, k) => row(k + 1, [l.sheet, l.row, l.column, l.before, l.after, ''])),
  ];
}

/** Days since 30/12/1899, in local time, as Excel counts them. */
export const excelDate = (date: Date): number =>
  Math.round((date.getTime() - date.getTimezoneOffset() * 60_000) / 60_000) / 1440 + 25_569;
