import { isErrorValue } from '../../../../formula';
import { grid } from '../../../engine';
import { absoluteAddress, quoteSheet, type ChartSource, type Workbook } from '../../../model';
import { tag, textTag, valueTag } from '../../xml';

/** References of a chart to cells, with what these cells held when the file was saved. */

export const referenceText = ({ sheet, box }: ChartSource): string =>
  `${quoteSheet(sheet.Name)}!${absoluteAddress(box)}`;

const valuesOf = ({ sheet, box }: ChartSource): (string | number | boolean)[] =>
  grid(box, (row, column) => sheet.context.engine.value(sheet.Id, row, column)).flat();

const points = (texts: readonly (string | null)[]): string[] => [
  valueTag('c:ptCount', texts.length),
  ...texts.map((text, idx) => (text === null ? '' : tag('c:pt', { idx }, textTag('c:v', text)))),
];

export function numbersXml(source: ChartSource): string {
  const { sheet, box } = source;
  const format = sheet.context.engine.style(sheet.Id, box.row, box.column).numberFormat;
  const texts = valuesOf(source).map((value) => (typeof value === 'number' ? String(value) : null));
  return tag(
    'c:numRef',
    {},
    textTag('c:f', referenceText(source)),
    tag('c:numCache', {}, textTag('c:formatCode', format), ...points(texts)),
  );
}

export function textsXml(source: ChartSource): string {
  const { sheet, box } = source;
  const texts = grid(box, (row, column) => sheet.textAt(row, column)).flat();
  return tag('c:strRef', {}, textTag('c:f', referenceText(source)), tag('c:strCache', {}, ...points(texts)));
}

/** Categories are numbers only where all of them are (years). */
export function categoriesXml(source: ChartSource): string {
  const values = valuesOf(source);
  return values.length > 0 && values.every((value) => typeof value === 'number')
    ? numbersXml(source)
    : textsXml(source);
}

/** The cell that a formula such as `=Feuil1!$A$1` names; null for any other formula. */
export function sourceOf(formula: string, workbook: Workbook): ChartSource | null {
  try {
    const range = workbook.rangeAt(formula.replace(/^=/, ''), workbook.Worksheets.items[0]!);
    return { sheet: range.sheet, box: range.box };
  } catch {
    // Not an address: a title's formula can be damaged (#REF!).
    return null;
  }
}

/** What a cell shows; errors say nothing in a title. */
export function shownText({ sheet, box }: ChartSource): string {
  const text = sheet.textAt(box.row, box.column);
  return isErrorValue(sheet.context.engine.value(sheet.Id, box.row, box.column)) ? '' : text;
}
