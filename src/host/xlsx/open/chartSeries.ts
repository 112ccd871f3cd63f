import { grid } from '../../engine';
import type { Chart, ChartDataLabel, ChartDataLabels, ChartPoint, ChartSeries } from '../../model';
import { isRound, positionName, typeOf, type ChartKind } from '../chartTypes';
import type { XmlElement } from '../xml';
import { readFill, readFont, readLine } from './chartLooks';
import { sourceAt, valuesOf } from './chartSources';
import type { Theme } from './colors';

const MARKERS: Readonly<Record<string, string>> = {
  none: 'None',
  square: 'Square',
  diamond: 'Diamond',
  triangle: 'Triangle',
  x: 'X',
  star: 'Star',
  dot: 'Dot',
  dash: 'Dash',
  circle: 'Circle',
  plus: 'Plus',
};

export function readSeries(chart: Chart, element: XmlElement, group: XmlElement, kind: ChartKind, theme: Theme): void {
  const { sheet } = chart;
  const series = chart.Series.Add();
  const { values } = series;
  values['chartType'] = typeOf(kind);
  const name = element.at('tx', 'strRef', 'f')?.text;
  values['name'] = name === undefined ? (element.at('tx', 'v')?.text ?? '') : `=${name}`;
  series.valuesSource = sourceAt(sheet, valuesOf(element));
  const categories = element.child('cat') ?? element.child('xVal');
  series.categorySource = sourceAt(sheet, categories?.below('f')[0]?.text);
  const number = (holder: XmlElement, key: string): number | undefined => holder.child(key)?.number('val');
  const settings = {
    gapWidth: number(group, 'gapWidth'),
    overlap: kind.grouping === 'clustered' ? number(group, 'overlap') : undefined,
    firstSliceAngle: number(group, 'firstSliceAng'),
    doughnutHoleSize: number(group, 'holeSize'),
    explosion: number(element, 'explosion'),
  };
  for (const [key, value] of Object.entries(settings)) if (value !== undefined) values[key] = value;
  values['smooth'] = element.child('smooth')?.flag('val', true) ?? false;
  values['invertIfNegative'] = element.child('invertIfNegative')?.flag('val', true) ?? false;
  values['varyByCategories'] = !isRound(kind) && (group.child('varyColors')?.flag('val', true) ?? false);
  readFill(series.Format.Fill, element.child('spPr'), theme);
  readLine(series.Format.Line, element.child('spPr'), theme);
  readMarker(series, element.child('marker'), theme);
  readPoints(series, element, theme);
  readAllLabels(series, element.child('dLbls'), theme);
}

function readMarker({ values }: ChartSeries | ChartPoint, marker: XmlElement | undefined, theme: Theme): void {
  const symbol = MARKERS[marker?.val('symbol') ?? ''];
  if (!marker || symbol === undefined) return;
  values['markerStyle'] = symbol;
  const size = marker.child('size')?.number('val');
  if (size !== undefined) values['markerSize'] = size;
  const looks = marker.child('spPr');
  values['markerBackgroundColor'] = theme.drawn(looks?.child('solidFill')) ?? '';
  values['markerForegroundColor'] = theme.drawn(looks?.at('ln', 'solidFill')) ?? '';
}

/** A point of the series, if it has that many: the file may be older than its cells. */
function pointAt(series: ChartSeries, index: number | undefined): ChartPoint | null {
  const source = series.valuesSource;
  const count = source ? grid(source.box, () => 0).flat().length : 0;
  return index !== undefined && index < count ? series.Points.GetItemAt(index) : null;
}

function readPoints(series: ChartSeries, element: XmlElement, theme: Theme): void {
  for (const part of element.all('dPt')) {
    const point = pointAt(series, part.child('idx')?.number('val'));
    if (!point) continue;
    readFill(point.Format.Fill, part.child('spPr'), theme);
    // A point repeats its series' line.
    if (JSON.stringify(lineOf(part)) !== JSON.stringify(lineOf(element)))
      readLine(point.Format.Line, part.child('spPr'), theme);
    readMarker(point, part.child('marker'), theme);
  }
}

const lineOf = (element: XmlElement): unknown => element.at('spPr', 'ln');

function readAllLabels(series: ChartSeries, labels: XmlElement | undefined, theme: Theme): void {
  if (!labels) return;
  const shown = isShown(labels);
  series.values['hasDataLabels'] = shown;
  if (shown) readLabels(series.DataLabels, labels, theme);
  for (const part of labels.all('dLbl')) {
    const point = pointAt(series, part.child('idx')?.number('val'));
    if (!point || part.child('delete')?.flag('val', true)) continue;
    if (!shown) point.values['hasDataLabel'] = true;
    readLabels(point.DataLabel, part, theme);
  }
}

const SHOWN = {
  showVal: 'showValue',
  showSerName: 'showSeriesName',
  showCatName: 'showCategoryName',
  showPercent: 'showPercentage',
  showLegendKey: 'showLegendKey',
} as const;

const isShown = (labels: XmlElement): boolean =>
  !labels.child('delete')?.flag('val', true) &&
  Object.keys(SHOWN).some((name) => labels.child(name)?.flag('val', true));

function readLabels(
  { values, Format: format }: ChartDataLabels | ChartDataLabel,
  element: XmlElement,
  theme: Theme,
): void {
  for (const [file, name] of Object.entries(SHOWN)) values[name] = element.child(file)?.flag('val', true) ?? false;
  const numbers = element.child('numFmt');
  if (numbers && !numbers.flag('sourceLinked')) values['numberFormat'] = numbers.attribute('formatCode') ?? 'General';
  const place = positionName(element.val('dLblPos') ?? '');
  if (place !== undefined) values['position'] = place;
  const separator = element.child('separator')?.text;
  if (separator !== undefined) values['separator'] = separator;
  readFont(format.Font, element.child('txPr'), theme);
}
