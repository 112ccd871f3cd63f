/** What a finding says beside the contradiction: figures that can be looked up, never "the others". */
import type { SmallPackage } from '../support/dataset';
import { checked, said } from './support';

const A = 'SANTE.A';
const B = 'SANTE.B';
const C = 'SANTE.C';
const D = 'SANTE.D';
const rate = { indicator: A, unit: 'percent', nature: 'rate' } as const;
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
const messages = (small: SmallPackage): string[] => checked(small).map((f) => f.message);
const ratio = { kind: 'ratio', indicator: A, operands: `+${B} / +${C}` } as const;

describe('rates', () => {
  // 2021: 2 625 934 / 2 774 567 = 94,64 %; 2020: 1 831 635 / 1 652 852 = 110,82 %, 1 675 349 / 1 652 852 = 101,36 %
  const small: SmallPackage = {
    indicators: [rate],
    relations: [ratio],
    levels: [
      level(A, 2021, 94.64, 9),
      level(A, 2020, 101.36, 9),
      ...[2774567, 1652852].map((v, k) => level(C, 2021 - k, v, 1)),
      ...[2625934, 1831635].map((v, k) => level(B, 2021 - k, v, 2)),
      ...[2411957, 1675349].map((v, k) => level(D, 2021 - k, v, 3)),
    ],
  };
  test('the year that shows the calculation and the figures that give the printed rate', () => {
    const [message, ...more] = messages(small);
    expect(more).toEqual([]);
    expect(message).toContain(
      'alors que le calcul qui donne « 94,64 » en 2021 (l. 9) donne 1831635 / 1652852 = 110,82 %',
    );
    expect(message).toContain(
      `« 101,36 » est le rapport 1675349 / 1652852 (l. 1 et 3), avec « Libellé ${D} » au numérateur.`,
    );
    expect(message).toContain(
      "Le calcul n'est donc pas le même d'une année à l'autre, et rien ne dit lequel est le bon.",
    );
  });
  test('a computed rate is not rounder than a decimal: 464 / 512 = 90,6 %', () => {
    const [finding] = checked({
      indicators: [rate],
      relations: [ratio],
      levels: [level(A, 2021, 92, 3, { printed: '92 %' }), level(B, 2021, 464, 1), level(C, 2021, 512, 2)],
    });
    expect(finding?.expected).toBe('90,6 %');
  });
  test('a part left out of the whole, and a whole that is contested itself', () => {
    // 54 + 26 + 385 = 465, printed 455; 385 / (54 + 385) = 87,7 %
    const [message] = messages({
      indicators: [rate],
      relations: [ratio],
      breakdowns: [B, D, 'SANTE.E'].map((child) => ({ parent: C, child })),
      levels: [
        level(C, 2021, 455, 1),
        level(D, 2021, 54, 2),
        level('SANTE.E', 2021, 26, 3),
        level(B, 2021, 385, 4),
        level(A, 2021, 87.7, 5),
      ],
    });
    expect(message).toContain('« 87,7 » est le rapport 385 / (385 + 54) (l. 2 et 4), sans « Libellé SANTE.E ».');
    expect(message).toContain(
      "« 455 » (l. 1) ne s'accorde pas lui-même avec le calcul 385 + 54 + 26 = 465 (l. 2 à 4).",
    );
  });
});

describe('changes', () => {
  const levels = [level(A, 2020, 246, 3), level(A, 2021, 212, 3)];
  test('a fall in words is called one', () => {
    const [message] = messages({ levels, changes: [change(-16, 3, { printed: '16 %' })] });
    expect(message).toContain('une baisse 2021/2020 de « 16 % » est imprimée (l. 3), alors que');
    expect(message).toContain('donnent - 13,8 %.');
  });
  test('the printing that agrees is named', () => {
    const changes = [
      change(-13.8, 3, { printed: '- 13,8 %' }),
      change(-9.6, 101, { printed: '-9,6 %', section: 'prose' }),
    ];
    const [message, ...more] = messages({ levels, changes });
    expect(more).toEqual([]);
    expect(message).toContain('La l. 3 imprime « - 13,8 % ».');
  });
  test('points of days are days', () => {
    const [finding] = checked({
      indicators: [{ indicator: A, unit: 'day', nature: 'average' }],
      levels: [level(A, 2020, 17.55, 3, { printed: '17,55 j' }), level(A, 2021, 17.85, 3, { printed: '17,85 j' })],
      changes: [change(0.3, 3, { unit: 'point', printed: '+0,3 pt' })],
    });
    expect(finding).toMatchObject({ check: 'unit', expected: '+ 0,3 j' });
    expect(finding?.message).toContain(
      'la grandeur est en jours : 17,55 j en 2020 puis 17,85 j en 2021 (l. 3), soit + 0,3 j',
    );
  });
});

test('one error carried into its total is one finding', () => {
  // printed 66 and 78 = 12 + 66; the changes + 18 and + 20 (of 83 and 97) suppose 65 and 77
  const [T, P, Q] = [A, B, C];
  const small: SmallPackage = {
    breakdowns: [P, Q].map((child) => ({ parent: T, child })),
    levels: [
      ...[97, 78].map((v, k) => level(T, 2021 - k, v, 3, { status: k ? 'U' : 'A' })),
      ...[83, 66].map((v, k) => level(P, 2021 - k, v, 2, { status: k ? 'U' : 'A' })),
      ...[14, 12].map((v, k) => level(Q, 2021 - k, v, 1)),
    ],
    changes: [
      change(18, 4, { indicator: P, unit: 'absolute' }),
      change(28, 5, { indicator: P, printed: '28 %' }),
      change(20, 6, { indicator: T, unit: 'absolute' }),
      change(26, 7, { indicator: T, printed: '26 %' }),
    ],
  };
  const findings = checked(small);
  expect(said(findings)).toEqual([['evolution', 'medium', [1, 2, 3, 4, 5, 6, 7]]]);
  expect(findings[0]).toMatchObject({ printed: '66 ; 78', expected: '65 ; 77' });
});

describe('columns', () => {
  const header = { header: '2020/2019', column_label: '2020/2019' };
  test('a header that no reading fits: the totals before that its rates suppose', () => {
    // 2021/2020 gives + 10 % only for the total; read as 2020/2019: 100 / 2 + 300 / 0,5 = 650 for a total of 400, not + 10 %
    const [finding] = checked({
      breakdowns: [B, C].map((child) => ({ parent: A, child })),
      levels: [
        ...[440, 400].map((v, k) => level(A, 2021 - k, v, 12)),
        ...[120, 100].map((v, k) => level(B, 2021 - k, v, 10)),
        ...[320, 300].map((v, k) => level(C, 2021 - k, v, 11)),
      ],
      changes: [
        change(10, 12, header),
        change(100, 10, { ...header, indicator: B }),
        change(-50, 11, { ...header, indicator: C }),
      ],
    });
    expect(finding).toMatchObject({ check: 'header', severity: 'high', lines: [9, 10, 11, 12] });
    expect(finding?.message).toContain("un total d'environ 650 en 2019, donc - 38,5 % et non « 10 »");
  });
  test('without that proof one rate that fits proves nothing', () => {
    const [finding] = checked({
      levels: [
        ...[440, 400].map((v, k) => level(A, 2021 - k, v, 12)),
        ...[120, 100].map((v, k) => level(B, 2021 - k, v, 10)),
      ],
      changes: [change(10, 12, header), change(100, 10, { ...header, indicator: B })],
    });
    expect(finding).toMatchObject({ check: 'header', severity: 'info' });
  });
});
