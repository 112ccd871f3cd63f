/* eslint-disable office-addins/load-object-before-read -- some tests break the rule on purpose */
import { batch, codeOf, read, useHost } from './support/host';

// https://learn.microsoft.com/javascript/api/excel/excel.range and https://learn.microsoft.com/office/dev/add-ins/excel.
const used = useHost();

const write = (
  address: string,
  property: 'values' | 'formulas' | 'formulasLocal' | 'numberFormat',
  value: unknown,
): Promise<void> =>
  batch(used, async (sheet, context) => {
    Object.assign(sheet.getRange(address), { [property]: value });
    await context.sync();
  });

describe('what a written value becomes (Range.values: “starts with a plus, minus, or equal sign, Excel interprets this value as a formula”)', () => {
  test.each([
    ['a number', 12.5, 12.5, 12.5],
    ['text', 'Allocataires', 'Allocataires', 'Allocataires'],
    ['a truth value', true, true, true],
    ['a formula', '=1+1', 2, '=1+1'],
    ['a formula after a plus', '+1+1', 2, '=+1+1'],
    ['a formula after a minus', '-(1+1)', -2, '=-(1+1)'],
    ['a negative number', '-5', -5, -5],
    ['text after an apostrophe', "'=1+1", '=1+1', '=1+1'],
    ['a number as text after an apostrophe', "'0123", '0123', '0123'],
    ['a number written as text', '1234.5', 1234.5, 1234.5],
    ['a percentage', '12.5%', 0.125, 0.125],
    ['a lone equal sign', '=', '=', '='],
    ['an error', '#N/A', '#N/A', '#N/A'],
    ['a blank', '', '', ''],
  ])('%s', async (_, input, value, formula) => {
    await write('A1', 'values', [[input]]);
    expect(await read(used, 'A1', 'values')).toEqual([[value]]);
    expect(await read(used, 'A1', 'formulas')).toEqual([[formula]]);
  });

  test.each(['=SUM(', '-texte libre (', '@(x'])('a formula that cannot be read is refused: %s', async (input) => {
    expect(await codeOf(write('A1', 'values', [[input]]))).toBe('InvalidArgument');
  });

  test('dates come in as numbers with a format: 31/12/2021 is 44561', async () => {
    await write('A1', 'values', [['31/12/2021']]);
    expect(await read(used, 'A1', 'values')).toEqual([[44561]]);
    expect(await read(used, 'A1', 'text')).toEqual([['31/12/2021']]);
  });

  test('cells formatted as text keep what looks like a number or a formula', async () => {
    await write('A1:B1', 'numberFormat', [['@', '@']]);
    await write('A1:B1', 'values', [['0123', '=1+1']]);
    expect(await read(used, 'A1:B1', 'values')).toEqual([['0123', '=1+1']]);
  });
});

describe('sizes (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values)', () => {
  test.each([
    ['too few rows', 'A1:B2', [[1, 2]]],
    [
      'too many columns',
      'A1:B2',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['ragged rows', 'A1:B2', [[1, 2], [3]]],
    ['a row instead of a table', 'A1:B1', [1, 2]],
  ])('%s: InvalidArgument', async (_, address, value) => {
    expect(await codeOf(write(address, 'values', value))).toBe('InvalidArgument');
  });

  test('one value for the whole range', async () => {
    await write('A1:B2', 'values', 7);
    expect(await read(used, 'A1:B2', 'values')).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test('the client’s slices of a large write arrive whole (more than 1 500 cells at a time)', async () => {
    const values = Array.from({ length: 4000 }, (_, i) => [i, `ligne ${i}`]);
    await write('A1:B4000', 'values', values);
    expect(await read(used, 'A4000:B4000', 'values')).toEqual([[3999, 'ligne 3999']]);
    expect(await codeOf(write('A1:B3999', 'values', values))).toBe('InvalidArgument');
  });
});

describe('null and blanks (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values)', () => {
  test('null leaves a cell as it is', async () => {
    await write('A1:C1', 'values', [[1, 2, 3]]);
    await write('A1:C1', 'values', [[null, 20, null]]);
    expect(await read(used, 'A1:C1', 'values')).toEqual([[1, 20, 3]]);
  });
  test('null leaves a number format as it is, blank resets it', async () => {
    await write('A1:B1', 'numberFormat', [['0.0%', '0.00']]);
    await write('A1:B1', 'numberFormat', [[null, '']]);
    expect(await read(used, 'A1:B1', 'numberFormat')).toEqual([['0.0%', 'General']]);
  });
  test('a blank clears a cell', async () => {
    await write('A1', 'values', [['x']]);
    await write('A1', 'values', [['']]);
    expect(await read(used, 'A1', 'valueTypes')).toEqual([['Empty']]);
  });
  test('null is no value for a property', async () => {
    expect(await codeOf(write('A1', 'values', null))).toBe('InvalidArgument');
    const color = batch(used, async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = null as unknown as string;
      await context.sync();
    });
    expect(await codeOf(color)).toBe('InvalidArgument');
  });
  test('a format that differs between cells reads null', async () => {
    const bold = await batch(used, async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      const font = sheet.getRange('A1:B1').format.font.load('bold,italic');
      await context.sync();
      return [font.bold, font.italic];
    });
    expect(bold).toEqual([null, false]);
  });
});

describe('unbounded ranges (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded)', () => {
  test.each(['A:B', '2:2'])('%s: cell properties read null', async (address) => {
    expect(await read(used, address, 'values')).toBeNull();
    expect(await read(used, address, 'address')).toContain(address);
  });
  test('they cannot be written', async () => {
    expect(await codeOf(write('A:B', 'values', [['x']]))).toBe('InvalidArgument');
  });
});

describe('loading (https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model)', () => {
  test('a property that was not loaded: PropertyNotLoaded', async () => {
    const unloaded = batch(used, async (sheet, context) => {
      const range = sheet.getRange('A1');
      await context.sync();
      return range.values;
    });
    expect(await codeOf(unloaded)).toBe('PropertyNotLoaded');
  });
  test('loading before a write shows the value of then, in the order of the queue', async () => {
    const values = await batch(used, async (sheet, context) => {
      const before = sheet.getRange('A1').load('values');
      sheet.getRange('A1').values = [[5]];
      const after = sheet.getRange('A1').load('values');
      await context.sync();
      return [before.values, after.values];
    });
    expect(values).toEqual([[['']], [[5]]]);
  });
  test('object options', async () => {
    const loaded = await batch(used, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.set({ values: [[4]], format: { font: { bold: true } } });
      range.load({ values: true, format: { font: { bold: true } } });
      await context.sync();
      return range.toJSON();
    });
    expect(loaded).toMatchObject({ values: [[4]], format: { font: { bold: true } } });
  });
});

describe('from one range to another', () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (r) => r.getCell(1, 1), 'C3'],
    ['getCell outside its range', (r) => r.getCell(5, 0), 'B7'],
    ['getRow', (r) => r.getRow(1), 'B3:D3'],
    ['getColumn', (r) => r.getColumn(2), 'D2:D4'],
    ['getLastCell', (r) => r.getLastCell(), 'D4'],
    ['getOffsetRange', (r) => r.getOffsetRange(1, -1), 'A3:C5'],
    ['getResizedRange', (r) => r.getResizedRange(-1, 2), 'B2:F3'],
    ['getAbsoluteResizedRange', (r) => r.getAbsoluteResizedRange(1, 1), 'B2'],
    ['getEntireColumn', (r) => r.getEntireColumn(), 'B:D'],
    ['getEntireRow', (r) => r.getEntireRow(), '2:4'],
    ['getBoundingRect', (r) => r.getBoundingRect('F6'), 'B2:F6'],
    ['getIntersection', (r) => r.getIntersection('C1:C9'), 'C2:C4'],
    ['getRowsAbove', (r) => r.getRowsAbove(1), 'B1:D1'],
    ['getRowsBelow', (r) => r.getRowsBelow(2), 'B5:D6'],
    ['getColumnsAfter', (r) => r.getColumnsAfter(1), 'E2:E4'],
    ['getColumnsBefore', (r) => r.getColumnsBefore(1), 'A2:A4'],
  ])('%s', async (_, step, expected) => {
    const address = await batch(used, async (sheet, context) => {
      const range = step(sheet.getRange('B2:D4')).load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe(`'${used.sheet}'!${expected}`);
  });

  test.each<[string, (range: Excel.Range) => Excel.Range]>([
    ['off the sheet', (r) => r.getOffsetRange(-5, 0)],
    ['to nothing', (r) => r.getResizedRange(-3, 0)],
    ['an address that is none', (r) => r.worksheet.getRange('A1:B')],
    ['a cell beyond the last row', (r) => r.worksheet.getRange('A1048577')],
  ])('%s: InvalidArgument', async (_, step) => {
    const wrong = batch(used, async (sheet, context) => {
      step(sheet.getRange('B2:D4')).load('address');
      await context.sync();
    });
    expect(await codeOf(wrong)).toBe('InvalidArgument');
  });

  test('no intersection: ItemNotFound, or a null object', async () => {
    const missing = batch(used, async (sheet, context) => {
      sheet.getRange('A1').getIntersection('B2').load('address');
      await context.sync();
    });
    expect(await codeOf(missing)).toBe('ItemNotFound');
    const isNull = await batch(used, async (sheet, context) => {
      const common = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      await context.sync();
      return common.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test('the used range: null object or top left cell of a blank sheet; formats count unless valuesOnly', async () => {
    const found = await batch(used, async (sheet, context) => {
      const none = sheet.getUsedRangeOrNullObject();
      const corner = sheet.getUsedRange().load('address');
      await context.sync();
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D5').format.fill.color = '#FFFF00';
      const all = sheet.getUsedRange().load('address');
      const values = sheet.getUsedRange(true).load('address');
      await context.sync();
      return [none.isNullObject, corner.address, all.address, values.address].map((one) =>
        String(one).replace(/^.*!/, ''),
      );
    });
    expect(found).toEqual(['true', 'A1', 'B2:D5', 'B2']);
  });
});

test('clear: contents, formats, or all of it', async () => {
  const states = await batch(used, async (sheet, context) => {
    const range = sheet.getRange('A1:A3');
    range.values = [[1], [2], [3]];
    range.numberFormat = [['0.00'], ['0.00'], ['0.00']];
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('A2').clear('Formats');
    sheet.getRange('A3').clear();
    range.load('values,numberFormat');
    await context.sync();
    return [range.values, range.numberFormat];
  });
  expect(states).toEqual([
    [[''], [2], ['']],
    [['0.00'], ['General'], ['General']],
  ]);
});

test('inserting and deleting rows moves values, formulas and the references to them', async () => {
  const formulas = await batch(used, async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      [1, '=A1*2'],
      [2, '=SUM(A1:A2)'],
    ];
    const kept = sheet.getRange('A2').load('address');
    context.trackedObjects.add(kept);
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('3:3').insert('Down');
    kept.load('address');
    const all = sheet.getRange('A1:B4').load('formulas');
    await context.sync();
    return [all.formulas, kept.address.replace(/^.*!/, '')];
  });
  expect(formulas).toEqual([
    [
      ['', ''],
      [1, '=A2*2'],
      ['', ''],
      [2, '=SUM(A2:A4)'],
    ],
    'A4',
  ]);
});
