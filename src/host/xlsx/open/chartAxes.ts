import type { Chart, ChartAxis } from '../../model';
import type { XmlElement } from '../xml';
import { readFont, readLine, readTitle } from './chartLooks';
import type { Theme } from './colors';

const LABELS: Readonly<Record<string, string>> = { none: 'None', high: 'High', low: 'Low', nextTo: 'NextToAxis' };
const TICKS: Readonly<Record<string, string>> = { none: 'None', cross: 'Cross', in: 'Inside', out: 'Outside' };
const CROSSES: Readonly<Record<string, string>> = { autoZero: 'Automatic', max: 'Maximum', min: 'Minimum' };

export function readAxes(chart: Chart, plot: XmlElement, theme: Theme): void {
  const elements = plot.children.filter(({ name }) => /^(cat|val|date|ser)Ax$/.test(name));
  const category = elements.find(({ name }) => name !== 'valAx') ?? elements[0];
  const [value, second] = elements.filter((one) => one.name === 'valAx' && one !== category);
  const { CategoryAxis, ValueAxis, SecondaryValueAxis } = chart.Axes;
  if (category) readAxis(CategoryAxis, category, theme);
  if (value) readAxis(ValueAxis, value, theme);
  if (second) readAxis(SecondaryValueAxis, second, theme);
  // Each axis says in the file where it meets the other one; in the model that belongs to the other one.
  if (category) readCrossing(ValueAxis, category);
  if (value) readCrossing(CategoryAxis, value);
}

function readAxis(axis: ChartAxis, element: XmlElement, theme: Theme): void {
  const { values } = axis;
  const number = (holder: XmlElement | undefined, name: string): number | undefined =>
    holder?.child(name)?.number('val');
  const scaling = element.child('scaling');
  values['visible'] = element.child('delete')?.flag('val', true) !== true;
  values['reversePlotOrder'] = scaling?.val('orientation') === 'maxMin';
  const limits = {
    maximum: number(scaling, 'max'),
    minimum: number(scaling, 'min'),
    majorUnit: number(element, 'majorUnit'),
    minorUnit: number(element, 'minorUnit'),
    tickLabelSpacing: number(element, 'tickLblSkip'),
  };
  for (const [name, limit] of Object.entries(limits)) if (limit !== undefined) values[name] = limit;
  const base = number(scaling, 'logBase');
  if (base !== undefined) Object.assign(values, { scaleType: 'Logarithmic', logBase: base });
  const format = element.child('numFmt');
  if (format && !format.flag('sourceLinked')) values['numberFormat'] = format.attribute('formatCode') ?? 'General';
  values['tickLabelPosition'] = LABELS[element.val('tickLblPos') ?? ''] ?? 'NextToAxis';
  values['majorTickMark'] = TICKS[element.val('majorTickMark') ?? 'out'] ?? 'None';
  values['minorTickMark'] = TICKS[element.val('minorTickMark') ?? 'out'] ?? 'None';
  if (element.child('auto')?.flag('val', true) === false) values['categoryType'] = 'TextAxis';
  const unit = element.at('dispUnits', 'builtInUnit')?.attribute('val');
  if (unit !== undefined) values['displayUnit'] = unit.charAt(0).toUpperCase() + unit.slice(1);
  for (const [name, grid] of [
    ['majorGridlines', axis.MajorGridlines],
    ['minorGridlines', axis.MinorGridlines],
  ] as const) {
    grid.values['visible'] = element.child(name) !== undefined;
    readLine(grid.Format.Line, element.at(name, 'spPr'), theme);
  }
  const title = element.child('title');
  axis.Title.values['visible'] = title !== undefined;
  if (title) readTitle(axis.Title, title, theme);
  readLine(axis.Format.Line, element.child('spPr'), theme);
  readFont(axis.Format.Font, element.child('txPr'), theme);
}

function readCrossing({ values }: ChartAxis, element: XmlElement): void {
  const at = element.child('crossesAt')?.number('val');
  if (at !== undefined) Object.assign(values, { position: 'Custom', positionAt: at });
  else values['position'] = CROSSES[element.val('crosses') ?? ''] ?? 'Automatic';
}
