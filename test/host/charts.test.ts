import { batch, codeOf, useHost } from './support/host';

const used = useHost();

const places = (chart: Excel.Chart): number[] => [chart.left, chart.top, chart.width, chart.height];

/** A chart over B2:D6, after a change to the sheet. */
async function after(change: (sheet: Excel.Worksheet) => void): Promise<number[]> {
  return batch(used, async (sheet, context) => {
    sheet.getRange('A1:B3').values = [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ];
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'));
    chart.setPosition('B2', 'D6');
    await context.sync();
    change(sheet);
    chart.load('left,top,width,height');
    await context.sync();
    return places(chart);
  });
}

test.each<[string, (sheet: Excel.Worksheet) => void, number[]]>([
  ['stands where it was put', () => undefined, [48, 15, 144, 75]],
  [
    'moves with a wider column before it',
    (sheet) => (sheet.getRange('A:A').format.columnWidth = 96),
    [96, 15, 144, 75],
  ],
  ['grows with a wider column under it', (sheet) => (sheet.getRange('C:C').format.columnWidth = 96), [48, 15, 192, 75]],
  ['moves with rows inserted above', (sheet) => sheet.getRange('1:2').insert('Down'), [48, 45, 144, 75]],
  ['shrinks with rows removed under it', (sheet) => sheet.getRange('3:4').delete('Up'), [48, 15, 144, 45]],
])('a chart %s', async (_title, change, expected) => {
  expect(await after(change)).toEqual(expected);
});

test('CTXT writes numbers as French Excel does', async () => {
  const text = await batch(used, async (sheet, context) => {
    const cell = sheet.getRange('A1');
    cell.formulas = [['=FIXED(1234.567,1)&"|"&FIXED(-0.5,2,TRUE)&"|"&FIXED(1284,-2)']];
    cell.load('values');
    await context.sync();
    return String(cell.values[0]?.[0]);
  });
  expect(text.replace(/[\u00a0\u202f]/g, ' ')).toBe('1 234,6|-0,50|1 300');
});

test('the legend has an entry for each series, and no other', async () => {
  await batch(used, async (sheet, context) => {
    sheet.getRange('A1:C2').values = [
      ['', 'un', 'deux'],
      ['a', 1, 2],
    ];
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C2'), 'Columns');
    const entries = chart.legend.legendEntries.load('items/visible,items/index');
    await context.sync();
    expect(entries.items.map(({ index, visible }) => [index, visible])).toEqual([
      [0, true],
      [1, true],
    ]);
    chart.legend.legendEntries.getItemAt(2).visible = false;
    expect(await codeOf(context.sync())).toBe('InvalidArgument');
  });
});
