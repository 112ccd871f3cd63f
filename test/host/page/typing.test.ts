import { FormulaSyntaxError } from '../../../src/formula';
import { editText, fittingNumber, generalText, readPasted, readTyped } from '../../../src/host/page/typing';

const value = (content: unknown, format: string | null = null) => ({
  input: { kind: 'value', value: content },
  format,
});
const formula = (text: string) => ({ input: { kind: 'formula', formula: text }, format: null });

describe('what a French user types', () => {
  test.each([
    ['1 234,5', value(1234.5, '#,##0.00')],
    ['1\u202F234', value(1234, '#,##0')],
    ['1234,5', value(1234.5)],
    [',5', value(0.5)],
    ['-3', value(-3)],
    ['12,5 %', value(0.125, '0.00%')],
    ['12%', value(0.12, '0%')],
    ['12,3 %', value(0.123, '0.00%')],
    ['1 500 €', value(1500, '#,##0 "€"')],
    ['1,5E-3', value(0.0015, '0.00E+00')],
    // The dot separates no decimals in France: French Excel takes this as text.
    ['1.5', value('1.5')],
    ['1 23', value('1 23')],
    ['31/12/2021', value(44561, 'dd/mm/yyyy')],
    ['31-12-21', value(44561, 'dd/mm/yyyy')],
    ['2021-12-31', value(44561, 'dd/mm/yyyy')],
    ['31 décembre 2021', value(44561, 'd-mmm-yy')],
    ['12/2021', value(44531, 'mmm-yy')],
    ['31/12', value(46387, 'd-mmm')],
    ['31/02/2021', value('31/02/2021')],
    ['6:00', value(0.25, 'hh:mm')],
    ['31/12/2021 12:00', value(44561.5, 'dd/mm/yyyy hh:mm')],
    ['vrai', value(true)],
    ["'007", value('007')],
    ['CCSS de la Lozère', value('CCSS de la Lozère')],
    ['- remarque', value('- remarque')],
    ['', { input: { kind: 'empty' }, format: null }],
    ['=SOMME(1,5;2)', formula('=SUM(1.5,2)')],
    ['=CCSS.EVOL("X";2021)', formula('=CCSS.EVOL("X",2021)')],
    // Excel closes what was left open at the end.
    ['=SOMME(A1:A2', formula('=SUM(A1:A2)')],
    ['=SI(A1>0;SOMME(A1:A2', formula('=IF(A1>0,SUM(A1:A2))')],
    ['+A1*2', formula('=+A1*2')],
    ['-SOMME(A1;A2)', formula('=-SUM(A1,A2)')],
  ])('%s', (typed, expected) => {
    expect(readTyped(typed, 'General', 2026)).toEqual(expected);
  });

  test('in a cell that shows percents, 12,5 means 12,5 %', () => {
    expect(readTyped('12,5', '0.0%', 2026)).toEqual(value(0.125));
  });

  test('in a text cell, a formula is text', () => {
    expect(readTyped('=A1', '@', 2026)).toEqual(value('=A1'));
  });

  test.each([
    ['=SOMME(1.5;2)', 7],
    ['=SOMME(1, 2)', 8],
    ['="abc', 1],
  ])('a wrong formula says where: %s', (typed, position) => {
    try {
      readTyped(typed, 'General', 2026);
      throw new Error('accepted');
    } catch (error) {
      expect(error).toBeInstanceOf(FormulaSyntaxError);
      expect((error as FormulaSyntaxError).position).toBe(position);
    }
  });
});

describe('what the formula bar shows', () => {
  test.each([
    ['=SUM(A1:A3,1.5)', '', 'General', '=SOMME(A1:A3;1,5)'],
    [null, 1234.5, '#,##0.00', '1234,5'],
    [null, 0.123, '0.0%', '12,3%'],
    [null, 44561, 'dd/mm/yyyy', '31/12/2021'],
    [null, 44561.5, 'dd/mm/yyyy hh:mm', '31/12/2021 12:00:00'],
    [null, true, 'General', 'VRAI'],
    [null, 'Lozère', 'General', 'Lozère'],
    [null, '007', 'General', "'007"],
    [null, '=A1', 'General', "'=A1"],
    [null, '007', '@', '007'],
  ])('%s %s %s → %s', (english, content, format, shown) => {
    expect(editText(english, content, format)).toBe(shown);
  });

  test.each([0.1 + 0.2, 1e-7, 123456789.123, -5])('%d typed again gives the same number', (number) => {
    const again = readTyped(editText(null, number, 'General'), 'General', 2026).input;
    expect(again).toEqual({ kind: 'value', value: Number(number.toPrecision(15)) });
  });
});

describe('what a cell without a number format shows', () => {
  test.each([
    [3.14159, '3,14159'],
    [1 / 3, '0,333333333'],
    [42, null],
    [123456789012, '1,23457E+11'],
    [true, 'VRAI'],
    ['#NAME?', '#NOM?'],
    ['#BUSY!', '#OCCUPÉ!'],
    ['texte', null],
  ])('%s → %s', (content, shown) => {
    expect(generalText(content)).toBe(shown);
  });

  test.each([
    [1 / 3, 6, '0,3333'],
    [1234567891, 8, '1,23E+09'],
    [1234, 3, '###'],
  ])('%d in %d characters is %s', (number, room, shown) => {
    expect(fittingNumber(number, (text) => text.length <= room)).toBe(shown);
  });
});

describe('what is pasted from elsewhere', () => {
  const contents = (text: string) =>
    readPasted(text, 2026).map((line) =>
      line.map(({ input }) => ('value' in input ? input.value : 'formula' in input ? input.formula : null)),
    );

  test.each([
    [
      '1 234,5\t12,5 %\r\n=SOMME(A1;1)\t31/12/2021\r\n',
      [
        [1234.5, 0.125],
        ['=SUM(A1,1)', 44561],
      ],
    ],
    ['a\t\tb', [['a', null, 'b']]],
    ['"deux\nlignes"\t"un ""mot"""\n3', [['deux\nlignes', 'un "mot"'], [3]]],
    ['seul', [['seul']]],
    ['=SOMME(1.5', [['=SOMME(1.5']]],
  ])('%j', (text, expected) => {
    expect(contents(text)).toEqual(expected);
  });
});
