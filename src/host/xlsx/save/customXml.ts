import type { Workbook } from '../../model';
import type { Package } from '../package';
import { document, escapeText, tag } from '../xml';

/** Namespace of the part in which the host keeps an add-in's settings; Excel itself ties them to the add-in's identity in its store. */
export const SETTINGS_NAMESPACE = 'urn:embedded-host:settings';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** What an add-in keeps in the workbook beside its cells: custom XML parts and settings. */
export function writeCustomXml(pack: Package, workbook: Workbook): void {
  const { items: settings } = workbook.Settings;
  const texts = workbook.CustomXmlParts.items.map((part) => ({
    id: part.Id,
    xml: part.GetXml(),
    namespace: part.NamespaceUri,
  }));
  if (settings.length > 0) {
    const content = settings.map(({ Key, Value }) =>
      tag('setting', { key: Key }, escapeText(JSON.stringify(Value) ?? 'null')),
    );
    texts.push({
      id: '{00000000-0000-4000-9000-000000000000}',
      xml: document(tag('settings', { xmlns: SETTINGS_NAMESPACE }, ...content)),
      namespace: SETTINGS_NAMESPACE,
    });
  }
  texts.forEach(({ id, xml, namespace }, k) => {
    const path = `customXml/item${k + 1}.xml`;
    const properties = `customXml/itemProps${k + 1}.xml`;
    pack.set(path, xml);
    pack.add(
      properties,
      document(
        tag(
          'ds:datastoreItem',
          { 'ds:itemID': id, 'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml' },
          tag('ds:schemaRefs', {}, tag('ds:schemaRef', { 'ds:uri': namespace })),
        ),
      ),
      PROPERTIES_TYPE,
    );
    pack.relate(path, properties, 'customXmlProps');
    pack.relate('xl/workbook.xml', path, 'customXml');
  });
}
