import { parseBox, type Workbook, type Worksheet } from '../../model';
import type { Package } from '../package';
import { SETTINGS_NAMESPACE } from '../save/customXml';
import { parseXml, type XmlElement } from '../xml';
import { richText } from './cells';

/** Notes of a sheet; threaded comments come back as the notes that files keep beside them. */
export function readNotes(sheet: Worksheet, pack: Package, path: string): void {
  for (const { kind, target } of pack.relations(path)) {
    if (kind !== 'comments') continue;
    for (const comment of parseXml(pack.text(target)).below('comment')) {
      const box = parseBox(comment.attribute('ref') ?? '');
      const text = comment.child('text');
      if (box && text && !sheet.Notes.items.some((note) => note.box.row === box.row && note.box.column === box.column))
        sheet.Notes.Add(sheet.rangeOf(box), richText(text));
    }
  }
}

export function readLinks(sheet: Worksheet, root: XmlElement, pack: Package, path: string): void {
  const targets = new Map(pack.relations(path).map(({ id, target }) => [id, target]));
  for (const link of root.child('hyperlinks')?.all('hyperlink') ?? []) {
    const box = parseBox(link.attribute('ref') ?? '');
    if (!box) continue;
    const place = link.attribute('location');
    const address = targets.get(link.attribute('r:id') ?? '');
    const screenTip = link.attribute('tooltip');
    sheet.hyperlinks.areas.set(box, {
      ...(address !== undefined && { address }),
      ...(place !== undefined && { documentReference: place }),
      ...(screenTip !== undefined && { screenTip }),
    });
  }
}

/** What an add-in noted on a sheet. */
export function readSheetProperties(sheet: Worksheet, root: XmlElement, pack: Package, path: string): void {
  const targets = new Map(pack.relations(path).map(({ id, target }) => [id, target]));
  for (const property of root.child('customProperties')?.all('customPr') ?? []) {
    const target = targets.get(property.attribute('r:id') ?? '');
    if (target !== undefined && pack.has(target))
      sheet.CustomProperties.Add(property.attribute('name') ?? '', fromUtf16(pack.bytes(target)));
  }
}

function fromUtf16(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8));
  return text;
}

function identityOf(pack: Package, path: string): string | undefined {
  const properties = pack.relations(path).find(({ kind }) => kind === 'customXmlProps')?.target;
  if (properties === undefined || !pack.has(properties)) return undefined;
  const item = parseXml(pack.text(properties));
  return item.attribute('ds:itemID') ?? item.attribute('itemID');
}

/** Custom XML parts, the add-in's settings, and the properties of the document. */
export function readDocument(workbook: Workbook, pack: Package): void {
  for (const { kind, target } of pack.relations('xl/workbook.xml')) {
    if (kind !== 'customXml' || !pack.has(target)) continue;
    const xml = pack.text(target);
    const root = parseXml(xml);
    if (root.attribute('xmlns') !== SETTINGS_NAMESPACE) {
      const id = identityOf(pack, target);
      if (id === undefined) workbook.CustomXmlParts.Add(xml);
      else workbook.CustomXmlParts.open(id, xml);
      continue;
    }
    for (const setting of root.all('setting'))
      workbook.Settings.Add(setting.attribute('key') ?? '', JSON.parse(setting.text) as unknown);
  }
  const { values, Custom: custom } = workbook.Properties;
  const core = pack.has('docProps/core.xml') ? parseXml(pack.text('docProps/core.xml')) : undefined;
  const names = {
    title: 'title',
    subject: 'subject',
    author: 'creator',
    keywords: 'keywords',
    comments: 'description',
    category: 'category',
  };
  for (const [name, element] of Object.entries(names))
    Object.assign(values, { [name]: core?.child(element)?.text ?? '' });
  const own = pack.has('docProps/custom.xml') ? parseXml(pack.text('docProps/custom.xml')).all('property') : [];
  for (const property of own) {
    const value = property.children[0];
    const text = value?.text ?? '';
    const typed = /^(i4|r8|int|decimal)$/.test(value?.name ?? '')
      ? Number(text)
      : value?.name === 'bool'
        ? text === 'true'
        : text;
    custom.Add(property.attribute('name') ?? '', typed);
  }
}
