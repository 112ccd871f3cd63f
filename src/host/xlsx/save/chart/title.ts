import type { ChartAxisTitle, ChartTitle, Workbook } from '../../../model';
import { tag, textTag, valueTag } from '../../xml';
import { fillXml, fontXml, shapeXml, textPropertiesXml } from './looks';
import { shownText, sourceOf, textsXml } from './references';

/** A title of a chart or an axis: the text of a cell, or its own. Null where nothing is shown. */
export function titleXml(
  title: ChartTitle | ChartAxisTitle,
  workbook: Workbook,
  rotation: number | null = null,
): string | null {
  if (title.values['visible'] !== true) return null;
  const font = title.Format.Font.values;
  const source = title.formula === null ? null : sourceOf(title.formula, workbook);
  const text = source ? shownText(source) : String(title.values['text']);
  if (source === null && text === '') return null;
  const overlay = valueTag('c:overlay', title.values['overlay'] === true);
  const looks = shapeXml(fillXml(title.Format.Fill));
  if (source) {
    const cells = { sheet: source.sheet, box: { ...source.box, rows: 1, columns: 1 } };
    return tag('c:title', {}, tag('c:tx', {}, textsXml(cells)), overlay, looks, textPropertiesXml(font, rotation));
  }
  const paragraphs = text
    .split('\n')
    .map((line) =>
      tag(
        'a:p',
        {},
        tag('a:pPr', {}, fontXml('a:defRPr', font)),
        tag('a:r', {}, fontXml('a:rPr', font), textTag('a:t', line)),
      ),
    );
  const rich = tag(
    'c:rich',
    {},
    tag('a:bodyPr', rotation === null ? {} : { rot: rotation, vert: 'horz' }),
    tag('a:lstStyle'),
    ...paragraphs,
  );
  return tag('c:title', {}, tag('c:tx', {}, rich), overlay, looks);
}

/** What a title says, whatever it takes it from. */
export function titleText(title: ChartTitle, workbook: Workbook): string {
  if (title.values['visible'] !== true) return '';
  const source = title.formula === null ? null : sourceOf(title.formula, workbook);
  return source ? shownText(source) : String(title.values['text']);
}
