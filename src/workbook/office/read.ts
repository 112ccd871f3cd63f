/* global Excel */
import type { CellContent } from '../cells/content';
import { isBlankRow } from '../diff/locate';
import type { TableState } from '../diff/state';
import { SPECS } from '../sheets';
import type { TableId, TableSpec } from '../sheets/spec';
import { TABLE_IDS } from '../sheets/spec';
import { isTooLarge, MAX_ROWS_READ, readInPieces } from './pieces';
import type { Area } from './pieces';
import { partHandles, queueParts, SETTINGS_KEY, STATE_KEY } from './store';
import type { PartHandles, ReadParts, WorkbookState } from './store';

/** What there is in the workbook, before any cell is read. */
export interface Survey {
  readonly state: WorkbookState | null;
  /** the user's settings, as they are stored */
  readonly settings: string | null;
  readonly tables: ReadonlyMap<TableId, FoundTable>;
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly protected: boolean }[];
  readonly structureProtected: boolean;
  readonly parts: PartHandles;
}

export interface FoundTable {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
}

/** One request: what the add-in keeps in the workbook, its tables and sheets. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { workbook } = context;
  const setting = workbook.settings.getItemOrNullObject(STATE_KEY);
  const userSettings = workbook.settings.getItemOrNullObject(SETTINGS_KEY);
  setting.load('value');
  userSettings.load('value');
  workbook.tables.load('items/name,items/id,items/worksheet/name');
  workbook.worksheets.load('items/name,items/id,items/protection/protected');
  workbook.protection.load('protected');
  const parts = partHandles(workbook);
  await context.sync();
  const state = setting.isNullObject ? null : (JSON.parse(String(setting.value)) as WorkbookState);
  const all = workbook.tables.items.map((t) => ({ id: t.id, name: t.name, sheet: t.worksheet.name }));
  const tables = new Map<TableId, FoundTable>();
  for (const id of TABLE_IDS) {
    const named = (name: string | undefined): FoundTable | undefined =>
      all.find((t) => t.name.toLowerCase() === name?.toLowerCase());
    const place = state?.tables[id];
    const found = named(SPECS[id].table) ?? named(place?.name) ?? all.find((t) => t.id === place?.id);
    if (found) tables.set(id, found);
  }
  return {
    state,
    settings: userSettings.isNullObject ? null : String(userSettings.value),
    tables,
    sheets: workbook.worksheets.items.map((s) => ({ name: s.name, id: s.id, protected: s.protection.protected })),
    structureProtected: workbook.protection.protected,
    parts,
  };
}

export interface Reading {
  readonly states: ReadonlyMap<TableId, TableState>;
  readonly parts: ReadParts;
}

export interface Wanted {
  readonly parts?: readonly (keyof PartHandles)[];
  /** tables of which only the size matters */
  readonly sizeOnly?: readonly TableId[];
}

/** The contents of tables, in one request for those of a usual workbook. */
export async function readTables(context: Excel.RequestContext, found: Survey, wanted: Wanted = {}): Promise<Reading> {
  // as many rows as were last written fit into one answer: their contents come along
  if (found.state === null || found.state.rows > MAX_ROWS_READ) return readTablesIn(context, found, wanted, false);
  try {
    return await readTablesIn(context, found, wanted, true);
  } catch (error) {
    if (!isTooLarge(error)) throw error; // columns of the user's can take more room than ours
    return readTablesIn(context, found, wanted, false);
  }
}

async function readTablesIn(
  context: Excel.RequestContext,
  { tables, parts, state }: Survey,
  { parts: names = ['bases'], sizeOnly = [] }: Wanted,
  atOnce: boolean,
): Promise<Reading> {
  const readParts = await queueParts(context, Object.fromEntries(names.map((name) => [name, parts[name]])));
  const handles = TABLE_IDS.flatMap((id) => {
    const found = tables.get(id);
    return found ? [prepare(context, SPECS[id], found)] : [];
  });
  const contentful = handles.filter(({ spec }) => !sizeOnly.includes(spec.id));
  // the log grows with every operation: nobody knows how long it is
  const along = atOnce ? contentful.filter(({ spec }) => !spec.appendOnly) : [];
  for (const { body } of along) body.load('formulas');
  await context.sync();
  const contents = new Map(along.map((handle) => [handle, handle.body.formulas as CellContent[][]]));
  const rest = contentful.filter((handle) => !contents.has(handle));
  const pieces = await readInPieces(context, rest.map(areaOf(context)));
  rest.forEach((handle, k) => contents.set(handle, pieces[k]!));
  return {
    states: new Map(
      handles.map((h) => [h.spec.id, stateOf(h, contents.get(h) ?? [], state?.tables[h.spec.id]?.columns)]),
    ),
    parts: readParts(),
  };
}

type Handle = ReturnType<typeof prepare>;

function prepare(context: Excel.RequestContext, spec: TableSpec, found: FoundTable) {
  const table = context.workbook.tables.getItem(found.id);
  const body = table.getDataBodyRange();
  const used = table.worksheet.getUsedRange(true);
  table.load('showTotals,autoFilter/isDataFiltered');
  table.columns.load('items/name,items/id');
  body.load('rowIndex,columnIndex,rowCount,columnCount');
  used.load('rowIndex,rowCount');
  return { spec, found, table, body, used };
}

const areaOf =
  (context: Excel.RequestContext) =>
  ({ found, body: { rowCount, columnCount } }: Handle): Area => ({
    rows: rowCount,
    range: (first, rows) =>
      context.workbook.tables
        .getItem(found.id)
        .getDataBodyRange()
        .getCell(first, 0)
        .getResizedRange(rows - 1, columnCount - 1),
  });

/** Stands for contents that were not asked for: not an empty table. */
const UNREAD: readonly CellContent[][] = [[]];

function stateOf(
  { spec, found, table, body, used }: Handle,
  contents: CellContent[][],
  ids: Readonly<Record<string, number>> | undefined,
): TableState {
  const columns = table.columns.items.map(({ name, id }) => ({ name, id }));
  const rows = [...contents];
  while (rows.length && isBlankRow(rows.at(-1)!)) rows.pop();
  const end = body.rowIndex + body.rowCount + (table.showTotals ? 1 : 0);
  return {
    spec,
    name: found.name,
    id: found.id,
    sheet: found.sheet,
    columns,
    at: spec.columns.map(({ header }) => {
      const named = columns.findIndex((c) => c.name === header);
      if (named >= 0) return named;
      const taken = new Set(spec.columns.map((c) => c.header));
      return columns.findIndex((c) => c.id === ids?.[header] && !taken.has(c.name));
    }),
    rows: contents.length ? rows : UNREAD,
    bodyRows: body.rowCount,
    top: body.rowIndex,
    left: body.columnIndex,
    filtered: table.autoFilter.isDataFiltered,
    totals: table.showTotals,
    freeBelow: used.rowIndex + used.rowCount <= end,
  };
}
