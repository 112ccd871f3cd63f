import type { IStyleData } from '@univerjs/core';
import type { ConditionalFormat } from '../../model';
import type { HostSession } from '../../session';

/** What conditional formats give to a cell. */
export interface ConditionalLook {
  readonly style: IStyleData;
  readonly numberFormat: string | null;
}

/** The looks of all formats that hold in a cell, the first one strongest. */
export function conditionalLook(
  { workbook }: HostSession,
  sheetId: string,
  row: number,
  column: number,
): ConditionalLook | null {
  const sheet = workbook.Worksheets.items.find(({ Id }) => Id === sheetId);
  if (!sheet || sheet.conditionalFormats.items.length === 0) return null;
  const looks = sheet.conditionalFormats.holding(row, column).map(lookOf);
  return looks.length === 0 ? null : looks.reduce(under);
}

const under = (first: ConditionalLook, later: ConditionalLook): ConditionalLook => ({
  style: { ...later.style, ...first.style },
  numberFormat: first.numberFormat ?? later.numberFormat,
});

function lookOf({ rule, numberFormat }: ConditionalFormat): ConditionalLook {
  const { Font: font, Fill: fill } = rule.Format;
  const color = String(font.values['color'] ?? '');
  const background = String(fill.values['color'] ?? '');
  const style: IStyleData = {
    ...(color === '' ? {} : { cl: { rgb: color } }),
    ...(background === '' ? {} : { bg: { rgb: background } }),
    ...(font.values['bold'] === true ? { bl: 1 } : {}),
    ...(font.values['italic'] === true ? { it: 1 } : {}),
    ...(font.values['strikethrough'] === true ? { st: { s: 1 } } : {}),
  };
  return { style, numberFormat };
}
