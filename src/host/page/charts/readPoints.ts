import { isErrorValue } from '../../../formula';
import type { CellValue } from '../../engine';
import { displayText, type ChartSeries } from '../../model';
import { automaticColor, look, said, sourceFormat } from './readParts';
import type { Label, LabelPosition, Point, Series, TextLook } from './view';

type LabelPart = ChartSeries['DataLabels'];
type LabelValues = Readonly<Record<string, unknown>>;

/** The points of a series with their labels. */
export function pointsOf(series: ChartSeries, kind: Series['kind'], color: string | null, index: number): Point[] {
  const format = sourceFormat(series);
  const numbers = series.numbers.map((value, at) => plotted(series, value, at));
  const total = numbers.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
  const { categories } = series;
  return numbers.map((value, at) => {
    const own = series.Points.known.get(at)?.Format.Fill.color ?? null;
    const base = kind === 'ring' ? automaticColor(at) : color;
    const label = labelOf(series, at);
    return {
      value,
      text: value === null ? '' : displayText(value, format),
      color: own === 'none' ? null : (own ?? base ?? (kind === 'line' ? automaticColor(index) : null)),
      label:
        label && value !== null
          ? compose(label.values, label.look, {
              value,
              share: total === 0 ? 0 : Math.abs(value) / total,
              series: series.title,
              category: categories[at] ?? '',
              format,
            })
          : null,
    };
  });
}

/** What Excel plots of a cell: texts count as zero, blanks and errors are not drawn. */
function plotted(series: ChartSeries, value: CellValue, at: number): number | null {
  if (typeof value === 'number') return value;
  if (isErrorValue(value) || typeof value === 'boolean') return null;
  if (value !== '') return 0;
  const source = series.valuesSource;
  if (!source) return null;
  const { box, sheet } = source;
  const row = box.row + Math.floor(at / box.columns);
  return sheet.context.engine.formula(sheet.Id, row, box.column + (at % box.columns)) === null ? null : 0;
}

/** How the label of a point reads; null where it has none. What is set on the point stands before what holds for the series. */
function labelOf(series: ChartSeries, at: number): { values: LabelValues; look: TextLook } | null {
  const point = series.Points.known.get(at);
  const all = said(series, 'hasDataLabels') === true;
  const own = point !== undefined && said(point, 'hasDataLabel') === true;
  if (!all && !own) return null;
  if (point === undefined) return { values: series.DataLabels.values, look: look(series.DataLabels.Format.Font) };
  if (!all) return { values: point.DataLabel.values, look: look(point.DataLabel.Format.Font) };
  return {
    values: { ...series.DataLabels.values, ...changed(point.DataLabel) },
    look: { ...look(series.DataLabels.Format.Font), ...changedLook(point.DataLabel) },
  };
}

/** A label as the model makes it. */
const UNSET: LabelValues = {
  position: 'OutsideEnd',
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showPercentage: false,
  numberFormat: 'General',
};
const UNSET_COLOR = '#595959';

function changed(label: { readonly values: LabelValues }): LabelValues {
  return Object.fromEntries(
    Object.entries(UNSET).flatMap(([name, unset]) =>
      label.values[name] === unset ? [] : [[name, label.values[name]]],
    ),
  );
}

function changedLook(label: { readonly Format: LabelPart['Format'] }): Partial<TextLook> {
  const { color, bold } = look(label.Format.Font);
  return { ...(color === UNSET_COLOR ? {} : { color }), ...(bold ? { bold } : {}) };
}

interface Content {
  readonly value: number;
  readonly share: number;
  readonly series: string;
  readonly category: string;
  readonly format: string;
}

function compose(values: LabelValues, font: TextLook, content: Content): Label | null {
  const own = String(values['numberFormat']);
  const shareAlone = values['showPercentage'] === true && values['showValue'] !== true;
  const parts: string[] = [];
  if (values['showSeriesName'] === true) parts.push(content.series);
  if (values['showCategoryName'] === true) parts.push(content.category);
  if (values['showValue'] === true) parts.push(displayText(content.value, own === 'General' ? content.format : own));
  if (values['showPercentage'] === true)
    parts.push(displayText(content.share, shareAlone && own !== 'General' ? own : '0%'));
  const text = parts.filter((part) => part !== '').join(String(values['separator'] ?? '; '));
  return text === '' ? null : { text, look: font, position: POSITIONS[String(values['position'])] ?? 'outsideEnd' };
}

const POSITIONS: Readonly<Record<string, LabelPosition>> = {
  Center: 'center',
  OutsideEnd: 'outsideEnd',
  InsideEnd: 'insideEnd',
  InsideBase: 'insideBase',
  Top: 'top',
  Bottom: 'bottom',
  Left: 'left',
  Right: 'right',
};
