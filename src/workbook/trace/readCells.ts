/* global Excel */
import { isFormula, namesIn } from './ccssCalls';
import type { Surroundings } from './evaluate';
import type { WorkbookNames } from './names';
import { keyOf, referencesIn } from './references';
import type { WantedReference } from './references';

/** Cells that a formula reads, as they stand. */
export interface ReadArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
}

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
}

/** The formula's references and those of the names that it mentions. */
function wanted(formula: string, definitions: ReadonlyMap<string, string>): WantedReference[] {
  const found = new Map<string, WantedReference>();
  const seen = new Set<string>();
  const open = [formula];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const reference of referencesIn(next)) found.set(keyOf(reference.text, reference.spilled), reference);
    for (const name of namesIn(next)) {
      const definition = definitions.get(name);
      if (definition === undefined || seen.has(name)) continue;
      seen.add(name);
      open.push(definition);
    }
  }
  return [...found.values()];
}

/** Reads in two requests everything that the formulas refer to. */
export async function readSurroundings(
  context: Excel.RequestContext,
  places: readonly (FormulaPlace & { readonly formula: string })[],
  names: WorkbookNames,
): Promise<{ readonly surroundings: Surroundings[]; readonly areas: ReadArea[][] }> {
  const references = places.map(({ formula }) => wanted(formula, names.definitions));
  const tables = await readTables(context, references.flat());
  const queued = new Map<string, Excel.Range>();
  const keys = references.map((list, k) => list.map((r) => queueRange(context, r, places[k]!, names, tables, queued)));
  for (const range of queued.values()) range.load('values,formulas,text,rowIndex,columnIndex,worksheet/name');
  await context.sync();
  const areas = new Map<string, ReadArea>();
  for (const [key, range] of queued) if (!range.isNullObject) areas.set(key, areaOf(range));
  return {
    areas: keys.map((list) => list.flatMap((key) => areas.get(key ?? '') ?? [])),
    surroundings: references.map((list, k) => {
      const byText = new Map(list.map((r, j) => [keyOf(r.text, r.spilled), { reference: r, key: keys[k]![j]! }]));
      return {
        name: (name) => formulaOf(names.definitions.get(name.replace(/^.*!/, '').toUpperCase())),
        cells: (text, spilled) => {
          const found = byText.get(keyOf(text, spilled));
          if (!found) return 'nom inconnu du classeur';
          if (found.reference.kind === 'elsewhere') return found.reference.why;
          const area = areas.get(found.key ?? '');
          if (area) return area.values.map((row) => row.map(plain));
          return found.key === null ? 'la référence ne mène à rien' : [[null]];
        },
      };
    }),
  };
}

const formulaOf = (definition: string | undefined): string | null =>
  definition === undefined ? null : isFormula(definition) ? definition : `=${definition}`;

/** A blank cell reads as an empty text, an omitted argument for a function. */
const plain = (value: unknown): string | number | boolean | null =>
  value === '' || value === null || value === undefined ? null : (value as string | number | boolean);

const areaOf = (range: Excel.Range): ReadArea => ({
  sheet: range.worksheet.name,
  row: range.rowIndex,
  column: range.columnIndex,
  values: range.values as unknown[][],
  formulas: range.formulas as unknown[][],
  text: range.text,
});

interface TableShape {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly headers: readonly string[];
  readonly totals: boolean;
}

async function readTables(
  context: Excel.RequestContext,
  references: readonly WantedReference[],
): Promise<ReadonlyMap<string, TableShape>> {
  const needed = references.flatMap((r) => (r.kind === 'table' ? [r.table.toLowerCase()] : []));
  if (!needed.length) return new Map();
  const { tables } = context.workbook;
  tables.load('items/name,items/showTotals,items/worksheet/name');
  await context.sync();
  const read = tables.items.map((table) => {
    const range = table.getRange().load('rowIndex,columnIndex,rowCount');
    const headers = table.getHeaderRowRange().load('values');
    return { table, range, headers };
  });
  await context.sync();
  return new Map(
    read.map(({ table, range, headers }) => [
      table.name.toLowerCase(),
      {
        sheet: table.worksheet.name,
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        headers: (headers.values[0] ?? []).map(String),
        totals: table.showTotals,
      },
    ]),
  );
}

/** Queues the reading of a reference; gives the key under which it is found, null where it leads nowhere. */
function queueRange(
  context: Excel.RequestContext,
  reference: WantedReference,
  place: FormulaPlace,
  names: WorkbookNames,
  tables: ReadonlyMap<string, TableShape>,
  queued: Map<string, Excel.Range>,
): string | null {
  const { worksheets } = context.workbook;
  const add = (key: string, range: () => Excel.Range): string => {
    if (!queued.has(key)) queued.set(key, range());
    return key;
  };
  if (reference.kind === 'elsewhere') return null;
  if (reference.kind === 'cells') {
    const sheet = reference.sheet ?? place.sheet;
    if (!names.sheets.has(sheet.toLowerCase())) return null;
    const { address, whole, spilled } = reference;
    return add(`${sheet.toLowerCase()}!${keyOf(address, spilled)}`, () => {
      const range = worksheets.getItem(sheet).getRange(address);
      if (spilled) return range.getSpillingToRangeOrNullObject();
      return whole ? range.getUsedRangeOrNullObject(true) : range;
    });
  }
  const table = reference.table === '' ? holder(tables, place) : tables.get(reference.table.toLowerCase());
  const box = table && boxOf(table, reference, place);
  if (!table || !box) return null;
  const [row, column, rows, columns] = box;
  return add(`${table.sheet.toLowerCase()}!${box.join()}`, () =>
    worksheets.getItem(table.sheet).getRangeByIndexes(row, column, rows, columns),
  );
}

const holder = (tables: ReadonlyMap<string, TableShape>, place: FormulaPlace): TableShape | undefined =>
  [...tables.values()].find((t) => t.sheet === place.sheet && place.row >= t.row && place.row < t.row + t.rows);

function boxOf(
  table: TableShape,
  { columns, section }: Extract<WantedReference, { kind: 'table' }>,
  place: FormulaPlace,
): [row: number, column: number, rows: number, columns: number] | null {
  const at = columns.map((name) => table.headers.findIndex((h) => h.toLowerCase() === name.toLowerCase()));
  if (at.includes(-1)) return null;
  const first = at.length ? Math.min(...at) : 0;
  const width = at.length ? Math.max(...at) - first + 1 : table.headers.length;
  const column = table.column + first;
  const body = table.rows - 1 - (table.totals ? 1 : 0);
  switch (section) {
    case 'all':
      return [table.row, column, table.rows, width];
    case 'headers':
      return [table.row, column, 1, width];
    case 'totals':
      return table.totals ? [table.row + table.rows - 1, column, 1, width] : null;
    case 'row':
      return place.row > table.row && place.row < table.row + table.rows ? [place.row, column, 1, width] : null;
    case 'data':
      return body > 0 ? [table.row + 1, column, body, width] : null;
  }
}
