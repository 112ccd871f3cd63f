/** Calculations that a reader expects and no report states: relations whose note begins « à vérifier : ». */
import type { SmallPackage } from '../support/dataset';
import { checked, said } from './support';
import type { Said } from './support';

type Case = readonly [string, SmallPackage, readonly Said[]];
const A = 'SANTE.A';
const B = 'SANTE.B';
const C = 'SANTE.C';
const D = 'SANTE.D';
const note = 'à vérifier : le tableau ne le dit pas';
const level = (indicator: string, year: number, value: number, line: number, more = {}) => ({
  indicator,
  year,
  value,
  line,
  ...more,
});
const total = { kind: 'sum', indicator: A, operands: `+${B} +${C}`, note } as const;
/** Rows of totals with their two parts, for 2019, 2020 …: lines 1 to 3. */
const sums = (...years: readonly (readonly [number, number, number])[]): SmallPackage => ({
  relations: [total],
  levels: years.flatMap((values, y) => values.map((v, k) => level([A, B, C][k]!, 2019 + y, v, 1 + k))),
});

describe('sums', () => {
  test.each<Case>([
    ['both years add up', sums([30, 10, 20], [33, 11, 22]), []],
    [
      'one year of three does not: 1 059 = 400 + 659, 2 025 for 2 119',
      sums([2025, 1119, 1000], [1059, 400, 659], [33, 11, 22]),
      [['sum', 'medium', [1, 2, 3]]],
    ],
    [
      'never grave, for the calculation is inferred',
      sums([9000, 1119, 1000], [1059, 400, 659], [33, 11, 22]),
      [['sum', 'medium', [1, 2, 3]]],
    ],
    [
      'one year of two makes no rule: a question',
      sums([2025, 1119, 1000], [1059, 400, 659]),
      [['sum', 'info', [1, 2, 3]]],
    ],
    [
      'no year adds up: one question for all',
      sums([2025, 1119, 1000], [2482, 1739, 1000]),
      [['sum', 'info', [1, 2, 3]]],
    ],
    [
      'the same relation without the doubt is a contradiction in each year',
      { ...sums([2025, 1119, 1000], [2482, 1739, 1000]), relations: [{ ...total, note: '' }] },
      [
        ['sum', 'medium', [1, 2, 3]],
        ['sum', 'high', [1, 2, 3]],
      ],
    ],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  test('the year that shows the calculation is named', () => {
    const [finding] = checked(sums([2025, 1119, 1000], [1059, 400, 659], [33, 11, 22]));
    expect(finding).toMatchObject({ printed: '2025', expected: '2 119' });
    expect(finding?.message).toContain(
      'alors que le calcul qui donne « 1059 » en 2020 et « 33 » en 2021 (l. 1) donne 1119 + 1000 = 2 119',
    );
  });

  test('a year that only cutting all its figures would reconcile makes no rule, and is part of the question', () => {
    const amounts = [A, B, C].map((indicator) => ({ indicator, unit: 'EUR' as const }));
    const years = [
      ['14,55', '12,03', '2,52'],
      ['15,02', '12,39', '2,61'],
      ['13,65', '11,10', '2,35'],
    ];
    const levels = years.flatMap((row, y) =>
      row.map((printed, k) =>
        level([A, B, C][k]!, 2019 + y, Number(printed.replace(',', '.')) * 1e6, 1 + k, { printed }),
      ),
    );
    const [finding, ...more] = checked({ indicators: amounts, relations: [total], levels });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'info', printed: '15,02 ; 13,65' });
    expect(finding?.message).toContain('12,39 + 2,61 = 15,00 et 11,10 + 2,35 = 13,45 ; en 2019, le calcul donne');
  });

  test('the question names the years, the calculations and the doubt; nothing is expected; each figure answers', () => {
    const [finding, ...more] = checked(sums([2025, 1119, 1000], [2482, 1739, 1000]));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ printed: '2025 ; 2482', expected: '' });
    expect(finding?.message).toContain('« 2025 » en 2019 et « 2482 » en 2020 (l. 1)');
    expect(finding?.message).toContain('donnent 1119 + 1000 = 2 119 et 1739 + 1000 = 2 739');
    expect(finding?.message).toMatch(/À vérifier : le tableau ne le dit pas\.$/);
    expect(finding?.figures).toHaveLength(6);
  });

  test('it explains no other contradiction: the change beside it is told on its own', () => {
    const small = sums([2025, 1119, 1000], [2482, 1739, 1000]);
    const changes = [{ indicator: A, year: 2020, base_year: 2019, value: 90, line: 1 }];
    expect(said(checked({ ...small, changes }))).toEqual([
      ['evolution', 'high', [1]],
      ['sum', 'info', [1, 2, 3]],
    ]);
  });
});

describe('two names for what looks like one thing', () => {
  const same = (a: readonly number[], b: readonly number[]): SmallPackage => ({
    relations: [{ kind: 'same', indicator: A, operands: `+${B}`, note }],
    levels: [...a.map((v, y) => level(A, 2019 + y, v, 1)), ...b.map((v, y) => level(B, 2019 + y, v, 7))],
  });
  test.each<Case>([
    ['equal', same([4280, 4350], [4280, 4350]), []],
    ['different', same([1456], [2724]), [['cross-reference', 'info', [1, 7]]]],
    ['equal in one year: nothing is inferred', same([4255, 4810], [4280, 4810]), [['cross-reference', 'info', [1, 7]]]],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  test('the years in which both are equal are said', () => {
    const [finding] = checked(same([4255, 4329, 4810], [4280, 4350, 4810]));
    expect(finding?.message).toContain(
      'est imprimé « 4280 » et « 4350 » (l. 7) ; en 2021, les deux sont égaux. À vérifier',
    );
  });
});

test('of two printings of the result, the one on the line of its terms is meant', () => {
  const [finding, ...more] = checked({
    indicators: [{ indicator: A, unit: 'percent', nature: 'rate' }],
    relations: [{ kind: 'ratio', indicator: A, operands: `+${B} / +${C}`, note }],
    levels: [level(A, 2021, 82.42, 9), level(A, 2021, 82.4, 3), level(B, 2021, 25942, 3), level(C, 2021, 34843, 3)],
  });
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ check: 'ratio', severity: 'info', lines: [3], printed: '82,4' });
});

describe('densities', () => {
  const POP = 'CONTEXTE.POPULATION';
  /** Numbers, densities and a population of 2021; densities per 100 000 printed to a decimal. */
  const densities = (a: number, b: number, population: number): SmallPackage => ({
    indicators: [A, B].map((indicator) => ({ indicator, unit: 'per_100k' as const, nature: 'rate' as const })),
    relations: [
      { kind: 'ratio', indicator: A, operands: `+${C} / +${POP}`, note },
      { kind: 'ratio', indicator: B, operands: `+${D} / +${POP}`, note },
    ],
    levels: [
      level(A, 2021, a, 1),
      level(B, 2021, b, 2),
      level(C, 2021, 247, 3),
      level(D, 2021, 205, 4),
      level(POP, 2021, population, 5),
    ],
  });
  test.each<Case>([
    // 247 / 327 835 = 75,34 and 205 / 327 835 = 62,53 for 100 000
    ['of the printed population', densities(75.3, 62.5, 327835), []],
    ['of another population, both of the same', densities(75.3, 62.5, 310000), []],
    [
      'of no common population: 80,3 supposes 307 597, 62,5 supposes 328 000',
      densities(80.3, 62.5, 327835),
      [['ratio', 'info', [1, 2, 3, 4, 5]]],
    ],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  test('the populations that they suppose are told, and the printed one', () => {
    const [finding] = checked(densities(80.3, 62.5, 327835));
    expect(finding).toMatchObject({ printed: '80,3 ; 62,5', expected: '' });
    expect(finding?.message).toMatch(/de 307 \d{3} \(« 80,3 », .*, 247\) à 32\d \d{3} habitants \(« 62,5 », .*, 205\)/);
    expect(finding?.message).toContain('le rapport imprime 327835 (l. 5)');
  });
});
