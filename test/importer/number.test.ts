import { readDigits, readFigure, scaled } from '../../src/importer/recognise/number';
import { readStacked, stackedLabels } from '../../src/importer/recognise/stacked';
import { plain } from '../../src/importer/read/clean';

/** printed → number, mark, scale */
const FORMS: readonly (readonly [string, number | null, string | null, number])[] = [
  ['13 962', 13962, null, 1],
  ['13\u00a0962', 13962, null, 1],
  ['13\u202f962', 13962, null, 1],
  ['1208', 1208, null, 1],
  ["1'234'567", 1234567, null, 1],
  ['1.234.567', 1234567, null, 1],
  ['1,234,567', 1234567, null, 1],
  ['125 967,80', 125967.8, null, 1],
  ['7.05 j', 7.05, 'day', 1],
  ['94.6 %', 94.6, 'percent', 1],
  ['36.13%', 36.13, 'percent', 1],
  ['- 36,4 %', -36.4, 'percent', 1],
  ['−36,4 %', -36.4, 'percent', 1],
  ['–\u00a036,4 %', -36.4, 'percent', 1],
  ['+ 0,14 pts', 0.14, 'point', 1],
  ['+7,16 points', 7.16, 'point', 1],
  ['(1 234)', -1234, null, 1],
  ['384 957 815 €', 384957815, 'EUR', 1],
  ['99,45 M€', 99.45, 'EUR', 1e6],
  ['0,13M€', 0.13, 'EUR', 1e6],
  ['13 M €', 13, 'EUR', 1e6],
  ['48 k€', 48, 'EUR', 1e3],
  ['2,5 Md€', 2.5, 'EUR', 1e9],
  ["278 millions d'euros", 278, 'EUR', 1e6],
  ['278 millions d’euros', 278, 'EUR', 1e6],
  ['> 6 %', 6, 'percent', 1],
  ['>6%', 6, 'percent', 1],
  ['32 j', 32, 'day', 1],
  ['4.6/5', 4.6, 'rating', 1],
  ['96/100', 96, 'index', 1],
  ['7,5 tonnes', 7.5, 'tonne', 1],
];

test.each(FORMS)('« %s » is %p (%s, ×%p)', (printed, number, mark, scale) => {
  const read = readFigure(plain(printed));
  expect([read?.kind, read?.number, read?.mark, read?.scale]).toEqual(['number', number, mark, scale]);
});

test.each(['-', '--', 'NC', 'nc', 'N.C.', 'nd', 'n/a', '…', 'non communiqué'])(
  '« %s » is missing, never zero',
  (printed) => {
    expect(readFigure(plain(printed))).toMatchObject({ kind: 'missing', number: null });
  },
);

test('« = » is no change', () => {
  expect(readFigure('=')).toMatchObject({ kind: 'same', number: 0 });
});

test.each(['24 0333', '3 0297,9 €', '1.2.3', '12,3,45', '1 23'])('« %s » is a misprint without a value', (printed) => {
  expect(readFigure(printed)).toMatchObject({ kind: 'misprint', number: null, printed });
});

test.each(['31/12/2021', '12/11', '1er', '2ème', '18h30', 'Total', '', 'A380', '0-19 ans'])(
  '« %s » is no figure',
  (printed) => {
    expect(readFigure(printed)).toBeUndefined();
  },
);

test('a remark after a figure stays apart from it', () => {
  expect(readFigure('3 de 2019 toujours en cours')).toMatchObject({
    number: 3,
    printed: '3',
    rest: 'de 2019 toujours en cours',
  });
});

test('scales are exact in decimal', () => {
  expect(scaled(99.45, 1e6)).toBe(99_450_000);
  expect(scaled(0.063, 1e6)).toBe(63_000);
  expect(scaled(0.29, 1)).toBe(0.29);
});

test('digits beyond what a number holds are not read', () => {
  expect(readDigits('99999999999999999999')).toBeUndefined();
});

describe('stacked cells', () => {
  test('the label says how many figures a cell holds', () => {
    expect(stackedLabels('Employeurs privés dont moins de 10 salariés dont 10 salariés et plus')).toHaveLength(3);
    expect(stackedLabels('> Dont assurés')).toHaveLength(1);
  });
  test.each([
    ['775 801 557 094 218 707', 3, [775801, 557094, 218707]],
    ['0,68 % 1,74 % 0,26 %', 3, [0.68, 1.74, 0.26]],
    ['+ 27,0 % + 39,0 % - 3,6 %', 3, [27, 39, -3.6]],
    // 1 300 = 900 + 400: the sum decides where groups are uneven
    ['1 300 900 400', 3, [1300, 900, 400]],
  ])('« %s » holds %p', (text, parts, values) => {
    expect(readStacked(text, parts)?.map((p) => p.number)).toEqual(values);
  });
  test('one figure is not stacked', () => {
    expect(readStacked('1 234 567', 1)).toBeUndefined();
    expect(readStacked('107', 2)).toBeUndefined();
  });
});
