/**
 * `Range.text` is what the cell shows, with the number format of a conditional format where one holds:
 * https://learn.microsoft.com/javascript/api/excel/excel.range (text: "The text value will not depend on the cell width"),
 * https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat (numberFormat).
 */
import { batch, read, useHost } from './support/host';

const used = useHost();

const formatted = (address: string, formula: string, numberFormat: string): Promise<void> =>
  batch(used, async (sheet, context) => {
    const format = sheet.getRange(address).conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    format.custom.format.numberFormat = numberFormat;
    await context.sync();
  });

const write = (address: string, value: unknown): Promise<void> =>
  batch(used, async (sheet, context) => {
    sheet.getRange(address).values = [[value]];
    await context.sync();
  });

test('the text follows the condition, cell by cell, and the values that it depends on', async () => {
  await batch(used, async (sheet, context) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    await context.sync();
  });
  await formatted('A1:A3', '=A1>$C$1', '0.0 "M€"');
  expect(await read(used, 'A1:A3', 'text')).toEqual([['1,0 M€'], ['2,0 M€'], ['3,0 M€']]);
  await write('C1', 1.5);
  expect(await read(used, 'A1:A3', 'text')).toEqual([['1'], ['2,0 M€'], ['3,0 M€']]);
  await write('A1', 7);
  expect(await read(used, 'A1', 'text')).toEqual([['7,0 M€']]);
});

test('a changed rule, a stronger format, and none any more', async () => {
  await write('A1', 5);
  await formatted('A1', '=$A$1>10', '0.00');
  expect(await read(used, 'A1', 'text')).toEqual([['5']]);
  await batch(used, async (sheet, context) => {
    sheet.getRange('A1').conditionalFormats.getItemAt(0).custom.rule.formula = '=$A$1>1';
    await context.sync();
  });
  expect(await read(used, 'A1', 'text')).toEqual([['5,00']]);
  await formatted('A1', '=TRUE', '0"!"');
  expect(await read(used, 'A1', 'text')).toEqual([['5!']]);
  await batch(used, async (sheet, context) => {
    sheet.getRange('A1').conditionalFormats.clearAll();
    await context.sync();
  });
  expect(await read(used, 'A1', 'text')).toEqual([['5']]);
});

test('it moves with its cells', async () => {
  await write('B2', 5);
  await formatted('B2', '=$B$2=5', '0.00');
  await batch(used, async (sheet, context) => {
    sheet.getRange('1:1').insert('Down');
    await context.sync();
  });
  expect(await read(used, 'B3', 'text')).toEqual([['5,00']]);
});
