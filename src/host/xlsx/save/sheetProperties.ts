import type { Worksheet } from '../../model';
import type { Package } from '../package';
import { tag } from '../xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';
/** Parts of a worksheet that stand after its custom properties. */
const AFTER =
  /<(?:cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** What an add-in notes on a sheet: each value is a part of its own, in UTF-16. */
export function writeSheetProperties(pack: Package, sheets: readonly (readonly [Worksheet, path: string])[]): void {
  let parts = 0;
  for (const [sheet, path] of sheets) {
    const properties = sheet.CustomProperties.items.map((property) => {
      parts += 1;
      const part = `xl/customProperty${parts}.bin`;
      pack.add(part, utf16(String(property.Value)), TYPE);
      return tag('customPr', { name: property.Key, 'r:id': pack.relate(path, part, 'customProperty') });
    });
    if (properties.length === 0) continue;
    pack.change(path, (xml) =>
      xml.replace(AFTER, (follower) => `${tag('customProperties', {}, ...properties)}${follower}`),
    );
  }
}

export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    bytes[2 * i] = code & 0xff;
    bytes[2 * i + 1] = code >> 8;
  }
  return bytes;
}
