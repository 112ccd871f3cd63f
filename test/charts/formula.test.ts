import { columnLetters, moved } from '../../src/charts/formula';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));

test.each([
  ['=A1', '=C11'],
  ['=$B$2-1', '=$D$12-1'],
  ['=SUM(B8:B$12)/AA1', '=SUM(D18:D$22)/AC11'],
  // texts, function names and dotted names are no references
  ['=CCSS.BASE100("A1.B2",$B$1)', '=CCSS.BASE100("A1.B2",$D$11)'],
  ['="dit ""A1"" "&B3', '="dit ""A1"" "&D13'],
  ['=LOG10(A1)', '=LOG10(C11)'],
  ['A1', 'A1'],
])('%s moved by 10 rows and 2 columns is %s', (formula, expected) => expect(moved(formula, 10, 2)).toBe(expected));
