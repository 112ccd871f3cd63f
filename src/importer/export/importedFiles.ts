import { SCHEMA } from '../../dataset';
import type { ImportedReport, TableName } from '../../dataset';
import { writeCsv } from './csv';
import type { CsvRow } from './csv';

/** A file of the package with the rows that an import adds to it. */
export interface PackageFile {
  /** `observations.csv` */
  readonly name: string;
  readonly text: string;
  readonly rows: number;
}

/** The rows of an import in the files of the package, for whoever keeps it: header first, as there; nothing empty. */
export function importedFiles({
  report,
  sections,
  indicators,
  observations,
  evolutions,
}: ImportedReport): PackageFile[] {
  const tables: readonly (readonly [TableName, readonly object[]])[] = [
    ['reports', [report]],
    ['sections', sections],
    ['indicators', indicators],
    ['observations', observations],
    ['evolutions', evolutions],
  ];
  return tables
    .filter(([, rows]) => rows.length > 0)
    .map(([table, rows]) => {
      const columns = SCHEMA[table].map((column) => column.name);
      return { name: `${table}.csv`, text: writeCsv(columns, rows.map(asText)), rows: rows.length };
    });
}

const asText = (row: object): CsvRow =>
  Object.fromEntries(Object.entries(row as Record<string, unknown>).map(([name, value]) => [name, cell(value)]));

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('|') : String(value as string | number | boolean);
}
