/** The checks that recompute: a correct table stays silent, each kind of planted error is found. */
import type { SmallPackage } from '../support/dataset';
import { checked, said } from './support';
import type { Said } from './support';

type Case = readonly [string, SmallPackage, readonly Said[]];

const A = 'SANTE.A';
const B = 'SANTE.B';
const C = 'SANTE.C';
const rate = { indicator: A, unit: 'percent', nature: 'rate' } as const;
const euros = { indicator: A, unit: 'EUR', nature: 'flow' } as const;
const level = (indicator: string, year: number, value: number, line: number, more = {}) => ({
  indicator,
  year,
  value,
  line,
  ...more,
});
const change = (value: number, line: number, more = {}) => ({
  indicator: A,
  year: 2021,
  base_year: 2020,
  value,
  line,
  ...more,
});
/** 100 × 15 729 / 24 093 − 100 = −34,7155 */
const calls = [level(A, 2020, 24093, 3), level(A, 2021, 15729, 3)];

describe('evolution', () => {
  test.each<Case>([
    ['-34,7 is -34,7155 rounded', { levels: calls, changes: [change(-34.7, 3)] }, []],
    ['-34,71 is -34,7155 cut', { levels: calls, changes: [change(-34.71, 3)] }, []],
    ['-34,8 is neither', { levels: calls, changes: [change(-34.8, 3)] }, [['evolution', 'low', [3]]]],
    ['-32,1: two points off', { levels: calls, changes: [change(-32.1, 3)] }, [['evolution', 'medium', [3]]]],
    ['-14,7: twenty points off', { levels: calls, changes: [change(-14.7, 3)] }, [['evolution', 'high', [3]]]],
    [
      'in millions the levels are too coarse to contradict: 53,5 / 48,05 to 52,95 / 48,15',
      {
        indicators: [euros],
        levels: [level(A, 2020, 48.1e6, 3, { printed: '48,1' }), level(A, 2021, 53e6, 3, { printed: '53' })],
        changes: [change(11.1, 3)],
      },
      [],
    ],
    ['a difference in the unit itself', { levels: calls, changes: [change(-8364, 3, { unit: 'absolute' })] }, []],
    [
      'a wrong difference',
      { levels: calls, changes: [change(-8464, 3, { unit: 'absolute' })] },
      [['evolution', 'medium', [3]]],
    ],
    [
      'points of a rate: 94,49 − 90,15 = 4,34',
      {
        indicators: [rate],
        levels: [level(A, 2020, 90.15, 3), level(A, 2021, 94.49, 3)],
        changes: [change(4.34, 3, { unit: 'point' })],
      },
      [],
    ],
    [
      'growth from nothing has no meaning',
      { levels: [level(A, 2020, 0, 3), level(A, 2021, 5, 3)], changes: [change(100, 3)] },
      [],
    ],
    [
      'a missing level is never zero',
      {
        levels: [level(A, 2021, 5, 3), { indicator: A, year: 2020, value: null, status: 'M' as const, line: 3 }],
        changes: [change(50, 3)],
      },
      [],
    ],
    [
      'the level before follows from the difference: 15 % = 3 000 / (23 000 − 3 000)',
      { levels: [level(A, 2021, 23000, 3)], changes: [change(3000, 3, { unit: 'absolute' }), change(15, 3)] },
      [],
    ],
    [
      'and contradicts 25 %',
      { levels: [level(A, 2021, 23000, 3)], changes: [change(3000, 3, { unit: 'absolute' }), change(25, 3)] },
      [['evolution', 'high', [3]]],
    ],
    [
      'an approximate level ("près de 16 000") contradicts nothing near it',
      {
        levels: [level(A, 2020, 24093, 3), level(A, 2021, 16000, 3, { status: 'E', printed: '16 000' })],
        changes: [change(-32.1, 3)],
      },
      [],
    ],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  test('the slip is named: the change related to the closing level', () => {
    const levels = [level(A, 2020, 37149, 3), level(A, 2021, 39056, 3)];
    // 100 × (39 056 − 37 149) / 39 056 = 4,88 and / 37 149 = 5,13
    const [finding] = checked({ levels, changes: [change(4.88, 3, { printed: '+ 4,88 %' })] });
    expect(finding).toMatchObject({ check: 'evolution', printed: '+ 4,88 %', expected: '+ 5,13 %' });
    expect(finding?.message).toContain("au niveau d'arrivée (2021)");
  });
});

const parts = {
  breakdowns: [
    { parent: A, child: B },
    { parent: A, child: C },
  ],
};

describe('sum', () => {
  test.each<Case>([
    ['70 + 30 = 100', { ...parts, levels: [level(A, 2021, 100, 3), level(B, 2021, 70, 1), level(C, 2021, 30, 2)] }, []],
    [
      '70 + 30 ≠ 900',
      { ...parts, levels: [level(A, 2021, 900, 3), level(B, 2021, 70, 1), level(C, 2021, 30, 2)] },
      [['sum', 'high', [1, 2, 3]]],
    ],
    [
      '1 000 + 541 is one less than 1 542',
      { ...parts, levels: [level(A, 2021, 1542, 3), level(B, 2021, 1000, 1), level(C, 2021, 541, 2)] },
      [['sum', 'low', [1, 2, 3]]],
    ],
    [
      'whole euros: two roundings explain one euro',
      {
        ...parts,
        indicators: [A, B, C].map((indicator) => ({ indicator, unit: 'EUR' as const })),
        levels: [level(A, 2021, 129757, 3), level(B, 2021, 63098, 1), level(C, 2021, 66660, 2)],
      },
      [],
    ],
    [
      'and not ten',
      {
        ...parts,
        indicators: [A, B, C].map((indicator) => ({ indicator, unit: 'EUR' as const })),
        levels: [level(A, 2021, 129747, 3), level(B, 2021, 63098, 1), level(C, 2021, 66660, 2)],
      },
      [['sum', 'medium', [1, 2, 3]]],
    ],
    ['a missing addend: nothing to add', { ...parts, levels: [level(A, 2021, 100, 3), level(B, 2021, 70, 1)] }, []],
    [
      'a missing addend, but the other alone exceeds the total',
      { ...parts, levels: [level(A, 2021, 100, 3), level(B, 2021, 170, 1)] },
      [['sum', 'high', [1, 3]]],
    ],
    [
      'any other detail need not be a part: recoveries may exceed what was found in the year',
      {
        breakdowns: [{ parent: A, child: B, breakdown: 'recouvrement', additive: false }],
        levels: [level(A, 2021, 1553, 1), level(B, 2021, 1883, 2)],
      },
      [],
    ],
    [
      'a "dont" that exceeds its whole',
      {
        breakdowns: [{ parent: A, child: B, breakdown: 'dont', additive: false }],
        levels: [level(A, 2021, 1553, 1), level(B, 2021, 1883, 2)],
      },
      [['sum', 'high', [1, 2]]],
    ],
    [
      'a relation says it too, once',
      {
        ...parts,
        relations: [{ kind: 'sum', indicator: A, operands: `+${B} +${C}` }],
        levels: [level(A, 2021, 900, 3), level(B, 2021, 70, 1), level(C, 2021, 30, 2)],
      },
      [['sum', 'high', [1, 2, 3]]],
    ],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  test('a total that is wrong in table and sentence is one finding with both lines', () => {
    const levels = [
      level(A, 2021, 900, 3),
      level(A, 2021, 900, 101, { section: 'prose' }),
      level(B, 2021, 70, 1),
      level(C, 2021, 30, 2),
    ];
    expect(said(checked({ ...parts, levels }))).toEqual([['sum', 'high', [1, 2, 3, 101]]]);
  });
});

const share = { ...rate, indicator: 'SANTE.B.PART' };
const shareOf = { kind: 'share', indicator: 'SANTE.B.PART', operands: `+${B} / +${A}` } as const;

describe('share, ratio, flow, attainment', () => {
  const of = (value: number, printed?: string): SmallPackage => ({
    indicators: [share],
    relations: [shareOf],
    levels: [
      level(A, 2021, 16048, 1),
      level(B, 2021, 11413, 2),
      level('SANTE.B.PART', 2021, value, 3, printed ? { printed } : {}),
    ],
  });
  const flow = (closing: number): SmallPackage => ({
    relations: [{ kind: 'flow', indicator: A, operands: `+${A}[-1] +${B} -${C}` }],
    levels: [level(A, 2020, 126, 1), level(B, 2021, 151, 1), level(C, 2021, 125, 1), level(A, 2021, closing, 1)],
  });
  const attained = (value: number, polarity: 1 | -1): SmallPackage => ({
    indicators: [
      { indicator: A, unit: 'day', nature: 'average', polarity },
      { ...rate, indicator: B },
    ],
    relations: [{ kind: 'attainment', indicator: B, operands: `+${A} / +${A}@target` }],
    levels: [level(A, 2021, 20, 1), level(A, 2021, 25, 1, { measure: 'target' }), level(B, 2021, value, 1)],
  });
  test.each<Case>([
    ['100 × 11 413 / 16 048 = 71,1', of(71.1), []],
    ['and not 90,6', of(90.6), [['share', 'high', [1, 2, 3]]]],
    ['71,2: the last digit one off', of(71.2), [['share', 'low', [1, 2, 3]]]],
    ['126 + 151 − 125 = 152', flow(152), []],
    ['and not 126', flow(126), [['flow', 'high', [1]]]],
    ['higher is better: 20 / 25 = 80 %', attained(80, 1), []],
    ['lower is better: 25 / 20 = 125 %', attained(125, -1), []],
    ['neither is 95 %', attained(95, 1), [['attainment', 'high', [1]]]],
    ['the same, lower is better', attained(95, -1), [['attainment', 'high', [1]]]],
    [
      'a mean: 445 000 / 7 = 63 571 €',
      {
        indicators: [
          { indicator: A, unit: 'EUR_per_case', nature: 'average' },
          { indicator: B, unit: 'EUR' },
        ],
        relations: [{ kind: 'ratio', indicator: A, operands: `+${B} / +${C}` }],
        levels: [level(A, 2021, 68571, 1), level(B, 2021, 445000, 1), level(C, 2021, 7, 1)],
      },
      [['ratio', 'high', [1]]],
    ],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  const shares = (b: number, c: number): SmallPackage => ({
    indicators: [A, B, C].map((indicator) => ({
      indicator: `${indicator}.PART`,
      unit: 'percent' as const,
      nature: 'rate' as const,
    })),
    breakdowns: [
      { parent: 'SANTE.TOUT', child: `${A}.PART` },
      { parent: 'SANTE.TOUT', child: `${B}.PART` },
      { parent: 'SANTE.TOUT', child: `${C}.PART` },
    ],
    levels: [level(`${A}.PART`, 2021, 47, 1), level(`${B}.PART`, 2021, b, 2), level(`${C}.PART`, 2021, c, 3)],
  });
  test.each<Case>([
    ['shares of a whole: 47 + 33 + 20 = 100', shares(33, 20), []],
    ['47 + 33 + 21 = 101 is rounding', shares(33, 21), []],
    ['47 + 33 + 41 = 121 is not', shares(33, 41), [['share', 'high', [1, 2, 3]]]],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  test('the population of a fund is that of its department', () => {
    const small: SmallPackage = {
      indicators: [share, { indicator: A, branch: 'contexte' }],
      organizations: [{ organization: 'X', department: '48' }, { organization: 'DEP48' }],
      relations: [shareOf],
      levels: [
        level(A, 2021, 16048, 1, { organization: 'DEP48' }),
        level(B, 2021, 11413, 2),
        level('SANTE.B.PART', 2021, 90.6, 3),
      ],
    };
    expect(said(checked(small))).toEqual([['share', 'high', [1, 2, 3]]]);
  });
});
