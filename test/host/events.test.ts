import { batch, useHost } from './support/host';

// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events.
const used = useHost();

interface Seen {
  readonly address?: string;
  readonly worksheetId?: string;
  readonly [detail: string]: unknown;
}

const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('onChanged tells what an edit changed; a single cell with its values before and after', async () => {
  const seen: Seen[] = [];
  await batch(used, async (sheet, context) => {
    sheet.onChanged.add(async (event) => void seen.push(event as unknown as Seen));
    await context.sync();
    sheet.getRange('B2').values = [[5]];
    sheet.getRange('A1:B1').values = [[1, 2]];
    await context.sync();
  });
  used.host.type(used.sheet, 'C3', '12,5');
  await delivered();
  expect(seen).toMatchObject([
    {
      type: 'WorksheetChanged',
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      details: { valueBefore: '', valueAfter: 5 },
    },
    { address: 'A1:B1' },
    { address: 'C3', details: { valueAfter: 12.5 } },
  ]);
});

test('calculated values are no change', async () => {
  const seen: Seen[] = [];
  await batch(used, async (sheet, context) => {
    sheet.getRange('A1:A2').formulas = [[1], ['=A1*2']];
    await context.sync();
    sheet.onChanged.add(async (event) => void seen.push(event as unknown as Seen));
    await context.sync();
    sheet.getRange('A1').values = [[4]];
    await context.sync();
  });
  await delivered();
  expect(seen.map((event) => event.address)).toEqual(['A1']);
});

test('handlers on the collection hear of every sheet, and nothing after they are removed', async () => {
  const seen: Seen[] = [];
  const handler = await batch(used, async (sheet, context) => {
    const added = context.workbook.worksheets.onChanged.add(async (event) => void seen.push(event as unknown as Seen));
    sheet.load('id');
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    context.workbook.worksheets.getItem('Feuil1').getRange('B1').values = [[2]];
    await context.sync();
    return added;
  });
  await delivered();
  expect(seen.map((event) => event.address)).toEqual(['A1', 'B1']);
  expect(new Set(seen.map((event) => event.worksheetId)).size).toBe(2);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await batch(used, async (sheet, context) => {
    sheet.getRange('A1').values = [[3]];
    await context.sync();
  });
  await delivered();
  expect(seen).toHaveLength(2);
});

test('selection and activation', async () => {
  const seen: string[] = [];
  await batch(used, async (sheet, context) => {
    context.workbook.worksheets.onSelectionChanged.add(async (event) => void seen.push(`select ${event.address}`));
    context.workbook.worksheets.onActivated.add(async () => void seen.push('activate'));
    context.workbook.worksheets.onDeactivated.add(async () => void seen.push('deactivate'));
    await context.sync();
    sheet.getRange('B2:C3').select();
    context.workbook.worksheets.getItem('Feuil1').activate();
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    void selected.address;
  });
  await delivered();
  expect(seen).toEqual(['select B2:C3', 'deactivate', 'activate']);
});

test('tables', async () => {
  const seen: Seen[] = [];
  await batch(used, async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    const table = sheet.tables.add('A1:B2', true);
    table.onChanged.add(async (event) => void seen.push(event as unknown as Seen));
    await context.sync();
    sheet.getRange('B2').values = [[3]];
    sheet.getRange('D9').values = [[4]];
    await context.sync();
  });
  await delivered();
  expect(seen).toHaveLength(1);
});

test('switched off with the runtime, no event is sent', async () => {
  const seen: Seen[] = [];
  await batch(used, async (sheet, context) => {
    sheet.onChanged.add(async (event) => void seen.push(event as unknown as Seen));
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange('A1').values = [[1]];
    context.runtime.enableEvents = true;
    sheet.getRange('A2').values = [[2]];
    await context.sync();
  });
  await delivered();
  expect(seen.map((event) => event.address)).toEqual(['A2']);
});

test('onCalculated follows a calculation, also of custom functions that answer later', async () => {
  const seen: string[] = [];
  await batch(used, async (sheet, context) => {
    sheet.onCalculated.add(async (event) => void seen.push(event.type));
    await context.sync();
    sheet.getRange('A1:A2').formulas = [[1], ['=A1*2']];
    await context.sync();
  });
  await used.host.settle();
  await delivered();
  expect(seen).toEqual(['WorksheetCalculated']);
});
