/** Files made to harm an importer: by chance, small; and by design, large. */
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** taken as if it came from the clipboard */
  readonly pasted: boolean;
  readonly text?: string;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (name: string, text: string, pasted = false): HostileFile => ({ name, bytes: utf8(text), pasted, text });

/** A workbook with one sheet, stored or deflated. */
export function workbook(sheet: string, strings = '', level: 0 | 6 = 6): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="F" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="3"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  };
  if (strings) files['xl/sharedStrings.xml'] = strToU8(`<sst>${strings}</sst>`);
  return zipSync(files, { level });
}

const FRAGMENTS = [
  '\t',
  '\t',
  '|',
  '\n',
  '\n',
  ' ',
  '\u00a0',
  '\u202f',
  '2024',
  '2025',
  '2025/2024',
  '12 345',
  '1.234.567',
  '24 0333',
  '- 3,5 %',
  '+0,3 pts',
  '12,5 M€',
  '(1 234)',
  '> 6 %',
  '-',
  '=',
  'NC',
  'N/N-1',
  'Total',
  'dont',
  'Évolution',
  'Objectif',
  'Nombre de',
  'Montant (en k€)',
  'Allocataires',
  'Population',
  '# ',
  '**',
  '<b>',
  '</b>',
  '^{ème}',
  '\ud800',
  '\udfff',
  '\u0000',
  '\u202e',
  '\ufeff',
  '=HYPERLINK("http://x","y")',
  '=1+1',
  '@SUM(A1)',
  '99999999999999999999',
  '1e999',
  '0,0000000001',
  "'",
  '"',
  ';',
  '<table>',
  '<tr>',
  '<td colspan="1000000" rowspan="99999">',
  '</table>',
  '<script>',
  '<!--',
  '&nbsp;',
  '&#x110000;',
  '&lt;',
  '<style>',
  '<td>5</td>',
];
const fragments = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) },
    { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
  ),
  { maxLength: 60 },
);
const text = fragments.map((parts) => parts.join(''));

const cell = fc.oneof(
  fc
    .record({
      t: fc.constantFrom('n', 's', 'str', 'e', 'b', 'inlineStr', 'd', 'zzz'),
      v: fc.oneof(text, fc.double().map(String)),
      s: fc.integer({ min: -2, max: 9 }),
      r: fc.constantFrom('A1', 'B2', 'XFD1048576', 'ZZZZZZ9', '', 'é'),
    })
    .map(({ t, v, s, r }) => `<c r="${r}" t="${t}" s="${s}"><f>A1+1</f><v>${v.replace(/[<&]/g, '')}</v></c>`),
  fc.constant('<c><v>12</v></c>'),
);
const sheet = fc
  .array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 })
  .map((rows) => rows.map((cells) => `<row>${cells.join('')}</row>`).join(''));

/** Bytes cut short, with some changed. */
const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      length: fc.integer({ min: 0, max: bytes.length }),
      whole: fc.boolean(),
      changes: fc.array(fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) }), { maxLength: 8 }),
    })
    .map(({ length, whole, changes }) => {
      const copy = bytes.slice(0, whole ? bytes.length : length);
      for (const { at, to } of changes) if (at < copy.length) copy[at] = to;
      return copy;
    });

/** One hostile file by chance. PDF is rare: it costs a hundred times the others. */
export function fuzzCase(pdf: Uint8Array): fc.Arbitrary<HostileFile> {
  const book = workbook('<row><c t="inlineStr"><is><t>A</t></is></c><c><v>5</v></c></row>');
  return fc.oneof(
    { weight: 40, arbitrary: text.map((t) => file('rapport.txt', t)) },
    { weight: 15, arbitrary: text.map((t) => file('page.html', `<html>${t}`)) },
    { weight: 12, arbitrary: text.map((t) => file('presse-papiers', t, true)) },
    { weight: 15, arbitrary: text.map((t) => file('cellules.csv', t)) },
    { weight: 8, arbitrary: sheet.map((s) => ({ name: 'classeur.xlsx', bytes: workbook(s, '', 0), pasted: false })) },
    { weight: 6, arbitrary: damaged(book).map((bytes) => ({ name: 'abime.xlsx', bytes, pasted: false })) },
    {
      weight: 3,
      arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => ({ name: 'octets.bin', bytes, pasted: false })),
    },
    { weight: 1, arbitrary: damaged(pdf).map((bytes) => ({ name: 'abime.pdf', bytes, pasted: false })) },
  );
}

/** Large files by design, each made when it is its turn. */
export function largeCases(): (() => HostileFile)[] {
  const big =
    (name: string, make: () => string, pasted = false) =>
    () =>
      file(name, make(), pasted);
  const zip = (name: string, make: () => Uint8Array) => (): HostileFile => ({ name, bytes: make(), pasted: false });
  return [
    big('tabulations.txt', () => '\t'.repeat(10_000_000)),
    big('lignes-de-tabulations.txt', () => '\t\t\t\n'.repeat(190_000)),
    big('chiffres.txt', () => '1 234\t'.repeat(1_500_000)),
    big('long-nombre.txt', () => `a\t${'9'.repeat(9_000_000)}`),
    big('points.txt', () => `${'.'.repeat(7_000)}x\n`.repeat(1_000)),
    big('parentheses.txt', () => `${'('.repeat(7_000)}1\n`.repeat(1_000)),
    big('espaces.txt', () => `a${' '.repeat(7_000)}1\t2\n`.repeat(1_000)),
    big('prose.txt', () => `${'En 2025, 12 345 allocataires (contre 11 000 en 2024). '.repeat(100)}\n`.repeat(300)),
    big('grande-table.txt', () => `Libellé\t2024\t2025\n${'Nombre de dossiers reçus\t1 234\t5 678\n'.repeat(30_000)}`),
    big('titres.txt', () => '# Titre\n'.repeat(190_000)),
    big('tubes.txt', () => '|'.repeat(9_000_000)),
    big('imbrique.html', () => `<html>${'<table><tr><td>'.repeat(100_000)}1`),
    big('etendues.html', () => `<table>${'<tr><td colspan=999 rowspan=999>1</td></tr>'.repeat(20_000)}</table>`, true),
    big('ouvertes.html', () => `<html>${'<div>'.repeat(1_000_000)}`),
    big('commentaire.html', () => `<html><!--${'-'.repeat(9_000_000)}`),
    big('guillemets.csv', () => '"'.repeat(9_000_000)),
    big('points-virgules.csv', () => ';'.repeat(9_000_000)),
    big('guillemets-ouverts.csv', () => 'a;"b\n'.repeat(1_500_000)),
    zip('bombe.xlsx', () => workbook('<row><c><v>1</v></c></row>'.repeat(8_000_000))),
    zip('bombe-textes.xlsx', () =>
      workbook('<row><c t="s"><v>0</v></c></row>', `<si><t>${'a'.repeat(180_000_000)}</t></si>`),
    ),
    zip('colonnes.xlsx', () => workbook(`<row>${'<c><v>1</v></c>'.repeat(2_000_000)}</row>`)),
    zip('lignes.xlsx', () => workbook('<row r="999999999"><c r="ZZZZ9"><v>1</v></c></row>'.repeat(100_000))),
    zip('faux.pdf', () => utf8(`%PDF-1.7\n${'1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\n'.repeat(20_000)}`)),
    zip('boucle.pdf', () =>
      utf8(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
      ),
    ),
  ];
}
