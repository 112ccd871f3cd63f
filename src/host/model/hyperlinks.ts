import type { Box } from '../engine';
import { AreaList } from './areaList';
import type { Worksheet } from './worksheet';

/** A link as Range.hyperlink gives it: to an address or to a place in the workbook. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

const LINK_COLOR = '#0563C1';

export class Hyperlinks {
  readonly areas = new AreaList<Hyperlink>();

  get(box: Box): Hyperlink | null {
    return this.areas.get(box);
  }

  set(sheet: Worksheet, box: Box, value: unknown): void {
    const link = (value ?? {}) as Hyperlink;
    this.areas.set(box, link);
    if (link.textToDisplay !== undefined) sheet.writeText(box, link.textToDisplay);
    sheet.context.engine.setStyle(sheet.Id, box, { fontColor: LINK_COLOR, underline: true });
  }

  clear(box: Box): void {
    this.areas.clear(box);
  }
}
