import { startFunctionsHost } from '../../support/functionsHost';
import type { FunctionsHost } from '../../support/functionsHost';
import { saved, SavedFile } from './support';

let started: FunctionsHost;
let file: SavedFile;

beforeAll(async () => {
  started = await startFunctionsHost();
  const { host } = started;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("L'été");
    sheet.getRange('A1:C3').formulas = [
      ['=CCSS.VAL("FAMILLE.ALLOCATAIRES",2021)', '=CCSS.LIBELLE("FAMILLE.ALLOCATAIRES")', '=1/0'],
      ["'=1+1", "'0042", '=TRUE'],
      ["'a & <b>", '=A1&" < "', 12.5],
    ];
    sheet.getRange('A5').formulas = [['=CCSS.SERIE("FAMILLE.ALLOCATAIRES")']];
    sheet.getRange('E1').formulas = [['=SUM(A1)']];
    sheet.getRange('E1').numberFormat = [['#,##0.0 "k€"']];
    const { format } = sheet.getRange('E1:F1');
    format.font.bold = true;
    format.font.color = '#0F3D96';
    format.fill.color = '#FFF8E1';
    format.horizontalAlignment = 'Center';
    format.wrapText = true;
    format.borders.getItem('EdgeBottom').color = '#DFE3E8';
    format.columnWidth = 90;
    format.rowHeight = 30;
    sheet.freezePanes.freezeRows(1);
    sheet.showGridlines = false;
    sheet.getRange('H1:I2').merge();
    sheet.getRange('K1').dataValidation.rule = { list: { inCellDropDown: true, source: '=$A$1:$A$3' } };
    sheet.getRange('K2').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    const condition = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
    condition.custom.rule.formula = '=LEFT($B1,1)="<"';
    condition.custom.format.font.color = '#B3500F';
    condition.custom.format.numberFormat = '0.0 %';
    context.workbook.notes.add(sheet.getRange('A1'), 'Une note\nsur deux lignes');
    context.workbook.names.add('Montant', sheet.getRange('C3'), 'un commentaire');
    const table = sheet.tables.add(sheet.getRange('M1:N4').getIntersection(sheet.getRange('M1:N4')), true);
    sheet.getRange('M1:N4').values = [
      ['code', 'valeur'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ];
    table.name = 'Essai';
    table.style = 'TableStyleMedium7';
    table.columns.getItemAt(1).filter.applyCustomFilter('>1');
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintArea(sheet.getRange('A1:K20'));
    sheet.customProperties.add('clé', 'valeur é');
    context.workbook.settings.add('choix', { annees: [2021] });
    await context.sync();
  });
  file = new SavedFile(await saved(host));
});
afterAll(() => started.host.dispose());

const NAME = "L'été";

test('custom functions are stored as Excel stores them, with their values', () => {
  const number = file.cell(NAME, 'A1');
  expect(number.child('f')?.text).toBe('_xldudf_CCSS_VAL("FAMILLE.ALLOCATAIRES",2021)');
  expect(number.child('v')?.text).toBe('13962');
  expect(number.attribute('t')).toBeUndefined();
  const text = file.cell(NAME, 'B1');
  expect([text.attribute('t'), text.child('v')?.text]).toEqual(['str', 'Allocataires de la branche Famille']);
  expect([file.cell(NAME, 'C1').attribute('t'), file.cell(NAME, 'C1').child('v')?.text]).toEqual(['e', '#DIV/0!']);
  expect([file.cell(NAME, 'C2').attribute('t'), file.cell(NAME, 'C2').child('v')?.text]).toEqual(['b', '1']);
});

test('a spill is a dynamic array with all its values', () => {
  const anchor = file.cell(NAME, 'A5');
  expect(anchor.attribute('cm')).toBe('1');
  expect(anchor.child('f')?.attribute('t')).toBe('array');
  expect(anchor.child('f')?.attribute('ref')).toMatch(/^A5:[B-Z]\d+$/);
  expect(file.cell(NAME, 'B6').child('v')?.text).toMatch(/^\d+$/);
  expect(file.cell(NAME, 'B6').child('f')).toBeUndefined();
  expect(file.part('xl/metadata.xml').below('dynamicArrayProperties')[0]?.attribute('fDynamic')).toBe('1');
});

test('texts that look like formulas or numbers are shared texts with the mark of a typed apostrophe', () => {
  const strings = file.part('xl/sharedStrings.xml').all('si');
  const formats = file.part('xl/styles.xml').child('cellXfs')!.all('xf');
  for (const [address, text] of [
    ['A2', '=1+1'],
    ['B2', '0042'],
  ] as const) {
    const cell = file.cell(NAME, address);
    expect(cell.attribute('t')).toBe('s');
    expect(strings[Number(cell.child('v')?.text)]?.child('t')?.text).toBe(text);
    expect(formats[cell.number('s') ?? 0]?.attribute('quotePrefix')).toBe('1');
  }
});

test('looks: font, fill, borders, alignment, number format, sizes', () => {
  const styles = file.part('xl/styles.xml');
  const format = styles.child('cellXfs')!.all('xf')[file.cell(NAME, 'E1').number('s')!]!;
  const pick = (list: string, item: string, id: string) => styles.child(list)!.all(item)[format.number(id)!]!;
  const font = pick('fonts', 'font', 'fontId');
  expect(font.child('b')).toBeDefined();
  expect(font.child('color')?.attribute('rgb')).toBe('FF0F3D96');
  expect(pick('fills', 'fill', 'fillId').below('fgColor')[0]?.attribute('rgb')).toBe('FFFFF8E1');
  expect(pick('borders', 'border', 'borderId').child('bottom')?.attribute('style')).toBe('thin');
  expect(format.child('alignment')?.attribute('horizontal')).toBe('center');
  const code = styles.below('numFmt').find((one) => one.attribute('numFmtId') === format.attribute('numFmtId'));
  expect(code?.attribute('formatCode')).toBe('#,##0.0 "k€"');
  const sheet = file.sheet(NAME);
  const column = sheet
    .child('cols')!
    .all('col')
    .find((one) => one.attribute('min') === '5');
  expect(column?.number('width')).toBeCloseTo(120 / 7, 5);
  expect(sheet.below('row')[0]?.number('ht')).toBe(30);
});

test('view, merged cells, page and rules', () => {
  const sheet = file.sheet(NAME);
  const view = sheet.below('sheetView')[0]!;
  expect(view.flag('showGridLines', true)).toBe(false);
  expect(view.child('pane')?.attributes).toMatchObject({ state: 'frozen', ySplit: '1', topLeftCell: 'A2' });
  expect(sheet.below('mergeCell').map((one) => one.attribute('ref'))).toEqual(['H1:I2']);
  expect(sheet.child('pageSetup')?.attributes).toMatchObject({
    orientation: 'landscape',
    paperSize: '9',
    fitToWidth: '1',
    fitToHeight: '0',
  });
  const lists = sheet.below('dataValidation').map((one) => [one.attribute('sqref'), one.child('formula1')?.text]);
  expect(lists).toEqual([
    ['K1', '$A$1:$A$3'],
    ['K2', '"a,b"'],
  ]);
  const rule = sheet.below('cfRule')[0]!;
  expect(rule.child('formula')?.text).toBe('LEFT($B1,1)="<"');
  const look = file.part('xl/styles.xml').child('dxfs')!.all('dxf')[rule.number('dxfId')!]!;
  expect(look.child('numFmt')?.attribute('formatCode')).toBe('0.0 %');
});

test('tables have their style and their filter in force', () => {
  const table = file.part('xl/tables/table1.xml');
  expect(table.attributes).toMatchObject({ displayName: 'Essai', ref: 'M1:N4' });
  expect(table.below('tableColumn').map((one) => one.attribute('name'))).toEqual(['code', 'valeur']);
  expect(table.child('tableStyleInfo')?.attribute('name')).toBe('TableStyleMedium7');
  expect(table.below('customFilter')[0]?.attributes).toMatchObject({ operator: 'greaterThan', val: '1' });
  expect(file.sheet(NAME).below('row')[1]?.attribute('hidden')).toBe('1');
});

test('names, notes, settings', () => {
  const names = file.part('xl/workbook.xml').below('definedName');
  expect(names.map((one) => [one.attribute('name'), one.text])).toEqual(
    expect.arrayContaining([
      ['Montant', "'L''été'!$C$3"],
      ['_xlnm.Print_Area', "'L''été'!$A$1:$K$20"],
    ]),
  );
  const note = file.pack.paths.find((path) => /comments\d*\.xml$/.test(path))!;
  expect(file.part(note).below('t')[0]?.text).toBe('Une note\nsur deux lignes');
  const custom = file.pack.paths.filter((path) => /customXml\/item\d+\.xml$/.test(path));
  expect(custom.map((path) => file.pack.text(path)).join('')).toContain('{"annees":[2021]}');
});

test('the same workbook makes the same file, but for the date in it', async () => {
  const again = new SavedFile(await saved(started.host));
  const differing = again.pack.paths.filter((path) => again.pack.text(path) !== file.pack.text(path));
  expect(differing.filter((path) => path !== 'docProps/core.xml')).toEqual([]);
});
