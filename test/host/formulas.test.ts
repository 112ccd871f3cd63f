import { batch, codeOf, read, useHost } from './support/host';

// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays; names: https://learn.microsoft.com/javascript/api/excel/excel.nameditem.
const used = useHost();

const enter = (cells: Readonly<Record<string, unknown>>): Promise<void> =>
  batch(used, async (sheet, context) => {
    for (const [address, value] of Object.entries(cells)) sheet.getRange(address).formulas = [[value]];
    await context.sync();
  });

test.each([
  ['=SUM({1,2;3,4})', 10],
  ['=1E-3*1000', 1],
  ['=IF(TRUE,"oui","non")', 'oui'],
  ['=1/0', '#DIV/0!'],
  ['=NA()', '#N/A'],
  ['=INCONNUE(1)', '#NAME?'],
  ['="a"+1', '#VALUE!'],
  ['=IFERROR(1/0,"nd")', 'nd'],
  ['=LET(x,2,x*3)', 6],
  ['=XLOOKUP(2,{1,2,3},{"a","b","c"})', 'b'],
  ['=DATE(2021,12,31)', 44561],
  ['=TEXT(0.0223,"0,0%")', '2,2%'],
  ['=A99', 0],
  ['=A99&"x"', 'x'],
  ['=1>2', false],
  ['=SUBSTITUTE("a b"&CHAR(10)&"c",CHAR(10),", ")', 'a b, c'],
  ['=SUBSTITUTE("a.b.c",".","-",2)', 'a.b-c'],
])('%s is %s', async (formula, value) => {
  await enter({ A1: formula });
  expect(await read(used, 'A1', 'values')).toEqual([[value]]);
});

test('a cell without formula gives its value in formulas', async () => {
  await enter({ A1: 5, B1: 'x', C1: '=A1' });
  expect(await read(used, 'A1:D1', 'formulas')).toEqual([[5, 'x', '=A1', '']]);
});

test('formulasLocal is French, values and formulas are not', async () => {
  await batch(used, async (sheet, context) => {
    sheet.getRange('A1').formulasLocal = [['=SOMME(1,5;2)']];
    sheet.getRange('A2').formulas = [['=IF(ISERROR(1/0),NA(),TRUE)']];
    await context.sync();
  });
  expect(await read(used, 'A1:A2', 'formulas')).toEqual([['=SUM(1.5,2)'], ['=IF(ISERROR(1/0),NA(),TRUE)']]);
  expect(await read(used, 'A1:A2', 'formulasLocal')).toEqual([['=SOMME(1,5;2)'], ['=SI(ESTERREUR(1/0);NA();VRAI)']]);
  expect(await read(used, 'A1:A2', 'text')).toEqual([['3,5'], ['#N/A']]);
});

describe('spills', () => {
  test('spilled cells have values and no formulas; the whole and its parent can be found', async () => {
    await enter({ B2: '=SEQUENCE(2,3)' });
    expect(await read(used, 'B2:D3', 'values')).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(await read(used, 'C3', 'formulas')).toEqual([[5]]);
    const found = await batch(used, async (sheet, context) => {
      const whole = sheet.getRange('B2').getSpillingToRange().load('address');
      const parent = sheet.getRange('C3').getSpillParent().load('address');
      const none = sheet.getRange('A1').getSpillingToRangeOrNullObject();
      const has = sheet.getRange('B2:D3').load('hasSpill');
      await context.sync();
      return [whole.address.replace(/^.*!/, ''), parent.address.replace(/^.*!/, ''), none.isNullObject, has.hasSpill];
    });
    expect(found).toEqual(['B2:D3', 'B2', true, true]);
  });

  test('getSpillParent is for one cell only', async () => {
    const code = codeOf(
      batch(used, async (sheet, context) => {
        sheet.getRange('A1:B1').getSpillParent().load('address');
        await context.sync();
      }),
    );
    expect(await code).toBe('InvalidArgument');
  });

  test('something in the way: #SPILL!, and the values come back when it is gone', async () => {
    await enter({ A1: '=SEQUENCE(3)', A2: 'gêne' });
    expect(await read(used, 'A1', 'values')).toEqual([['#SPILL!']]);
    expect(await read(used, 'A1', 'text')).toEqual([['#PROPAGATION!']]);
    await enter({ A2: '' });
    expect(await read(used, 'A1:A3', 'values')).toEqual([[1], [2], [3]]);
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays leaves writing to cells as it is for all; #SPILL! is Excel's own answer:
  // https://support.microsoft.com/office/ffe0f555-b479-4a17-a6e2-ef9cc9ad4023 ("Spill range isn't blank").
  test('writing into a spill: the value stands, the formula shows #SPILL! until it goes', async () => {
    await enter({ A1: '=SEQUENCE(3)' });
    expect(await read(used, 'A2', 'values')).toEqual([[2]]);
    await enter({ A2: 'gêne' });
    expect(await read(used, 'A1:A3', 'values')).toEqual([['#SPILL!'], ['gêne'], ['']]);
    await batch(used, async (sheet, context) => {
      sheet.getRange('A2').clear('Contents');
      await context.sync();
    });
    expect(await read(used, 'A1:A3', 'values')).toEqual([[1], [2], [3]]);
  });

  test('a reference to the whole spill follows its size', async () => {
    await enter({ A1: 2, B1: '=SEQUENCE(A1)', C1: '=SUM(B1#)', D1: '=ROWS(B1#)', E1: '=B1#' });
    expect(await read(used, 'C1:D1', 'values')).toEqual([[3, 2]]);
    await enter({ A1: 4 });
    expect(await read(used, 'C1:E4', 'values')).toEqual([
      [10, 4, 1],
      ['', '', 2],
      ['', '', 3],
      ['', '', 4],
    ]);
    expect(await read(used, 'C1', 'formulas')).toEqual([['=SUM(B1#)']]);
  });
});

describe('names', () => {
  test('for cells, for constants; formulas written before them find them', async () => {
    await enter({ A1: 4, B1: '=TAUX_T*2', C1: '=SEUIL_T+1' });
    expect(await read(used, 'B1', 'values')).toEqual([['#NAME?']]);
    const found = await batch(used, async (sheet, context) => {
      const item = context.workbook.names.add('TAUX_T', sheet.getRange('A1'));
      context.workbook.names.add('SEUIL_T', '=10', 'un seuil');
      item.load('type,value,formula');
      const seuil = context.workbook.names.getItem('SEUIL_T').load('type,value,comment');
      await context.sync();
      return [item.type, item.formula, seuil.type, seuil.value, seuil.comment];
    });
    expect(found).toEqual(['Range', `='${used.sheet}'!$A$1`, 'Integer', 10, 'un seuil']);
    expect(await read(used, 'B1:C1', 'values')).toEqual([[8, 11]]);
  });

  test('a name twice: ItemAlreadyExists; a bad one: InvalidArgument', async () => {
    const add = (name: string) =>
      codeOf(
        batch(used, async (_, context) => {
          context.workbook.names.add(name, '=1');
          await context.sync();
        }),
      );
    expect([await add('NOM_UNIQUE'), await add('nom_unique'), await add('A1'), await add('un nom')]).toEqual([
      'no error',
      'ItemAlreadyExists',
      'InvalidArgument',
      'InvalidArgument',
    ]);
  });

  test('getRange takes a name', async () => {
    const address = await batch(used, async (sheet, context) => {
      context.workbook.names.add('ZONE_T', sheet.getRange('B2:C3'));
      const range = sheet.getRange('ZONE_T').load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe(`'${used.sheet}'!B2:C3`);
  });
});
