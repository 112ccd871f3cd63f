import fc from 'fast-check';
import { base100, compoundGrowth, contribution, decomposition, difference, growth, share } from '../../src/indicators';
import { smallDataset } from '../support/dataset';

/** Levels as reports print them: whole numbers or two decimals, never zero where a base is needed. */
const level = fc.integer({ min: 1, max: 500_000_000 }).map((n) => n / 100);
const X = { organization: 'X' };
const relative = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));

/** A total T of two years and its addends, whose sums it is. */
const totals = fc.array(fc.tuple(level, level), { minLength: 2, maxLength: 12 }).map((parts) => {
  const sum = (k: 0 | 1): number => parts.reduce((total, pair) => total + pair[k], 0);
  const addend = (k: number): string => `X.P${k}`;
  return {
    addends: parts.map((_, k) => addend(k)),
    data: smallDataset({
      levels: [
        { indicator: 'X.T', year: 2020, value: sum(0) },
        { indicator: 'X.T', year: 2021, value: sum(1) },
        ...parts.flatMap(([before, after], k) => [
          { indicator: addend(k), year: 2020, value: before },
          { indicator: addend(k), year: 2021, value: after },
        ]),
      ],
      breakdowns: parts.map((_, k) => ({ parent: 'X.T', child: addend(k) })),
    }),
  };
});

const series = fc.tuple(level, level, fc.integer({ min: 1, max: 30 })).map(([before, after, span]) => ({
  span,
  data: smallDataset({
    levels: [
      { indicator: 'X.T', year: 2040 - span, value: before },
      { indicator: 'X.T', year: 2040, value: after },
    ],
  }),
  key: { indicator: 'X.T', ...X, year: 2040, baseYear: 2040 - span },
  before,
  after,
}));

const holds = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => boolean): void =>
  fc.assert(fc.property(arbitrary, property), { numRuns: 300 });

test('the contributions of the addends add up to the growth of the total', () =>
  holds(totals, ({ data, addends }) => {
    const sum = addends.reduce(
      (total, indicator) => total + contribution(data, { indicator, ...X, year: 2021, baseYear: 2020 }),
      0,
    );
    return relative(sum / 100, growth(data, { indicator: 'X.T', ...X, year: 2021, baseYear: 2020 })) < 1e-9;
  }));

test('the shares of the addends add up to 1', () =>
  holds(totals, ({ data, addends }) => {
    const sum = addends.reduce((total, indicator) => total + share(data, { indicator, ...X, year: 2021 }), 0);
    return relative(sum, 1) < 1e-9;
  }));

test('a complete breakdown has the values of its addends', () =>
  holds(totals, ({ data }) => {
    const { complete, components, value } = decomposition(data, { indicator: 'X.T', ...X, year: 2021 });
    return (
      complete &&
      relative(
        components.reduce((sum, c) => sum + (c.value ?? NaN), 0),
        value,
      ) < 1e-9
    );
  }));

test('(1 + TCAM) ^ years is the whole growth', () =>
  holds(
    series,
    ({ data, key, span }) => relative((1 + compoundGrowth(data, key)) ** span, 1 + growth(data, key)) < 1e-9,
  ));

test('over one year TCAM is EVOL', () =>
  holds(series, ({ data, key, span }) => span !== 1 || relative(compoundGrowth(data, key), growth(data, key)) < 1e-12));

test('BASE100 of the base year is 100, and follows EVOL', () =>
  holds(
    series,
    ({ data, key }) =>
      base100(data, { ...key, year: key.baseYear }) === 100 &&
      relative(base100(data, key), 100 * (1 + growth(data, key))) < 1e-12,
  ));

test('EVOL is ECART over the base', () =>
  holds(series, ({ data, key, before }) => relative(growth(data, key), difference(data, key) / before) < 1e-9));
