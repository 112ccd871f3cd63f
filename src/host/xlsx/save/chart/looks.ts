import type { ChartFill, ChartFont, ChartLine } from '../../../model';
import { DASHES } from '../../chartTypes';
import { tag, valueTag } from '../../xml';

/** Fills, lines and fonts of a drawing (DrawingML). */

const EMU_A_POINT = 12_700;
const PLAIN_LINE = { color: '#D9D9D9', lineStyle: 'Continuous', weight: 0.75 } as const;

export const solid = (color: string): string =>
  tag('a:solidFill', {}, tag('a:srgbClr', { val: color.replace('#', '').toUpperCase() }));

export function fillXml(fill: ChartFill): string {
  if (fill.color === null) return '';
  return fill.color === 'none' ? tag('a:noFill') : solid(fill.color);
}

/** Whether a line is as it was made: Excel then chooses. */
export const isPlain = ({ values }: ChartLine): boolean =>
  values['color'] === PLAIN_LINE.color &&
  values['lineStyle'] === PLAIN_LINE.lineStyle &&
  values['weight'] === PLAIN_LINE.weight;

export function lineXml({ values }: ChartLine): string {
  if (values['lineStyle'] === 'None') return tag('a:ln', {}, tag('a:noFill'));
  const dash = DASHES.find(([model]) => model === values['lineStyle'])?.[1] ?? 'solid';
  return tag(
    'a:ln',
    { w: Math.round(Number(values['weight']) * EMU_A_POINT) },
    solid(String(values['color'])),
    dash !== 'solid' && valueTag('a:prstDash', dash),
  );
}

/** The looks of a part; nothing where all of it is left to Excel. */
export const shapeXml = (...parts: readonly string[]): string => {
  const content = parts.join('');
  return content === '' ? '' : tag('c:spPr', {}, content);
};

/** Font of a text: `a:defRPr` for a default, `a:rPr` for a run. */
export function fontXml(name: string, values: ChartFont['values']): string {
  return tag(
    name,
    {
      ...(name === 'a:rPr' && { lang: 'fr-FR' }),
      sz: Math.round(Number(values['size']) * 100),
      b: values['bold'] === true,
      i: values['italic'] === true,
    },
    solid(String(values['color'])),
    tag('a:latin', { typeface: String(values['name']) }),
  );
}

/** @param rotation in sixty-thousandths of a degree */
export function textPropertiesXml(values: ChartFont['values'], rotation: number | null = null): string {
  return tag(
    'c:txPr',
    {},
    tag('a:bodyPr', rotation === null ? {} : { rot: rotation, vert: 'horz' }),
    tag('a:lstStyle'),
    tag('a:p', {}, tag('a:pPr', {}, fontXml('a:defRPr', values)), tag('a:endParaRPr', { lang: 'fr-FR' })),
  );
}
