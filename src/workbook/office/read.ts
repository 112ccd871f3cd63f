/* global Excel */
import type { CellContent } from '../cells/content';
import { isBlankRow } from '../diff/locate';
import type { TableState } from '../diff/state';
import { SPECS } from '../sheets';
import type { TableId, TableSpec } from '../sheets/spec';
import { TABLE_IDS } from '../sheets/spec';
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

/** Excel answers at most 5 MB a request; a row of our tables is about half a kilobyte. */
const MAX_ROWS_READ = 7_500;

export interface Reading {
  readonly states: ReadonlyMap<TableId, TableState>;
  readonly parts: ReadParts;
}

/** The contents of tables, in one request for those of a usual workbook. */
export async function readTables(
  context: Excel.RequestContext,
  { tables, parts, state }: Survey,
  ids: readonly TableId[],
  wanted: readonly (keyof PartHandles)[] = ['bases'],
  /** tables of which only the size matters */
  sizeOnly: readonly TableId[] = [],
): Promise<Reading> {
  const readParts = await queueParts(context, Object.fromEntries(wanted.map((name) => [name, parts[name]])));
  const handles = ids.flatMap((id) => {
    const found = tables.get(id);
    return found ? [prepare(context, SPECS[id], found)] : [];
  });
  // as many rows as were last written fit into one response: their contents come along
  const whole = state !== null && state.rows <= MAX_ROWS_READ;
  const contentful = handles.filter(({ spec }) => !sizeOnly.includes(spec.id));
  if (whole) for (const { body } of contentful) body.load('formulas');
  await context.sync();
  const bodies = whole
    ? handles.map((h) => (contentful.includes(h) ? (h.body.formulas as CellContent[][]) : []))
    : await readBodies(context, handles, sizeOnly);
  const places = state?.tables;
  return {
    states: new Map(handles.map((h, k) => [h.spec.id, stateOf(h, bodies[k]!, places?.[h.spec.id]?.columns)])),
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

/** Large tables in pieces, each as much as a response may hold. */
async function readBodies(
  context: Excel.RequestContext,
  handles: readonly Handle[],
  sizeOnly: readonly TableId[],
): Promise<CellContent[][][]> {
  const contents: CellContent[][][] = handles.map(() => []);
  let pieces: { handle: number; range: Excel.Range }[] = [];
  let queued = 0;
  const send = async (): Promise<void> => {
    await context.sync();
    for (const { handle, range } of pieces)
      for (const row of range.formulas as CellContent[][]) contents[handle]!.push(row);
    pieces = [];
    queued = 0;
  };
  for (const [handle, { body, spec, found }] of handles.entries()) {
    if (sizeOnly.includes(spec.id)) continue;
    for (let first = 0; first < body.rowCount; first += MAX_ROWS_READ) {
      const rows = Math.min(MAX_ROWS_READ, body.rowCount - first);
      if (queued && queued + rows > MAX_ROWS_READ) await send();
      const now = context.workbook.tables.getItem(found.id).getDataBodyRange();
      const whole = rows === body.rowCount;
      const range = whole ? now : now.getCell(first, 0).getResizedRange(rows - 1, body.columnCount - 1);
      range.load('formulas');
      pieces.push({ handle, range });
      queued += rows;
    }
  }
  await send();
  return contents;
}

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
