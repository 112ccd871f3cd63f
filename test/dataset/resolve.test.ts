import { comparePrintings, printedStep } from '../../src/dataset';
import { smallDataset } from '../support/dataset';

describe('printedStep: the smallest step that a printed figure tells apart', () => {
  test.each([
    ['13 962', 13962, 1],
    ['2,23 %', 2.23, 0.01],
    ['- 36,4 %', -36.4, 0.1],
    ['54.07%', 54.07, 0.01],
    ['384 957 815 €', 384957815, 1],
    ['99,45 M€', 99450000, 10000],
    ['1.412.532', 1412532, 1],
    ['164 000€', 164000, 1],
    ['=', 0, 0],
  ])('%s stored as %d → %d', (printed, value, step) => {
    expect(printedStep(printed, value)).toBeCloseTo(step, 10);
  });
});

describe('comparePrintings: which printing of a figure answers', () => {
  const base = { value: 100, status: 'A', reportYear: 2021, printed: '100', sectionKind: 'table', line: 10 } as const;
  test.each([
    ['status A before E', base, { ...base, status: 'E', reportYear: 2025 }],
    ['status B before E', { ...base, status: 'B' }, { ...base, status: 'E' }],
    ['status E before U', { ...base, status: 'E' }, { ...base, status: 'U' }],
    ['any value before none', { ...base, status: 'U' }, { ...base, status: 'M', value: null }],
    ['the most recent report', { ...base, reportYear: 2025 }, base],
    ['the most precise printing', { ...base, printed: '100,0', sectionKind: 'prose' }, base],
    ['table before key figures', base, { ...base, sectionKind: 'keyfigures' }],
    ['key figures before prose', { ...base, sectionKind: 'keyfigures' }, { ...base, sectionKind: 'prose' }],
    ['the earliest line', base, { ...base, line: 11 }],
  ] as const)('%s', (_, first, second) => {
    expect(comparePrintings(first, second)).toBeLessThan(0);
    expect(comparePrintings(second, first)).toBeGreaterThan(0);
  });
});

describe('a figure in the dataset', () => {
  const data = smallDataset({
    levels: [
      { indicator: 'A.B', year: 2021, value: 11, status: 'U', line: 5 },
      { indicator: 'A.B', year: 2021, value: 10, line: 8 },
      { indicator: 'A.B', year: 2020, value: null, status: 'M', line: 5 },
      { indicator: 'A.B', year: 2019, value: 0, line: 5 },
      { indicator: 'A.B', year: 2018, value: 3, period: '2018-Q4', line: 5 },
      { indicator: 'A.B', year: 2021, value: 12, measure: 'target', line: 5 },
    ],
  });
  const value = (year: number, measure?: 'target'): number => data.value('A.B', 'X', year, measure);

  test('the sound printing answers, the other one stays as an alternate', () => {
    expect(value(2021)).toBe(10);
    expect(
      data.printings({ indicator: 'A.B', organization: 'X', year: 2021, measure: 'realised' }).map((p) => p.value),
    ).toEqual([10, 11]);
  });
  test('a missing figure is never zero, and a zero is not missing', () => {
    expect(value(2020)).toBeNaN();
    expect(value(2019)).toBe(0);
    expect(data.years('A.B', 'X')).toEqual([2019, 2021]);
  });
  test('a figure of a quarter never answers for the year', () => expect(value(2018)).toBeNaN());
  test('target and result are two figures', () => expect(value(2021, 'target')).toBe(12));
  test('unknown codes have no value', () => expect(data.value('Z.Z', 'X', 2021)).toBeNaN());
});
