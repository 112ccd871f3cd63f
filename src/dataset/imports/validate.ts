import { SCHEMA } from '../schema';
import type { Column, TableName } from '../schema';
import type { ImportedReport } from './types';

type Rows = readonly Readonly<Record<string, unknown>>[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fits(column: Column, value: unknown): boolean {
  switch (column.type) {
    case 'text':
      return typeof value === 'string' && (!column.required || value !== '') && (column.pattern?.test(value) ?? true);
    case 'reference':
      return typeof value === 'string' && (!column.required || value !== '');
    case 'choice':
      return typeof value === 'string' && column.of.includes(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return value === null || (typeof value === 'number' && Number.isFinite(value));
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
  }
}

const areRows = (name: TableName, value: unknown): value is Rows =>
  Array.isArray(value) &&
  value.every((row) => isRecord(row) && SCHEMA[name].every((column) => fits(column, row[column.name])));

const isYear = (value: unknown): boolean => Number(value) >= 1900 && Number(value) <= 2200;

/** Rows of figures hold together: their section is there, and only a missing figure has no value. */
function areFigures(rows: Rows, report: string, sections: ReadonlySet<unknown>): boolean {
  return rows.every(
    (row) =>
      row['report'] === report &&
      isYear(row['year']) &&
      (!('base_year' in row) || isYear(row['base_year'])) &&
      sections.has(row['section']) &&
      (row['value'] === null ? row['status'] === 'M' || row['status'] === 'U' : row['status'] !== 'M'),
  );
}

/**
 * What a workbook keeps of an import, once it was read back: anybody may have written there. The same schema holds as for
 * the package.
 * @returns undefined where it is not an import that this add-in understands
 */
export function validImport(value: unknown): ImportedReport | undefined {
  if (!isRecord(value) || value['format'] !== 1) return undefined;
  const { id, date, document, report, sections, indicators, observations, evolutions } = value;
  if (typeof id !== 'string' || id === '' || typeof document !== 'string') return undefined;
  if (typeof date !== 'string' || Number.isNaN(Date.parse(date))) return undefined;
  if (!areRows('reports', [report]) || !areRows('sections', sections) || !areRows('indicators', indicators)) {
    return undefined;
  }
  if (!areRows('observations', observations) || !areRows('evolutions', evolutions)) return undefined;
  const code = (report as Readonly<Record<string, unknown>>)['report'] as string;
  if (!sections.every((section) => section['report'] === code)) return undefined;
  const known = new Set(sections.map((section) => section['section']));
  if (!areFigures(observations, code, known) || !areFigures(evolutions, code, known)) return undefined;
  // every field was just checked against the schema, which the types mirror
  return value as unknown as ImportedReport;
}
