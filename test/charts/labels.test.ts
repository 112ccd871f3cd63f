import { shortLabels } from '../../src/charts/labels';
import { frenchNumber, say, scaleFor, silentBelow, spoken } from '../../src/charts/scale';

test.each([
  [
    ['Comptes cotisants : administrations', 'Comptes cotisants : autres comptes'],
    ['Administrations', 'Autres comptes'],
  ],
  [
    ['Hommes en CDI au 31 décembre', 'Femmes en CDI au 31 décembre'],
    ['Hommes', 'Femmes'],
  ],
  // a label that would become empty stays whole
  [
    ['Cotisants', 'Cotisants privés'],
    ['Cotisants', 'Cotisants privés'],
  ],
  [['Une seule étiquette'], ['Une seule étiquette']],
])('%j → %j', (labels, expected) => expect(shortLabels(labels)).toEqual(expected));

describe('scales: the amounts of a chart in one scale that the title names', () => {
  test.each([
    ['EUR', 384_957_815, 'en M€', '385,0 M€'],
    ['EUR', 943_000, 'en k€', '943 k€'],
    ['EUR', 5_400, 'en €', '5 400 €'],
    ['percent', 0.794, 'en %', '79,4 %'],
    ['count', 13_962, 'en nombre', '13 962'],
    ['day', 12.5, 'en jours', '12,5 jours'],
  ] as const)('%s %d: %s, said %s', (unit, value, phrase, said) => {
    const scale = scaleFor(unit, [value]);
    expect(scale.phrase).toBe(phrase);
    expect(say(value, scale).replace(/\u202f/g, ' ')).toBe(said);
  });

  test('the formula says the same through FIXED', () =>
    expect(spoken('B8', scaleFor('EUR', [384_957_815]))).toBe('FIXED(B8/1000000,1)&" M€"'));
  test('a percentage is multiplied', () =>
    expect(spoken('B8', scaleFor('percent', [0.5]))).toBe('FIXED(B8*100,1)&" %"'));
  test('missing values do not set the scale', () => expect(scaleFor('EUR', [null]).phrase).toBe('en €'));
  test('a label too small for its segment is silent', () =>
    expect(silentBelow('#,##0', 1234)).toBe('[>=1200]#,##0;""'));
  test('French marks', () => expect(frenchNumber(1234.5, 1)).toBe('1\u202f234,5'));
});
