import Papa from 'papaparse';
import { KEYS, SCHEMA, TABLES } from './schema';
import type { Column, TableName } from './schema';
import type { Fault, Package } from './types';

/** Raised when a package has faults: nothing of it is used, so that no half-loaded data ever answers. */
export class PackageError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((f) => `${f.file}, ligne ${f.row}, ${f.field} : ${f.message}`).join('\n'));
    this.name = 'PackageError';
  }
}

type Row = Record<string, unknown>;

function cell(column: Column, raw: string): { value: unknown; message?: string } {
  switch (column.type) {
    case 'text':
      if (column.required && raw === '') return { value: raw, message: 'valeur obligatoire' };
      if (column.pattern && !column.pattern.test(raw))
        return { value: raw, message: `« ${raw} » n'a pas la forme attendue` };
      return { value: raw };
    case 'choice':
      return column.of.includes(raw)
        ? { value: raw }
        : { value: raw, message: `« ${raw} » n'est pas de la liste ${column.of.join(', ')}` };
    case 'integer':
      return /^-?\d+$/.test(raw)
        ? { value: Number(raw) }
        : { value: null, message: `« ${raw} » n'est pas un nombre entier` };
    case 'number':
      if (raw === '') return { value: null };
      return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(raw)
        ? { value: Number(raw) }
        : { value: null, message: `« ${raw} » n'est pas un nombre` };
    case 'boolean':
      return raw === 'true' || raw === 'false'
        ? { value: raw === 'true' }
        : { value: false, message: `« ${raw} » n'est ni true ni false` };
    case 'list':
      return { value: raw === '' ? [] : raw.split('|') };
    case 'reference':
      return column.required && raw === '' ? { value: raw, message: 'valeur obligatoire' } : { value: raw };
  }
}

function readTable(name: TableName, content: string | undefined, faults: Fault[]): Row[] {
  const file = `${name}.csv`;
  if (content === undefined) {
    faults.push({ file, row: 0, field: '', message: 'fichier absent' });
    return [];
  }
  const parsed = Papa.parse<string[]>(content.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  for (const e of parsed.errors) faults.push({ file, row: (e.row ?? 0) + 1, field: '', message: e.message });
  const [header = [], ...body] = parsed.data;
  const columns = SCHEMA[name];
  const position = columns.map((c) => header.indexOf(c.name));
  columns.forEach((c, k) => {
    if (position[k] === -1) faults.push({ file, row: 1, field: c.name, message: 'colonne absente' });
  });
  for (const h of header) {
    if (!columns.some((c) => c.name === h)) faults.push({ file, row: 1, field: h, message: 'colonne inconnue' });
  }
  return body.map((cells, n) => {
    if (cells.length !== header.length) {
      faults.push({ file, row: n + 2, field: '', message: `${cells.length} cellules au lieu de ${header.length}` });
    }
    const row: Row = {};
    columns.forEach((c, k) => {
      const { value, message } = cell(c, cells[position[k] ?? -1] ?? '');
      row[c.name] = value;
      if (message) faults.push({ file, row: n + 2, field: c.name, message });
    });
    return row;
  });
}

function checkKeys(tables: Record<TableName, Row[]>, faults: Fault[]): void {
  const known = new Map<TableName, Set<unknown>>();
  for (const name of TABLES) {
    const key = KEYS[name];
    if (!key) continue;
    const seen = new Set<unknown>();
    tables[name].forEach((row, n) => {
      if (seen.has(row[key])) {
        faults.push({ file: `${name}.csv`, row: n + 2, field: key, message: `« ${String(row[key])} » est déjà là` });
      }
      seen.add(row[key]);
    });
    known.set(name, seen);
  }
  for (const name of TABLES) {
    for (const column of SCHEMA[name]) {
      if (column.type !== 'reference') continue;
      const target = known.get(column.to);
      tables[name].forEach((row, n) => {
        const value = row[column.name];
        if (value === '' || value === undefined) return;
        if (!target?.has(value)) {
          faults.push({
            file: `${name}.csv`,
            row: n + 2,
            field: column.name,
            message: `« ${String(value)} » n'est pas dans ${column.to}.csv`,
          });
        }
      });
    }
  }
}

/** Rules that span fields: what a row says must hold together. */
function checkRows(tables: Record<TableName, Row[]>, faults: Fault[]): void {
  const sections = new Map(tables.sections.map((s) => [s['section'], s]));
  for (const name of ['observations', 'evolutions'] as const) {
    tables[name].forEach((row, n) => {
      const say = (field: string, message: string): void => {
        faults.push({ file: `${name}.csv`, row: n + 2, field, message });
      };
      const section = sections.get(row['section']);
      const line = Number(row['line']);
      if (section && section['report'] !== row['report']) say('section', "la section n'est pas de ce rapport");
      if (section && (line < Number(section['first_line']) || line > Number(section['last_line']))) {
        say('line', 'la ligne est hors de la section');
      }
      if (row['value'] === null && row['status'] !== 'M' && row['status'] !== 'U') {
        say('value', 'valeur absente sans statut M ou U');
      }
      if (row['value'] !== null && row['status'] === 'M') say('value', 'valeur présente avec le statut M (manquant)');
    });
  }
}

/**
 * Reads a data package from the texts of its files.
 * @param files texts by file name (`observations.csv`, …)
 * @param version version of the package (datapackage.json)
 * @throws PackageError with every fault found (file, row, field, message)
 */
export function readPackage(files: Readonly<Record<string, string>>, version: string): Package {
  const faults: Fault[] = [];
  const tables = Object.fromEntries(
    TABLES.map((name) => [name, readTable(name, files[`${name}.csv`], faults)]),
  ) as Record<TableName, Row[]>;
  if (!faults.length) checkKeys(tables, faults);
  if (!faults.length) checkRows(tables, faults);
  if (faults.length) throw new PackageError(faults);
  // every field was just checked against the schema, which the types mirror
  return { version, ...tables } as unknown as Package;
}
