/* eslint-disable office-addins/load-object-before-read, office-addins/call-sync-before-read --
   results of methods need no load, and some tests break the rules on purpose */
import { batch, codeOf, useHost } from './support/host';

// The smaller objects of the model: https://learn.microsoft.com/javascript/api/excel.
const used = useHost();

test('formats', async () => {
  const read = await batch(used, async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    Object.assign(range.format, {
      columnWidth: 90,
      rowHeight: 30,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
    });
    Object.assign(range.format.font, { bold: true, italic: true, color: 'navy', size: 14, name: 'Arial' });
    range.format.fill.color = '#ddebf7';
    range.format.borders.getItem('EdgeBottom').style = 'Double';
    range.load(
      'format/columnWidth,format/rowHeight,format/horizontalAlignment,format/verticalAlignment,format/wrapText',
    );
    range.format.font.load('bold,italic,color,size,name');
    range.format.fill.load('color');
    const border = range.format.borders.getItem('EdgeBottom').load('style');
    const plain = sheet.getRange('D4').format.fill.load('color');
    await context.sync();
    const { format } = range;
    range.format.fill.clear();
    range.format.fill.load('color');
    await context.sync();
    return [
      [format.columnWidth, format.rowHeight, format.horizontalAlignment, format.verticalAlignment, format.wrapText],
      [format.font.bold, format.font.italic, format.font.color, format.font.size, format.font.name],
      [border.style, plain.color, range.format.fill.color],
    ];
  });
  expect(read).toEqual([
    [90, 30, 'Center', 'Top', true],
    [true, true, '#000080', 14, 'Arial'],
    ['Double', '#FFFFFF', '#FFFFFF'],
  ]);
});

test('columns fit their texts', async () => {
  const widths = await batch(used, async (sheet, context) => {
    sheet.getRange('A1:B1').values = [['court', 'un texte nettement plus long que la colonne']];
    sheet.getRange('A:B').format.autofitColumns();
    const formats = ['A1', 'B1'].map((address) => sheet.getRange(address).format.load('columnWidth'));
    await context.sync();
    return formats.map((format) => format.columnWidth);
  });
  expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 3);
});

test('view of a sheet: frozen rows, grid lines, colour of the tab, place', async () => {
  const seen = await batch(used, async (sheet, context) => {
    sheet.freezePanes.freezeRows(1);
    sheet.showGridlines = false;
    sheet.tabColor = '#00FF00';
    sheet.position = 0;
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    sheet.load('showGridlines,tabColor,position');
    await context.sync();
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    return [frozen.address.replace(/^.*!/, ''), sheet.showGridlines, sheet.tabColor, sheet.position, none.isNullObject];
  });
  expect(seen).toEqual(['1:1', false, '#00FF00', 0, true]);
});

test('settings keep any JSON value; adding one again replaces it', async () => {
  const values = await batch(used, async (_, context) => {
    const { settings } = context.workbook;
    settings.add('clé', { liste: [1, 'é'], rien: null });
    settings.add('clé', { liste: [2] });
    const item = settings.getItem('clé').load('value');
    const count = settings.getCount();
    await context.sync();
    settings.getItem('clé').delete();
    const gone = settings.getItemOrNullObject('clé').load('value');
    await context.sync();
    return [item.value as unknown, count.value, gone.isNullObject];
  });
  expect(values).toEqual([{ liste: [2] }, 1, true]);
});

test('custom XML parts', async () => {
  const xml = '<journal xmlns="https://ccss.example/journal"><pas n="1"/></journal>';
  const found = await batch(used, async (_, context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add(xml).load('id,namespaceUri');
    await context.sync();
    const byNamespace = customXmlParts.getByNamespace('https://ccss.example/journal').getOnlyItem().getXml();
    await context.sync();
    return [part.namespaceUri, byNamespace.value];
  });
  expect(found).toEqual(['https://ccss.example/journal', xml]);
});

test('a list of choices for a cell', async () => {
  const rule = await batch(used, async (sheet, context) => {
    sheet.getRange('D1:D3').values = [['CCSS48'], ['FR'], ['']];
    sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '2021,2022,2023' } };
    sheet.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: `='${used.sheet}'!$D$1:$D$3` } };
    sheet.getRange('A1:A2').values = [[2022], ['autre']];
    const first = sheet.getRange('A1').dataValidation.load('type,rule,valid');
    const second = sheet.getRange('A2').dataValidation.load('valid');
    await context.sync();
    return [first.type, first.rule, first.valid, second.valid];
  });
  expect(rule).toEqual(['List', { list: { inCellDropDown: true, source: '2021,2022,2023' } }, true, false]);
  const sheet = used.host.workbook.Worksheets.GetItem(used.sheet);
  expect([
    sheet.validations.choices(sheet, 0, 0),
    sheet.validations.choices(sheet, 1, 0),
    sheet.validations.choices(sheet, 5, 5),
  ]).toEqual([['2021', '2022', '2023'], ['CCSS48', 'FR'], null]);
});

test('conditional formats', async () => {
  const found = await batch(used, async (sheet, context) => {
    const range = sheet.getRange('A1:A9');
    const custom = range.conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=$A1<0';
    custom.custom.format.font.color = '#C00000';
    const value = range.conditionalFormats.add('CellValue');
    value.cellValue.rule = { formula1: '=0', operator: 'GreaterThan' };
    range.conditionalFormats.load('items/type,items/priority');
    const missing = custom.cellValueOrNullObject;
    custom.custom.rule.load('formula');
    await context.sync();
    const { items } = range.conditionalFormats;
    const list = items.map((item) => [item.type, item.priority]);
    range.conditionalFormats.clearAll();
    const count = range.conditionalFormats.getCount();
    await context.sync();
    return [list, missing.isNullObject, custom.custom.rule.formula, count.value];
  });
  expect(found).toEqual([
    [
      ['CellValue', 0],
      ['Custom', 1],
    ],
    true,
    '=$A1<0',
    0,
  ]);
});

test('comments: one a cell', async () => {
  const found = await batch(used, async (sheet, context) => {
    const comment = sheet.comments.add('B2', '=CCSS.VAL("X";2021)').load('id,content');
    await context.sync();
    comment.content = 'Formule figée';
    const same = sheet.comments.getItemByCell('B2').load('content');
    const place = same.getLocation().load('address');
    context.workbook.comments.load('items/content');
    await context.sync();
    const twice = await codeOf(
      batch(used, async (again, inner) => {
        again.comments.add('B2', 'encore');
        await inner.sync();
      }),
    );
    same.delete();
    const count = sheet.comments.getCount();
    await context.sync();
    return [
      same.content,
      place.address.replace(/^.*!/, ''),
      context.workbook.comments.items.length,
      twice,
      count.value,
    ];
  });
  expect(found).toEqual(['Formule figée', 'B2', 1, 'ItemAlreadyExists', 0]);
});

test('charts keep what is set on them, and their series follow the cells', async () => {
  const found = await batch(used, async (sheet, context) => {
    sheet.getRange('A1:C4').values = [
      ['', 'Famille', 'Santé'],
      [2021, 5, 8],
      [2022, 7, 9],
      [2023, 8, 11],
    ];
    const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C4'), 'Columns');
    chart.name = 'Branches';
    chart.title.text = 'Dépenses, en M€';
    chart.legend.position = 'Right';
    chart.axes.valueAxis.numberFormat = '#,##0';
    chart.series.getItemAt(1).format.fill.setSolidColor('#1F77B4');
    chart.setPosition('E2', 'J12');
    sheet.getRange('1:1').insert('Down');
    chart.series.load('items/name');
    chart.load('name,chartType,width,title/text,legend/position');
    const values = chart.series.getItemAt(0).getDimensionValues('Values');
    const categories = chart.series.getItemAt(0).getDimensionValues('Categories');
    await context.sync();
    return [
      chart.name,
      chart.chartType,
      chart.title.text,
      chart.legend.position,
      chart.series.items.map(({ name }) => name),
      values.value,
      categories.value,
      chart.width,
    ];
  });
  expect(found).toEqual([
    'Branches',
    'ColumnStacked',
    'Dépenses, en M€',
    'Right',
    ['Famille', 'Santé'],
    [5, 7, 8],
    ['2021', '2022', '2023'],
    288,
  ]);
});

test('page layout, document properties, links, merged cells, hidden rows', async () => {
  const found = await batch(used, async (sheet, context) => {
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.setPrintArea('A1:F40');
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    context.workbook.properties.title = 'Indicateurs';
    sheet.getRange('A1').hyperlink = { documentReference: "'Feuil1'!A1", textToDisplay: 'voir' };
    sheet.getRange('A3:B4').merge();
    sheet.getRange('6:7').rowHidden = true;
    sheet.pageLayout.load('orientation');
    const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
    const link = sheet.getRange('A1').load('hyperlink,values');
    const hidden = sheet.getRange('A6').load('rowHidden');
    context.workbook.properties.load('title');
    await context.sync();
    return [
      sheet.pageLayout.orientation,
      link.hyperlink.documentReference,
      link.values[0]?.[0],
      hidden.rowHidden,
      context.workbook.properties.title,
      area.isNullObject,
    ];
  });
  expect(found).toEqual(['Landscape', "'Feuil1'!A1", 'voir', true, 'Indicateurs', false]);
});

test('copyFrom moves relative references along', async () => {
  const formulas = await batch(used, async (sheet, context) => {
    sheet.getRange('A1:B1').formulas = [[2, '=A1*2']];
    sheet.getRange('A2').values = [[5]];
    sheet.getRange('B2').copyFrom('B1');
    sheet.getRange('D1:D2').copyFrom('B1:B2', 'Values');
    const range = sheet.getRange('B2').load('formulas,values');
    const values = sheet.getRange('D1:D2').load('formulas');
    await context.sync();
    return [range.formulas, range.values, values.formulas];
  });
  expect(formulas).toEqual([[['=A2*2']], [[10]], [[4], [10]]]);
});

test('application: culture, calculation mode, suspensions', async () => {
  const found = await batch(used, async (_, context) => {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.load('calculationMode,decimalSeparator');
    application.cultureInfo.load('name');
    application.cultureInfo.numberFormat.load('numberDecimalSeparator');
    await context.sync();
    return [
      application.calculationMode,
      application.decimalSeparator,
      application.cultureInfo.name,
      application.cultureInfo.numberFormat.numberDecimalSeparator,
    ];
  });
  expect(found).toEqual(['Automatic', ',', 'fr-FR', ',']);
});

test('a ribbon command runs and completes', async () => {
  Office.actions.associate('essai', async (event: Office.AddinCommands.Event) => {
    await batch(used, async (sheet, context) => {
      sheet.getRange('A1').values = [[event.source.id]];
      await context.sync();
    });
    event.completed();
  });
  await used.host.runCommand('essai');
  expect(used.host.cell(used.sheet, 'A1').value).toBe('essai');
});
