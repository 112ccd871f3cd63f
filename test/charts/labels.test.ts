import { area, Cells } from '../../src/charts/block';
import { endLabels } from '../../src/charts/endLabels';
import { headroom } from '../../src/charts/headroom';
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
    expect(say(value, scale).replace(/[\u00a0\u202f]/g, ' ')).toBe(said);
  });

  test('the formula says the same through FIXED', () =>
    expect(spoken('B8', scaleFor('EUR', [384_957_815]))).toBe('FIXED(B8/1000000,1)&"\u00a0M€"'));
  test('a percentage is multiplied', () =>
    expect(spoken('B8', scaleFor('percent', [0.5]))).toBe('FIXED(B8*100,1)&"\u00a0%"'));
  test('missing values do not set the scale', () => expect(scaleFor('EUR', [null]).phrase).toBe('en €'));
  test('a label too small for its segment is silent', () =>
    expect(silentBelow('#,##0', 1234)).toBe('[>=1200]#,##0;""'));
  test('French marks', () => expect(frenchNumber(1234.5, 1)).toBe('1\u202f234,5'));
});

describe('under a parent', () => {
  const parent = "Coût d'affranchissement des courriers et documents sortants";
  test.each<[string, string[], string, string[]]>([
    [
      'what the parent says is left out before a word that links',
      ["Coût d'affranchissement du courrier papier", "Coût d'affranchissement des envois de la branche Famille"],
      parent,
      ['Courrier papier', 'Envois de la branche Famille'],
    ],
    [
      'a label that would lose its noun stays whole',
      ['Prestations légales versées', 'Prestations familiales'],
      'Prestations légales et extra-légales',
      ['Prestations légales versées', 'Prestations familiales'],
    ],
    [
      'the end that the parent has too is left out',
      ['Pharmaciens installés dans le département', 'Infirmiers libéraux'],
      'Professionnels de santé installés dans le département',
      ['Pharmaciens', 'Infirmiers libéraux'],
    ],
    [
      'a preposition may begin a label, an article does not',
      ["Salariés de l'organisme à temps partiel", "Salariés de l'organisme à temps plein"],
      "Salariés de l'organisme (CDD et CDI)",
      ['À temps partiel', 'À temps plein'],
    ],
  ])('%s', (_title, labels, above, expected) => expect(shortLabels(labels, above)).toEqual(expected));

  test('a long label is cut between words, and says so', () => {
    const [cut] = shortLabels([`${'mot '.repeat(30)}fin`, 'Autre']);
    expect(cut).toMatch(/^(Mot|mot)( mot)*…$/);
    expect(cut!.length).toBeLessThanOrEqual(60);
  });
});

describe('last values of lines stand free', () => {
  test.each<[string, (number | null)[][], (string | undefined)[]]>([
    [
      'far apart: each above its point',
      [
        [100, 120],
        [100, 60],
      ],
      ['1 Top', '1 Top'],
    ],
    [
      'two close ones: one above, one below',
      [
        [100, 60],
        [100, 50],
      ],
      ['1 Top', '1 Bottom'],
    ],
    [
      'three close ones: the middle one is silent',
      [
        [100, 60],
        [100, 55],
        [100, 50],
      ],
      ['1 Top', undefined, '1 Bottom'],
    ],
    [
      'each at its last figure',
      [
        [100, 110, 112],
        [100, 95, null],
      ],
      ['2 Top', '1 Top'],
    ],
    [
      'a line without figures has none',
      [
        [100, 110],
        [null, null],
      ],
      ['1 Top', undefined],
    ],
  ])('%s', (_title, lines, expected) =>
    expect(endLabels(lines).map((label) => label && `${label.at} ${label.position}`)).toEqual(expected),
  );
});

describe('room beyond the bars', () => {
  const roomOf = (values: (number | string)[], share?: number): unknown[] => {
    const cells = new Cells();
    values.forEach((value, k) => cells.constant(k, 0, value));
    const at = headroom(cells, area(0, 0, values.length), { row: 0, column: 1 }, values.length, share);
    expect(at).toEqual(area(0, 1, values.length));
    return [cells.valueAt(0, 1), cells.valueAt(1, 1)];
  };
  test.each<[string, (number | string)[], number[]]>([
    ['above zero: beyond the longest', [100, 40], [115, 0]],
    ['both sides: by the span of both', [60, -40], [75, -55]],
    ['below zero: above it, too, for the sign of nothing', [-10, -20], [3, -23]],
    ['a missing figure counts for nothing', [100, ''], [115, 0]],
  ])('%s', (_title, values, expected) => expect(roomOf(values)).toEqual(expected.map((v) => expect.closeTo(v, 9))));
});
