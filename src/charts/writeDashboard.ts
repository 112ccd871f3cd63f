/* global Excel */
import type { Dataset } from '../dataset';
import { dashboardPage, ORGANIZATION_CELL, PAGE, YEAR_CELL } from './dashboard';
import type { DashboardPage } from './dashboard';
import { drawPanel, rangeOf } from './drawPanel';
import type { Placed } from './drawPanel';
import { ChartFailure } from './errors';
import { absoluteName } from './formula';
import { GRID, INK, MUTED_INK, VERDICT_COLORS } from './palette';
import type { Area } from './spec';
import { writeBlock } from './writeBlock';

export const DASHBOARD_SHEET = 'Tableau de bord';
/** tells our sheet from one of the same name */
const DASHBOARD_NAME = 'CCSS_Tableau_de_bord';
const CHART_NAME = 'CCSS_Tableau_de_bord_';

const POINTS_PER_CHARACTER = 5.6;
const WIDTHS = [12, 46, 16, 11, 14, 14, 11, 13];
const HEADER_FILL = '#17409f';
const MARGIN = 28;
/** Of its rows, in points: with the widths above they fill an A4 page; two lines of an indicator's name fit. */
const HEIGHTS = { title: 24, choice: 18, gap: 8, header: 30, headline: 27, chart: 15.75 };

export interface DashboardReport {
  readonly sheet: string;
  /** the cells of the two drop-down lists */
  readonly organizationCell: string;
  readonly yearCell: string;
}

/**
 * Writes the sheet `Tableau de bord`, or writes it anew: what the user chose in its two cells is kept.
 * @param organization the organisation shown at first
 * @throws ChartFailure sheetTaken, protectedSheet; nothing was changed then
 * @returns null where no organisation has enough figures for a page
 */
export async function writeDashboard(data: Dataset, organization?: string): Promise<DashboardReport | null> {
  const page = dashboardPage(data, organization);
  if (!page) return null;
  return Excel.run(async (context) => {
    const { sheet, choice } = await dashboardSheet(context);
    const placed: Placed = { sheet, sheetName: DASHBOARD_SHEET, row: 0, column: 0 };
    writeBlock(placed, page.cells);
    if (choice) {
      rangeOf(placed, ORGANIZATION_CELL).values = [[choice.organization]];
      rangeOf(placed, YEAR_CELL).values = [[choice.year]];
    }
    dress(placed, page);
    validate(placed, page);
    page.charts.forEach(({ panel, place }, k) => {
      const { row, column } = panel.title;
      const title = `='${DASHBOARD_SHEET}'!${absoluteName(row, column)}`;
      const chart = drawPanel(placed, panel, { title }, `${CHART_NAME}${k + 1}`);
      chart.title.format.font.size = 10;
      const last = { ...place, row: place.row + place.rows - 1, column: place.column + place.columns - 1 };
      chart.setPosition(corner(placed, place), corner(placed, last));
    });
    print(placed, page);
    sheet.activate();
    rangeOf(placed, ORGANIZATION_CELL).select();
    await context.sync();
    const [org, year] = [ORGANIZATION_CELL, YEAR_CELL].map((c) => absoluteName(c.row, c.column).replaceAll('$', ''));
    return { sheet: DASHBOARD_SHEET, organizationCell: org!, yearCell: year! };
  });
}

const corner = (placed: Placed, { row, column }: Area): Excel.Range =>
  rangeOf(placed, { row, column, rows: 1, columns: 1 });

interface Choice {
  readonly organization: string;
  readonly year: number;
}

/** A new sheet, or ours emptied. */
async function dashboardSheet(
  context: Excel.RequestContext,
): Promise<{ sheet: Excel.Worksheet; choice: Choice | null }> {
  const { worksheets, names } = context.workbook;
  const found = worksheets.getItemOrNullObject(DASHBOARD_SHEET);
  const name = names.getItemOrNullObject(DASHBOARD_NAME);
  found.load('name,protection/protected');
  name.load('name');
  await context.sync();
  if (found.isNullObject) {
    if (!name.isNullObject) name.delete();
    const sheet = worksheets.add(DASHBOARD_SHEET);
    names.add(DASHBOARD_NAME, sheet.getRangeByIndexes(0, 0, 1, 1));
    return { sheet, choice: null };
  }
  if (name.isNullObject) throw new ChartFailure({ kind: 'sheetTaken', sheet: DASHBOARD_SHEET });
  if (found.protection.protected) throw new ChartFailure({ kind: 'protectedSheet', sheet: DASHBOARD_SHEET });
  const cells = found.getRangeByIndexes(ORGANIZATION_CELL.row, ORGANIZATION_CELL.column, 2, 1);
  cells.load('values');
  found.charts.load('items/name');
  await context.sync();
  for (const chart of found.charts.items) if (chart.name.startsWith(CHART_NAME)) chart.delete();
  const used = found.getRange();
  used.conditionalFormats.clearAll();
  used.clear();
  const [organization, year] = cells.values.flat();
  const kept = typeof organization === 'string' && organization !== '' && typeof year === 'number';
  return { sheet: found, choice: kept ? { organization, year } : null };
}

function dress(placed: Placed, dashboard: DashboardPage): void {
  const { table, page, cells } = dashboard;
  const { sheet } = placed;
  sheet.showGridlines = false;
  WIDTHS.forEach((width, k) => {
    sheet.getRangeByIndexes(0, k, 1, 1).getEntireColumn().format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  const height = (row: number, rows: number, points: number): void => {
    rangeOf(placed, { row, column: 0, rows, columns: 1 }).getEntireRow().format.rowHeight = points;
  };
  const afterTable = table.row + table.rows;
  height(0, 1, HEIGHTS.title);
  height(1, 2, HEIGHTS.choice);
  height(3, 1, HEIGHTS.gap);
  height(table.row, 1, HEIGHTS.header);
  height(table.row + 1, table.rows - 1, HEIGHTS.headline);
  height(afterTable, PAGE.charts - afterTable, HEIGHTS.gap);
  height(PAGE.charts, page.rows - PAGE.charts, HEIGHTS.chart);
  const title = corner(placed, page);
  title.format.font.size = 16;
  title.format.font.bold = true;
  const body = rangeOf(placed, table);
  body.format.font.size = 10;
  body.format.verticalAlignment = 'Center';
  body.format.borders.getItem('InsideHorizontal').color = GRID;
  rangeOf(placed, { ...table, column: 2, columns: 5 }).format.horizontalAlignment = 'Right';
  rangeOf(placed, { ...table, column: 1, columns: 1 }).format.wrapText = true;
  for (const column of [4, 7]) rangeOf(placed, { ...table, column, columns: 1 }).format.horizontalAlignment = 'Center';
  const header = rangeOf(placed, { ...table, rows: 1 });
  header.format.fill.color = HEADER_FILL;
  header.format.font.color = '#ffffff';
  header.format.font.bold = true;
  header.format.wrapText = true;
  const { favourable, unfavourable } = VERDICT_COLORS;
  // the word stands beside the colour, so that the colour alone says nothing
  const verdicts = rangeOf(placed, { ...table, column: 3, columns: 2 });
  colour(verdicts, `=LEFT($E${table.row + 1},1)="✓"`, favourable);
  colour(verdicts, `=LEFT($E${table.row + 1},1)="!"`, unfavourable);
  colour(rangeOf(placed, { ...table, column: 7, columns: 1 }), `=LEFT($H${table.row + 1},1)="!"`, unfavourable);
  formatByUnit(placed, dashboard);
  const footer = rangeOf(placed, { ...page, row: page.rows - 1, rows: 1 });
  footer.format.font.size = 8;
  footer.format.font.color = MUTED_INK;
  const choice = rangeOf(placed, { row: ORGANIZATION_CELL.row, column: ORGANIZATION_CELL.column, rows: 2, columns: 1 });
  choice.format.font.bold = true;
  choice.format.horizontalAlignment = 'Left';
  const warning = rangeOf(placed, { row: YEAR_CELL.row, column: 2, rows: 1, columns: 1 });
  warning.format.font.color = unfavourable;
  // what feeds the page stays readable, but does not look like a part of it
  const helper = rangeOf(placed, {
    row: 0,
    column: PAGE.columns,
    rows: cells.length,
    columns: cells[0]!.length - PAGE.columns,
  });
  helper.format.font.size = 8;
  helper.format.font.color = MUTED_INK;
  title.format.font.color = INK;
}

/**
 * Number formats by conditions: the indicator of a row changes with the page, and a format that a function gives its own
 * cell does not pass through IF.
 */
function formatByUnit(placed: Placed, { table, formats, unitCell }: DashboardPage): void {
  const body = { ...table, row: table.row + 1, rows: table.rows - 1 };
  const when = (column: number, formula: string, numberFormat: string): void => {
    const rule = rangeOf(placed, { ...body, column, columns: 1 }).conditionalFormats.add('Custom');
    rule.custom.rule.formula = formula;
    rule.custom.format.numberFormat = numberFormat;
  };
  for (const { unit, format } of formats) {
    for (const column of [2, 5]) when(column, `=${unitCell}="${unit}"`, format);
  }
}

function colour(range: Excel.Range, formula: string, color: string): void {
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  format.custom.format.font.color = color;
  format.custom.format.font.bold = true;
}

/** The two drop-down lists. */
function validate(placed: Placed, { organizations, years }: DashboardPage): void {
  const list = (at: Area, source: Area, message: string): void => {
    const { dataValidation } = rangeOf(placed, at);
    const last = absoluteName(source.row + source.rows - 1, source.column);
    dataValidation.rule = {
      list: { inCellDropDown: true, source: `=${absoluteName(source.row, source.column)}:${last}` },
    };
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Tableau de bord', message };
  };
  list(ORGANIZATION_CELL, organizations, 'Choisissez un organisme de la liste.');
  list(YEAR_CELL, years, "Choisissez une année de la liste : celles des rapports de l'organisme.");
}

/** One A4 page. */
function print({ sheet }: Placed, { page }: DashboardPage): void {
  const layout = sheet.pageLayout;
  layout.paperSize = 'A4';
  layout.orientation = 'Portrait';
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.setPrintMargins('Points', { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN });
  layout.setPrintArea(sheet.getRangeByIndexes(page.row, page.column, page.rows, page.columns));
}
