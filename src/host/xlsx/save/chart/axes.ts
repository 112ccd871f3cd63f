import type { ChartAxis, Workbook } from '../../../model';
import { tag, valueTag } from '../../xml';
import { lineXml, shapeXml, textPropertiesXml } from './looks';
import { titleXml } from './title';

export interface AxisPlace {
  readonly element: 'catAx' | 'valAx';
  readonly id: number;
  readonly crosses: number;
  /** `l`, `b`, `r` or `t` */
  readonly side: string;
  /** Where this axis meets the other one: a wish of the other axis. */
  readonly other: ChartAxis;
  readonly between: 'between' | 'midCat';
}

const UPRIGHT = -5_400_000;
const TICKS: Readonly<Record<string, string>> = { None: 'none', Cross: 'cross', Inside: 'in', Outside: 'out' };
const LABELS: Readonly<Record<string, string>> = { None: 'none', High: 'high', Low: 'low', NextToAxis: 'nextTo' };
const CROSSES: Readonly<Record<string, string>> = { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' };

const numeric = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export function axisXml(axis: ChartAxis, place: AxisPlace, workbook: Workbook): string {
  const { values } = axis;
  const isValue = place.element === 'valAx';
  const upright = isValue && (place.side === 'l' || place.side === 'r');
  const logarithmic = values['scaleType'] === 'Logarithmic';
  const [maximum, minimum] = [numeric(values['maximum']), numeric(values['minimum'])];
  const format = String(values['numberFormat']);
  const gridlines = (name: 'MajorGridlines' | 'MinorGridlines'): string | false =>
    axis[name].values['visible'] === true &&
    tag(`c:${name.charAt(0).toLowerCase()}${name.slice(1)}`, {}, shapeXml(lineXml(axis[name].Format.Line)));
  return tag(
    `c:${place.element}`,
    {},
    valueTag('c:axId', place.id),
    tag(
      'c:scaling',
      {},
      logarithmic && valueTag('c:logBase', Number(values['logBase'])),
      valueTag('c:orientation', values['reversePlotOrder'] === true ? 'maxMin' : 'minMax'),
      maximum !== null && valueTag('c:max', maximum),
      minimum !== null && valueTag('c:min', minimum),
    ),
    valueTag('c:delete', values['visible'] !== true),
    valueTag('c:axPos', place.side),
    gridlines('MajorGridlines'),
    gridlines('MinorGridlines'),
    titleXml(axis.Title, workbook, upright ? UPRIGHT : 0),
    tag('c:numFmt', { formatCode: format, sourceLinked: format === 'General' }),
    valueTag('c:majorTickMark', TICKS[String(values['majorTickMark'])] ?? 'none'),
    valueTag('c:minorTickMark', TICKS[String(values['minorTickMark'])] ?? 'none'),
    valueTag('c:tickLblPos', LABELS[String(values['tickLabelPosition'])] ?? 'nextTo'),
    shapeXml(lineXml(axis.Format.Line)),
    textPropertiesXml(axis.Format.Font.values),
    valueTag('c:crossAx', place.crosses),
    crossing(place.other),
    ...(isValue
      ? [
          valueTag('c:crossBetween', place.between),
          numeric(values['majorUnit']) !== null && valueTag('c:majorUnit', Number(values['majorUnit'])),
          numeric(values['minorUnit']) !== null && valueTag('c:minorUnit', Number(values['minorUnit'])),
          displayUnit(values['displayUnit']),
        ]
      : [
          valueTag('c:auto', values['categoryType'] === 'Automatic'),
          valueTag('c:lblAlgn', 'ctr'),
          valueTag('c:lblOffset', Number(values['offset'])),
          numeric(values['tickLabelSpacing']) !== null && valueTag('c:tickLblSkip', Number(values['tickLabelSpacing'])),
          valueTag('c:noMultiLvlLbl', values['multiLevel'] !== true),
        ]),
  );
}

function crossing({ values }: ChartAxis): string {
  return values['position'] === 'Custom'
    ? valueTag('c:crossesAt', Number(values['positionAt']))
    : valueTag('c:crosses', CROSSES[String(values['position'])] ?? 'autoZero');
}

function displayUnit(unit: unknown): string | false {
  if (typeof unit !== 'string' || unit === 'None' || unit === 'Custom') return false;
  return tag('c:dispUnits', {}, valueTag('c:builtInUnit', `${unit.charAt(0).toLowerCase()}${unit.slice(1)}`));
}
