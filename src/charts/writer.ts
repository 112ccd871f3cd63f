/* global Excel */
import { absoluteName } from './formula';
import { drawPanel, rangeOf } from './drawPanel';
import type { Captions, Placed } from './drawPanel';
import { ChartFailure } from './errors';
import { INK, MUTED_INK } from './palette';
import type { Area, ChartSpec, Panel } from './spec';
import { PER_ROW, rowsOf, SMALL, TALLEST } from './sizes';
import { writeBlock } from './writeBlock';

export const CHART_SHEET = 'Graphiques';

/** Charts stand in the first columns, their blocks beside them. */
const CHART_COLUMNS = 9;
const BLOCK_COLUMN = 10;
const POINTS_PER_CHARACTER = 5.6;
/** Sizes of our own, in points. */
const COLUMN_WIDTH = 56;
const ROW_HEIGHT = 15.75;
const MARGIN = 36;
/** Rows of a printed A4 page: no chart is cut in two. */
const PAGE_ROWS = 51;
const NAME = /^CCSS_Graphique_(\d+)$/;

/** A chart in the workbook: the number in its names, and the chart that it is. */
export interface InsertedChart {
  readonly sheet: string;
  readonly name: string;
}

/** What identifies a chart for replacing it: kept as the comment of the name of its block. */
const identity = ({
  template,
  indicator,
  organization,
}: Pick<ChartSpec, 'template' | 'indicator' | 'organization'>): string => `${template}|${indicator}|${organization}`;

interface State {
  readonly sheet: Excel.Worksheet;
  /** not one that the user had made before */
  readonly ours: boolean;
  /** first free row */
  free: number;
  /** first row of the last printed page; unknown (and so as far away as can be) where charts were drawn before */
  page: number;
  next: number;
  readonly known: Known[];
}

interface Known {
  readonly name: string;
  readonly identity: string;
  readonly block: Area;
  /** of its chart, which the user may have moved and sized, in points; small ones stand by their cells */
  readonly place?: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** Whether the workbook holds the same chart (template, indicator, organisation): the user is asked then. */
export async function findChart(
  spec: Pick<ChartSpec, 'template' | 'indicator' | 'organization'>,
): Promise<InsertedChart | null> {
  return Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load('items/name,items/comment');
    await context.sync();
    const found = names.items.find((n) => NAME.test(n.name) && n.comment === identity(spec));
    return found ? { sheet: CHART_SHEET, name: found.name } : null;
  });
}

/**
 * Draws charts on the sheet `Graphiques`, one under the other, each beside its block.
 * @param existing what to do with a chart of the same template, indicator and organisation: `replace` puts the new one in
 *   its place (with its size), `add` draws another one
 * @throws ChartFailure protectedSheet; nothing was changed then
 */
export async function insertCharts(
  specs: readonly ChartSpec[],
  existing: 'replace' | 'add' = 'add',
): Promise<InsertedChart[]> {
  return Excel.run(async (context) => {
    const state = await stateOf(context);
    const inserted = specs.map((spec) => insert(context, state, spec, existing));
    // the blocks beside the charts are for the screen; what a user prints of a sheet of theirs is theirs to say
    if (state.ours) state.sheet.pageLayout.setPrintArea(state.sheet.getRangeByIndexes(0, 0, state.free, CHART_COLUMNS));
    state.sheet.activate();
    await context.sync();
    return inserted;
  });
}

/** What stands on the sheet, made where it is missing. */
async function stateOf(context: Excel.RequestContext): Promise<State> {
  const { worksheets, names } = context.workbook;
  const found = worksheets.getItemOrNullObject(CHART_SHEET);
  found.load('name');
  names.load('items/name,items/comment');
  await context.sync();
  const isNew = found.isNullObject;
  const sheet = isNew ? worksheets.add(CHART_SHEET) : found;
  if (isNew) dress(sheet);
  const used = sheet.getUsedRangeOrNullObject();
  const ours = names.items.filter((n) => NAME.test(n.name));
  const blocks = ours.map((n) => n.getRangeOrNullObject());
  used.load('rowIndex,rowCount');
  sheet.load('standardHeight');
  sheet.protection.load('protected');
  sheet.charts.load('items/name,items/left,items/top,items/width,items/height');
  for (const block of blocks) block.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (sheet.protection.protected) throw new ChartFailure({ kind: 'protectedSheet', sheet: CHART_SHEET });
  const underCells = used.isNullObject ? 0 : used.rowIndex + used.rowCount + 1;
  // a chart that the user moved or enlarged keeps its room as well
  const bottom = Math.max(0, ...sheet.charts.items.map((c) => c.top + c.height));
  const underCharts = bottom ? Math.ceil(bottom / sheet.standardHeight) + 1 : 0;
  return {
    sheet,
    ours: isNew || ours.length > 0,
    free: Math.max(underCells, underCharts),
    page: underCells || underCharts ? -Infinity : 0,
    next: 1 + Math.max(0, ...ours.map((n) => Number(NAME.exec(n.name)?.[1]))),
    known: ours.flatMap((n, k) => {
      const block = blocks[k]!;
      if (block.isNullObject) return [];
      const { rowIndex, columnIndex, rowCount, columnCount } = block;
      const chart = sheet.charts.items.find((c) => c.name === n.name);
      return [
        {
          name: n.name,
          identity: n.comment,
          block: { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount },
          ...(chart && { place: { left: chart.left, top: chart.top, width: chart.width, height: chart.height } }),
        },
      ];
    }),
  };
}

function dress(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  sheet.pageLayout.paperSize = 'A4';
  // not fitted to the width: page breaks count for nothing then. This leaves room where the standard font is wider.
  sheet.pageLayout.zoom = { scale: 95 };
  sheet.pageLayout.setPrintMargins('Points', { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN });
  sheet.getRangeByIndexes(0, 0, 1, CHART_COLUMNS).getEntireColumn().format.columnWidth = COLUMN_WIDTH;
  sheet.pageLayout.centerHorizontally = true;
  sheet.getRangeByIndexes(0, BLOCK_COLUMN, 1, 1).getEntireColumn().format.columnWidth = 34 * POINTS_PER_CHARACTER;
  sheet.getRangeByIndexes(0, BLOCK_COLUMN + 1, 1, 12).getEntireColumn().format.columnWidth = 18 * POINTS_PER_CHARACTER;
}

function insert(
  context: Excel.RequestContext,
  state: State,
  spec: ChartSpec,
  existing: 'replace' | 'add',
): InsertedChart {
  const { sheet } = state;
  const chartRows = rowsOf(spec);
  const old = existing === 'replace' ? state.known.find((k) => k.identity === identity(spec)) : undefined;
  const row = old ? makeRoom(context, state, old, Math.max(chartRows, spec.block.length)) : state.free;
  if (!old) breakPage(state, row, chartRows);
  const name = `CCSS_Graphique_${state.next}`;
  state.next += 1;
  state.free = Math.max(state.free, row + Math.max(chartRows, spec.block.length) + 2);
  const placed: Placed = { sheet, sheetName: CHART_SHEET, row, column: BLOCK_COLUMN };
  sheet.getRangeByIndexes(row, 0, chartRows, 1).getEntireRow().format.rowHeight = ROW_HEIGHT;
  writeBlock(placed, spec.block);
  const whole = { row: 0, column: 0, rows: spec.block.length, columns: spec.block[0]!.length };
  context.workbook.names.add(name, rangeOf(placed, whole), identity(spec));
  const reference = (a: Area): string => `=${CHART_SHEET}!${absoluteName(row + a.row, BLOCK_COLUMN + a.column)}`;
  const several = spec.panels.length > 1;
  // in a cell that does not wrap, both lines of the title stand in one
  if (several) caption(sheet, row, `=SUBSTITUTE(${reference(spec.titleCell).slice(1)},CHAR(10),", ")`, true);
  spec.panels.forEach((panel: Panel, k) => {
    const captions: Captions = {
      title: reference(several ? panel.title : spec.titleCell),
      source: spec.sourceAt === 'cell' ? undefined : { reference: reference(spec.sourceCell), axis: spec.sourceAt },
      small: several,
    };
    const chart = drawPanel(placed, panel, captions, several ? `${name}_${k + 1}` : name);
    const top = several ? row + 2 + Math.floor(k / PER_ROW) * SMALL.rows : row;
    const left = several ? (k % PER_ROW) * SMALL.columns : 0;
    const kept = several ? undefined : old?.place;
    if (kept && row === old?.block.row) {
      Object.assign(chart, kept);
      return;
    }
    const { rows, columns } = several ? SMALL : { rows: chartRows - 1, columns: CHART_COLUMNS };
    chart.setPosition(
      sheet.getRangeByIndexes(top, left, 1, 1),
      sheet.getRangeByIndexes(top + rows - 1, left + columns - 1, 1, 1),
    );
  });
  if (spec.sourceAt === 'cell') caption(sheet, row + chartRows - 1, reference(spec.sourceCell), false);
  return { sheet: CHART_SHEET, name };
}

/** A chart that would be cut in two begins a new page. */
function breakPage(state: State, row: number, rows: number): void {
  if (row + rows - state.page <= PAGE_ROWS) return;
  // over the empty row above it: the frame of a chart at the very edge would leave a line on the page before
  const first = Math.max(0, row - 1);
  state.sheet.horizontalPageBreaks.add(state.sheet.getRangeByIndexes(first, 0, 1, 1));
  state.page = first;
}

function caption(sheet: Excel.Worksheet, row: number, formula: string, heading: boolean): void {
  const cell = sheet.getRangeByIndexes(row, 0, 1, 1);
  cell.formulas = [[formula]];
  cell.format.font.size = heading ? 11 : 8;
  cell.format.font.bold = heading;
  cell.format.font.color = heading ? INK : MUTED_INK;
}

/** Takes a chart and its block away, and says where the new one goes: there if it has room, else at the end. */
function makeRoom(context: Excel.RequestContext, state: State, old: Known, rows: number): number {
  const { sheet } = state;
  const { row, column, rows: oldRows, columns } = old.block;
  for (const chart of sheet.charts.items) {
    if (chart.name === old.name || chart.name.startsWith(`${old.name}_`)) chart.delete();
  }
  sheet.getRangeByIndexes(row, column, oldRows, columns).clear();
  context.workbook.names.getItem(old.name).delete();
  const below = state.known.filter((k) => k !== old && k.block.row > row).map((k) => k.block.row);
  state.known.splice(state.known.indexOf(old), 1);
  const room = below.length ? Math.min(...below) - row - 1 : Infinity;
  // the captions beside the block: title of small charts, source line
  sheet.getRangeByIndexes(row, 0, Math.min(room, Math.max(oldRows, TALLEST)), 1).clear();
  return rows <= room ? row : state.free;
}
