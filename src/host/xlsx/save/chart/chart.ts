import type { Chart, ChartSeries } from '../../../model';
import { isRound, kindOf, type ChartKind } from '../../chartTypes';
import { document, tag, valueTag } from '../../xml';
import { axisXml } from './axes';
import { fillXml, lineXml, shapeXml, textPropertiesXml } from './looks';
import { seriesXml } from './series';
import { titleXml } from './title';

const BLANKS: Readonly<Record<string, string>> = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' };
const LEGEND: Readonly<Record<string, string>> = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' };

/** Numbers of axes, the same in every chart: they only have to differ within one. */
const AXES = { category: 111_111_111, value: 222_222_222, secondCategory: 333_333_333, secondValue: 444_444_444 };

interface Group {
  readonly kind: ChartKind;
  readonly secondary: boolean;
  readonly members: { readonly series: ChartSeries; readonly index: number }[];
}

/** A chart of the model as the part of a file. */
export function chartXml(chart: Chart): string {
  const { values, sheet } = chart;
  const title = titleXml(chart.Title, sheet.workbook);
  return document(
    tag(
      'c:chartSpace',
      {
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      valueTag('c:date1904', false),
      valueTag('c:lang', 'fr-FR'),
      valueTag('c:roundedCorners', chart.Format.values['roundedCorners'] === true),
      tag(
        'c:chart',
        {},
        title,
        valueTag('c:autoTitleDeleted', title === null),
        plotArea(chart),
        legendXml(chart),
        valueTag('c:plotVisOnly', values['plotVisibleOnly'] === true),
        valueTag('c:dispBlanksAs', BLANKS[String(values['displayBlanksAs'])] ?? 'gap'),
      ),
      shapeXml(fillXml(chart.Format.Fill), lineXml(chart.Format.Border)),
      textPropertiesXml(chart.Format.Font.values),
    ),
  );
}

function legendXml({ Legend: legend }: Chart): string | false {
  return (
    legend.values['visible'] === true &&
    tag(
      'c:legend',
      {},
      valueTag('c:legendPos', LEGEND[String(legend.values['position'])] ?? 'b'),
      ...[...legend.LegendEntries.known.keys()]
        .filter((index) => legend.LegendEntries.isHidden(index))
        .sort((a, b) => a - b)
        .map((index) => tag('c:legendEntry', {}, valueTag('c:idx', index), valueTag('c:delete', true))),
      valueTag('c:overlay', legend.values['overlay'] === true),
      textPropertiesXml(legend.Format.Font.values),
    )
  );
}

/** Series of the same kind on the same axes are drawn together. */
function groupsOf(chart: Chart): Group[] {
  const groups: Group[] = [];
  chart.Series.items.forEach((series, index) => {
    if (series.values['filtered'] === true) return;
    const kind = kindOf(String(series.values['chartType']));
    const secondary = series.values['axisGroup'] === 'Secondary';
    const same = groups.find((one) => JSON.stringify(one.kind) === JSON.stringify(kind) && one.secondary === secondary);
    if (same) same.members.push({ series, index });
    else groups.push({ kind, secondary, members: [{ series, index }] });
  });
  return groups;
}

function plotArea(chart: Chart): string {
  const groups = groupsOf(chart);
  const first = groups[0]?.kind ?? kindOf(chart.ChartType);
  const axes = isRound(first)
    ? []
    : axesOf(
        chart,
        first,
        groups.some(({ secondary }) => secondary),
      );
  const { Fill: fill, Line: line } = chart.PlotArea.Format;
  return tag(
    'c:plotArea',
    {},
    tag('c:layout'),
    ...groups.map(groupXml),
    ...axes,
    shapeXml(
      fill.color === null ? tag('a:noFill') : fillXml(fill),
      line.values['color'] === '#D9D9D9' ? '' : lineXml(line),
    ),
  );
}

function groupXml({ kind, secondary, members }: Group): string {
  const { element } = kind;
  const leader = members[0]!.series.values;
  const series = members.map((member) => seriesXml(member.series, kind, member.index));
  const axes = isRound(kind)
    ? []
    : (secondary ? [AXES.secondCategory, AXES.secondValue] : [AXES.category, AXES.value]).map((id) =>
        valueTag('c:axId', id),
      );
  const vary = valueTag('c:varyColors', isRound(kind) || leader['varyByCategories'] === true);
  const grouping = kind.grouping === undefined ? '' : valueTag('c:grouping', kind.grouping);
  switch (element) {
    case 'barChart':
      return tag(
        'c:barChart',
        {},
        valueTag('c:barDir', kind.direction ?? 'col'),
        grouping,
        vary,
        ...series,
        valueTag('c:gapWidth', Number(leader['gapWidth'])),
        // Stacked bars lie on each other whatever the series says.
        valueTag('c:overlap', kind.grouping === 'clustered' ? Number(leader['overlap']) : 100),
        ...axes,
      );
    case 'lineChart':
      return tag('c:lineChart', {}, grouping, vary, ...series, valueTag('c:marker', true), ...axes);
    case 'pieChart':
      return tag('c:pieChart', {}, vary, ...series, valueTag('c:firstSliceAng', Number(leader['firstSliceAngle'])));
    case 'doughnutChart':
      return tag(
        'c:doughnutChart',
        {},
        vary,
        ...series,
        valueTag('c:firstSliceAng', Number(leader['firstSliceAngle'])),
        valueTag('c:holeSize', Number(leader['doughnutHoleSize'])),
      );
    case 'areaChart':
      return tag('c:areaChart', {}, grouping, vary, ...series, ...axes);
    case 'scatterChart':
      return tag(
        'c:scatterChart',
        {},
        valueTag('c:scatterStyle', kind.style?.startsWith('smooth') ? 'smoothMarker' : 'lineMarker'),
        vary,
        ...series,
        ...axes,
      );
    case 'radarChart':
      return tag('c:radarChart', {}, valueTag('c:radarStyle', kind.style ?? 'standard'), vary, ...series, ...axes);
  }
}

function axesOf(chart: Chart, kind: ChartKind, secondary: boolean): string[] {
  const { CategoryAxis: category, ValueAxis: value, SecondaryValueAxis: second } = chart.Axes;
  const { workbook } = chart.sheet;
  const lying = kind.direction === 'bar';
  const categoryElement = kind.element === 'scatterChart' ? 'valAx' : 'catAx';
  const between = kind.element === 'scatterChart' || kind.element === 'areaChart' ? 'midCat' : 'between';
  const place = (element: 'catAx' | 'valAx', id: number, crosses: number, side: string, other: typeof value) =>
    ({ element, id, crosses, side, other, between }) as const;
  const axes = [
    axisXml(category, place(categoryElement, AXES.category, AXES.value, lying ? 'l' : 'b', value), workbook),
    axisXml(value, place('valAx', AXES.value, AXES.category, lying ? 'b' : 'l', category), workbook),
  ];
  if (!secondary) return axes;
  const hidden = axisXml(
    category,
    place(categoryElement, AXES.secondCategory, AXES.secondValue, lying ? 'l' : 'b', second),
    workbook,
  )
    .replace('<c:delete val="0"/>', '<c:delete val="1"/>')
    .replace(/<c:title>.*<\/c:title>/s, '');
  const right = axisXml(
    second,
    place('valAx', AXES.secondValue, AXES.secondCategory, lying ? 't' : 'r', category),
    workbook,
  ).replace('<c:crosses val="autoZero"/>', '<c:crosses val="max"/>');
  return [...axes, hidden, right];
}
