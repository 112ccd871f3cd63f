/* global Excel */
import { contrast, GRID, INK, inkOn, MUTED_INK, PAPER } from './palette';
import type { Area, DataLabels, Panel, Series } from './spec';

/** The cells of a block on their sheet. */
export interface Placed {
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  /** where the block's first cell stands */
  readonly row: number;
  readonly column: number;
}

export const rangeOf = ({ sheet, row, column }: Placed, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(row + area.row, column + area.column, area.rows, area.columns);

/** What a chart says in words, cells that its title and its source line follow. */
export interface Captions {
  /** absolute references with their sheet: `=Graphiques!$L$3` */
  readonly title: string;
  readonly source?: { readonly reference: string; readonly axis: 'categoryAxis' | 'valueAxis' } | undefined;
  /** one of several small charts */
  readonly small?: boolean;
}

/** Draws one native chart over the cells of a block. Queues only: the caller places it and synchronises. */
export function drawPanel(placed: Placed, panel: Panel, captions: Captions, name: string): Excel.Chart {
  const values = panel.series.map((s) => rangeOf(placed, s.values));
  // over the numbers of the first series alone: from more, Excel would guess which cells are names and categories
  const chart = placed.sheet.charts.add(panel.type, values[0]!, 'Columns');
  chart.name = name;
  const categories = rangeOf(placed, panel.categories);
  panel.series.forEach((spec, k) => {
    const series = k === 0 ? chart.series.getItemAt(0) : chart.series.add(spec.name);
    series.name = spec.name;
    // the first one, too: Excel may have taken its first cell for a title
    series.setValues(values[k]!);
    series.setXAxisValues(categories);
    drawSeries(series, spec, panel);
  });
  if (panel.headroom) leaveRoom(chart, rangeOf(placed, panel.headroom), categories, panel);
  chart.title.setFormula(captions.title);
  const { font } = chart.title.format;
  font.size = captions.small ? 9 : 11;
  font.bold = true;
  font.color = INK;
  if (panel.legend === 'none') chart.legend.visible = false;
  else {
    chart.legend.visible = true;
    chart.legend.position = panel.legend === 'right' ? 'Right' : 'Bottom';
    chart.legend.format.font.color = INK;
    chart.legend.format.font.size = 9;
    if (panel.headroom) chart.legend.legendEntries.getItemAt(panel.series.length).visible = false;
  }
  chart.format.fill.setSolidColor(PAPER);
  chart.format.border.color = GRID;
  // a line goes on through years without a figure; its marks show which have one
  if (panel.type === 'LineMarkers') chart.displayBlanksAs = 'Interplotted';
  if (panel.type !== 'Doughnut') drawAxes(chart, panel, captions);
  return chart;
}

/** Among columns a line, which takes no place beside them; among bars, which cannot have lines, one more bar over them. */
function leaveRoom(chart: Excel.Chart, values: Excel.Range, categories: Excel.Range, panel: Panel): void {
  const room = chart.series.add('Marge');
  if (panel.type === 'ColumnClustered') {
    room.chartType = 'Line';
    room.markerStyle = 'None';
  } else spread(room, panel);
  room.setValues(values);
  room.setXAxisValues(categories);
  room.format.fill.clear();
  room.format.line.clear();
}

function spread(series: Excel.ChartSeries, { type, gapWidth, overlap, headroom }: Panel): void {
  series.gapWidth = gapWidth ?? 60;
  const onEachOther = type !== 'ColumnClustered' && (type !== 'BarClustered' || headroom !== undefined);
  series.overlap = overlap ?? (onEachOther ? 100 : 0);
}

function drawAxes(chart: Excel.Chart, panel: Panel, captions: Captions): void {
  const { categoryAxis, valueAxis } = chart.axes;
  const value = panel.valueAxis ?? { visible: true, format: 'General' };
  categoryAxis.format.font.color = INK;
  categoryAxis.format.font.size = captions.small ? 8 : 9;
  categoryAxis.format.line.color = MUTED_INK;
  // years are names here, not dates
  categoryAxis.categoryType = 'TextAxis';
  categoryAxis.tickLabelSpacing = panel.categoryAxis?.every ?? 1;
  if (panel.categoryAxis?.low) categoryAxis.tickLabelPosition = 'Low';
  if (panel.categoryAxis?.reversed) {
    categoryAxis.reversePlotOrder = true;
    // the other axis goes along to the top unless it is told to cross at the last category
    categoryAxis.position = 'Maximum';
  }
  if (value.minimum !== undefined) valueAxis.minimum = value.minimum;
  valueAxis.numberFormat = value.format;
  valueAxis.format.font.color = MUTED_INK;
  valueAxis.format.font.size = 9;
  valueAxis.majorGridlines.visible = value.visible;
  if (value.visible) valueAxis.majorGridlines.format.line.color = GRID;
  else {
    // kept without marks rather than removed: it may carry the source line
    valueAxis.tickLabelPosition = 'None';
    valueAxis.format.line.clear();
  }
  if (captions.source) {
    const { title } = chart.axes[captions.source.axis];
    title.setFormula(captions.source.reference);
    title.format.font.size = 8;
    title.format.font.bold = false;
    title.format.font.color = MUTED_INK;
  }
}

function drawSeries(series: Excel.ChartSeries, spec: Series, panel: Panel): void {
  if (spec.color === null) {
    series.format.fill.clear();
    series.format.line.clear();
  } else if (panel.type === 'LineMarkers') {
    series.format.line.color = spec.color;
    series.format.line.weight = 2.25;
    series.markerStyle = 'Circle';
    series.markerSize = 6;
    series.markerBackgroundColor = spec.color;
    series.markerForegroundColor = spec.color;
  } else {
    series.format.fill.setSolidColor(spec.color);
    // parts that touch are told apart by a white line too, not by colour alone; around bars, and the steps of a cascade,
    // it would cut through the axis
    const touching = panel.type.startsWith('ColumnStacked') && panel.series.every(({ color }) => color !== null);
    if (touching || panel.type === 'Doughnut') series.format.line.color = PAPER;
  }
  if (panel.type === 'Doughnut') series.doughnutHoleSize = 55;
  else if (panel.type !== 'LineMarkers') spread(series, panel);
  if (spec.labels) {
    series.hasDataLabels = true;
    label(series.dataLabels, spec.labels);
  }
  spec.pointColors?.forEach((color, k) => {
    const point = series.points.getItemAt(k);
    point.format.fill.setSolidColor(color);
    if (spec.labels) point.dataLabel.format.font.color = inkOn(color);
  });
  if (spec.endLabel && spec.color !== null) {
    const point = series.points.getItemAt(spec.endLabel.at);
    point.hasDataLabel = true;
    point.dataLabel.showValue = true;
    point.dataLabel.numberFormat = panel.valueAxis?.format ?? 'General';
    point.dataLabel.position = spec.endLabel.position;
    // a light line would make a pale number
    point.dataLabel.format.font.color = contrast(spec.color, PAPER) >= 4.5 ? spec.color : INK;
    point.dataLabel.format.font.bold = true;
  }
}

function label(labels: Excel.ChartDataLabels, { format, position, color, percentage }: DataLabels): void {
  labels.showValue = !percentage;
  labels.showPercentage = percentage ?? false;
  labels.numberFormat = format;
  if (position) labels.position = position;
  labels.format.font.color = color;
  labels.format.font.size = 9;
  labels.format.font.bold = percentage ?? false;
}
