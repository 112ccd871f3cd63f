import type { ChartDataLabel, ChartDataLabels, ChartPoint, ChartSeries } from '../../../model';
import { isRound, labelPosition, type ChartKind } from '../../chartTypes';
import { tag, textTag, valueTag } from '../../xml';
import { fillXml, isPlain, lineXml, shapeXml, solid, textPropertiesXml } from './looks';
import { categoriesXml, numbersXml, sourceOf, textsXml } from './references';

/** One series; the order of its parts is the schema's. */
export function seriesXml(series: ChartSeries, kind: ChartKind, index: number): string {
  const { element } = kind;
  const points = [...series.Points.known].sort(([a], [b]) => a - b);
  const scatter = element === 'scatterChart';
  return tag(
    'c:ser',
    {},
    valueTag('c:idx', index),
    valueTag('c:order', index),
    nameXml(series),
    shapeXml(fillOf(series, kind), lineOf(series, kind)),
    element === 'barChart' && valueTag('c:invertIfNegative', series.values['invertIfNegative'] === true),
    isRound(kind) &&
      Number(series.values['explosion']) > 0 &&
      valueTag('c:explosion', Number(series.values['explosion'])),
    (element === 'lineChart' || scatter || element === 'radarChart') && markerXml(series.values, kind),
    ...points.map(([at, point]) => pointXml(point, at, series, kind)),
    labelsXml(series, kind, points),
    series.categorySource && tag(scatter ? 'c:xVal' : 'c:cat', {}, categoriesXml(series.categorySource)),
    series.valuesSource && tag(scatter ? 'c:yVal' : 'c:val', {}, numbersXml(series.valuesSource)),
    (element === 'lineChart' || scatter) && valueTag('c:smooth', series.values['smooth'] === true),
  );
}

function nameXml(series: ChartSeries): string {
  const { name } = series.values;
  const { workbook } = series.chart.sheet;
  const source =
    typeof name === 'string' && name.startsWith('=')
      ? sourceOf(name, workbook)
      : name === ''
        ? series.nameSource
        : null;
  if (source) return tag('c:tx', {}, textsXml(source));
  return series.title === '' ? '' : tag('c:tx', {}, textTag('c:v', series.title));
}

const fillOf = (series: ChartSeries, { element }: ChartKind): string =>
  element === 'lineChart' || element === 'scatterChart' ? '' : fillXml(series.Format.Fill);

function lineOf(series: ChartSeries, { element, style }: ChartKind): string {
  if (element === 'scatterChart' && style === 'marker') return tag('a:ln', {}, tag('a:noFill'));
  return isPlain(series.Format.Line) ? '' : lineXml(series.Format.Line);
}

const MARKERS: Readonly<Record<string, string>> = {
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
};

function markerXml(values: ChartSeries['values'] | ChartPoint['values'], { style }: ChartKind): string {
  const wanted = MARKERS[String(values['markerStyle'])];
  const none = style === 'line' || style === 'smooth' || style === 'standard' || style === 'filled';
  const symbol = wanted ?? (none ? 'none' : null);
  if (symbol === null) return '';
  if (symbol === 'none') return tag('c:marker', {}, valueTag('c:symbol', symbol));
  const { markerBackgroundColor: inside, markerForegroundColor: border } = values;
  return tag(
    'c:marker',
    {},
    valueTag('c:symbol', symbol),
    valueTag('c:size', Number(values['markerSize'])),
    shapeXml(
      typeof inside === 'string' && inside !== '' ? solid(inside) : '',
      typeof border === 'string' && border !== '' ? tag('a:ln', { w: 9525 }, solid(border)) : '',
    ),
  );
}

/** A point that looks different from its series. */
function pointXml(point: ChartPoint, idx: number, series: ChartSeries, kind: ChartKind): string {
  const marked = point.values['markerStyle'] !== 'Automatic';
  const { Fill: fill, Line: line, Border: border } = point.Format;
  const own = [line, border].find((one) => !isPlain(one));
  if (fill.color === null && own === undefined && !marked) return '';
  // A point's looks replace those of the series, its line included.
  const edge = own ? lineXml(own) : lineOf(series, kind);
  return tag(
    'c:dPt',
    {},
    valueTag('c:idx', idx),
    kind.element === 'barChart' && valueTag('c:invertIfNegative', false),
    marked && markerXml(point.values, kind),
    kind.element !== 'lineChart' && valueTag('c:bubble3D', false),
    shapeXml(fill.color === null ? fillOf(series, kind) : fillXml(fill), edge),
  );
}

const FONT = { name: 'Calibri', size: 10, bold: false, italic: false, color: '#595959', underline: 'None' } as const;

function labelsXml(series: ChartSeries, kind: ChartKind, points: readonly (readonly [number, ChartPoint])[]): string {
  const all = series.values['hasDataLabels'] === true;
  const single = points.flatMap(([idx, point]) => {
    const own = point.values['hasDataLabel'] === true;
    const font = Object.entries(point.DataLabel.Format.Font.values).filter(
      ([key, value]) => value !== FONT[key as keyof typeof FONT],
    );
    if (!own && (!all || font.length === 0)) return [];
    const labels: ChartDataLabel | ChartDataLabels = own ? point.DataLabel : series.DataLabels;
    const base = own ? {} : series.DataLabels.Format.Font.values;
    return [
      tag(
        'c:dLbl',
        {},
        valueTag('c:idx', idx),
        ...labelParts(labels, { ...FONT, ...base, ...Object.fromEntries(font) }, kind),
      ),
    ];
  });
  if (!all && single.length === 0) return '';
  const rest = all ? labelParts(series.DataLabels, series.DataLabels.Format.Font.values, kind) : NO_LABELS;
  return tag(
    'c:dLbls',
    {},
    ...single,
    ...rest,
    isRound(kind) && valueTag('c:showLeaderLines', series.values['showLeaderLines'] === true),
  );
}

const NO_LABELS = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map((name) =>
  valueTag(`c:show${name}`, false),
);

function labelParts(
  labels: ChartDataLabel | ChartDataLabels,
  font: Readonly<Record<string, unknown>>,
  kind: ChartKind,
): string[] {
  const { values } = labels;
  const position = labelPosition(values['position'], kind);
  const shows = (name: string): boolean => values[name] === true;
  return [
    values['numberFormat'] === 'General'
      ? ''
      : tag('c:numFmt', { formatCode: String(values['numberFormat']), sourceLinked: 0 }),
    tag('c:spPr', {}, tag('a:noFill'), tag('a:ln', {}, tag('a:noFill'))),
    textPropertiesXml(font),
    position === null ? '' : valueTag('c:dLblPos', position),
    valueTag('c:showLegendKey', shows('showLegendKey')),
    valueTag('c:showVal', shows('showValue')),
    valueTag('c:showCatName', shows('showCategoryName')),
    valueTag('c:showSerName', shows('showSeriesName')),
    valueTag('c:showPercent', shows('showPercentage')),
    valueTag('c:showBubbleSize', false),
    values['separator'] === '; ' ? '' : textTag('c:separator', String(values['separator'])),
  ];
}
