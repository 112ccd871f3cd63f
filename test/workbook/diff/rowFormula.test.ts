import { moved, unplaced } from '../../../src/workbook/diff/rowFormula';

test.each([
  ['=H6*2', '=H9*2', 'its own row follows'],
  ['=$H6+H$6', '=$H9+H$6', 'a row that is held stays'],
  ['=H6/H2', '=H9/H2', 'other rows stay'],
  ['=SUM(A6:C6)', '=SUM(A9:C9)', 'areas follow'],
  ["='Feuil6'!A6+Feuil6!B6", "='Feuil6'!A9+Feuil6!B9", 'digits in the name of a sheet are left alone'],
  ['="A6"&LOG10(H6)', '="A6"&LOG10(H9)', 'so are texts and names of functions'],
  ['=[@valeur]*2', '=[@valeur]*2', 'columns of the table need nothing'],
])('%s of row 6 reads %s in row 9: %s', (formula, expected) => {
  expect(moved(formula, 5, 8)).toBe(expected);
});

test('a formula filled down reads the same in each row once its row is taken out', () => {
  expect(unplaced('=H6*2+H$2', 5)).toBe(unplaced('=H7*2+H$2', 6));
  expect(unplaced('=H6*2', 5)).not.toBe(unplaced('=H6*2', 6));
});
