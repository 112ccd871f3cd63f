import { displayText, formatToFrench } from '../../src/host/model';
import { InvalidInput, parseInput } from '../../src/host/model/input';
import { formatToEnglish } from '../../src/host/model/text';
import { shifted } from '../../src/host/model/shiftBox';
import { followedFormula, shiftFormula } from '../../src/host/model/shiftFormula';

describe('what a user of French Excel types', () => {
  test.each([
    ['12', 12, null],
    ['12,5', 12.5, null],
    ['-0,25', -0.25, null],
    [',5', 0.5, null],
    ['1 234,5', 1234.5, '#,##0.00'],
    ['1 234 567', 1234567, '#,##0'],
    ['12 %', 0.12, '0%'],
    ['12,5 %', 0.125, '0.00%'],
    ['7%', 0.07, '0%'],
    ['1500 €', 1500, '#,##0 "€"'],
    ['1E3', 1000, '0.00E+00'],
    ['31/12/2021', 44561, 'dd/mm/yyyy'],
    ['31-12-21', 44561, 'dd/mm/yyyy'],
    ['01/03/1900', 61, 'dd/mm/yyyy'],
    ['12/2020', 44166, 'mmm-yy'],
    ['vrai', true, null],
    ['FAUX', false, null],
    ["'=SOMME(A1)", '=SOMME(A1)', null],
    ["'012", '012', null],
    ['=', '=', null],
    ['12.5', '12.5', null],
    ['31/02/2021', '31/02/2021', null],
    ['2021-2022', '2021-2022', null],
    ['Familles & enfants', 'Familles & enfants', null],
  ])('%s', (typed, value, numberFormat) => {
    expect(parseInput(typed, 'french', 'General')).toEqual({ input: { kind: 'value', value }, numberFormat });
  });

  test.each([
    ['=SOMME(A1;1,5)', '=SUM(A1,1.5)'],
    ['+A1*2', '=+A1*2'],
    ['-A1', '=-A1'],
    ['@A1', '=@A1'],
  ])('%s is a formula', (typed, formula) => {
    expect(parseInput(typed, 'french', 'General').input).toEqual({ kind: 'formula', formula });
  });

  test('a formula that cannot be read says why, in French', () => {
    expect(() => parseInput('=SOMME(A1', 'french', 'General')).toThrow(InvalidInput);
    expect(() => parseInput('=SOMME(A1', 'french', 'General')).toThrow('Parenthèse ouvrante sans parenthèse fermante.');
  });

  test('in a cell of format text everything is text', () => {
    expect(parseInput('=1+1', 'french', '@').input).toEqual({ kind: 'value', value: '=1+1' });
  });
});

// Narrow no-break spaces group digits; the spaces of a format are those written in it.
test.each([
  [1234567.891, 'General', '1234567,891'],
  [0.1 + 0.2, 'General', '0,3'],
  [1234567.891, '#,##0.0', '1\u202F234\u202F567,9'],
  [1234567, '#,##0 "€"', '1\u202F234\u202F567 €'],
  [0.0223, '0.0 %', '2,2 %'],
  [0.0223, '+0.0 %;-0.0 %;0.0 %', '+2,2 %'],
  [-0.025952, '+0.0 %;-0.0 %;0.0 %', '-2,6 %'],
  [0, '+0.0 %;-0.0 %;0.0 %', '0,0 %'],
  [-0.21, '+0.00" pt";-0.00" pt"', '-0,21 pt'],
  [12.5, '#,##0.0" j"', '12,5 j'],
  [44561, 'dd/mm/yyyy', '31/12/2021'],
  [44561, 'd mmmm yyyy', '31 décembre 2021'],
  [true, 'General', 'VRAI'],
  ['#VALUE!', 'General', '#VALEUR!'],
  ['#SPILL!', '0.0', '#PROPAGATION!'],
  ['texte', '0.0', 'texte'],
  ['', '0.0', ''],
])('%p in %s shows %s', (value, numberFormat, text) => expect(displayText(value, numberFormat)).toBe(text));

test.each([
  ['General', 'Standard'],
  ['0.00', '0,00'],
  ['#,##0.00 "€"', '# ##0,00 "€"'],
  ['dd/mm/yyyy', 'jj/mm/aaaa'],
  ['[Red]-0.0;"a.b"0', '[Rouge]-0,0;"a.b"0'],
  ['[h]:mm AM/PM', '[h]:mm AM/PM'],
  ['[>=1000]#,##0;0', '[>=1000]# ##0;0'],
])('the format %s is %s in French', (english, french) => {
  expect(formatToFrench(english)).toBe(french);
  expect(formatToEnglish(french)).toBe(english);
});

test.each([
  ['=A1+$B1+C$1+$D$1', 1, 1, '=B2+$B2+D$1+$D$1'],
  ["='Données 2021'!A1:B2", 2, 0, "='Données 2021'!A3:B4"],
  ['=SUM(A:A)', 5, 1, '=SUM(B:B)'],
  ['=A1', -1, 0, '=#REF!'],
  ['="A1"&A1', 1, 0, '="A1"&A2'],
])('%s copied by %i rows and %i columns', (formula, rows, columns, expected) =>
  expect(shiftFormula(formula, rows, columns)).toBe(expected),
);

test.each([
  ['=A5+$A$5+A1', '=A7+$A$7+A1'],
  ['=SUM(A1:A9)', '=SUM(A1:A11)'],
  ["=Autre!A5+'Feuil 1'!A5", "=Autre!A5+'Feuil 1'!A7"],
  ['=A4', '=A4'],
  ['="A5"&A:A', '="A5"&A:A'],
])('%s after two rows were inserted above row 5', (formula, expected) => {
  const insert = { box: { row: 4, column: 0, rows: 2, columns: 16_384 }, kind: 'down' } as const;
  expect(followedFormula(formula, 'Feuil 1', 'Feuil 1', (box) => shifted(box, insert))).toBe(expected);
});

test('a reference to cells that have been removed is none any more', () => {
  const remove = { box: { row: 4, column: 0, rows: 1, columns: 16_384 }, kind: 'up' } as const;
  expect(followedFormula('=A5+A6', 'F', 'F', (box) => shifted(box, remove))).toBe('=#REF!+A5');
});
