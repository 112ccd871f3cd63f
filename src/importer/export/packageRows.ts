import type { ImportResult, ImportedFigure, ReportIdentity } from '../types';
import { readCsv, writeCsv } from './csv';
import type { CsvRow } from './csv';
import { Sections } from './sections';

/** Which figures are taken over: only sure ones, or also those that a person has still to confirm (marked as such). */
export type Accepted = 'sure' | 'to_confirm';

export interface NewPackage {
  /** texts of the changed files, by name */
  readonly files: Readonly<Record<string, string>>;
  readonly observations: number;
  readonly evolutions: number;
  /** figures left out because their indicator is not sure, or unknown */
  readonly left: number;
}

const TO_CONFIRM = 'à confirmer : indicateur proposé par l’import';

/**
 * A package with the rows of an imported report: report, sections, observations and evolutions, sorted as the package is.
 * @param files the texts of the package's CSV files
 * @param lines number of lines of the report
 * @throws Error where the report is in the package already
 */
export async function packageWith(
  files: Readonly<Record<string, string>>,
  result: ImportResult,
  identity: ReportIdentity,
  lines: number,
  accepted: Accepted,
): Promise<NewPackage> {
  const reports = await readCsv(files['reports.csv'] ?? '');
  if (reports.rows.some((r) => r['report'] === identity.report)) {
    throw new Error(`Le rapport « ${identity.report} » est déjà dans les données : choisissez un autre identifiant.`);
  }
  const taken = result.figures.filter(
    (f) => f.indicator !== null && (f.confidence === 'sure' || f.confidence === accepted),
  );
  const sections = new Sections(identity.report);
  const rows = taken.map((f) => ({
    f,
    row: rowOf(f, sections.codeOf({ path: f.section, table: f.cell > 0, line: f.line }), identity.report),
  }));
  const add = async (
    name: string,
    extra: readonly CsvRow[],
    sort: (a: CsvRow, b: CsvRow) => number,
  ): Promise<string> => {
    const { columns, rows: old } = await readCsv(files[name] ?? '');
    return writeCsv(columns, [...old, ...extra].sort(sort));
  };
  const report = {
    report: identity.report,
    organization: identity.organization,
    year: String(identity.year),
    title: `Rapport d'activité ${identity.year}`,
    lines: String(Math.max(lines, ...taken.map((f) => f.line), 1)),
  };
  const observations = rows.filter(({ f }) => f.what !== 'change').map(({ row }) => row);
  const evolutions = rows.filter(({ f }) => f.what === 'change').map(({ row }) => row);
  return {
    files: {
      'reports.csv': await add('reports.csv', [report], byText('report')),
      'sections.csv': await add('sections.csv', sections.rows().map(asText), byPlace('first_line')),
      'observations.csv': await add('observations.csv', observations, byPlace('line')),
      'evolutions.csv': await add('evolutions.csv', evolutions, byPlace('line')),
    },
    observations: observations.length,
    evolutions: evolutions.length,
    left: result.figures.length - taken.length,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byText = (column: string) => (a: CsvRow, b: CsvRow) => compare(a[column] ?? '', b[column] ?? '');
/** Stable, so that the figures of one line keep their order. */
const byPlace = (line: string) => (a: CsvRow, b: CsvRow) =>
  compare(a['report'] ?? '', b['report'] ?? '') || Number(a[line]) - Number(b[line]);

const asText = (row: object): CsvRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));

function rowOf(f: ImportedFigure, section: string, report: string): CsvRow {
  const note = [f.note, f.confidence === 'sure' ? '' : TO_CONFIRM].filter((n) => n !== '').join(' ; ');
  return {
    indicator: f.indicator ?? '',
    organization: f.organization,
    year: String(f.year),
    base_year: f.base_year === null ? '' : String(f.base_year),
    period: '',
    measure: f.what === 'target' ? 'target' : 'realised',
    value: f.value === null ? '' : String(f.value),
    unit: f.unit,
    status: f.value === null && f.status !== 'U' ? 'M' : f.status,
    header: f.header,
    report,
    section,
    row_label: f.row_label,
    column_label: f.column_label,
    line: String(f.line),
    printed: f.printed,
    note,
  };
}
