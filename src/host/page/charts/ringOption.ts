import type { Layout } from './layout';
import { labelOption } from './seriesOption';
import type { ChartView } from './view';

/** Of the room that the plot has, what the ring takes. */
const SHARE = 0.96;

/** A pie, or a ring for each series, the first one inside. */
export function ringSeries(view: ChartView, { plot }: Layout): object[] {
  const outer = (Math.min(plot.width, plot.height) / 2) * SHARE;
  const inner = (outer * view.hole) / 100;
  const count = view.hole === 0 ? Math.min(1, view.series.length) : view.series.length;
  return view.series.slice(0, count).map(({ name, points, border }, index) => ({
    type: 'pie',
    name,
    center: [plot.left + plot.width / 2, plot.top + plot.height / 2],
    radius: [inner + ((outer - inner) * index) / count, inner + ((outer - inner) * (index + 1)) / count],
    startAngle: 90 - view.startAngle,
    clockwise: true,
    avoidLabelOverlap: false,
    emphasis: { disabled: true },
    labelLine: { show: false },
    data: points.map((point, at) => ({
      name: view.categories[at] ?? '',
      value: Math.abs(point.value ?? 0),
      itemStyle: { color: point.color ?? 'transparent', borderColor: border ?? 'transparent', borderWidth: 1.5 },
      label: labelOption(point.label, point.label?.position === 'outsideEnd' && view.hole === 0 ? 'outside' : 'inside'),
    })),
  }));
}
