import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const OFFICE = 'http://schemas.microsoft.com/office';
const RELATIONS = `${OFFICE}/2017/06/relationships`;
const ADDIN = '<we:reference id="6f9d1b0a-ccss" version="0.1.0.0" store="developer" storeType="Registry"/>';

/**
 * What Excel adds to the file of a workbook in which the add-in has been at work, and the embedded host does not: the parts
 * that open its pane and keep its settings ([MS-OWEXML]), the list of calculated cells, and the rich values behind cells
 * with a card and with a formatted number ([MS-XLSX] 2.6.175).
 */
export function asExcelSaves(file: Uint8Array, { card, number }: { readonly card: string; readonly number: string }) {
  const parts = new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const change = (name: string, pattern: string | RegExp, by: string): void => {
    const before = parts.get(name) ?? '';
    const after = before.replace(pattern, by);
    if (after === before) throw new Error(`${name}: ${String(pattern)} is not there`);
    parts.set(name, after);
  };
  const relate = (rels: string, type: string, target: string): void =>
    change(
      rels,
      '</Relationships>',
      `<Relationship Id="rIdX${parts.size}" Type="${type}" Target="${target}"/></Relationships>`,
    );
  const add = (name: string, content: string): void => {
    parts.set(name, content);
    change('[Content_Types].xml', '</Types>', `<Override PartName="/${name}" ContentType="application/xml"/></Types>`);
  };

  add(
    'xl/webextensions/taskpanes.xml',
    `<wetp:taskpanes xmlns:wetp="${OFFICE}/webextensions/taskpanes/2010/11"><wetp:taskpane><wetp:webextensionref r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  );
  add(
    'xl/webextensions/webextension1.xml',
    `<we:webextension xmlns:we="${OFFICE}/webextensions/webextension/2010/11">${ADDIN}<we:properties><we:property name="CCSS.reglages" value="{}"/></we:properties></we:webextension>`,
  );
  parts.set(
    'xl/webextensions/_rels/taskpanes.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`,
  );
  relate('_rels/.rels', `${OFFICE}/2011/relationships/webextensiontaskpanes`, 'xl/webextensions/taskpanes.xml');

  add('xl/calcChain.xml', `<calcChain><c r="${card}" i="1"/></calcChain>`);
  const book = 'xl/_rels/workbook.xml.rels';
  relate(book, 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain', 'calcChain.xml');

  add(
    'xl/richData/rdrichvaluestructure.xml',
    '<rvStructures count="2"><s t="_entity"><k n="_DisplayString" t="s"/><k n="Code" t="s"/><k n="Organisme" t="s"/></s><s t="_formattednumber"><k n="_Format" t="s"/></s></rvStructures>',
  );
  add(
    'xl/richData/rdrichvalue.xml',
    '<rvData count="2"><rv s="0"><v>Allocataires de la branche Famille</v><v>FAMILLE.ALLOCATAIRES</v><v>CCSS de la Lozère</v></rv><rv s="1"><fb>0</fb><v>#,##0</v></rv></rvData>',
  );
  relate(book, `${RELATIONS}/rdRichValueStructure`, 'richData/rdrichvaluestructure.xml');
  relate(book, `${RELATIONS}/rdRichValue`, 'richData/rdrichvalue.xml');
  const metadata = 'xl/metadata.xml';
  change(metadata, '</metadataTypes>', '<metadataType name="XLRICHVALUE"/></metadataTypes>');
  change(
    metadata,
    '<cellMetadata',
    `<futureMetadata name="XLRICHVALUE" count="2">${[0, 1].map((i) => `<bk><extLst><ext><xlrd:rvb xmlns:xlrd="${OFFICE}/spreadsheetml/2017/richdata" i="${i}"/></ext></extLst></bk>`).join('')}</futureMetadata><cellMetadata`,
  );
  change(
    metadata,
    '</metadata>',
    '<valueMetadata count="2"><bk><rc t="2" v="0"/></bk><bk><rc t="2" v="1"/></bk></valueMetadata></metadata>',
  );
  const sheet = 'xl/worksheets/sheet1.xml';
  change(sheet, `<c r="${card}"`, `<c r="${card}" vm="1"`);
  change(sheet, `<c r="${number}"`, `<c r="${number}" vm="2"`);
  return zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])));
}
