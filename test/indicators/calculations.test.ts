import {
  attainment,
  base100,
  compoundGrowth,
  contribution,
  decomposition,
  difference,
  gap,
  growth,
  IndicatorFailure,
  points,
  publishedChange,
  rankOf,
  ratio,
  series,
  share,
} from '../../src/indicators';
import type { IndicatorError } from '../../src/indicators';
import { smallDataset } from '../support/dataset';

/**
 * One small world: T = A + B (2020: 100 = 60 + 40; 2021: 120 = 66 + 54), S = A + C with C missing in 2021,
 * R a rate, Z zero then 5, N negative then 4, D a delay with a target.
 */
const data = smallDataset({
  indicators: [
    { indicator: 'X.R', unit: 'percent', polarity: 1 },
    { indicator: 'X.D', unit: 'day', polarity: -1 },
    { indicator: 'X.E', unit: 'EUR' },
    { indicator: 'X.Q', polarity: 1 },
  ],
  organizations: [
    { organization: 'Y' },
    { organization: 'V' },
    { organization: 'FR', kind: 'pays' },
    { organization: 'REG', kind: 'region' },
  ],
  levels: [
    { indicator: 'X.T', year: 2018, value: 90 },
    { indicator: 'X.T', year: 2020, value: 100 },
    { indicator: 'X.T', year: 2021, value: 120 },
    { indicator: 'X.A', year: 2020, value: 60 },
    { indicator: 'X.A', year: 2021, value: 66 },
    { indicator: 'X.B', year: 2020, value: 40 },
    { indicator: 'X.B', year: 2021, value: 54 },
    { indicator: 'X.C', year: 2020, value: 7 },
    { indicator: 'X.C', year: 2021, value: null, status: 'M', printed: 'NC' },
    { indicator: 'X.S', year: 2020, value: 67 },
    { indicator: 'X.S', year: 2021, value: 80 },
    { indicator: 'X.R', year: 2020, value: 2.23 },
    { indicator: 'X.R', year: 2021, value: 2.03 },
    { indicator: 'X.R', year: 2021, value: 1.53, organization: 'FR' },
    { indicator: 'X.Z', year: 2020, value: 0 },
    { indicator: 'X.Z', year: 2021, value: 5 },
    { indicator: 'X.N', year: 2020, value: -8 },
    { indicator: 'X.N', year: 2021, value: 4 },
    { indicator: 'X.D', year: 2021, value: 20 },
    { indicator: 'X.D', year: 2021, value: 15, measure: 'target' },
    { indicator: 'X.D', year: 2021, value: 10, organization: 'Y' },
    { indicator: 'X.D', year: 2021, value: 20, organization: 'V' },
    { indicator: 'X.D', year: 2021, value: 5, organization: 'FR' },
    { indicator: 'X.D', year: 2021, value: 6, organization: 'REG' },
    { indicator: 'X.Q', year: 2021, value: 80 },
    { indicator: 'X.Q', year: 2021, value: 100, measure: 'target' },
    { indicator: 'X.E', year: 2021, value: 600 },
  ],
  changes: [
    { indicator: 'X.T', year: 2021, base_year: 2020, value: 20.1 },
    { indicator: 'X.T', year: 2021, base_year: 2018, value: null, status: 'M', printed: '-' },
  ],
  breakdowns: [
    { parent: 'X.T', child: 'X.A' },
    { parent: 'X.T', child: 'X.B' },
    { parent: 'X.T', child: 'X.Q', additive: false },
    { parent: 'X.S', child: 'X.A' },
    { parent: 'X.S', child: 'X.C' },
    { parent: 'X.E', child: 'X.T' },
  ],
});

const X = { organization: 'X' };
const in2021 = (indicator: string) => ({ indicator, ...X, year: 2021 });
const since2020 = (indicator: string) => ({ ...in2021(indicator), baseYear: 2020 });

describe('what the calculations answer', () => {
  test.each<[string, () => number, number]>([
    ['growth: 120 / 100 - 1', () => growth(data, since2020('X.T')), 0.2],
    [
      'growth over a gap of years: 100 / 90 - 1',
      () => growth(data, { indicator: 'X.T', ...X, year: 2020, baseYear: 2018 }),
      100 / 90 - 1,
    ],
    [
      'growth to zero is -100 %, not missing',
      () => growth(data, { indicator: 'X.Z', ...X, year: 2020, baseYear: 2021 }),
      -1,
    ],
    ['points: 2.03 - 2.23', () => points(data, since2020('X.R')), -0.2],
    ['difference: 120 - 100', () => difference(data, since2020('X.T')), 20],
    [
      'compound growth: (120 / 90) ** (1 / 3) - 1',
      () => compoundGrowth(data, { indicator: 'X.T', ...X, year: 2021, baseYear: 2018 }),
      (120 / 90) ** (1 / 3) - 1,
    ],
    ['base 100: 100 * 120 / 100', () => base100(data, since2020('X.T')), 120],
    [
      'base 100 of the base year is 100',
      () => base100(data, { indicator: 'X.T', ...X, year: 2021, baseYear: 2021 }),
      100,
    ],
    ['share of the first parent: 66 / 120', () => share(data, in2021('X.A')), 0.55],
    ['share of another parent: 66 / 80', () => share(data, { ...in2021('X.A'), total: 'X.S' }), 0.825],
    ['share of a grandparent: 66 / 600', () => share(data, { ...in2021('X.A'), total: 'X.E' }), 0.11],
    ['contribution: 100 * (66 - 60) / 100', () => contribution(data, since2020('X.A')), 6],
    ['ratio: 600 / 120', () => ratio(data, { numerator: 'X.E', denominator: 'X.T', ...X, year: 2021 }), 5],
    [
      'ratio counts a percentage as a fraction: 600 / 0.0203',
      () => ratio(data, { numerator: 'X.E', denominator: 'X.R', ...X, year: 2021 }),
      600 / 0.0203,
    ],
    ['attainment where higher is better: 80 / 100', () => attainment(data, in2021('X.Q')), 0.8],
    ['attainment where lower is better: 15 / 20', () => attainment(data, in2021('X.D')), 0.75],
    ['gap of rates in points: 2.03 - 1.53', () => gap(data, in2021('X.R'), 'FR').value, 0.5],
    ['gap of counts, relative: 20 / 10 - 1', () => gap(data, in2021('X.D'), 'Y').value, 1],
    ['published change', () => publishedChange(data, since2020('X.T')).value, 20.1],
    [
      'rank where lower is better: 10 | 20 = 20',
      () => rankOf(data, { indicator: 'X.D', organization: 'Y', year: 2021 }),
      1,
    ],
    ['equals share a rank', () => rankOf(data, { indicator: 'X.D', organization: 'V', year: 2021 }), 2],
    ['equals share a rank (the other one)', () => rankOf(data, in2021('X.D')), 2],
  ])('%s', (_, compute, expected) => expect(compute()).toBeCloseTo(expected, 12));

  test('the contributions of the addends add up to the growth: 6 + 14 = 20 %', () => {
    const sum = ['X.A', 'X.B'].reduce(
      (total, child) => total + contribution(data, { ...since2020(child), total: 'X.T' }),
      0,
    );
    expect(sum).toBeCloseTo(100 * growth(data, since2020('X.T')), 12);
  });
  test('a series leaves out the years without a value', () => {
    expect(series(data, { indicator: 'X.T', ...X })).toEqual([
      { year: 2018, value: 90 },
      { year: 2020, value: 100 },
      { year: 2021, value: 120 },
    ]);
  });
  test('a breakdown tells addends from what stands beside the sum', () => {
    const found = decomposition(data, in2021('X.T'));
    expect(found.complete).toBe(true);
    expect(found.components).toEqual([
      { indicator: 'X.A', additive: true, value: 66 },
      { indicator: 'X.B', additive: true, value: 54 },
      { indicator: 'X.Q', additive: false, value: 80 },
    ]);
  });
  test('a breakdown with a missing addend says so: missing is null, never zero', () => {
    const found = decomposition(data, in2021('X.S'));
    expect(found.complete).toBe(false);
    expect(found.components[1]).toEqual({ indicator: 'X.C', additive: true, value: null });
  });
});

describe('what they refuse, and with which data', () => {
  test.each<[string, () => unknown, Partial<IndicatorError>]>([
    [
      'a year without a value',
      () => growth(data, { indicator: 'X.T', ...X, year: 2021, baseYear: 2019 }),
      { kind: 'noValue', year: 2019, years: [2018, 2020, 2021], printed: '' },
    ],
    [
      'a value printed as NC',
      () => growth(data, since2020('X.C')),
      { kind: 'noValue', year: 2021, years: [2020], printed: 'NC' },
    ],
    ['a base of zero', () => growth(data, since2020('X.Z')), { kind: 'zeroBase', year: 2020 }],
    ['a negative base', () => growth(data, since2020('X.N')), { kind: 'notSignificant', value: -8 }],
    ['compound growth from a negative base', () => compoundGrowth(data, since2020('X.N')), { kind: 'notSignificant' }],
    [
      'compound growth to a negative value',
      () =>
        compoundGrowth(
          smallDataset({
            levels: [
              { indicator: 'X.N', year: 2019, value: 4 },
              { indicator: 'X.N', year: 2020, value: -8 },
            ],
          }),
          { indicator: 'X.N', ...X, year: 2020, baseYear: 2019 },
        ),
      { kind: 'notSignificant', value: -8 },
    ],
    [
      'compound growth backwards',
      () => compoundGrowth(data, { indicator: 'X.T', ...X, year: 2018, baseYear: 2021 }),
      { kind: 'badYears', from: 2021, to: 2018 },
    ],
    ['points of a count', () => points(data, since2020('X.T')), { kind: 'notARate' }],
    ['the absolute change of a rate', () => difference(data, since2020('X.R')), { kind: 'rateHasPoints' }],
    ['a share without a parent', () => share(data, in2021('X.E')), { kind: 'noParent' }],
    ['a "dont" has no default total', () => share(data, in2021('X.Q')), { kind: 'noParent' }],
    [
      'a share of what it is no part of',
      () => share(data, { ...in2021('X.B'), total: 'X.S' }),
      { kind: 'notAPart', indicator: 'X.B', total: 'X.S' },
    ],
    [
      'attainment without a target',
      () => attainment(data, in2021('X.T')),
      { kind: 'noValue', measure: 'target', years: [] },
    ],
    [
      'a country is not ranked',
      () => rankOf(data, { indicator: 'X.D', organization: 'FR', year: 2021 }),
      { kind: 'notRanked' },
    ],
    [
      'a published change that is a dash',
      () => publishedChange(data, { ...in2021('X.T'), baseYear: 2018 }),
      { kind: 'noPublishedChange', baseYear: 2018 },
    ],
    [
      'a breakdown of another name',
      () => decomposition(data, in2021('X.T'), 'canal'),
      { kind: 'noBreakdown', known: ['detail'] },
    ],
    [
      'a series upside down',
      () => series(data, { indicator: 'X.T', ...X }, 2021, 2018),
      { kind: 'badYears', from: 2021, to: 2018 },
    ],
    [
      'a series without a value',
      () => series(data, { indicator: 'X.T', ...X }, 2010, 2012),
      { kind: 'noValue', years: [2018, 2020, 2021] },
    ],
  ])('%s', (_, compute, expected) => {
    let error: IndicatorError | undefined;
    try {
      compute();
    } catch (e) {
      if (!(e instanceof IndicatorFailure)) throw e;
      error = e.error;
    }
    expect(error).toMatchObject(expected);
  });
});
