import type { ChartSeries } from '../../model';
import type { TextLook } from './view';

interface WithValues {
  readonly values: Readonly<Record<string, unknown>>;
}

const PIXELS_PER_POINT = 4 / 3;
export const pixels = (points: number): number => points * PIXELS_PER_POINT;

export const said = (part: WithValues, name: string): unknown => part.values[name];

export const look = ({ values }: WithValues): TextLook => ({
  size: pixels(Number(values['size'])),
  color: String(values['color']),
  bold: values['bold'] === true,
  italic: values['italic'] === true,
});

/** The colour of a line; null where there is none. */
export const outline = ({ values }: WithValues): string | null =>
  values['lineStyle'] === 'None' ? null : String(values['color']);

/** The colours of the Office theme, in Excel's order. */
const AUTOMATIC = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

export const automaticColor = (index: number): string => AUTOMATIC[index % AUTOMATIC.length] ?? '#4472C4';

/** The number format of a series' first cell. */
export function sourceFormat({ valuesSource: source }: ChartSeries): string {
  if (!source) return 'General';
  return source.sheet.context.engine.style(source.sheet.Id, source.box.row, source.box.column).numberFormat;
}
