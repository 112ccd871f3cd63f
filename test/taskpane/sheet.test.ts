import { filtered, ALL_FINDINGS } from '../../src/taskpane/findings';
import { sheetChange, sheetSources, sheetYears } from '../../src/taskpane/sheet';
import { sparklineOf } from '../../src/taskpane/sparkline';
import { typeset, typesetTable } from '../../src/taskpane/texts/table';
import { headlinesOf, treeOf } from '../../src/taskpane/tree';
import { findingId } from '../../src/workbook';
import { findingsFor } from '../../src/checks';
import { seedDataset, smallDataset } from '../support/dataset';

const data = seedDataset();

test('the years of an indicator, the latest first, as the functions show them', () => {
  const years = sheetYears(data, data.indicator('FAMILLE.ALLOCATAIRES')!, 'CCSS48');
  expect(years.map((y) => y.year)).toEqual([2025, 2021, 2020, 2012]);
  expect(years[1]?.text).toBe('13\u202f962');
});

const small = smallDataset({
  indicators: [
    { indicator: 'UP', polarity: 1 },
    { indicator: 'DOWN', polarity: -1 },
    { indicator: 'RATE', unit: 'percent', polarity: 0 },
  ],
  levels: [
    { indicator: 'UP', year: 2020, value: 100 },
    { indicator: 'UP', year: 2021, value: 110 },
    { indicator: 'DOWN', year: 2020, value: 100 },
    { indicator: 'DOWN', year: 2021, value: 110 },
    { indicator: 'RATE', year: 2019, value: 80 },
    { indicator: 'RATE', year: 2021, value: 80.5 },
  ],
});

test.each([
  ['UP', '+10.0 %', 2020, true],
  ['DOWN', '+10.0 %', 2020, false],
  ['RATE', '+0,50 pt', 2019, undefined],
] as const)('%s: change %s since %i, favourable: %s', (indicator, text, base, good) => {
  const change = sheetChange(small, { indicator, organization: 'X', year: 2021 });
  expect(change).toMatchObject({ base, good, rises: true, text: text.replace('.', ',') });
});

test('the first year has no change', () => {
  expect(sheetChange(small, { indicator: 'UP', organization: 'X', year: 2020 })).toBeUndefined();
});

test('sources: the printing that answers first, with report, section, row and column', () => {
  const [first] = sheetSources(data, { indicator: 'FAMILLE.BENEFICIAIRES.RSA', organization: 'CCSS48', year: 2020 });
  expect(first).toMatchObject({ kind: 'answer', printed: '1 229' });
  expect(first?.path[0]).toBe("CCSS de la Lozère, Rapport d'activité 2021");
  expect(first?.path.at(-1)).toBe('2020');
});

test('a year without a value has no sources', () => {
  expect(sheetSources(data, { indicator: 'FAMILLE.ALLOCATAIRES', organization: 'CCSS48', year: 1990 })).toEqual([]);
});

test('a sparkline breaks over missing years and stays inside its picture', () => {
  const { width, height, lines, gaps, dots } = sparklineOf([
    { year: 2012, value: 5 },
    { year: 2013, value: 6 },
    { year: 2020, value: 1 },
    { year: 2021, value: 9 },
  ]);
  expect([lines.length, gaps.length, dots.length]).toEqual([2, 1, 4]);
  for (const { x, y } of dots) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
});

test('equal values make a level line', () => {
  const { dots } = sparklineOf([
    { year: 2020, value: 3 },
    { year: 2021, value: 3 },
  ]);
  expect(dots[0]?.y).toBe(dots[1]?.y);
});

test('the tree holds every indicator once', () => {
  const codes = treeOf(data).flatMap(({ themes }) => themes.flatMap((t) => t.indicators.map((i) => i.indicator)));
  expect(codes).toHaveLength(data.indicators.length);
  expect(new Set(codes).size).toBe(codes.length);
});

test('the headline figures to begin with are of several branches', () => {
  const branches = headlinesOf(data).map((i) => i.branch);
  expect(new Set(branches).size).toBe(branches.length);
  expect(branches.length).toBeGreaterThanOrEqual(4);
});

test('findings: the gravest first; those seen can be hidden; each has its own id', () => {
  const all = findingsFor(data);
  const ids = all.map(findingId);
  expect(new Set(ids).size).toBe(ids.length);
  const list = filtered(all, ALL_FINDINGS, {});
  expect(list).toHaveLength(all.length);
  expect(list[0]?.severity).toBe('high');
  const seen = { [findingId(list[0]!)]: { comment: '', date: '2026-01-01' } };
  expect(filtered(all, { ...ALL_FINDINGS, hideSeen: true }, seen)).toHaveLength(all.length - 1);
});

test('French signs stay with their word', () => {
  expect(typeset('« A » : b ? 5 % ; c')).toBe('«\u00a0A\u00a0»\u00a0: b\u202f? 5\u202f% ; c'.replace(' ;', '\u202f;'));
  const table = typesetTable({ a: { b: (what: string) => `Qui ? ${what}` } });
  expect(table.a.b('moi !')).toBe('Qui\u202f? moi\u202f!');
});
