/** What cannot be decided is `info`, and what would decide it is not: each rule with its counter-example. */
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
const undated = { ...prose, note: 'sans date' };
const parts = {
  breakdowns: [
    { parent: A, child: B },
    { parent: A, child: C },
  ],
};
const addends = [level(B, 2020, 400, 1), level(C, 2020, 107, 2), level(B, 2021, 400, 1), level(C, 2021, 103, 2)];

describe('printings in other words', () => {
  const pair = (more: object): SmallPackage => ({
    levels: [level(A, 2012, 8537, 3), level(A, 2012, 8507, 101, { ...prose, ...more })],
  });
  test.each<Case>([
    ['"cotisants" for "comptes actifs"', pair({ status: 'B' }), [['cross-reference', 'info', [3, 101]]]],
    ['the same words', pair({ status: 'U' }), [['cross-reference', 'medium', [3, 101]]]],
    [
      'a break of the series in a table says nothing of one year',
      { levels: [level(A, 2012, 8537, 3, { status: 'B' }), level(A, 2012, 8507, 101, prose)] },
      [['cross-reference', 'medium', [3, 101]]],
    ],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  test('the note says which words; nothing is expected', () => {
    const [finding] = checked(pair({ status: 'B', note: 'imprimé « cotisants »' }));
    expect(finding).toMatchObject({ printed: '8507', expected: '' });
    expect(finding?.message).toContain('« 8507 » peut avoir un autre périmètre : imprimé « cotisants ».');
  });
});

describe('figures without a date', () => {
  test('a total that is the sum of the year before: 400 + 107 = 507, 400 + 103 = 503', () => {
    const [finding, ...more] = checked({ ...parts, levels: [...addends, level(A, 2021, 507, 101, undated)] });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ check: 'sum', severity: 'info', lines: [1, 2, 101] });
    expect(finding?.message).toContain('imprimé sans date (l. 101), est la somme de ses 2 composantes en 2020');
    expect(finding?.message).toContain('en 2021 elles totalisent 503');
  });
  const share = (population: number, more: object): SmallPackage => ({
    indicators: [{ indicator: A, unit: 'percent', nature: 'rate' }],
    relations: [{ kind: 'share', indicator: A, operands: `+${B} / +${C}` }],
    levels: [level(A, 2017, 79.4, 3), level(B, 2017, 299100, 3), level(C, 2017, population, 101, more)],
  });
  test.each<Case>([
    [
      'with its date: 507 for 503',
      { ...parts, levels: [...addends, level(A, 2021, 507, 3)] },
      [['sum', 'medium', [1, 2, 3]]],
    ],
    [
      'more than the drift of a year: 900',
      { ...parts, levels: [...addends, level(A, 2021, 900, 101, undated)] },
      [['sum', 'high', [1, 2, 101]]],
    ],
    ['299 100 / 403 234 = 74,2 %: no date explains 79,4 %', share(403234, undated), [['share', 'medium', [3, 101]]]],
    ['299 100 / 380 123 = 78,7 %: the year before might', share(380123, undated), [['share', 'info', [3, 101]]]],
    ['and with its date it does not', share(380123, prose), [['share', 'medium', [3, 101]]]],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  test('the year is not claimed', () => {
    const [finding] = checked(share(403234, undated));
    expect(finding?.message).toContain('« 403234 » (l. 101) est imprimé sans date.');
  });
});

describe('two details of one total', () => {
  const euros = (value: number, printed: string) => ({ value: value * 1e6, printed: `${printed} M€` });
  const E = 'SANTE.E';
  const of = (coarse: string): SmallPackage => ({
    indicators: [A, B, C, D, E].map((indicator) => ({ indicator, unit: 'EUR' as const })),
    breakdowns: [
      { parent: A, child: B, breakdown: 'nature' },
      { parent: A, child: C, breakdown: 'nature' },
      { parent: A, child: D, breakdown: 'poste' },
      { parent: A, child: E, breakdown: 'poste' },
    ],
    levels: [
      level(A, 2025, 0, 3, euros(491.05, '491,05')),
      level(B, 2025, 0, 1, euros(484.8, '484,80')),
      level(C, 2025, 0, 2, euros(6.21, '6,21')),
      level(D, 2025, 0, 4, euros(358.85, '358,85')),
      level(E, 2025, 0, 5, euros(132.2, coarse)),
    ],
  });
  test.each<Case>([
    // 358,85 + 132,2 lies between 490,995 and 491,16: both 491,05 and 491,01 do
    ['one at mixed precision leaves room for both', of('132,2'), []],
    ['two at the same precision do not', of('132,20'), [['sum', 'medium', [1, 2, 3]]]],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));
});
