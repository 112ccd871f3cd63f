/** Elements of chart files, and what they draw. */
export type ChartElement =
  'barChart' | 'lineChart' | 'pieChart' | 'doughnutChart' | 'areaChart' | 'scatterChart' | 'radarChart';

export interface ChartKind {
  readonly element: ChartElement;
  /** `col` or `bar`, for bar charts. */
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  /** Lines and radars with marks, scatters with lines. */
  readonly style?: 'marker' | 'lineMarker' | 'smoothMarker' | 'filled' | 'standard' | 'line' | 'smooth';
}

const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { element: 'barChart', direction: 'col', grouping: 'percentStacked' },
  BarClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', direction: 'bar', grouping: 'stacked' },
  BarStacked100: { element: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  Line: { element: 'lineChart', grouping: 'standard', style: 'line' },
  LineMarkers: { element: 'lineChart', grouping: 'standard', style: 'marker' },
  LineStacked: { element: 'lineChart', grouping: 'stacked', style: 'line' },
  LineMarkersStacked: { element: 'lineChart', grouping: 'stacked', style: 'marker' },
  LineStacked100: { element: 'lineChart', grouping: 'percentStacked', style: 'line' },
  LineMarkersStacked100: { element: 'lineChart', grouping: 'percentStacked', style: 'marker' },
  Pie: { element: 'pieChart' },
  PieExploded: { element: 'pieChart' },
  Doughnut: { element: 'doughnutChart' },
  DoughnutExploded: { element: 'doughnutChart' },
  Area: { element: 'areaChart', grouping: 'standard' },
  AreaStacked: { element: 'areaChart', grouping: 'stacked' },
  AreaStacked100: { element: 'areaChart', grouping: 'percentStacked' },
  XYScatter: { element: 'scatterChart', style: 'marker' },
  XYScatterLines: { element: 'scatterChart', style: 'lineMarker' },
  XYScatterLinesNoMarkers: { element: 'scatterChart', style: 'line' },
  XYScatterSmooth: { element: 'scatterChart', style: 'smoothMarker' },
  XYScatterSmoothNoMarkers: { element: 'scatterChart', style: 'smooth' },
  Radar: { element: 'radarChart', style: 'standard' },
  RadarMarkers: { element: 'radarChart', style: 'marker' },
  RadarFilled: { element: 'radarChart', style: 'filled' },
};

/** Types that the host does not know are saved as columns: their numbers are kept. */
export const kindOf = (type: string): ChartKind => KINDS[type] ?? KINDS['ColumnClustered']!;

/** The type of a chart of a file. */
export function typeOf(kind: ChartKind): string {
  const found = Object.entries(KINDS).find(
    ([, one]) =>
      one.element === kind.element &&
      one.direction === kind.direction &&
      one.grouping === kind.grouping &&
      (one.style ?? kind.style) === kind.style,
  );
  return found?.[0] ?? 'ColumnClustered';
}

export const isRound = ({ element }: ChartKind): boolean => element === 'pieChart' || element === 'doughnutChart';

const POSITIONS: readonly (readonly [model: string, file: string])[] = [
  ['Center', 'ctr'],
  ['InsideEnd', 'inEnd'],
  ['InsideBase', 'inBase'],
  ['OutsideEnd', 'outEnd'],
  ['Left', 'l'],
  ['Right', 'r'],
  ['Top', 't'],
  ['Bottom', 'b'],
  ['BestFit', 'bestFit'],
];

/** A label's place where the kind of chart allows it: Excel repairs (and so damages) a file that says otherwise. */
export function labelPosition(position: unknown, { element, grouping }: ChartKind): string | null {
  const place = POSITIONS.find(([model]) => model === position)?.[1];
  if (place === undefined) return null;
  const allowed: Readonly<Record<ChartElement, readonly string[]>> = {
    barChart: grouping === 'clustered' ? ['ctr', 'inEnd', 'inBase', 'outEnd'] : ['ctr', 'inEnd', 'inBase'],
    lineChart: ['ctr', 'l', 'r', 't', 'b'],
    scatterChart: ['ctr', 'l', 'r', 't', 'b'],
    pieChart: ['ctr', 'inEnd', 'outEnd', 'bestFit'],
    doughnutChart: [],
    areaChart: [],
    radarChart: [],
  };
  return allowed[element].includes(place) ? place : null;
}

export const positionName = (file: string): string | undefined => POSITIONS.find(([, one]) => one === file)?.[0];

/** Words of files for lines' dashes. */
export const DASHES: readonly (readonly [model: string, file: string])[] = [
  ['Continuous', 'solid'],
  ['Dash', 'dash'],
  ['DashDot', 'dashDot'],
  ['DashDotDot', 'lgDashDotDot'],
  ['Dot', 'sysDot'],
  ['RoundDot', 'sysDot'],
];
