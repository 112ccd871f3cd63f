import type { CellView, FunctionsMetadata } from '../../src/host';
import { batch, read, useHost } from './support/host';

// https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-overview and the pages beside it (custom-functions-*);
// the functions run in the real client's CustomFunctionProxy.
const text = { type: 'string' };
const number = { type: 'number' };
const any = { type: 'any' };
const optional = { optional: true };
const matrix = { dimensionality: 'matrix' };
const parameters = (...list: object[]): { name: string }[] =>
  list.map((parameter, i) => ({ name: `p${i}`, ...parameter }));

const metadata: FunctionsMetadata = {
  functions: [
    {
      id: 'ARGS',
      name: 'ARGS',
      parameters: parameters(text, number, { ...any, ...optional }, { ...text, ...optional }),
    },
    { id: 'ANY', name: 'ANY', parameters: parameters({ ...any, ...optional }, { ...any, ...optional }) },
    { id: 'GRID', name: 'GRID', parameters: parameters({ ...any, ...matrix }) },
    { id: 'REST', name: 'REST', parameters: parameters({ ...number, repeating: true }) },
    { id: 'COUNT', name: 'COUNT', parameters: parameters({ ...any, ...optional }) },
    { id: 'FAIL', name: 'FAIL', parameters: parameters(text) },
    { id: 'RESULT', name: 'RESULT', parameters: parameters(text) },
    { id: 'LATER', name: 'LATER', parameters: parameters(number) },
    {
      id: 'WHERE',
      name: 'WHERE',
      parameters: parameters({ ...any, ...matrix }),
      options: { requiresAddress: true, requiresParameterAddresses: true },
    },
    { id: 'MISSING', name: 'MISSING', parameters: [] },
  ],
};

const used = useHost({ functions: metadata, namespace: 'CCSS' });
let calls = 0;
let data = 1;

const RESULTS: Readonly<Record<string, unknown>> = {
  number: 1.5,
  text: 'texte',
  numberLike: '0123',
  true: true,
  null: null,
  array: [
    [1, 'a'],
    [2, null],
  ],
  ragged: [[1, 2], [3]],
  empty: [],
  nan: NaN,
  infinite: Infinity,
  formatted: { type: 'FormattedNumber', basicValue: 0.0223, numberFormat: '0.0 %' },
  formattedArray: [
    [{ type: 'FormattedNumber', basicValue: 0.5, numberFormat: '0%' }],
    [{ type: 'FormattedNumber', basicValue: 7, numberFormat: '#,##0 "€"' }],
  ],
  entity: {
    type: 'Entity',
    text: 'Allocataires',
    basicType: 'Error',
    basicValue: '#VALUE!',
    properties: { Unité: { type: 'String', basicValue: 'foyers' } },
  },
  carded: {
    type: 'Double',
    basicValue: 42,
    numberFormat: '#,##0',
    properties: { Source: { type: 'String', basicValue: 'Rapport 2021' } },
  },
  errorValue: { type: 'Error', errorType: 'NotAvailable', basicValue: '#N/A' },
};

beforeAll(() => {
  const json = (...args: unknown[]): string => JSON.stringify(args.slice(0, -1));
  CustomFunctions.associate({
    ARGS: json,
    ANY: json,
    GRID: json,
    REST: json,
    COUNT: () => ((calls += 1), data),
    FAIL: (kind: string) => {
      const code = CustomFunctions.ErrorCode[kind as keyof typeof CustomFunctions.ErrorCode];
      throw code === undefined ? new Error('programme') : new CustomFunctions.Error(code, `Message de ${kind}`);
    },
    RESULT: (name: string) => RESULTS[name],
    LATER: (value: number) => new Promise((resolve) => setTimeout(() => resolve(value * 2), 20)),
    WHERE: (_: unknown, invocation: CustomFunctions.Invocation) =>
      `${invocation.address} ${JSON.stringify(invocation.parameterAddresses)}`,
  });
});

const type = async (cells: Readonly<Record<string, string>>): Promise<void> => {
  for (const [address, content] of Object.entries(cells)) used.host.type(used.sheet, address, content);
  await used.host.settle();
};
const cell = (address: string) => used.host.cell(used.sheet, address);

/** Formulas that are typed together, one below the other on a sheet of their own: the client reports results every 200 ms only. */
function table(
  sheet: string,
  rows: readonly (readonly [string, string, unknown] | readonly unknown[])[],
  check: (view: CellView, expected: unknown) => void,
): void {
  describe(sheet, () => {
    beforeAll(async () => {
      used.host.workbook.Worksheets.Add(sheet);
      rows.forEach(([, formula], i) => used.host.type(sheet, `A${i + 1}`, String(formula)));
      await used.host.settle();
    });
    test.each(rows.map(([what, formula, expected], i) => ({ what, formula, expected, i })))(
      '$what: $formula',
      ({ expected, i }) => {
        check(used.host.cell(sheet, `A${i + 1}`), expected);
      },
    );
  });
}

describe('arguments (custom-functions-parameter-options.md: an omitted argument is null)', () => {
  table(
    'Arguments',
    [
      ['all given', '=CCSS.ARGS("x";2021;"y";"z")', ['x', 2021, 'y', 'z']],
      ['left out at the end', '=CCSS.ARGS("x";2021)', ['x', 2021, null, null]],
      ['left out in the middle', '=CCSS.ARGS("x";2021;;"z")', ['x', 2021, null, 'z']],
      ['a number for a text', '=CCSS.ARGS(5;2021)', ['5', 2021, null, null]],
      ['a text for a number', '=CCSS.ARGS("x";"2021")', ['x', 2021, null, null]],
      ['a French number in a text', '=CCSS.ARGS("x";"1,5")', ['x', 1.5, null, null]],
      ['a truth value for a number', '=CCSS.ARGS("x";VRAI)', ['x', 1, null, null]],
      ['anything', '=CCSS.ANY(VRAI;"a")', [true, 'a']],
      ['a blank cell is 0, as in Excel for Windows (oj#4702)', '=CCSS.ANY(Z1)', [0, null]],
      ['a blank cell for a text', '=CCSS.ARGS(Z1;1)', ['', 1, null, null]],
      [
        'a matrix',
        '=CCSS.GRID({1."a";2.VRAI})',
        [
          [
            [1, 'a'],
            [2, true],
          ],
        ],
      ],
      ['a single cell as a matrix', '=CCSS.GRID(5)', [[[5]]]],
      ['repeated', '=CCSS.REST(1;2;3)', [[1, 2, 3]]],
    ],
    (view, args) => expect(JSON.parse(String(view.value))).toEqual(args),
  );

  table(
    'Refusés',
    [
      ['a text that is no number', '=CCSS.ARGS("x";"abc")', '#VALUE!'],
      ['a required argument left out', '=CCSS.ARGS("x")', '#VALUE!'],
      ['too many arguments', '=CCSS.ANY(1;2;3)', '#VALUE!'],
      ['an error comes out as itself', '=CCSS.ANY(1/0)', '#DIV/0!'],
      ['an error inside a range, too', '=CCSS.GRID({1.#N/A})', '#N/A'],
    ],
    (view, error) => expect(view.value).toBe(error),
  );

  test('a range for a single value calls once a cell and spills', async () => {
    await type({ A1: 'a', A2: 'b', C1: '=CCSS.ARGS(A1:A2;2021)' });
    expect(cell('C1').spill?.map(([one]) => JSON.parse(String(one)) as unknown)).toEqual([
      ['a', 2021, null, null],
      ['b', 2021, null, null],
    ]);
  });

  test('addresses, for functions that ask for them', async () => {
    await type({ B2: '=CCSS.WHERE(A1:A3)' });
    expect(cell('B2').value).toBe(`'${used.sheet}'!B2 ["'${used.sheet}'!A1:A3"]`);
  });
});

describe('results', () => {
  table(
    'Résultats',
    [
      ['number', 1.5, '1,5'],
      ['text', 'texte', 'texte'],
      ['numberLike', '0123', '0123'],
      ['true', true, 'VRAI'],
      ['null', 0, '0'],
      ['empty', '#CALC!', '#CALC!'],
      ['nan', '#VALUE!', '#VALEUR!'],
      ['infinite', '#NUM!', '#NOMBRE!'],
      ['errorValue', '#N/A', '#N/A'],
    ].map(([name, ...shown]) => [String(name), `=CCSS.RESULT("${name}")`, shown]),
    (view, shown) => expect([view.value, view.text]).toEqual(shown),
  );

  test('an array spills; null in it becomes 0 (oj#1503), a short row ends in #N/A', async () => {
    await type({ A1: '=CCSS.RESULT("array")', A4: '=CCSS.RESULT("ragged")' });
    expect([cell('A1').spill, cell('A4').spill]).toEqual([
      [
        [1, 'a'],
        [2, 0],
      ],
      [
        [1, 2],
        [3, '#N/A'],
      ],
    ]);
  });

  test('a promise', async () => {
    await type({ A1: '=CCSS.LATER(21)' });
    expect(cell('A1').value).toBe(42);
  });

  test('a formatted number formats its cell, unless the cell has a format', async () => {
    await batch(used, async (sheet, context) => {
      sheet.getRange('A2').numberFormat = [['0.00']];
      await context.sync();
    });
    await type({
      A1: '=CCSS.RESULT("formatted")',
      A2: '=CCSS.RESULT("formatted")',
      A3: '=CCSS.RESULT("formatted")*2',
      A4: '=CCSS.RESULT("formattedArray")',
    });
    expect(['A1', 'A2', 'A3', 'A4', 'A5'].map((address) => cell(address).text)).toEqual([
      '2,2 %',
      '0,02',
      '0,0446',
      '50%',
      '7 €',
    ]);
  });

  test('an entity shows its text, calculates as its basic value, and its fields can be read', async () => {
    await type({
      A1: '=CCSS.RESULT("entity")',
      B1: '=A1.[Unité]',
      C1: '=A1+1',
      D1: '=A1.unité&"!"',
      A2: '=CCSS.RESULT("carded")',
      B2: '=A2*2',
      C2: '=A2.[Source]',
    });
    expect([cell('A1').text, cell('A1').value, cell('B1').value, cell('C1').value]).toEqual([
      'Allocataires',
      '#VALUE!',
      'foyers',
      '#VALUE!',
    ]);
    expect(cell('D1').value).toBe('foyers!');
    expect([cell('A2').value, cell('B2').value, cell('C2').value]).toEqual([42, 84, 'Rapport 2021']);
    expect(cell('A2').card?.properties).toHaveProperty('Source');
  });
});

describe('errors (custom-functions-errors.md)', () => {
  table(
    'Erreurs',
    [
      ['notAvailable', '#N/A', 'Message de notAvailable'],
      ['invalidValue', '#VALUE!', 'Message de invalidValue'],
      ['divisionByZero', '#DIV/0!', 'Message de divisionByZero'],
      ['invalidNumber', '#NUM!', 'Message de invalidNumber'],
      ['nullReference', '#NULL!', 'Message de nullReference'],
      ['autre', '#VALUE!', ''],
    ].map(([kind, code, message]) => [kind ?? '', `=CCSS.FAIL("${kind}")`, { code, message }]),
    (view, error) => expect(view.error).toEqual(error),
  );

  test('the message goes when the error goes', async () => {
    await type({ A1: '=CCSS.FAIL("notAvailable")' });
    await type({ A1: '=NA()' });
    expect(cell('A1').error).toEqual({ code: '#N/A', message: '' });
  });

  test('a function that nobody has associated', async () => {
    await type({ A1: '=CCSS.MISSING()' });
    // The client calls undefined and reports a plain exception.
    expect(cell('A1').error?.code).toBe('#VALUE!');
  });
});

describe('calculation', () => {
  beforeEach(() => {
    calls = 0;
    data = 1;
  });

  test('until the function has answered, the cell is #BUSY! (custom-functions-troubleshooting.md)', async () => {
    const values = await batch(used, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.formulas = [['=CCSS.LATER(1)']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['#BUSY!']]);
    await used.host.settle();
    expect(await read(used, 'A1', 'values')).toEqual([[2]]);
  });

  test('the same call in many cells is made once', async () => {
    await batch(used, async (sheet, context) => {
      sheet.getRange('A1:A50').formulas = Array.from({ length: 50 }, () => ['=CCSS.COUNT("même")']);
      await context.sync();
    });
    await used.host.settle();
    expect(calls).toBe(1);
    expect(cell('A50').value).toBe(1);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['setDirty', (sheet) => sheet.getRange('A1').setDirty()],
    ['worksheet.calculate(true)', (sheet) => sheet.calculate(true)],
    ['range.calculate', (sheet) => sheet.getRange('A1').calculate()],
    ['application.calculate(full)', (sheet) => sheet.context.application.calculate('Full')],
    ['entering the formula again', (sheet) => void (sheet.getRange('A1').formulas = [['=CCSS.COUNT()']])],
  ])('%s calls again and picks up new data', async (_, recalculate) => {
    await type({ A1: '=CCSS.COUNT()', B1: '=A1*10' });
    data = 7;
    await batch(used, async (sheet, context) => {
      recalculate(sheet);
      await context.sync();
    });
    await used.host.settle();
    expect([cell('A1').value, cell('B1').value]).toEqual([7, 70]);
  });

  test('an unrelated change calls nothing', async () => {
    await type({ A1: '=CCSS.COUNT(B1)', B1: '5' });
    const before = calls;
    await type({ D9: '3', D10: '=D9*2' });
    expect(calls).toBe(before);
    await type({ B1: '6' });
    expect(calls).toBe(before + 1);
  });

  test('calls of calls, and several in a formula', async () => {
    await type({
      A1: '=CCSS.LATER(CCSS.LATER(1))+CCSS.LATER(10)',
      A2: '=SIERREUR(CCSS.FAIL("notAvailable");CCSS.LATER(A1))',
    });
    expect([cell('A1').value, cell('A2').value]).toEqual([24, 48]);
  });

  // Processor time, because other work on the machine must not decide. On an idle one 10 000 cells take 2.5 s by the clock.
  test.each([
    [1_000, 3_000],
    [10_000, 12_000],
  ])(
    '%i cells within %i ms of processor time',
    async (count, limit) => {
      const before = process.cpuUsage();
      await batch(used, async (sheet, context) => {
        sheet.getRange(`A1:A${count}`).formulas = Array.from({ length: count }, (_, i) => [`=CCSS.ARGS("x",${i})`]);
        await context.sync();
      });
      await used.host.settle();
      expect(cell(`A${count}`).value).toBe(JSON.stringify(['x', count - 1, null, null]));
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(limit);
    },
    120_000,
  );
});
