import { batch, codeOf, read, useHost } from './support/host';

/**
 * https://learn.microsoft.com/javascript/api/excel/excel.table,
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables. Codes:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling (MergedRangeConflict,
 * InsertDeleteConflict); a table over another one is InvalidArgument: https://github.com/OfficeDev/office-js/issues/1199;
 * cells pushed into half of a table: https://github.com/microsoftgraph/microsoft-graph-docs/issues/4392; names of tables:
 * https://support.microsoft.com/office/fbf49a4f-82a3-43eb-8ba2-44d21233b114; header row when resizing:
 * https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1).
 */
const used = useHost();

const DATA = [
  ['année', 'valeur'],
  [2021, 5],
  [2022, 7],
];

/** A table over A1:B3 named after the test's sheet. */
async function withTable<T>(
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return batch(used, async (sheet, context) => {
    sheet.getRange('A1:B3').values = DATA;
    const table = sheet.tables.add('A1:B3', true);
    table.name = `T_${used.sheet.replace(/\W/g, '')}`;
    await context.sync();
    return work(table, sheet, context);
  });
}

const failing = (work: (table: Excel.Table, sheet: Excel.Worksheet) => void): Promise<string> =>
  codeOf(
    withTable(async (table, sheet, context) => {
      work(table, sheet);
      await context.sync();
    }),
  );

test('a table takes its titles from the header row, as text', async () => {
  const found = await batch(used, async (sheet, context) => {
    sheet.getRange('A1:D2').values = [
      [2021, 'a', 'a', ''],
      [1, 2, 3, 4],
    ];
    const table = sheet.tables.add('A1:D2', true);
    table.columns.load('items/name');
    const header = table.getHeaderRowRange().load('values');
    await context.sync();
    return [table.columns.items.map((column) => column.name), header.values[0]];
  });
  expect(found).toEqual([
    ['2021', 'a', 'a2', 'Colonne4'],
    ['2021', 'a', 'a2', 'Colonne4'],
  ]);
});

test('without headers a header row is put in and the data move down', async () => {
  const found = await batch(used, async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    const range = sheet.tables.add('A1:B2', false).getRange().load('values,address');
    await context.sync();
    return [range.values, range.address.replace(/^.*!/, '')];
  });
  expect(found).toEqual([
    [
      ['Colonne1', 'Colonne2'],
      [1, 2],
      [3, 4],
    ],
    'A1:B3',
  ]);
});

test.each<[string, string, (table: Excel.Table, sheet: Excel.Worksheet) => void]>([
  ['InvalidArgument', 'a table over another one', (_, sheet) => void sheet.tables.add('B2:C4', true)],
  ['InvalidArgument', 'a table over whole columns', (_, sheet) => void sheet.tables.add('D:E', true)],
  [
    'MergedRangeConflict',
    'a table over merged cells',
    (_, sheet) => (sheet.getRange('D1:D2').merge(), void sheet.tables.add('D1:E3', true)),
  ],
  ['InvalidArgument', 'a name with a space', (table) => void (table.name = 'mes données')],
  ['InvalidArgument', 'a name like a cell', (table) => void (table.name = 'AB12')],
  ['InvalidArgument', 'a style that is none', (table) => void (table.style = 'Joli')],
  ['InvalidArgument', 'a row of the wrong width', (table) => void table.rows.add(undefined, [[1, 2, 3]])],
  ['InvalidArgument', 'a size that leaves the header row', (table) => table.resize('A2:B5')],
  ['ItemNotFound', 'a column that is not there', (table) => void table.columns.getItem('absente').load('name')],
  ['InsertDeleteConflict', 'cells pushed into half of a table', (_, sheet) => void sheet.getRange('A1').insert('Down')],
])('%s: %s', async (code, _, work) => expect(await failing(work)).toBe(code));

test('the same name twice: ItemAlreadyExists', async () => {
  const code = codeOf(
    withTable(async (_, sheet, context) => {
      const name = `T_${used.sheet.replace(/\W/g, '')}`;
      sheet.tables.add('D1:E2', true).name = name;
      await context.sync();
    }),
  );
  expect(await code).toBe('ItemAlreadyExists');
});

describe('rows and columns', () => {
  test('rows at the end and in between; what stands below moves down', async () => {
    const values = await withTable(async (table, sheet, context) => {
      sheet.getRange('A5').values = [['dessous']];
      table.rows.add(undefined, [
        [2024, 9],
        [2025, 10],
      ]);
      table.rows.add(2, [[2023, 8]]);
      const range = table.getRange().load('values,address');
      const below = sheet.getRange('A1:A9').load('values');
      await context.sync();
      return [range.values.map((row) => row[0]), below.values.map((row) => row[0]).indexOf('dessous') > 5];
    });
    expect(values).toEqual([['année', 2021, 2022, 2023, 2024, 2025], true]);
  });

  test('a column with its title; deleting one', async () => {
    const values = await withTable(async (table, _, context) => {
      table.columns.add(undefined, [['statut'], ['a'], ['b']]);
      table.columns.getItem('valeur').delete();
      const range = table.getRange().load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['année', 'statut'],
      [2021, 'a'],
      [2022, 'b'],
    ]);
  });

  test('deleting rows; the last one is blanked', async () => {
    const count = await withTable(async (table, _, context) => {
      table.rows.getItemAt(0).delete();
      table.rows.load('count');
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      const first = body.values;
      table.rows.getItemAt(0).delete();
      table.rows.load('count');
      const blank = table.getDataBodyRange().load('values');
      await context.sync();
      return [first, table.rows.count, blank.values];
    });
    expect(count).toEqual([[[2022, 7]], 1, [['', '']]]);
  });

  test('totals, resizing, becoming a plain range', async () => {
    const found = await withTable(async (table, sheet, context) => {
      table.showTotals = true;
      const totals = table.getTotalRowRange().load('address,values');
      await context.sync();
      table.showTotals = false;
      table.resize('A1:C5');
      const range = table.getRange().load('address');
      await context.sync();
      table.convertToRange();
      sheet.tables.load('count');
      const kept = sheet.getRange('B2').load('values');
      await context.sync();
      return [totals.address, totals.values[0]?.[0], range.address, sheet.tables.count, kept.values[0]?.[0]].map(
        (one) => String(one).replace(/^.*!/, ''),
      );
    });
    expect(found).toEqual(['A4:B4', 'Total', 'A1:C5', '0', '5']);
  });
});

describe('structured references', () => {
  const name = (): string => `T_${used.sheet.replace(/\W/g, '')}`;

  test.each([
    ['a column', (t: string) => `=SUM(${t}[valeur])`, 12],
    ['headers', (t: string) => `=${t}[[#Headers],[valeur]]`, 'valeur'],
    ['all of it', (t: string) => `=ROWS(${t}[#All])`, 3],
    ['data by name alone', (t: string) => `=ROWS(${t})`, 2],
    ['columns side by side', (t: string) => `=SUM(${t}[[année]:[valeur]])`, 4055],
    ['without regard to case', (t: string) => `=SUM(${t.toLowerCase()}[VALEUR])`, 12],
    ['an unknown column', (t: string) => `=SUM(${t}[absente])`, '#REF!'],
  ])('%s', async (_, formula, value) => {
    await withTable(async (__, sheet, context) => {
      sheet.getRange('D1').formulas = [[formula(name())]];
      await context.sync();
    });
    expect(await read(used, 'D1', 'values')).toEqual([[value]]);
    expect(await read(used, 'D1', 'formulas')).toEqual([[formula(name())]]);
  });

  test('the row of the formula', async () => {
    await withTable(async (table, sheet, context) => {
      table.columns.add(undefined, [
        ['double'],
        ['=[@valeur]*2'.replace('[', `${name()}[`)],
        [`=${name()}[@valeur]*2`],
      ]);
      await context.sync();
      void sheet;
    });
    expect(await read(used, 'C2:C3', 'values')).toEqual([[10], [14]]);
  });

  test('formulas follow a table that grows, moves and changes its name', async () => {
    await withTable(async (table, sheet, context) => {
      sheet.getRange('E1').formulas = [[`=SUM(${name()}[valeur])`]];
      table.rows.add(undefined, [[2023, 8]]);
      await context.sync();
    });
    expect(await read(used, 'E1', 'values')).toEqual([[20]]);
    await batch(used, async (sheet, context) => {
      sheet.getRange('1:1').insert('Down');
      sheet.tables.getItemAt(0).name = `${name()}_bis`;
      await context.sync();
      sheet.getRange('B3').values = [[6]];
      await context.sync();
    });
    expect(await read(used, 'E2', 'formulas')).toEqual([[`=SUM(${name()}_bis[valeur])`]]);
    expect(await read(used, 'E2', 'values')).toEqual([[21]]);
  });
});

test('sorting and filtering', async () => {
  const found = await withTable(async (table, sheet, context) => {
    table.sort.apply([{ key: 1, ascending: false }]);
    const sorted = table.getDataBodyRange().load('values');
    table.columns.getItem('année').filter.applyValuesFilter(['2021']);
    const hidden = sheet.getRange('A2:A3').load('rowHidden');
    const first = sheet.getRange('A2').load('rowHidden');
    const second = sheet.getRange('A3').load('rowHidden');
    await context.sync();
    table.clearFilters();
    const shown = sheet.getRange('A2:A3').load('rowHidden');
    await context.sync();
    return [sorted.values, hidden.rowHidden, first.rowHidden, second.rowHidden, shown.rowHidden];
  });
  expect(found).toEqual([
    [
      [2022, 7],
      [2021, 5],
    ],
    null,
    true,
    false,
    false,
  ]);
});

test('a column before the first one belongs to the table, and filters stay with their columns', async () => {
  const found = await withTable(async (table, _sheet, context) => {
    table.columns.getItem('année').filter.applyValuesFilter(['2021']);
    // TableColumnCollection.add: "If null or -1, the addition happens at the end", else columns shift to the right
    table.columns.add(0, undefined, 'note');
    const columns = table.columns.load('items/name');
    const criteria = table.columns.getItem('année').filter.load('criteria');
    const other = table.columns.getItem('note').filter.load('criteria');
    await context.sync();
    return [columns.items.map((column) => column.name), criteria.criteria.values, other.criteria];
  });
  expect(found).toEqual([['note', 'année', 'valeur'], ['2021'], null]);
});
