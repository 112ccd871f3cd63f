/** What a report says in words, without a number or without a sign, against its levels; and doubts kept in notes. */
import type { SmallPackage } from '../support/dataset';
import { checked, said } from './support';
import type { Said } from './support';

type Case = readonly [string, SmallPackage, readonly Said[]];
const A = 'SANTE.A';
const level = (year: number, value: number, line: number, more = {}) => ({ indicator: A, year, value, line, ...more });

describe('directions', () => {
  const words = (printed: string, levels: readonly number[], indicator = {}, more = {}): SmallPackage => ({
    indicators: [{ indicator: A, ...indicator }],
    levels: levels.map((value, k) => level(2021 - levels.length + 1 + k, value, 3)),
    changes: [
      {
        indicator: A,
        year: 2021,
        base_year: 2020,
        value: null,
        status: 'M',
        section: 'prose',
        line: 101,
        printed,
        ...more,
      },
    ],
  });
  const rate = { unit: 'percent', nature: 'rate' } as const;
  test.each<Case>([
    ['"a baissé" and 1 122 → 1 045', words('a baissé', [1122, 1045]), []],
    ['"a baissé" and 1 045 → 1 122', words('a baissé', [1045, 1122]), [['sign', 'high', [3, 101]]]],
    ['"légère progression" and 120 → 123', words('légère progression', [120, 123]), []],
    ['"légère progression" and 123 → 120', words('légère progression', [123, 120]), [['sign', 'high', [3, 101]]]],
    ['a fall that nobody would notice', words('a augmenté', [10000, 9990]), [['sign', 'medium', [3, 101]]]],
    ['"se réduit encore" and a level that stays', words('se réduit encore', [120, 120]), []],
    ['other words say no direction', words('suit la même courbe', [1045, 1122]), []],
    ['one level only', words('a baissé', [1045]), []],
    [
      'two levels whose rounding leaves it open',
      {
        ...words('a baissé', [], rate),
        levels: [level(2020, 85, 3, { printed: '85 %' }), level(2021, 85.4, 4, { printed: '85,4 %' })],
      },
      [],
    ],
    ['"un record" and 80, 85, 86 %', words('un record', [80, 85, 86], rate), []],
    ['"un record" and 80, 86, 85 %', words('un record', [80, 86, 85], rate), [['sign', 'medium', [3, 101]]]],
    [
      '"un record" of what is better low',
      words('un record', [33, 25, 26], { polarity: -1 }),
      [['sign', 'medium', [3, 101]]],
    ],
    ['a missing change is no claim', words('-', [1045, 1122]), []],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  test('the levels, the right direction and the same change in figures are told', () => {
    const small = words('a baissé', [1045, 1122]);
    const changes = [
      ...small.changes!,
      { indicator: A, year: 2021, base_year: 2020, value: 7.4, line: 3, printed: '+7,4 %' },
    ];
    const [finding, ...more] = checked({ ...small, changes });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ printed: 'a baissé', expected: 'en hausse (+ 7,4 %)' });
    expect(finding?.message).toContain(
      '1045 en 2020 puis 1122 en 2021 (l. 3), montrent une hausse : + 7,4 %. La l. 3 imprime « +7,4 % ».',
    );
  });
});

describe('words that speak of several years', () => {
  const course = (...values: readonly number[]): SmallPackage => ({
    levels: values.map((value, k) => level(2018 + k, value, 3)),
    changes: [
      {
        indicator: A,
        year: 2018 + values.length - 1,
        base_year: 2018,
        value: null,
        status: 'M',
        section: 'prose',
        line: 101,
        printed: 'après plusieurs années de baisse',
      },
    ],
  });
  test('a fall in all, with a rise between: nothing is claimed', () => {
    expect(checked(course(1542, 1508, 1539))).toEqual([]);
  });
  test('a rise in all: every level is told, no years that the text does not print', () => {
    const [finding] = checked(course(1508, 1542, 1539));
    expect(finding).toMatchObject({ severity: 'high', lines: [3, 101], expected: 'en hausse (+ 2,1 %)' });
    expect(finding?.message).toContain(
      'le rapport dit « après plusieurs années de baisse » (l. 101), alors que les niveaux imprimés, 1508 en 2018, 1542 en 2019 puis 1539 en 2020 (l. 3), montrent une hausse au total',
    );
  });
});

describe('a row beside that does move as the words say', () => {
  const B = 'SANTE.A.ETABLISSEMENTS';
  const visits = (breakdowns: SmallPackage['breakdowns']): SmallPackage => ({
    indicators: [{ indicator: A }, { indicator: B, parent: A }],
    ...(breakdowns ? { breakdowns } : {}),
    levels: [
      level(2020, 1045, 3),
      level(2021, 1122, 3),
      { ...level(2020, 68, 4), indicator: B },
      { ...level(2021, 33, 4), indicator: B },
    ],
    changes: [
      {
        indicator: A,
        year: 2021,
        base_year: 2020,
        value: null,
        status: 'M',
        section: 'prose',
        line: 101,
        printed: 'a baissé',
      },
    ],
  });
  test('is told with both together', () => {
    const [finding] = checked(visits(undefined));
    expect(finding?.lines).toEqual([3, 4, 101]);
    expect(finding?.message).toContain(
      'est en baisse (68 puis 33, l. 4) ; les deux ensemble passent de 1 113 à 1 155.',
    );
  });
  test('not where it stands further away', () => {
    const small = visits(undefined);
    const levels = small.levels!.map((l) => (l.line === 4 ? { ...l, line: 9 } : l));
    expect(checked({ ...small, levels })[0]?.lines).toEqual([3, 101]);
  });
  test('not where it is part of the figure', () => {
    expect(checked(visits([{ parent: A, child: B, additive: false }]))[0]?.lines).toEqual([3, 101]);
  });
});

describe('falls printed without sign', () => {
  const fall = (printed: string, more = {}): SmallPackage => ({
    levels: [level(2020, 341134, 3), level(2021, 328984, 3)],
    changes: [
      {
        indicator: A,
        year: 2021,
        base_year: 2020,
        value: -12150,
        unit: 'absolute',
        line: 3,
        printed,
        column_label: 'Variation',
        ...more,
      },
    ],
  });
  test.each<Case>([
    ['- 12 150', fall('- 12 150'), []],
    ['12 150 in a table', fall('12 150'), [['sign', 'low', [3]]]],
    ['12 150 under "Diminution"', fall('12 150', { column_label: 'Diminution' }), []],
    ['12 150 in a sentence, whose words say it', fall('12 150', { section: 'prose', line: 101 }), []],
    [
      '12 150 for a rise',
      {
        levels: [level(2020, 328984, 3), level(2021, 341134, 3)],
        changes: [
          {
            indicator: A,
            year: 2021,
            base_year: 2020,
            value: 12150,
            unit: 'absolute',
            line: 3,
            column_label: 'Variation',
          },
        ],
      },
      [],
    ],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  test('the sign is what is expected', () => {
    expect(checked(fall('12 150'))[0]).toMatchObject({ printed: '12 150', expected: '- 12 150' });
  });
});

test('one finding for the unsigned falls of a column, in the order of its rows', () => {
  const rows = [
    ['SANTE.B', 4, 40],
    [A, 3, 12150],
  ] as const;
  const findings = checked({
    levels: rows.flatMap(([indicator, line, fall]) => [
      { ...level(2020, 50000, line), indicator },
      { ...level(2021, 50000 - fall, line), indicator },
    ]),
    changes: rows.map(([indicator, line, fall]) => ({
      indicator,
      year: 2021,
      base_year: 2020,
      value: -fall,
      unit: 'absolute' as const,
      line,
      printed: String(fall),
      column_label: 'Variation',
    })),
  });
  expect(said(findings)).toEqual([['sign', 'low', [3, 4]]]);
  expect(findings[0]).toMatchObject({ printed: '12150 ; 40', expected: '- 12150 ; - 40' });
});

describe('doubts in notes', () => {
  const noted = (note: string, more = {}): SmallPackage => ({
    levels: [level(2021, 757, 101, { section: 'prose', note, ...more })],
  });
  test.each<Case>([
    ['a remark', noted('même nombre au guichet'), []],
    ['a doubt', noted('à vérifier : même nombre au guichet'), [['cross-reference', 'info', [101]]]],
    ['an unreliable figure', noted('même nombre au guichet', { status: 'U' }), [['cross-reference', 'info', [101]]]],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  test('the lines that a note cites are lines of the finding', () => {
    expect(checked(noted('à vérifier : même nombre (l. 3, 7 ; 487 + 270, l. 9 et 11)'))[0]?.lines).toEqual([
      3, 7, 9, 11, 101,
    ]);
  });

  test('the doubt is told as it is noted', () => {
    expect(checked(noted('à vérifier : même nombre au guichet'))[0]?.message).toBe(
      '« Libellé SANTE.A » : « 757 » (l. 101) : même nombre au guichet.',
    );
  });
});
