import type { Chart, ChartSeries } from '../../model';
import { pointsOf } from './readPoints';
import { automaticColor, look, outline, pixels, said, sourceFormat } from './readParts';
import type { Axis, Caption, ChartView, Series, Stacking, ValueAxis } from './view';

const RING = /^(Pie|Doughnut)(Exploded)?$/;

/** Reads a chart of the model as it is now: values, titles and names come from the cells. */
export function readChart(chart: Chart): ChartView {
  const type = chart.ChartType;
  const shown = chart.Series.items.filter((series) => said(series, 'filtered') !== true);
  const first = shown[0];
  const { family, stacking } = kindOf(type);
  return {
    family,
    type,
    stacking,
    width: pixels(chart.Width),
    height: pixels(chart.Height),
    background: chart.Format.Fill.color === 'none' ? null : (chart.Format.Fill.color ?? '#FFFFFF'),
    border: outline(chart.Format.Border),
    title: caption(chart, chart.Title),
    legend: readLegend(chart),
    categories: categoriesOf(first),
    series: shown.map((one, index) => readSeries(chart, one, index)),
    categoryAxis: readAxis(chart, 'CategoryAxis'),
    valueAxis: readValueAxis(chart, first, stacking),
    gapWidth: Number(first ? said(first, 'gapWidth') : 150),
    overlap: Number(first ? said(first, 'overlap') : 0),
    hole: type.startsWith('Doughnut') ? Number(first ? said(first, 'doughnutHoleSize') : 50) : 0,
    startAngle: Number(first ? said(first, 'firstSliceAngle') : 0),
    blanks: BLANKS[String(said(chart, 'displayBlanksAs'))] ?? 'gap',
  };
}

const BLANKS: Readonly<Record<string, ChartView['blanks']>> = { Zero: 'zero', Interplotted: 'span', NotPlotted: 'gap' };

function kindOf(type: string): { family: ChartView['family']; stacking: Stacking } {
  const stacking = type.endsWith('Stacked100') ? 'percent' : type.endsWith('Stacked') ? 'stacked' : 'none';
  if (RING.test(type)) return { family: 'ring', stacking: 'none' };
  if (/^Column(Clustered|Stacked|Stacked100)$/.test(type)) return { family: 'column', stacking };
  if (/^Bar(Clustered|Stacked|Stacked100)$/.test(type)) return { family: 'bar', stacking };
  if (/^Line(Markers)?(Stacked|Stacked100)?$/.test(type)) return { family: 'line', stacking };
  if (/^Area(Stacked|Stacked100)?$/.test(type)) return { family: 'area', stacking };
  return { family: 'unknown', stacking: 'none' };
}

function readSeries(chart: Chart, series: ChartSeries, index: number): Series {
  const type = String(said(series, 'chartType') ?? chart.ChartType);
  const { family } = kindOf(type);
  const kind = family === 'line' || family === 'area' || family === 'ring' ? family : 'bar';
  const { Fill: fill, Line: line } = series.Format;
  const unsetLine = line.values['color'] === UNSET_LINE && line.values['lineStyle'] !== 'None';
  const ownLine = unsetLine ? automaticColor(index) : outline(line);
  const color = kind === 'line' ? ownLine : fill.color === 'none' ? null : (fill.color ?? automaticColor(index));
  const style = String(said(series, 'markerStyle'));
  const marked = kind === 'line' && style !== 'None' && (type.startsWith('LineMarkers') || style !== 'Automatic');
  const weight = Number(line.values['weight']);
  return {
    name: series.title || `Série${index + 1}`,
    kind,
    color,
    border: kind === 'line' ? null : unsetLine ? (kind === 'ring' ? '#FFFFFF' : null) : outline(line),
    lineWidth: pixels(kind === 'line' && weight === UNSET_WEIGHT ? 2.25 : weight),
    dashed: /Dash|Dot/.test(String(line.values['lineStyle'])),
    smooth: said(series, 'smooth') === true,
    marker: marked
      ? {
          symbol: SYMBOLS[style] ?? 'circle',
          size: pixels(Number(said(series, 'markerSize'))),
          color: String(said(series, 'markerBackgroundColor') || (color ?? automaticColor(index))),
        }
      : null,
    points: pointsOf(series, kind, color, index),
  };
}

/** As the model makes a line: nothing has been set. */
const UNSET_LINE = '#D9D9D9';
const UNSET_WEIGHT = 0.75;
const SYMBOLS: Readonly<Record<string, string>> = {
  Square: 'rect',
  Diamond: 'diamond',
  Triangle: 'triangle',
  Circle: 'circle',
};

function categoriesOf(series: ChartSeries | undefined): string[] {
  if (!series) return [];
  const named = series.categories;
  // Without categories Excel counts the points.
  return series.numbers.map((_, index) => named[index] ?? (named.length > 0 ? '' : String(index + 1)));
}

/** A title: its own text, or that of the cell that its formula names (`=Feuil1!$A$1`). */
function caption(
  chart: Chart,
  part: { formula: string | null; Format: Chart['Title']['Format']; values: Record<string, unknown> },
): Caption | null {
  if (part.values['visible'] !== true) return null;
  const text = part.formula === null ? String(part.values['text'] ?? '') : textOf(chart, part.formula);
  return text === '' ? null : { text, look: look(part.Format.Font) };
}

function textOf(chart: Chart, formula: string): string {
  const range = chart.sheet.workbook.rangeAt(formula.replace(/^=/, ''), chart.sheet);
  return range.sheet.textAt(range.box.row, range.box.column);
}

function readLegend(chart: Chart): ChartView['legend'] {
  const { values, Format: format, LegendEntries: entries } = chart.Legend;
  if (values['visible'] !== true) return null;
  const hidden = [...entries.known.keys()].filter((index) => entries.isHidden(index));
  return { position: LEGENDS[String(values['position'])] ?? 'right', look: look(format.Font), hidden };
}

const LEGENDS: Readonly<Record<string, 'right' | 'left' | 'top' | 'bottom'>> = {
  Right: 'right',
  Left: 'left',
  Top: 'top',
  Bottom: 'bottom',
  Corner: 'right',
};

function readAxis(chart: Chart, name: 'CategoryAxis' | 'ValueAxis'): Axis {
  const axis = chart.Axes[name];
  const { values } = axis;
  const gridlines = axis.MajorGridlines;
  const { Line: line } = axis.Format;
  return {
    visible: values['visible'] === true,
    labels: TICK_LABELS[String(values['tickLabelPosition'])] ?? 'nextToAxis',
    look: look(axis.Format.Font),
    // Excel draws no line along the values unless it is asked to.
    line: name === 'ValueAxis' && line.values['color'] === UNSET_LINE ? null : outline(line),
    gridlines: gridlines.values['visible'] === true ? outline(gridlines.Format.Line) : null,
    title: caption(chart, axis.Title),
    labelSpacing: typeof values['tickLabelSpacing'] === 'number' ? values['tickLabelSpacing'] : null,
    reversed: values['reversePlotOrder'] === true,
    crossedAtEnd: values['position'] === 'Maximum',
  };
}

const TICK_LABELS: Readonly<Record<string, Axis['labels']>> = {
  None: 'none',
  Low: 'low',
  High: 'high',
  NextToAxis: 'nextToAxis',
};

function readValueAxis(chart: Chart, first: ChartSeries | undefined, stacking: Stacking): ValueAxis {
  const { values } = chart.Axes.ValueAxis;
  const number = (name: string): number | null => (typeof values[name] === 'number' ? values[name] : null);
  const own = String(values['numberFormat']);
  const linked = own === 'General' && values['linkNumberFormat'] === true;
  return {
    ...readAxis(chart, 'ValueAxis'),
    minimum: number('minimum'),
    maximum: number('maximum'),
    majorUnit: number('majorUnit'),
    format: stacking === 'percent' && linked ? '0%' : linked && first ? sourceFormat(first) : own,
  };
}
