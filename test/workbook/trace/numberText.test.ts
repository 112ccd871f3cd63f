import { numberText, valueText } from '../../../src/workbook/trace/numberText';

/** Spaces between thousands as plain ones. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

test.each<[number, string | null, string]>([
  [13962, '#,##0', '13 962'],
  [384957815, '#,##0 "€"', '384 957 815 €'],
  [1234.5, '#,##0.00 "€"', '1 234,50 €'],
  [0.025952, '0.0 %', '2,6 %'],
  [0.0139, '+0.0 %;-0.0 %;0.0 %', '+1,4 %'],
  [-0.0259, '+0.0 %;-0.0 %;0.0 %', '-2,6 %'],
  [0, '+0.0 %;-0.0 %;0.0 %', '0,0 %'],
  [-0.2, '+0.00" pt";-0.00" pt";0.00" pt"', '-0,20 pt'],
  [-372, '+#,##0;-#,##0;#,##0', '-372'],
  [-5, '#,##0', '-5'],
  [35, '#,##0.0" j"', '35,0 j'],
  [2021, null, '2021'],
  [47881.974, 'General', '47 881,974'],
])('%d as %s: %s', (value, format, expected) => {
  expect(plain(numberText(value, format))).toBe(expected);
});

test.each<[string | number | boolean | null, string]>([
  [true, 'VRAI'],
  ['#VALUE!', '#VALEUR!'],
  ['Lozère', 'Lozère'],
  [null, ''],
])('%s: %s', (value, expected) => {
  expect(valueText(value)).toBe(expected);
});
