import type { Layout } from './layout';
import type { ChartView, Label, LabelPosition } from './view';
import { lineHeight } from './words';

/** Bars of one series, in columns or level. */
export function barSeries(view: ChartView, { plotted }: Layout, index: number): object {
  const series = view.series[index];
  const level = view.family === 'bar';
  const stacked = view.stacking !== 'none';
  const bars = view.series.filter(({ kind }) => kind === 'bar').length;
  // Excel's gap is measured in widths of one bar.
  const across = stacked ? 1 : bars - ((bars - 1) * view.overlap) / 100;
  return {
    type: 'bar',
    name: series?.name ?? '',
    ...(stacked ? { stack: 'all', stackStrategy: 'samesign' } : {}),
    barWidth: `${(100 / (across + view.gapWidth / 100)).toFixed(3)}%`,
    barGap: `${-view.overlap}%`,
    emphasis: { disabled: true },
    labelLayout: keptInside(view.width),
    data: (series?.points ?? []).map((point, at) => {
      const value = plotted[index]?.[at] ?? null;
      return {
        value: value ?? '-',
        itemStyle: {
          color: point.color ?? 'transparent',
          borderColor: series?.border ?? 'transparent',
          borderWidth: series?.border && point.color ? 0.8 : 0,
        },
        label: labelOption(point.label, barPosition(point.label?.position, level, stacked, (value ?? 0) < 0)),
      };
    }),
  };
}

export function lineSeries(view: ChartView, { plotted }: Layout, index: number): object {
  const series = view.series[index];
  if (!series) return {};
  const labelled = series.points.some(({ label }) => label !== null);
  return {
    type: 'line',
    name: series.name,
    ...(view.stacking === 'none' ? {} : { stack: 'all', stackStrategy: 'all' }),
    smooth: series.smooth,
    connectNulls: view.blanks === 'span',
    lineStyle: {
      color: series.color ?? 'transparent',
      width: series.kind === 'area' ? 0 : series.lineWidth,
      type: series.dashed ? 'dashed' : 'solid',
      cap: 'round',
      join: 'round',
    },
    ...(series.kind === 'area' ? { areaStyle: { color: series.color ?? 'transparent', opacity: 1 } } : {}),
    itemStyle: { color: series.marker?.color ?? series.color ?? 'transparent' },
    showSymbol: series.marker !== null || labelled,
    symbol: series.marker?.symbol ?? 'circle',
    symbolSize: series.marker?.size ?? 0.1,
    clip: false,
    emphasis: { disabled: true },
    labelLayout: keptInside(view.width),
    data: series.points.map((point, at) => ({
      value: plotted[index]?.[at] ?? '-',
      label: labelOption(point.label, linePosition(point.label?.position)),
    })),
  };
}

export const labelOption = (label: Label | null, position: string): object =>
  label === null
    ? { show: false }
    : {
        show: true,
        position,
        distance: 4,
        formatter: () => label.text,
        color: label.look.color,
        fontSize: label.look.size,
        fontWeight: label.look.bold ? 'bold' : 'normal',
        fontStyle: label.look.italic ? 'italic' : 'normal',
        lineHeight: lineHeight(label.look),
        textBorderWidth: 0,
      };

/** Labels stay inside the chart, as in Excel. */
const keptInside =
  (width: number) =>
  ({ labelRect }: { labelRect: { x: number; width: number } }): object => {
    const over = labelRect.x + labelRect.width - (width - 3);
    const under = 3 - labelRect.x;
    return over > 0 ? { dx: -over } : under > 0 ? { dx: under } : {};
  };

function barPosition(position: LabelPosition | undefined, level: boolean, stacked: boolean, negative: boolean): string {
  const sides = level ? (['Right', 'Left'] as const) : (['Top', 'Bottom'] as const);
  const [end, base] = negative ? [sides[1], sides[0]] : sides;
  switch (position) {
    case 'insideEnd':
      return `inside${end}`;
    case 'insideBase':
      return `inside${base}`;
    case 'center':
      return 'inside';
    default:
      // There is no outside in a stack.
      return stacked ? 'inside' : end.toLowerCase();
  }
}

function linePosition(position: LabelPosition | undefined): string {
  if (position === 'top' || position === 'bottom' || position === 'left') return position;
  return position === 'center' ? 'inside' : 'right';
}
