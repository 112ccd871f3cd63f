import { cellBox, type Box } from '../../engine';
import type { Chart, Worksheet } from '../../model';
import { typeOf, type ChartKind } from '../chartTypes';
import type { Package } from '../package';
import { parseXml, type XmlElement } from '../xml';
import { readAxes } from './chartAxes';
import { readFill, readFont, readLine, readTitle } from './chartLooks';
import { readSeries } from './chartSeries';
import { sourceAt, valuesOf } from './chartSources';
import type { Theme } from './colors';

const EMU_A_POINT = 12_700;
const GROUPS = [
  'barChart',
  'lineChart',
  'pieChart',
  'doughnutChart',
  'areaChart',
  'scatterChart',
  'radarChart',
] as const;
const BLANKS: Readonly<Record<string, string>> = { gap: 'NotPlotted', zero: 'Zero', span: 'Interplotted' };
const LEGEND: Readonly<Record<string, string>> = { t: 'Top', b: 'Bottom', l: 'Left', r: 'Right', tr: 'Corner' };

/** The charts of a sheet that show cells of this workbook. */
export function readCharts(sheet: Worksheet, pack: Package, path: string, theme: Theme): void {
  for (const drawing of pack.relations(path).filter(({ kind }) => kind === 'drawing')) {
    const targets = new Map(pack.relations(drawing.target).map(({ id, target }) => [id, target]));
    for (const anchor of parseXml(pack.text(drawing.target)).children) {
      const frame = anchor.child('graphicFrame');
      const target = targets.get(frame?.below('chart')[0]?.attribute('r:id') ?? '');
      if (!frame || target === undefined || !pack.has(target)) continue;
      const chart = readChart(sheet, parseXml(pack.text(target)), theme);
      if (!chart) continue;
      const name = frame.at('nvGraphicFramePr', 'cNvPr')?.attribute('name');
      if (name) chart.values['name'] = name;
      place(chart, anchor);
    }
  }
}

function place(chart: Chart, anchor: XmlElement): void {
  const corner = (name: string): Chart['place']['start'] => {
    const number = (key: string): number => Number(anchor.at(name, key)?.text ?? 0);
    return {
      row: number('row'),
      column: number('col'),
      x: number('colOff') / EMU_A_POINT,
      y: number('rowOff') / EMU_A_POINT,
    };
  };
  if (anchor.name === 'twoCellAnchor') Object.assign(chart.place, { start: corner('from'), end: corner('to') });
  else if (anchor.name === 'oneCellAnchor') {
    Object.assign(chart.place, { start: corner('from') });
    const size = anchor.child('ext');
    const points = (name: string): number => (size?.number(name) ?? 0) / EMU_A_POINT;
    chart.place.set(chart.place.left, chart.place.top, points('cx'), points('cy'));
  }
}

interface Drawn {
  readonly kind: ChartKind;
  readonly group: XmlElement;
  readonly series: readonly XmlElement[];
}

function readChart(sheet: Worksheet, root: XmlElement, theme: Theme): Chart | null {
  const plot = root.at('chart', 'plotArea');
  const drawn = (plot?.children ?? []).flatMap((group): Drawn[] => {
    const element = GROUPS.find((name) => name === group.name);
    return element ? [{ kind: kindOf(element, group), group, series: group.all('ser') }] : [];
  });
  const values = drawn.flatMap(({ series }) => series).map((one) => sourceAt(sheet, valuesOf(one)));
  const first = values.find((one) => one !== null);
  if (!plot || !first) return null;
  const chart = sheet.Charts.Add(typeOf(drawn[0]!.kind), first.sheet.rangeOf(anyCell(first.box)), 'Columns');
  chart.Series.items.splice(0, chart.Series.items.length);
  const ordered = drawn
    .flatMap((one) => one.series.map((element) => ({ ...one, element })))
    .sort((a, b) => Number(a.element.val('order') ?? 0) - Number(b.element.val('order') ?? 0));
  for (const { element, group, kind } of ordered) readSeries(chart, element, group, kind, theme);
  readFrame(chart, root, plot, theme);
  readAxes(chart, plot, theme);
  return chart;
}

/** A chart is made over one cell; its series are read one by one afterwards. */
const anyCell = ({ row, column }: Box): Box => cellBox(row, column);

function readFrame(chart: Chart, root: XmlElement, plot: XmlElement, theme: Theme): void {
  const area = root.child('chart');
  const title = area?.child('title');
  chart.Title.values['visible'] = title !== undefined;
  if (title) readTitle(chart.Title, title, theme);
  const legend = area?.child('legend');
  chart.Legend.values['visible'] = legend !== undefined;
  chart.Legend.values['position'] = LEGEND[legend?.val('legendPos') ?? ''] ?? 'Right';
  for (const entry of legend?.all('legendEntry') ?? []) {
    const index = entry.child('idx')?.number('val');
    if (index === undefined || entry.child('delete')?.flag('val', true) !== true) continue;
    if (index < chart.Legend.LegendEntries.Count) chart.Legend.LegendEntries.GetItemAt(index).values['visible'] = false;
  }
  readFont(chart.Legend.Format.Font, legend?.child('txPr'), theme);
  chart.values['displayBlanksAs'] = BLANKS[area?.val('dispBlanksAs') ?? ''] ?? 'NotPlotted';
  chart.values['plotVisibleOnly'] = area?.child('plotVisOnly')?.flag('val', true) ?? true;
  chart.Format.values['roundedCorners'] = root.child('roundedCorners')?.flag('val', true) ?? false;
  readFill(chart.Format.Fill, root.child('spPr'), theme);
  readLine(chart.Format.Border, root.child('spPr'), theme);
  readFont(chart.Format.Font, root.child('txPr'), theme);
  const looks = plot.child('spPr');
  if (looks && !looks.child('noFill')) readFill(chart.PlotArea.Format.Fill, looks, theme);
}

function kindOf(element: ChartKind['element'], group: XmlElement): ChartKind {
  const grouping = group.val('grouping') as ChartKind['grouping'];
  if (element === 'barChart')
    return { element, direction: group.val('barDir') === 'bar' ? 'bar' : 'col', grouping: grouping ?? 'clustered' };
  const plain = group.all('ser').every((series) => series.at('marker', 'symbol')?.attribute('val') === 'none');
  if (element === 'lineChart') return { element, grouping: grouping ?? 'standard', style: plain ? 'line' : 'marker' };
  if (element === 'areaChart') return { element, grouping: grouping ?? 'standard' };
  if (element === 'radarChart')
    return { element, style: (group.val('radarStyle') ?? 'standard') as ChartKind['style'] };
  if (element !== 'scatterChart') return { element };
  const bare = group.all('ser').every((series) => series.at('spPr', 'ln', 'noFill') !== undefined);
  const smooth = group.all('ser').some((series) => series.child('smooth')?.flag('val', true));
  return {
    element,
    style: bare ? 'marker' : smooth ? (plain ? 'smooth' : 'smoothMarker') : plain ? 'line' : 'lineMarker',
  };
}
