import { UnreadableFile, openWorkbook } from '../../../src/host';
import { startFunctionsHost } from '../../support/functionsHost';
import type { FunctionsHost } from '../../support/functionsHost';
import { reopened, saved, SavedFile } from './support';

let started: FunctionsHost;
const NAME = 'Suivi 2021';

beforeAll(async () => {
  started = await startFunctionsHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(NAME);
    sheet.getRange('A1:C4').formulas = [
      ['code', 'valeur', 'part'],
      ['FAMILLE.ALLOCATAIRES', '=CCSS.VAL(A2,2021)', ''],
      ["'-2,6 %", 12, '=B3*2'],
      ['c', 3, '=Montant+1'],
    ];
    const table = sheet.tables.add(sheet.getRange('A1:C4'), true);
    table.name = 'Suivi';
    sheet.getRange('C2').formulas = [['=[@valeur]/SUM(Suivi[valeur])']];
    table.style = 'TableStyleLight9';
    table.showBandedRows = false;
    table.columns.getItemAt(0).filter.applyValuesFilter(['c', 'FAMILLE.ALLOCATAIRES']);
    sheet.getRange('E1').formulas = [['=CCSS.SERIE("FAMILLE.ALLOCATAIRES")']];
    sheet.getRange('B2:B4').numberFormat = [['#,##0'], ['#,##0'], ['#,##0']];
    sheet.getRange('A6').values = [['fusion']];
    sheet.getRange('A6:B7').merge();
    sheet.getRange('A6').format.fill.color = '#FFF8E1';
    sheet.getRange('A6').format.font.italic = true;
    sheet.getRange('D:D').format.columnWidth = 120;
    sheet.freezePanes.freezeAt(sheet.getRange('A1:A1'));
    sheet.getRange('D2').dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' },
    };
    sheet.getRange('D3').dataValidation.rule = { list: { inCellDropDown: true, source: 'oui,non' } };
    const high = sheet.getRange('B2:B4').conditionalFormats.add('CellValue');
    high.cellValue.format.font.color = '#B3500F';
    high.cellValue.rule = { formula1: '=10', operator: 'GreaterThan' };
    context.workbook.names.add('Montant', sheet.getRange('B4'), 'un commentaire');
    context.workbook.notes.add(sheet.getRange('B2'), 'Imprimé page 12');
    context.workbook.settings.add('choix', { annees: [2021] });
    context.workbook.customXmlParts.add('<journal xmlns="urn:essai"><a/></journal>');
    sheet.customProperties.add('operation', 'n° 1');
    const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:B4'), 'Columns');
    chart.name = 'Essai';
    chart.title.setFormula(`='${NAME}'!$A$6`);
    chart.setPosition('E8', 'K20');
    chart.series.getItemAt(0).format.fill.setSolidColor('#0F3D96');
    chart.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor('#C86816');
    chart.axes.valueAxis.numberFormat = '#,##0';
    chart.axes.categoryAxis.tickLabelSpacing = 2;
    chart.legend.visible = true;
    chart.legend.legendEntries.getItemAt(0).visible = false;
    sheet.horizontalPageBreaks.add(sheet.getRange('A21'));
    sheet.getRange('A9').format.protection.locked = false;
    sheet.protection.protect({ allowSort: true });
    await context.sync();
  });
});
afterAll(() => started.host.dispose());

test('what was saved is there again, and it calculates', async () => {
  const { host } = started;
  const before = await reopened(host);
  const shown = (address: string) => host.cell(NAME, address);
  expect(shown('B2').formula).toBe('=CCSS.VAL(A2,2021)');
  expect(shown('B2').value).toBe(13962);
  expect(shown('C2').formula).toBe('=Suivi[[#This Row],[valeur]]/SUM(Suivi[valeur])');
  expect(shown('C2').value).toBeCloseTo(13962 / 13977, 10);
  expect(shown('C4').value).toBe(4);
  expect(shown('A3')).toMatchObject({ formula: null, value: '-2,6 %' });
  expect(shown('E1').spill?.length).toBeGreaterThan(1);
  // saving again gives the same parts
  const [a, b] = [new SavedFile(before), new SavedFile(await saved(host))];
  const differing = b.pack.paths.filter((path) => !a.pack.has(path) || a.pack.text(path) !== b.pack.text(path));
  expect(differing.filter((path) => path !== 'docProps/core.xml')).toEqual([]);
});

test('objects of the sheet, as the add-in reads them', async () => {
  const read = await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem(NAME);
    const table = workbook.tables.getItem('Suivi').load('style,showBandedRows');
    const criteria = table.columns.getItemAt(0).filter.load('criteria');
    const name = workbook.names.getItem('Montant').load('formula,comment');
    const note = workbook.notes.getItem(`'${NAME}'!B2`).load('content');
    const setting = workbook.settings.getItem('choix').load('value');
    const xml = workbook.customXmlParts.getByNamespace('urn:essai').getOnlyItem().getXml();
    const property = sheet.customProperties.getItem('operation').load('value');
    const whole = sheet.getRange('D2').dataValidation.load('rule');
    const list = sheet.getRange('D3').dataValidation.load('rule');
    const condition = sheet.getRange('B2').conditionalFormats.getItemAt(0).load('type');
    const rule = condition.cellValue.load('rule');
    const frozen = sheet.freezePanes.getLocation().load('address');
    const chart = sheet.charts.getItem('Essai').load('chartType,top,left,width,height');
    const axis = chart.axes.categoryAxis.load('tickLabelSpacing');
    const entry = chart.legend.legendEntries.getItemAt(0).load('visible,index');
    const place = sheet.getRange('E8:K20').load('top,left,width,height');
    const protection = sheet.protection.load('protected,options');
    await context.sync();
    return {
      style: table.style,
      bands: table.showBandedRows,
      values: criteria.criteria.values,
      name: [name.formula, name.comment],
      note: note.content,
      setting: setting.value as unknown,
      // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method, not an object
      xml: xml.value,
      property: property.value as unknown,
      whole: whole.rule.wholeNumber,
      list: list.rule.list?.source,
      condition: [condition.type, rule.rule],
      frozen: frozen.address,
      chart: chart.chartType,
      labelled: axis.tickLabelSpacing as unknown,
      entry: [entry.index, entry.visible],
      moved: (['top', 'left', 'width', 'height'] as const).map((side) => Math.abs(chart[side] - place[side])),
      protection: [protection.protected, protection.options.allowSort, protection.options.allowFormatCells],
    };
  });
  expect(read).toMatchObject({
    style: 'TableStyleLight9',
    bands: false,
    values: ['c', 'FAMILLE.ALLOCATAIRES'],
    name: [`='${NAME}'!$B$4`, 'un commentaire'],
    note: 'Imprimé page 12',
    setting: { annees: [2021] },
    xml: '<journal xmlns="urn:essai"><a/></journal>',
    property: 'n° 1',
    whole: { formula1: 1, formula2: 10, operator: 'Between' },
    list: 'oui,non',
    condition: ['CellValue', { formula1: '10', operator: 'GreaterThan' }],
    frozen: `'${NAME}'!A1`,
    chart: 'ColumnStacked',
    labelled: 2,
    entry: [0, false],
    protection: [true, true, false],
  });
  for (const distance of read.moved) expect(distance).toBeLessThan(0.01);
});

test('a damaged file is refused, and what was open stays', () => {
  const { host } = started;
  expect(() => openWorkbook(host.workbook, new Uint8Array([1, 2, 3]))).toThrow(UnreadableFile);
  expect(host.cell(NAME, 'B2').value).toBe(13962);
});
