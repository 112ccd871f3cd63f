import { searchIndicators } from '../../src/indicators';
import { seedDataset } from '../support/dataset';
import { SEARCH_QUERIES, UNSEEN_QUERIES } from './searchQueries';
import type { SearchQuery } from './searchQueries';

const data = seedDataset();
const WANTED = 57;

const missedOf = (queries: readonly SearchQuery[]): string[] =>
  queries.flatMap(({ typed, meant }) => {
    const found = searchIndicators(data, typed, { count: 3 }).map((i) => i.indicator);
    return found.some((code) => meant.includes(code)) ? [] : [`${typed} → ${found.join(', ')}`];
  });

test('the queries name indicators that exist', () => {
  expect(SEARCH_QUERIES).toHaveLength(60);
  const meant = [...SEARCH_QUERIES, ...UNSEEN_QUERIES].flatMap((q) => q.meant);
  expect(meant.filter((code) => !data.indicator(code))).toEqual([]);
});

test(`the meant indicator is among the first three of at least ${WANTED} queries of 60`, () => {
  const missed = missedOf(SEARCH_QUERIES);
  expect(missed.slice(SEARCH_QUERIES.length - WANTED)).toEqual([]);
});

test('nine in ten of the queries that the search was not tuned for', () => {
  const missed = missedOf(UNSEEN_QUERIES);
  expect(missed.slice(UNSEEN_QUERIES.length / 10)).toEqual([]);
});

test('while a word is being typed, what has been typed so far finds it', () => {
  for (const typed of ['dec', 'decr', 'decro', 'decroc', 'decroch', 'decroche']) {
    const found = searchIndicators(data, typed, { count: 5 }).map((i) => i.indicator);
    expect(found).toContain('SANTE.TELEPHONE.PFS.DECROCHE.TAUX');
  }
});

test('a code finds its indicator first; words that nothing answers to find nothing', () => {
  expect(searchIndicators(data, 'famille.allocataires', { count: 3 })[0]?.indicator).toBe('FAMILLE.ALLOCATAIRES');
  expect(searchIndicators(data, 'zzzzqq', { count: 3 })).toEqual([]);
});
