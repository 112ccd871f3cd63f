import { cleanWorkbook, UnreadableFile } from '../../../src/workbook/frozenCopy/cleanWorkbook';
import { partsOf, rows, workbook } from './handmade';
import type { Handmade } from './handmade';

const SHEET = 'xl/worksheets/sheet1.xml';
const VAL = '_xldudf_CCSS_VAL("FAMILLE.ALLOCATAIRES",2021)';
const MICROSOFT = 'http://schemas.microsoft.com/office/2017/06/relationships';

const clean = (given: Handmade): Record<string, string> => partsOf(cleanWorkbook(workbook(given)).file);
const cellsOf = (cells: string, more: Handmade = {}): string =>
  /<row r="1">(.*)<\/row>/s.exec(clean({ sheet: rows(cells), ...more })[SHEET]!)?.[1] ?? '';
const inline = (text: string): string => `<is><t xml:space="preserve">${text}</t></is>`;

describe('cells', () => {
  test.each<[string, string, string]>([
    ['a number', `<c r="A1" s="3"><f>${VAL}</f><v>13962</v></c>`, '<c r="A1" s="3"><v>13962</v></c>'],
    [
      'a text',
      `<c r="A1" t="str"><f>${VAL}</f><v>a &amp; b</v></c>`,
      `<c r="A1" t="inlineStr">${inline('a &amp; b')}</c>`,
    ],
    ['an error', `<c r="A1" t="e"><f>${VAL}</f><v>#N/A</v></c>`, '<c r="A1" t="e"><v>#N/A</v></c>'],
    ['a truth value', `<c r="A1" t="b"><f>${VAL}&gt;0</f><v>1</v></c>`, '<c r="A1" t="b"><v>1</v></c>'],
    ['nested and mixed', `<c r="A1"><f>ROUND(${VAL}/B1,2)</f><v>1.5</v></c>`, '<c r="A1"><v>1.5</v></c>'],
    ['written as Excel shows it', '<c r="A1"><f>CCSS.VAL("X",2021)</f><v>7</v></c>', '<c r="A1"><v>7</v></c>'],
    [
      'in a text only',
      '<c r="A1"><f>"_xldudf_"&amp;LEN("CCSS.VAL(1)")</f><v>7</v></c>',
      '<c r="A1"><f>"_xldudf_"&amp;LEN("CCSS.VAL(1)")</f><v>7</v></c>',
    ],
    ['without formula of ours', '<c r="A1"><f>SUM(B1:B2)</f><v>7</v></c>', '<c r="A1"><f>SUM(B1:B2)</f><v>7</v></c>'],
    [
      'of another add-in',
      '<c r="A1"><f>_xldudf_AUTRE_VAL(1)</f><v>7</v></c>',
      '<c r="A1"><f>_xldudf_AUTRE_VAL(1)</f><v>7</v></c>',
    ],
  ])('%s', (_title, before, after) => {
    expect(cellsOf(before)).toBe(after);
  });

  test('elements with a prefix', () => {
    const sheet = `<x:sheetData><x:row r="1"><x:c r="A1"><x:f>${VAL}</x:f><x:v>5</x:v></x:c></x:row></x:sheetData>`;
    expect(clean({ sheet })[SHEET]).toContain('<x:c r="A1"><x:v>5</x:v></x:c>');
  });

  test('a spill: the formula goes with its mark, the cells that it fills stay', () => {
    const cells = `<c r="A1" cm="1"><f t="array" ref="A1:B1">_xldudf_CCSS_SERIE("X")</f><v>2020</v></c><c r="B1"><v>5</v></c>`;
    expect(cellsOf(cells)).toBe('<c r="A1"><v>2020</v></c><c r="B1"><v>5</v></c>');
  });

  test('what reads a spill would be #REF!: it becomes a value too', () => {
    const cells = `<c r="A1" cm="1"><f t="array" ref="A1:B1">_xldudf_CCSS_SERIE("X")</f><v>2020</v></c><c r="B1"><v>5</v></c><c r="C1"><f>SUM(_xlfn.ANCHORARRAY(A1))</f><v>2025</v></c><c r="D1"><f>SUM(_xlfn.ANCHORARRAY(E1))</f><v>1</v></c>`;
    expect(cellsOf(cells)).toContain(
      '<c r="C1"><v>2025</v></c><c r="D1"><f>SUM(_xlfn.ANCHORARRAY(E1))</f><v>1</v></c>',
    );
  });

  test('a formula written once for several cells', () => {
    const cells = `<c r="A1"><f t="shared" ref="A1:C1" si="0">_xldudf_CCSS_VAL(A2,2021)</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>3</v></c>`;
    expect(cellsOf(cells)).toBe('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c>');
  });

  test('of a shared formula only the cells concerned: the others get their own', () => {
    const cells = `<c r="A1"><f t="array" ref="A1">_xldudf_CCSS_FICHE("X")</f><v>1</v></c><c r="B1"><f t="shared" ref="B1:C1" si="0">_FV(A1,"2021")</f><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>3</v></c>`;
    expect(cellsOf(cells)).toBe('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c>');
    const apart = cells
      .replace('_FV(A1,"2021")', '_FV($A1,"2021")')
      .replace('r="C1"><f t="shared" si="0"/>', 'r="C1"><f t="shared" si="0"/>');
    expect(cellsOf(apart)).toBe('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c>');
    const onlyMaster = cells
      .replace('_FV(A1,"2021")', 'FORMULATEXT(A1)')
      .replace('t="shared" ref="B1:C1"', 't="shared" ref="B1:D1"');
    const far = onlyMaster.replace('<c r="C1">', '<c r="D1">');
    expect(cellsOf(far)).toBe(
      '<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><f>FORMULATEXT(C1)</f><v>3</v></c>',
    );
  });

  test('a formula without a value is told', () => {
    const { report } = cleanWorkbook(workbook({ sheet: rows(`<c r="B1"><f>${VAL}</f></c>`) }));
    expect(report).toEqual({ frozen: 1, names: [], withoutValue: ['Feuil1!B1'] });
  });
});

describe('names', () => {
  const names =
    `<definedName name="_xldudf_CCSS_VAL" hidden="1">#NAME?</definedName><definedName name="_xldudf_AUTRE" hidden="1">#NAME?</definedName>` +
    `<definedName name="Taux">${VAL}*2</definedName><definedName name="Double">Taux*2</definedName><definedName name="Zone">Feuil1!$A$1</definedName>`;

  test('those that need the add-in go, and with them what needs those', () => {
    const book = clean({ names })['xl/workbook.xml'];
    expect(book).toMatch(
      /<definedNames><definedName name="_xldudf_AUTRE".*<definedName name="Zone">Feuil1!\$A\$1<\/definedName><\/definedNames>/,
    );
    expect(book).not.toMatch(/Taux|Double|CCSS/);
  });
  test('formulas that use them become values', () => {
    expect(cellsOf('<c r="A1"><f>Double+1</f><v>5</v></c><c r="B1"><f>Zone</f><v>5</v></c>', { names })).toBe(
      '<c r="A1"><v>5</v></c><c r="B1"><f>Zone</f><v>5</v></c>',
    );
  });
  test('of two names alike, of the workbook and of a sheet, neither is left where one needs the add-in', () => {
    const alike = `<definedName name="Taux" localSheetId="0">${VAL}</definedName><definedName name="Taux">Feuil1!$A$1</definedName>`;
    const parts = clean({ sheet: rows('<c r="B1"><f>Taux</f><v>5</v></c>'), names: alike });
    expect(parts['xl/workbook.xml']).not.toContain('Taux');
    expect(parts[SHEET]).toContain('<c r="B1"><v>5</v></c>');
  });
  test('a name for a spill becomes one for its cells', () => {
    const spill = '<c r="A1" cm="1"><f t="array" ref="A1:B3">_xldudf_CCSS_SERIE("X")</f><v>1</v></c>';
    const book = clean({
      sheet: rows(spill),
      names: '<definedName name="Serie">_xlfn.ANCHORARRAY(Feuil1!$A$1)</definedName>',
    })['xl/workbook.xml'];
    expect(book).toContain('<definedName name="Serie">Feuil1!$A$1:$B$3</definedName>');
  });
});

test('drop-downs, rules and sparklines that need the add-in go; the others stay', () => {
  const sheet =
    `<sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;${VAL}</formula></cfRule></conditionalFormatting>` +
    `<conditionalFormatting sqref="B1"><cfRule type="expression" priority="2"><formula>B1&gt;0</formula></cfRule></conditionalFormatting>` +
    `<dataValidations count="2"><dataValidation type="list" sqref="A1"><formula1>Liste</formula1></dataValidation><dataValidation type="list" sqref="B1"><formula1>$C$1:$C$3</formula1></dataValidation></dataValidations>` +
    `<extLst><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Liste</xm:f><xm:sqref>D1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
  const names = '<definedName name="Liste">_xldudf_CCSS_ANNEES("X")</definedName>';
  const text = clean({ sheet, names })[SHEET];
  expect(text).toContain('<conditionalFormatting sqref="B1">');
  expect(text).toContain('<dataValidations count="1"><dataValidation type="list" sqref="B1">');
  expect(text).not.toMatch(/sqref="A1"|sparkline|Liste/);
});

test('calculated columns and totals of tables', () => {
  const table = `<table><tableColumns count="3"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"><calculatedColumnFormula>_xldudf_CCSS_VAL(T[[#This Row],[a]],2021)</calculatedColumnFormula></tableColumn><tableColumn id="3" name="c" totalsRowFunction="custom"><totalsRowFormula>${VAL}</totalsRowFormula></tableColumn></tableColumns></table>`;
  const parts = clean({
    sheetRels: { rId1: ['table', '../tables/table1.xml'] },
    parts: { 'xl/tables/table1.xml': table },
  });
  expect(parts['xl/tables/table1.xml']).toBe(
    '<table><tableColumns count="3"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/><tableColumn id="3" name="c"/></tableColumns></table>',
  );
});

test('a chart told by a name that goes keeps the values that it shows; one told by cells stays', () => {
  const cells =
    '<c:val><c:numRef><c:f>Feuil1!$A$1:$A$2</c:f><c:numCache><c:ptCount val="1"/></c:numCache></c:numRef></c:val>';
  const chart = `<c:ser><c:tx><c:strRef><c:f>Classeur!Titre</c:f><c:strCache><c:pt idx="0"><c:v>Familles</c:v></c:pt></c:strCache></c:strRef></c:tx><c:val><c:numRef><c:f>Classeur!Titre</c:f><c:numCache><c:pt idx="0"><c:v>5</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:ser>${cells}</c:ser>`;
  const parts = clean({
    names: '<definedName name="Titre">_xldudf_CCSS_LIBELLE("X")</definedName>',
    parts: { 'xl/charts/chart1.xml': chart },
  });
  expect(parts['xl/charts/chart1.xml']).toBe(
    `<c:ser><c:tx><c:v>Familles</c:v></c:tx><c:val><c:numLit><c:pt idx="0"><c:v>5</c:v></c:pt></c:numLit></c:val></c:ser><c:ser>${cells}</c:ser>`,
  );
});

describe('parts of the add-in', () => {
  const parts = clean({
    rootRels: {
      rId9: [
        'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
        'xl/webextensions/taskpanes.xml',
      ],
      rId8: ['custom-properties', 'docProps/custom.xml'],
    },
    bookRels: {
      rId7: ['calcChain', 'calcChain.xml'],
      rId6: ['customXml', '../customXml/item1.xml'],
      rId5: ['customXml', '../customXml/item2.xml'],
      rId4: ['customXml', '../customXml/item3.xml'],
      rId3: ['customXml', '../customXml/item4.xml'],
    },
    parts: {
      'xl/webextensions/taskpanes.xml': '<wetp:taskpanes/>',
      'xl/webextensions/_rels/taskpanes.xml.rels': '<Relationships/>',
      'xl/webextensions/webextension1.xml': '<we:webextension id="ccss"/>',
      'xl/calcChain.xml': '<calcChain><c r="A1"/></calcChain>',
      'customXml/item1.xml': '<empreinte xmlns="urn:ccss-indicateurs:empreinte"/>',
      'customXml/item2.xml': '<autre xmlns="urn:autre"/>',
      'customXml/item3.xml':
        '<settings><setting key="CCSS.etat">1</setting><setting key="autre">2</setting></settings>',
      'customXml/item4.xml': '<settings><setting key="CCSS.etat">1</setting></settings>',
      'docProps/custom.xml': '<Properties><property name="CCSS.version"/><property name="Service"/></Properties>',
    },
  });
  test.each([
    ['the part that opens the pane, and the settings in it', /webextension/i],
    ['what the add-in keeps in the workbook', /urn:ccss|CCSS\.|item4/],
    ['the list of calculated cells, which names cells without formulas', /calcChain/],
  ])('%s', (_title, pattern) => {
    expect(Object.entries(parts).filter(([name, text]) => pattern.test(name) || pattern.test(text))).toEqual([]);
  });
  test('those of others stay', () => {
    expect(parts['customXml/item2.xml']).toBe('<autre xmlns="urn:autre"/>');
    expect(parts['customXml/item3.xml']).toBe('<settings><setting key="autre">2</setting></settings>');
    expect(parts['docProps/custom.xml']).toContain('<property name="Service"/>');
  });
});

describe('rich values', () => {
  const type = (name: string): string => `<metadataType name="${name}"/>`;
  const rich = {
    bookRels: {
      rId3: ['sheetMetadata', 'metadata.xml'],
      rId4: [`${MICROSOFT}/rdRichValue`, 'richData/rdrichvalue.xml'],
      rId5: [`${MICROSOFT}/rdRichValueStructure`, 'richData/rdrichvaluestructure.xml'],
    },
    parts: {
      'xl/metadata.xml': `<metadata><metadataTypes count="2">${type('XLRICHVALUE')}${type('XLDAPR')}</metadataTypes><futureMetadata name="XLRICHVALUE" count="3">${[0, 1, 2].map((i) => `<bk><extLst><ext><xlrd:rvb i="${i}"/></ext></extLst></bk>`).join('')}</futureMetadata><futureMetadata name="XLDAPR" count="1"><bk/></futureMetadata><cellMetadata count="1"><bk><rc t="2" v="0"/></bk></cellMetadata><valueMetadata count="3">${[0, 1, 2].map((v) => `<bk><rc t="1" v="${v}"/></bk>`).join('')}</valueMetadata></metadata>`,
      'xl/richData/rdrichvaluestructure.xml':
        '<rvStructures count="3"><s t="_formattednumber"><k n="_Format" t="s"/></s><s t="_entity"><k n="_DisplayString" t="s"/><k n="Code" t="s"/><k n="Organisme" t="s"/></s><s t="_linkedentity"><k n="_DisplayString" t="s"/></s></rvStructures>',
      'xl/richData/rdrichvalue.xml':
        '<rvData count="3"><rv s="0"><fb>0.0259</fb><v>0.0 %</v></rv><rv s="1"><v>Allocataires</v><v>FAMILLE.ALLOCATAIRES</v><v>Lozère</v></rv><rv s="2"><v>Microsoft</v></rv></rvData>',
    },
  } as const satisfies Handmade;
  const number = '<c r="A1" vm="1"><f>_xldudf_CCSS_EVOL("X",2021)</f><v>0.0259</v></c>';
  const card = '<c r="B1" t="e" vm="2"><f>_xldudf_CCSS_FICHE("X")</f><v>#VALUE!</v></c>';
  const stock = '<c r="C1" t="e" vm="3"><v>#VALUE!</v></c>';
  const array = '<c r="D1" cm="1"><f t="array" ref="D1:D2">_xlfn.SEQUENCE(2)</f><v>1</v></c>';

  test('a number keeps the format that its function gave it, a card becomes what it shows', () => {
    const parts = clean({ sheet: rows(number + card), ...rich });
    expect(parts[SHEET]).toContain(
      `<c r="A1" s="1"><v>0.0259</v></c><c r="B1" t="inlineStr">${inline('Allocataires')}</c>`,
    );
    expect(parts['xl/styles.xml']).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0 %"/></numFmts>',
    );
    expect(parts['xl/styles.xml']).toContain(
      '<cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0" applyNumberFormat="1"/></cellXfs>',
    );
  });
  test('nothing else is left: their parts go', () => {
    const parts = clean({ sheet: rows(number + card), ...rich });
    expect(Object.keys(parts).filter((name) => /richData|metadata/.test(name))).toEqual([]);
    expect(parts['xl/_rels/workbook.xml.rels']).not.toMatch(/rdRichValue|sheetMetadata/);
    expect(parts['[Content_Types].xml']).not.toMatch(/richData|metadata/);
  });
  test('dynamic arrays of others keep their mark', () => {
    const parts = clean({ sheet: rows(number + array), ...rich });
    expect(parts['xl/metadata.xml']).toBe(
      `<metadata><metadataTypes count="1">${type('XLDAPR')}</metadataTypes><futureMetadata name="XLDAPR" count="1"><bk/></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    );
    expect(parts[SHEET]).toContain(array);
  });
  test('rich values of others stay, renumbered', () => {
    const parts = clean({ sheet: rows(number + card + stock), ...rich });
    expect(parts[SHEET]).toContain('<c r="C1" t="e" vm="1"><v>#VALUE!</v></c>');
    expect(parts['xl/richData/rdrichvalue.xml']).toBe('<rvData count="1"><rv s="2"><v>Microsoft</v></rv></rvData>');
    expect(parts['xl/metadata.xml']).toContain('<valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata>');
    expect(parts['xl/metadata.xml']).toContain('<xlrd:rvb i="0"/>');
  });
  test('a card of ours that was pasted as a value', () => {
    const pasted = clean({ sheet: rows('<c r="B1" t="e" vm="2"><v>#VALUE!</v></c>'), ...rich })[SHEET];
    expect(pasted).toContain(`<c r="B1" t="inlineStr">${inline('Allocataires')}</c>`);
  });
});

test.each([
  ['text', new TextEncoder().encode('bonjour')],
  ['another kind of package', workbook({}).slice(0, 40)],
])('a file that is no workbook: %s', (_title, file) => {
  expect(() => cleanWorkbook(file)).toThrow(UnreadableFile);
});
