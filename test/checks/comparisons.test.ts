/** The checks that compare printings, read columns as a whole, or look at how a figure is written. */
import { faultOf } from '../../src/checks/misprint';
import type { SmallPackage } from '../support/dataset';
import { checked, said } from './support';
import type { Said } from './support';

type Case = readonly [string, SmallPackage, readonly Said[]];
const A = 'SANTE.A';
const B = 'SANTE.B';
const C = 'SANTE.C';
const D = 'SANTE.D';
const level = (indicator: string, year: number, value: number, line: number, more = {}) => ({
  indicator,
  year,
  value,
  line,
  ...more,
});
const prose = { section: 'prose' };
const other = { report: 'r-2025', section: 'autre' };

describe('cross-reference and cross-report', () => {
  test.each<Case>([
    ['printed twice alike', { levels: [level(A, 2021, 36915, 3), level(A, 2021, 36915, 101, prose)] }, []],
    [
      '36 915 and 36 925',
      { levels: [level(A, 2021, 36915, 3), level(A, 2021, 36925, 101, { ...prose, status: 'U' })] },
      [['cross-reference', 'medium', [3, 101]]],
    ],
    [
      '5 005 and 8 537',
      { levels: [level(A, 2021, 8537, 3), level(A, 2021, 5005, 101, prose)] },
      [['cross-reference', 'high', [3, 101]]],
    ],
    [
      '36 915 and "37 000" in a sentence',
      { levels: [level(A, 2021, 36915, 3), level(A, 2021, 37000, 101, { ...prose, printed: '37 000' })] },
      [],
    ],
    [
      '491,05 M€ and 491 M€',
      {
        indicators: [{ indicator: A, unit: 'EUR' }],
        levels: [
          level(A, 2021, 491.05e6, 3, { printed: '491,05 M€' }),
          level(A, 2021, 491e6, 4, { printed: '491 M€' }),
        ],
      },
      [],
    ],
    [
      '"près de 30 %" and 26 %',
      {
        indicators: [{ indicator: A, unit: 'percent' }],
        levels: [level(A, 2021, 26, 3), level(A, 2021, 30, 101, { ...prose, status: 'E', printed: '30 %' })],
      },
      [],
    ],
    [
      'two changes for the same years, no level printed',
      { changes: [9.6, 1.2].map((value, k) => ({ indicator: A, year: 2021, base_year: 2020, value, line: 3 + k })) },
      [['cross-reference', 'high', [3, 4]]],
    ],
    [
      'two periods are two figures',
      { levels: [level(A, 2021, 14, 3, { period: '2021-01-25' }), level(A, 2021, 19, 4, { period: '2021-03-15' })] },
      [],
    ],
    [
      'another report gives another figure: it may be a revision',
      { levels: [level(A, 2021, 100, 3), level(A, 2021, 120, 7, other)] },
      [['cross-report', 'info', [7]]],
    ],
    [
      'another report gives the same figure rounded',
      {
        indicators: [{ indicator: A, unit: 'EUR' }],
        levels: [
          level(A, 2021, 491.05e6, 3, { printed: '491,05 M€' }),
          level(A, 2021, 491e6, 7, { ...other, printed: '491 M€' }),
        ],
      },
      [],
    ],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  test('the printing that the other figures confirm is expected', () => {
    const [finding] = checked({
      breakdowns: [
        { parent: A, child: B },
        { parent: A, child: C },
      ],
      levels: [
        level(A, 2021, 8507, 101, prose),
        level(A, 2021, 8537, 3),
        level(B, 2021, 8000, 1),
        level(C, 2021, 537, 2),
      ],
    });
    expect(finding).toMatchObject({ check: 'cross-reference', printed: '8507', expected: '8537' });
    expect(finding?.message).toContain("Avec « 8537 » s'accorde 8000 + 537 = 8 537 (l. 1 et 2).");
  });
});

/** Four rows with levels 2019 to 2021 and the growth of the last year, to one decimal. */
const table = (growth: readonly number[], more: readonly object[] = []): SmallPackage => {
  const rows = [
    [1000, 1100, 1210],
    [2000, 2500, 2600],
    [3000, 2400, 3100],
    [4000, 4400, 3900],
  ] as const;
  const codes = [A, B, C, D];
  return {
    levels: rows.flatMap((values, r) => values.map((value, y) => level(codes[r]!, 2019 + y, value, 10 + r))),
    changes: growth.map((value, r) => ({
      indicator: codes[r]!,
      year: 2021,
      base_year: 2020,
      value,
      line: 10 + r,
      ...more[r],
    })),
  };
};
// 1 210 / 1 100 = +10,0 · 2 600 / 2 500 = +4,0 · 3 100 / 2 400 = +29,2 · 3 900 / 4 400 = −11,4
const SOUND = [10, 4, 29.2, -11.4];

describe('columns: misaligned, header, sign, unit', () => {
  const percent = { indicators: [{ indicator: A, unit: 'percent' as const, nature: 'rate' as const }] };
  test.each<Case>([
    ['a sound table', table(SOUND), []],
    [
      'shifted down by one row: each change with the row that it fits',
      table([7.7, 10, 4, 29.2]),
      [
        ['misaligned', 'high', [10]],
        ['misaligned', 'high', [10, 11]],
        ['misaligned', 'high', [11, 12]],
        ['misaligned', 'high', [12, 13]],
      ],
    ],
    ['two rows exchanged', table([4, 10, 29.2, -11.4]), [['misaligned', 'high', [10, 11]]]],
    // 2020/2019: 1 100 / 1 000 = +10,0 · +25,0 · −20,0 · +10,0
    ['the changes of the year before', table([10, 25, -20, 10]), [['header', 'high', [11, 12, 13]]]],
    [
      'a header that prints other years than those that fit',
      table(
        SOUND,
        Array.from({ length: 4 }, () => ({ header: '2020/2019', column_label: '2020/2019' })),
      ),
      // the line above the first row holds the header
      [['header', 'medium', [9, 10, 11, 12, 13]]],
    ],
    [
      'a header in the other order is the same',
      table(
        SOUND,
        Array.from({ length: 4 }, () => ({ header: '2020/2021' })),
      ),
      [],
    ],
    ['a lost sign', table([10, 4, 29.2, 11.4]), [['sign', 'high', [13]]]],
    [
      'points printed as percent: 63,3 − 61,0 = 2,3, and 2,3 / 61 = 3,8 %',
      {
        ...percent,
        levels: [level(A, 2020, 61, 3, { printed: '61,0' }), level(A, 2021, 63.3, 3)],
        changes: [{ indicator: A, year: 2021, base_year: 2020, value: 2.3, line: 3 }],
      },
      [['unit', 'medium', [3]]],
    ],
    [
      'percent printed as points',
      {
        ...percent,
        levels: [level(A, 2020, 61, 3, { printed: '61,0' }), level(A, 2021, 63.3, 3)],
        changes: [{ indicator: A, year: 2021, base_year: 2020, value: 3.8, unit: 'point', line: 3 }],
      },
      [['unit', 'medium', [3]]],
    ],
    [
      'points of something counted',
      {
        levels: [level(A, 2020, 100, 3), level(A, 2021, 93, 3)],
        changes: [{ indicator: A, year: 2021, base_year: 2020, value: -7, unit: 'point', line: 3 }],
      },
      [['unit', 'medium', [3]]],
    ],
    [
      'a fraction printed as percent',
      {
        levels: [level(A, 2020, 1000, 3), level(A, 2021, 1123, 3)],
        changes: [{ indicator: A, year: 2021, base_year: 2020, value: 0.123, line: 3 }],
      },
      [['unit', 'high', [3]]],
    ],
    [
      'thousands among euros',
      {
        indicators: [A, B, C].map((indicator) => ({ indicator, unit: 'EUR' as const })),
        breakdowns: [
          { parent: A, child: B },
          { parent: A, child: C },
        ],
        levels: [level(A, 2021, 384957, 3), level(B, 2021, 300957000, 1), level(C, 2021, 84000000, 2)],
      },
      [['unit', 'high', [1, 2, 3]]],
    ],
    [
      'a % after something counted',
      { levels: [level(A, 2021, 123, 3, { printed: '123%' })] },
      [['unit', 'medium', [3]]],
    ],
    [
      'the label of a row announces another year',
      { levels: [level(A, 2021, 36761, 3, { row_label: 'Nombre de comptes au 31/12/2020', column_label: '2021' })] },
      [['header', 'medium', [2, 3]]],
    ],
    [
      '1 January is the close of the year before',
      { levels: [level(A, 2020, 36761, 3, { row_label: 'Affaires en cours au 01/01/2021', column_label: '2020' })] },
      [],
    ],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));
});

test('a change of a shifted column: what its row has, and how far the slide goes', () => {
  const [, second] = checked(table([7.7, 10, 4, 29.2]));
  expect(second).toMatchObject({ printed: '10', expected: '+ 4,0 %', indicators: [B] });
  expect(second?.message).toContain('alors que 2500 en 2020 et 2600 en 2021 (l. 11) donnent + 4,0 %.');
  expect(second?.message).toContain('« 10 » convient à « Libellé SANTE.A » (l. 10), une ligne plus haut.');
  expect(second?.message).toContain('4 évolutions (l. 10 à 13)');
});

describe('duplicate-series', () => {
  const series = (code: string, values: readonly number[], line: number) =>
    values.map((value, k) => level(code, 2018 + k, value, line));
  test.each<Case>([
    [
      'the same three values',
      { levels: [...series(A, [87059, 93183, 94992], 3), ...series(B, [87059, 93183, 94992], 5)] },
      [['duplicate-series', 'high', [3, 5]]],
    ],
    ['two of them only', { levels: [...series(A, [87059, 93183], 3), ...series(B, [87059, 93183], 5)] }, []],
    [
      'small numbers come back by themselves',
      { levels: [...series(A, [8, 10, 11], 3), ...series(B, [8, 10, 11], 5)] },
      [],
    ],
    ['a constant is no series', { levels: [...series(A, [150, 150, 150], 3), ...series(B, [150, 150, 150], 5)] }, []],
    [
      'a total with one part',
      {
        breakdowns: [{ parent: A, child: B }],
        levels: [...series(A, [870, 931, 949], 3), ...series(B, [870, 931, 949], 5)],
      },
      [],
    ],
    [
      'told with the change that contradicts it',
      {
        levels: [...series(A, [87059, 93183, 94992], 3), ...series(B, [87059, 93183, 94992], 5)],
        changes: [{ indicator: A, year: 2020, base_year: 2019, value: 7.3, line: 3 }],
      },
      [['duplicate-series', 'high', [3, 5]]],
    ],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));
});

describe('misprint', () => {
  test.each([
    '13 962',
    '384 957 815 €',
    '1.412.532',
    '54.07%',
    '- 36,4 %',
    '45000',
    '32h30',
    '54 ans et 6 mois',
    '1 personne sur 3',
    '29 445,10',
    '>6%',
    '=',
    '+ 0,3 pt',
  ])('%s is written as numbers are', (printed) => expect(faultOf(printed)).toBeUndefined());
  test.each(['24 0333', '497 59 €', '3 0297,9 €', '12,5,3 %', '- - 5 %', '3 %%', '1 23,4'])('%s is not', (printed) =>
    expect(faultOf(printed)).toBeDefined(),
  );
  test('found in a figure that cannot be read, and in one that can', () => {
    const levels = [
      { indicator: A, year: 2021, value: null, status: 'U' as const, printed: '497 59 €', line: 3 },
      level(B, 2021, 24033, 4, { printed: '24 0333' }),
    ];
    expect(said(checked({ levels }))).toEqual([
      ['misprint', 'medium', [3]],
      ['misprint', 'medium', [4]],
    ]);
  });
});

describe('one contradiction is told once', () => {
  test('a wrong addend breaks its total and two changes: one finding', () => {
    const small = table(SOUND);
    const levels = small.levels!.map((l) => (l.indicator === A && l.year === 2021 ? { ...l, value: 1510 } : l));
    const total = [2019, 2020, 2021].map((year, k) => level('SANTE.T', year, [10000, 10400, 10810][k]!, 14));
    const breakdowns = [A, B, C, D].map((child) => ({ parent: 'SANTE.T', child }));
    const findings = checked({ ...small, breakdowns, levels: [...levels, ...total] });
    expect(said(findings)).toEqual([['sum', 'high', [10, 11, 12, 13, 14]]]);
    expect(findings[0]).toMatchObject({ printed: '1510', expected: '1 210' });
  });
  test('what was read as unreliable and no calculation reaches is told as undecided', () => {
    expect(
      said(checked({ levels: [level(A, 2021, 379, 3, { status: 'U', note: 'calculé sur une autre ligne' })] })),
    ).toEqual([['cross-reference', 'info', [3]]]);
  });
});
