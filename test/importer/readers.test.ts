import { strToU8, zipSync } from 'fflate';
import { ImportError, kindOf, readFile } from '../../src/importer';
import { builtInFormat, parseFormat, shown } from '../../src/importer/read/numberFormat';
import { delimiterOf } from '../../src/importer/read/delimited';
import { briefs, importPasted, importText } from './support';

const EXPECTED = [
  'Logement 2021 level 5943 count',
  'Logement 2022 level 6660 count',
  'Logement 2021>2022 change 12.06 percent',
];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('pasted cells', () => {
  test('tab-separated text', async () => {
    expect(
      briefs(await importPasted({ text: 'Aides\t2021\t2022\tÉvolution\nLogement\t5 943\t6 660\t12,06 %' })),
    ).toEqual(EXPECTED);
  });

  test('HTML of a spreadsheet, goes before the text beside it', async () => {
    const html =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td{color:red}</style></head><body><!--StartFragment--><table><col width=80>' +
      '<tr><td>Aides</td><td>2021</td><td>2022</td><td>&Eacute;volution</td></tr><tr><td>Logement</td><td>5&nbsp;943</td><td><b>6&#8239;660</b></td><td>12,06&nbsp;%</td></tr></table></body></html>';
    expect(briefs(await importPasted({ html, text: 'autre chose' }))).toEqual(EXPECTED);
  });

  test('spans over columns and rows', async () => {
    const html =
      '<table><tr><th rowspan="2">Aides</th><th colspan="2">Nombre</th><th rowspan="2">Évolution 2022/2021</th></tr><tr><th>2021</th><th>2022</th></tr>' +
      '<tr><td>Logement</td><td>5 943</td><td>6 660</td><td>12,06 %</td></tr></table>';
    expect(briefs(await importPasted({ html }))).toEqual(EXPECTED);
  });

  test('unclosed tags, scripts and tables within cells do no harm', async () => {
    const html =
      '<table><script>var a = "<td>1</td>"</script><tr><td>Aides<td>2021<td>2022<td>Évolution<tr><td>Logement<td>5 943<td>6 660<td>12,06 %';
    expect(briefs(await importPasted({ html }))).toEqual(EXPECTED);
  });
});

describe('.csv', () => {
  test.each([
    ['Aides;2021;2022;Évolution\nLogement;5 943;6 660;"12,06 %"', ';'],
    ['Aides,2021,2022,Évolution\nLogement,5 943,6 660,"12,06 %"', ','],
    ['Aides\t2021\t2022\tÉvolution\nLogement\t5 943\t6 660\t12,06 %', '\t'],
  ])('%j is parted by %j', async (text, mark) => {
    expect(delimiterOf(text)).toBe(mark);
    expect(briefs(await importText(text, undefined, 'f.csv'))).toEqual(EXPECTED);
  });

  test('Windows encoding, with its own line ends', async () => {
    const text = 'Aides;2021;2022;\xc9volution\r\nLogement;5\xa0943;6\xa0660;12,06 %\r\n';
    const latin1 = Uint8Array.from(text, (c) => c.charCodeAt(0));
    const document = await readFile(latin1, 'f.csv');
    expect(document.blocks[0]).toMatchObject({
      rows: [{ cells: ['Aides', '2021', '2022', 'Évolution'] }, { cells: ['Logement', '5 943', '6 660', '12,06 %'] }],
    });
  });
});

describe('number formats of sheets', () => {
  test.each([
    [0.025923, '0.00%', '2,59 %'],
    [13962, '#,##0', '13 962'],
    [1234.5, '#,##0.00\\ "€"', '1 234,50 €'],
    [1234.5, '#,##0.00\\ [$€-40C]', '1 234,50 €'],
    [99450000, '#,##0.00,,\\ "M€"', '99,45 M€'],
    [-0.364, '+0.0%;-0.0%', '-36,4 %'],
    [0.003, '+0.0%;-0.0%', '+0,3 %'],
    [2021, 'General', '2021'],
    [0.1 + 0.2, 'General', '0,3'],
    [44561, 'dd/mm/yyyy', '31/12/2021'],
  ])('%p as %s is %s', (value, code, text) => {
    expect(shown(value, parseFormat(code), false)).toBe(text);
  });
  test('built-in formats', () => {
    expect(shown(0.5, builtInFormat(9), false)).toBe('50 %');
    expect(shown(44561, builtInFormat(14), false)).toBe('31/12/2021');
  });
});

describe('.xlsx', () => {
  const sheet = (data: string, hidden = ''): Uint8Array =>
    zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook><sheets><sheet name="Aides" sheetId="1" r:id="rId1"/>${hidden}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': strToU8(
        '<sst><si><t>Aides</t></si><si><r><t>Évo</t></r><r><t>lution</t></r><rPh><t>x</t></rPh></si><si><t>Logement</t></si></sst>',
      ),
      'xl/styles.xml': strToU8(
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.00\\ %"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${data}</sheetData></worksheet>`),
    });
  const DATA =
    '<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3"><v>2021</v></c><c r="D3"><v>2022</v></c><c r="E3" t="s"><v>1</v></c></row>' +
    '<row r="4"><c r="B4" t="s"><v>2</v></c><c r="C4" s="1"><v>5943</v></c><c r="D4" s="1"><v>6660</v></c><c r="E4" s="2"><f>D4/C4-1</f><v>0.12064614</v></c></row>';

  test('values as shown, formulas by their last value, rows by their number', async () => {
    const document = await readFile(sheet(DATA), 'f.xlsx');
    expect(document.blocks).toEqual([
      {
        kind: 'table',
        rows: [
          { line: 3, cells: ['', 'Aides', '2021', '2022', 'Évolution'] },
          { line: 4, cells: ['', 'Logement', '5 943', '6 660', '12,06 %'] },
        ],
      },
    ]);
  });

  test('a formula without a value and a hidden sheet are said', async () => {
    const document = await readFile(
      sheet(DATA.replace('<v>0.12064614</v>', ''), '<sheet name="Secret" state="hidden" r:id="rId2"/>'),
      'f.xlsx',
    );
    expect(document.notices.map((n) => n.message).join(' ')).toMatch(/« Secret ».*1 formule/s);
  });
});

describe('what cannot be read says why', () => {
  const zip = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
  test.each([
    ['vide.txt', new Uint8Array(), /ne contient aucun texte/],
    ['tronque.xlsx', zip.slice(0, zip.length - 30), /incomplet/],
    ['autre.xlsx', zipSync({ 'a.txt': strToU8('a') }), /pas un classeur/],
    ['protege.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), /mot de passe/],
    ['ancien.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), /Types lus/],
    ['image.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /Types lus/],
    ['faux.pdf', bytes('bonjour'), /ne correspond pas/],
    ['octets.bin', Uint8Array.from({ length: 200 }, (_, k) => k % 7), /Types lus/],
    ['tabulations.txt', bytes('\t'.repeat(12_500_000)), /trop grand/],
  ])('%s', async (name, content, message) => {
    await expect(readFile(content, name)).rejects.toThrow(message);
    await expect(readFile(content, name)).rejects.toBeInstanceOf(ImportError);
  });

  test('types are told by the content', () => {
    expect(kindOf(bytes('%PDF-1.7'), 'a.txt')).toBe('pdf');
    expect(kindOf(zip, 'a.bin')).toBe('xlsx');
    expect(kindOf(bytes('a;b'), 'a.csv')).toBe('csv');
    expect(kindOf(bytes('<!DOCTYPE html>'), 'a')).toBe('html');
    expect(kindOf(bytes('Rapport 2022'), 'a.md')).toBe('text');
  });
});

test('reading can be cancelled', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(readFile(bytes('a\t1\n'.repeat(1000)), 'a.txt', { signal: stop.signal })).rejects.toThrow(/annulé/);
});
