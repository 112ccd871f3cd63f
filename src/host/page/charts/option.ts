import type { EChartsCoreOption } from 'echarts/core';
import { displayText } from '../../model';
import { layoutOf, type Layout, type PlacedText } from './layout';
import { squareSize, symbolWidth, type LegendEntry } from './legend';
import { ringSeries } from './ringOption';
import { barSeries, lineSeries } from './seriesOption';
import type { Axis, ChartView, TextLook } from './view';
import { FONT, lineHeight } from './words';

/** A chart as ECharts draws it: places come from our own layout, which follows Excel's. */
export function optionOf(view: ChartView): EChartsCoreOption {
  const layout = layoutOf(view);
  const common = {
    animation: false,
    textStyle: { fontFamily: FONT },
    graphic: [...layout.texts.map(textElement), ...layout.legend.flatMap(legendElements)],
    tooltip: { trigger: 'item', formatter: tip(view), confine: true, textStyle: { fontSize: 12 }, padding: [4, 8] },
  };
  if (view.family === 'ring') return { ...common, series: ringSeries(view, layout) };
  const level = view.family === 'bar';
  const category = categoryOption(view, layout);
  const value = valueOption(view, layout);
  return {
    ...common,
    grid: { ...layout.plot, containLabel: false, outerBoundsMode: 'none' },
    xAxis: level ? value : category,
    yAxis: level ? category : value,
    series: view.series.map((one, index) =>
      one.kind === 'bar' ? barSeries(view, layout, index) : lineSeries(view, layout, index),
    ),
  };
}

const font = ({ size, bold, italic }: TextLook): string =>
  `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size}px ${FONT}`;

function textElement({ lines, look, x, y, upright }: PlacedText): object {
  return {
    type: 'text',
    silent: true,
    x,
    y,
    rotation: upright ? Math.PI / 2 : 0,
    style: {
      text: lines.join('\n'),
      font: font(look),
      lineHeight: lineHeight(look),
      fill: look.color,
      align: 'center',
      verticalAlign: 'middle',
    },
  };
}

function legendElements(entry: LegendEntry): object[] {
  const { x, y, look, lines, color, marker, symbol } = entry;
  const width = symbolWidth(entry);
  const size = squareSize(look);
  const drawn: object[] =
    symbol === 'square'
      ? [{ type: 'rect', shape: { x, y: y - size / 2, width: size, height: size }, style: { fill: color ?? 'none' } }]
      : [
          { type: 'line', shape: { x1: x, y1: y, x2: x + width, y2: y }, style: { stroke: color, lineWidth: 3 } },
          ...(marker ? [{ type: 'circle', shape: { cx: x + width / 2, cy: y, r: 3.5 }, style: { fill: marker } }] : []),
        ];
  const text = {
    type: 'text',
    x: x + width + 5,
    y: y - lineHeight(look) / 2,
    style: { text: lines.join('\n'), font: font(look), lineHeight: lineHeight(look), fill: look.color },
  };
  return [...drawn, text].map((part) => ({ ...part, silent: true }));
}

const axisLine = ({ line, visible }: Axis): object => ({
  show: visible && line !== null,
  onZero: true,
  lineStyle: { color: line ?? 'transparent', width: 1 },
});

const splitLine = ({ gridlines }: Axis): object => ({
  show: gridlines !== null,
  showMinLine: true,
  showMaxLine: true,
  lineStyle: { color: gridlines ?? 'transparent' },
});

const axisLabel = ({ visible, labels, look }: Axis): object => ({
  show: visible && labels !== 'none',
  hideOverlap: false,
  color: look.color,
  fontSize: look.size,
  fontWeight: look.bold ? 'bold' : 'normal',
  lineHeight: lineHeight(look),
});

function categoryOption({ categoryAxis: axis }: ChartView, layout: Layout): object {
  return {
    type: 'category',
    data: layout.categories,
    inverse: axis.reversed,
    axisTick: { show: false },
    axisLine: axisLine(axis),
    splitLine: splitLine(axis),
    axisLabel: {
      ...axisLabel(axis),
      interval: (axis.labelSpacing ?? 1) - 1,
      rotate: layout.rotation,
      margin: 7 - layout.labelOffset,
    },
    z: 3,
  };
}

function valueOption(view: ChartView, layout: Layout): object {
  const { valueAxis: axis } = view;
  const { minimum, maximum, unit } = layout.scale;
  const level = view.family === 'bar';
  return {
    type: 'value',
    min: minimum,
    max: maximum,
    interval: unit,
    inverse: axis.reversed,
    position: level ? (layout.valueAtEnd ? 'top' : 'bottom') : layout.valueAtEnd ? 'right' : 'left',
    axisTick: { show: false },
    axisLine: axisLine(axis),
    splitLine: splitLine(axis),
    axisLabel: {
      ...axisLabel(axis),
      showMinLabel: true,
      showMaxLabel: true,
      margin: 7,
      formatter: (value: number) => displayText(value, axis.format),
    },
  };
}

/** What Excel says of a point under the mouse. */
const tip =
  (view: ChartView) =>
  ({ seriesIndex, dataIndex }: { seriesIndex?: number; dataIndex?: number }): string => {
    const series = view.series[seriesIndex ?? 0];
    const point = series?.points[dataIndex ?? 0];
    if (!series || !point) return '';
    const category = (view.categories[dataIndex ?? 0] ?? '').replaceAll('\n', ' ');
    return `${escaped(`Série « ${series.name} », point « ${category} »`)}<br>${escaped(`Valeur : ${point.text}`)}`;
  };

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
