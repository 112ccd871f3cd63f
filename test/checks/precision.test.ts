import { rangeOf } from '../../src/checks/precision';
import type { SectionKind, Status, Unit } from '../../src/dataset';

type Row = readonly [string, number, Unit, Status, SectionKind, number, number];

describe('rangeOf: the numbers that a printed figure may stand for', () => {
  test.each<Row>([
    // rounded (half a step on either side) or cut after its last digit (a step further from zero)
    ['2,23 %', 2.23, 'percent', 'A', 'table', 2.225, 2.24],
    ['43,3 %', 43.3, 'percent', 'A', 'table', 43.25, 43.4],
    ['- 36,4 %', -36.4, 'percent', 'A', 'table', -36.5, -36.35],
    ['0,0 %', 0, 'percent', 'A', 'table', -0.1, 0.1],
    ['384 957 815 €', 384957815, 'EUR', 'A', 'table', 384957814.5, 384957816],
    ['99,45 M€', 99450000, 'EUR', 'A', 'table', 99445000, 99460000],
    // counted one by one
    ['13 962', 13962, 'count', 'A', 'table', 13962, 13962],
    // approximate: a whole unit of the last digit that is not zero
    ['45 000', 45000, 'count', 'E', 'prose', 44000, 46000],
    ['80 %', 80, 'percent', 'E', 'prose', 70, 90],
    // a round number in a sentence, without any word that says so
    ['13 000', 13000, 'count', 'A', 'prose', 12500, 13500],
    ['13 000', 13000, 'count', 'A', 'table', 13000, 13000],
    ['200', 200, 'count', 'A', 'prose', 200, 200],
  ])('%s (%d %s, %s, %s) → [%d, %d]', (printed, value, unit, status, kind, low, high) => {
    const range = rangeOf({ value, printed, status, note: '' }, { unit, nature: 'stock' }, kind);
    expect(range.low).toBeCloseTo(low, 6);
    expect(range.high).toBeCloseTo(high, 6);
  });
  test('an average of counts is rounded, a count is not', () => {
    const printing = { value: 99, printed: '99', status: 'A', note: '' } as const;
    expect(rangeOf(printing, { unit: 'count', nature: 'average' }, 'table')).toEqual({ low: 98.5, high: 100 });
    expect(rangeOf(printing, { unit: 'count', nature: 'flow' }, 'table')).toEqual({ low: 99, high: 99 });
  });
  test('words converted to a number: a fifth of it', () => {
    const printing = {
      value: 33.3,
      printed: '1 personne sur 3',
      status: 'E',
      note: 'converti : une sur trois',
    } as const;
    const { low, high } = rangeOf(printing, { unit: 'percent', nature: 'rate' }, 'prose');
    expect(low).toBeLessThan(30);
    expect(high).toBeGreaterThan(36);
  });
});
