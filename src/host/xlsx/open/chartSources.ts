import { parseBox, splitSheet, type ChartSource, type Worksheet } from '../../model';
import type { XmlElement } from '../xml';

/** Cells that a reference of a file means; null for those of another workbook. */
export function sourceAt(sheet: Worksheet, reference: string | undefined): ChartSource | null {
  if (reference === undefined) return null;
  const { sheet: name, rest } = splitSheet(reference.trim());
  const holder = name === null ? sheet : sheet.workbook.Worksheets.find(name);
  const box = parseBox(rest);
  return holder && box ? { sheet: holder, box } : null;
}

export const valuesOf = (series: XmlElement): string | undefined =>
  (series.at('val', 'numRef', 'f') ?? series.at('yVal', 'numRef', 'f'))?.text;
