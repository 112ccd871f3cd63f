import { checkEnglish, FormulaSyntaxError, functionCalls, toEnglish } from '../../src/formula';

/** The mistake in a French formula: its message, and its place marked by ‹ in the formula. */
test.each([
  ['=SOMME‹(1;2', 'Parenthèse ouvrante sans parenthèse fermante.'],
  ['=SOMME(1;2)‹)', 'Parenthèse fermante sans parenthèse ouvrante.'],
  ['=SI(‹"a;1)', 'Guillemet ouvrant sans guillemet fermant.'],
  ["=‹'Feuille 1!A1", 'Apostrophe ouvrante sans apostrophe fermante.'],
  ['=SOMME(‹{1.2)', 'Accolade ouvrante sans accolade fermante.'],
  ['=SOMME(T‹[a)', 'Crochet ouvrant sans crochet fermant.'],
  ['=SOMME(A1‹,B2)', 'La virgule sépare les décimales ; les arguments se séparent par un point-virgule.'],
  ['=SOMME(‹1.5;2)', '« 1.5 » : les décimales se séparent par une virgule.'],
  ['=1 ‹2', 'Il manque un opérateur ou un séparateur avant « 2 ».'],
  ['=SOMME(1;2)‹ 3', 'Il manque un opérateur ou un séparateur avant « 3 ».'],
])('%s', (marked, message) => {
  const formula = marked.replace('‹', '');
  let caught: unknown;
  try {
    toEnglish(formula);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(FormulaSyntaxError);
  expect((caught as FormulaSyntaxError).message).toBe(message);
  // A blank before the culprit may be counted with it.
  expect(Math.abs((caught as FormulaSyntaxError).position - marked.indexOf('‹'))).toBeLessThanOrEqual(1);
});

test.each(['=1+', '=', '=SOMME(1;*2)', '=(', '=A1+*B1'])('%s is refused', (formula) => {
  expect(() => toEnglish(formula)).toThrow(FormulaSyntaxError);
});

test.each([
  '=SUM(1,2)',
  '=A1#',
  '=A1.[2021]',
  '=IF(,1,2)',
  '=F(1,,3)',
  '=LAMBDA(x,x+1)(2)',
  '=--A1',
  '=5%%',
  '=@T_A[x]',
])('%s is accepted', (formula) => {
  expect(() => checkEnglish(formula)).not.toThrow();
});

test('functionCalls lists the calls of an add-in, with their arguments as written', () => {
  const formula = '=IF(CCSS.VAL("a,b",2021,,"o")>CCSS.ANNEES(),CCSS.EVOL(CCSS.CODE(1),{1,2}),0)';
  const calls = functionCalls(formula, (name) => name.startsWith('CCSS.'));
  expect(calls.map(({ name, args }) => ({ name, args }))).toEqual([
    { name: 'CCSS.VAL', args: ['"a,b"', '2021', '', '"o"'] },
    { name: 'CCSS.ANNEES', args: [] },
    { name: 'CCSS.EVOL', args: ['CCSS.CODE(1)', '{1,2}'] },
    { name: 'CCSS.CODE', args: ['1'] },
  ]);
  for (const call of calls) expect(formula.slice(call.start, call.end)).toBe(call.text);
});
