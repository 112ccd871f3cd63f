import { saysSo, typedNumber } from '../../src/taskpane/importing/rows';

test.each([
  ['13 780', 13780],
  ['13\u202f780', 13780],
  ['1 234,5', 1234.5],
  ['-2.5', -2.5],
  ['−2,5', -2.5],
  ['', null],
  ['  ', null],
  ['12 abc', NaN],
  ['1,2,3', NaN],
])('« %s » typed is %p', (text, expected) => {
  expect(typedNumber(text)).toEqual(expected);
});

test.each([
  ['13 780', 13780, true],
  ['- 1,3 %', -1.3, true],
  ['+ 2,1 %', 2.1, true],
  ['13,7 k€', 13700, false],
  ['12 345 €', 12345, true],
  ['=', 0, false],
  ['412', 421, false],
])('%s already says %p: %p', (printed, value, expected) => {
  expect(saysSo(printed, value)).toBe(expected);
});
