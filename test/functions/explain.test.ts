import { explain } from '../../src/functions';
import type { Explanation, FunctionId, PlainArgument, UsedFigure } from '../../src/functions';
import { smallPackage } from '../support/dataset';
import { startFunctionsHost } from '../support/functionsHost';
import type { FunctionsHost } from '../support/functionsHost';

let functions: FunctionsHost;
beforeAll(async () => {
  functions = await startFunctionsHost();
  functions.use(
    smallPackage({
      indicators: [
        { indicator: 'T', label: 'Total' },
        { indicator: 'A', label: 'Part A' },
        { indicator: 'B' },
        { indicator: 'R', unit: 'percent' },
      ],
      levels: [
        ...[2020, 2021].flatMap((year) => [
          { indicator: 'T', year, value: 100 + year - 2020 },
          { indicator: 'A', year, value: 40 },
          { indicator: 'B', year, value: 60 },
        ]),
        { indicator: 'A', year: 2019, value: null, printed: 'NC' },
        { indicator: 'A', year: 2021, value: 45, measure: 'target' },
        { indicator: 'A', year: 2021, value: 50, organization: 'Y' },
        { indicator: 'R', year: 2021, value: 12 },
      ],
      changes: [{ indicator: 'A', year: 2021, base_year: 2020, value: 3 }],
      breakdowns: [
        { parent: 'T', child: 'A', breakdown: 'branche' },
        { parent: 'T', child: 'B', breakdown: 'branche' },
        { parent: 'T', child: 'R', breakdown: 'autre', additive: false },
      ],
    }),
  );
});
afterAll(() => functions.host.dispose());

const keyText = (used: UsedFigure): string => {
  const { indicator, organization, year, measure } = used.key;
  const base = used.kind === 'change' ? `/${used.baseYear}` : '';
  return `${indicator} ${organization === 'X' ? '' : `${organization} `}${year}${base}${measure === 'target' ? ' objectif' : ''}`;
};
const values = ({ cells }: Explanation) => cells.map((row) => row.map(({ value }) => value));

test.each<[FunctionId, PlainArgument[], unknown, string[]]>([
  ['VAL', ['A', 2021, 'X'], 40, ['A 2021']],
  ['VAL', ['A', 2021, 'X', 'objectif'], 45, ['A 2021 objectif']],
  ['EVOL', ['T', 2021, null, 'X'], 101 / 100 - 1, ['T 2021', 'T 2020']],
  ['ECART', ['T', 2021, 2020, 'X'], 1, ['T 2021', 'T 2020']],
  ['EVOLPUB', ['A', 2021, null, 'X'], 0.03, ['A 2021/2020']],
  ['PART', ['A', 2021, null, 'X'], 40 / 101, ['A 2021', 'T 2021']],
  ['CONTRIB', ['A', 2021, 2020, null, 'X'], 0, ['A 2021', 'A 2020', 'T 2020']],
  ['RATIO', ['A', 'B', 2021, 'X'], 40 / 60, ['A 2021', 'B 2021']],
  ['ATTEINTE', ['A', 2021, 'X'], 40 / 45, ['A 2021', 'A 2021 objectif']],
  ['COMPARE', ['A', 2021, 'X', 'Y'], -0.2, ['A 2021', 'A Y 2021']],
  ['CLASSEMENT', ['A', 2021, 'X'], 2, ['A 2021', 'A Y 2021']],
  ['SOURCE', ['A', 2021, 'X'], expect.any(String), ['A 2021']],
  ['CONTROLE', ['A', 2021, 'X'], expect.any(String), ['A 2021']],
  ['LIBELLE', ['A'], 'Part A', []],
])('%s(%j) answers %j from %j', async (id, args, value, figures) => {
  const explanation = await explain(id, args);
  const [[answer]] = values(explanation) as [[unknown]];
  if (typeof value === 'number') expect(answer).toBeCloseTo(value, 12);
  else expect(answer).toEqual(value);
  expect(explanation.figures.map(keyText)).toEqual(figures);
});

test('a table: every cell, every figure', async () => {
  const series = await explain('SERIE', ['T', null, null, 'X']);
  expect([values(series), series.figures.map(keyText)]).toEqual([
    [
      [2020, 100],
      [2021, 101],
    ],
    ['T 2020', 'T 2021'],
  ]);
  const table = await explain('TABLEAU', [[['A'], ['B']], [[2020, 2021]], 'X']);
  expect(values(table)).toEqual([
    [40, 40],
    [60, 60],
  ]);
  expect(table.figures.map(keyText)).toEqual(['A 2020', 'A 2021', 'B 2020', 'B 2021']);
});

test('of several breakdowns, only the figures of the one that is shown', async () => {
  const { figures } = await explain('VENTIL', ['T', 2021, 'branche', 'X']);
  expect(new Set(figures.map(({ key }) => key.indicator))).toEqual(new Set(['T', 'A', 'B']));
});

test('the format comes along', async () => {
  expect((await explain('VAL', ['R', 2021, 'X'])).cells).toEqual([[{ value: 0.12, format: '0.0 %', reason: null }]]);
});

test.each<[FunctionId, PlainArgument[], string, RegExp]>([
  ['VAL', ['inconnu', 2021, 'X'], '#N/A', /^Indicateur inconnu/],
  ['VAL', ['A', 'x', 'X'], '#VALUE!', /n'est pas une année/],
  ['VAL', [null, 2021], '#VALUE!', /vide/],
])('%s(%j) is %s and says why', async (id, args, code, reason) => {
  const [[cell]] = (await explain(id, args)).cells as [[Explanation['cells'][0][0]]];
  expect([cell.value, cell.reason]).toEqual([code, expect.stringMatching(reason)]);
});

test('a figure that is printed without a value is told', async () => {
  const { figures, cells } = await explain('VAL', ['A', 2019, 'X']);
  expect([figures.map(keyText), cells[0]![0]!.reason]).toEqual([['A 2019'], expect.stringContaining('« NC »')]);
});
