/** Whole tables: copied for another notion, under each other's title; and figures that cannot exceed one another. */
import { Dataset, compact } from '../../src/dataset';
import { runChecks } from '../../src/checks';
import type { SmallPackage } from '../support/dataset';
import { checked, packageOf, said } from './support';
import type { Said } from './support';

type Case = readonly [string, SmallPackage, readonly Said[]];
const level = (indicator: string, year: number, value: number, line: number, more = {}) => ({
  indicator,
  year,
  value,
  line,
  ...more,
});

describe('two tables with the same figures', () => {
  const POSTS = [125967800, 48847400, 900, 29445100, 38700];
  /** A total with its posts, the lines from `line`. */
  const table = (total: string, posts: readonly number[], line: number) => ({
    breakdowns: posts.map((_, k) => ({ parent: total, child: `${total}.${'ABCDE'[k]}` })),
    levels: [
      ...posts.map((v, k) => level(`${total}.${'ABCDE'[k]}`, 2021, v, line + k)),
      level(
        total,
        2021,
        posts.reduce((a, b) => a + b),
        line + posts.length,
      ),
    ],
  });
  const both = (one: readonly number[], two: readonly number[]): SmallPackage => {
    const [a, b] = [table('SANTE.RECOUVREES', one, 1), table('SANTE.LIQUIDEES', two, 51)];
    return { breakdowns: [...a.breakdowns, ...b.breakdowns], levels: [...a.levels, ...b.levels] };
  };
  test.each<Case>([
    [
      'alike to the last digit',
      both(POSTS, POSTS),
      [['duplicate-series', 'medium', [1, 2, 3, 4, 5, 6, 51, 52, 53, 54, 55, 56]]],
    ],
    [
      'in another order',
      both(POSTS, [...POSTS].reverse()),
      [['duplicate-series', 'medium', [1, 2, 3, 4, 5, 6, 51, 52, 53, 54, 55, 56]]],
    ],
    ['with one post that differs', both(POSTS, [125967801, 48847400, 900, 29445100, 38700]), []],
    ['with the same total and other posts', both(POSTS, [125967700, 48847500, 900, 29445100, 38700]), []],
    ['of few digits', both([12, 7, 3, 1], [12, 7, 3, 1]), []],
    ['of two posts only', both([125967800, 48847400], [125967800, 48847400]), []],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));
});

describe('titles', () => {
  const shares = (codes: readonly string[], section: string, line: number) =>
    codes.map((indicator, k) => level(indicator, 2021, 50, line + k, { section, row_label: `Ligne ${k}` }));
  const DOSSIERS = 'FAMILLE.DOSSIERS';
  const [MOTIFS, PRESTATIONS] = [
    ['FAMILLE.MOTIF.A.PART', 'FAMILLE.MOTIF.B.PART'],
    ['FAMILLE.PRESTATION.A.PART', 'FAMILLE.PRESTATION.B.PART'],
  ];
  const detail = (children: readonly string[], breakdown: string) =>
    children.map((child) => ({ parent: DOSSIERS, child, breakdown, additive: false }));
  /** Two tables in the order of their titles, the second `gap` lines below the first. */
  const findingsWith = (first: string, second: string, gap = 2): Said[] => {
    const pkg = packageOf({
      indicators: [DOSSIERS, ...MOTIFS!, ...PRESTATIONS!].map((indicator) => ({
        indicator,
        unit: indicator === DOSSIERS ? ('count' as const) : ('percent' as const),
      })),
      breakdowns: [...detail(PRESTATIONS!, 'prestation'), ...detail(MOTIFS!, 'motif')],
      levels: [...shares(PRESTATIONS!, 't1', 2), ...shares(MOTIFS!, 't2', 4 + gap)],
    });
    const section = (id: string, title: string, first_line: number) => ({
      section: id,
      report: 'r-2021',
      path: '1',
      title,
      kind: 'table' as const,
      first_line,
      last_line: first_line + 2,
    });
    const sections = [...pkg.sections, section('t1', first, 1), section('t2', second, 3 + gap)];
    return said(runChecks(new Dataset(compact({ ...pkg, sections }))));
  };
  test.each<readonly [string, string, string, readonly Said[]]>([
    ['each its own', 'Résultats par catégorie de prestations', 'Typologie des cas', []],
    [
      'exchanged',
      'Typologie des cas',
      'Résultats par catégorie de prestations',
      [['header', 'medium', [1, 2, 3, 5, 6, 7]]],
    ],
    ['that name neither', 'Typologie des cas', 'Résultats', []],
    ['that name both', 'Motifs', 'Motifs et prestations', []],
  ])('%s', (_, first, second, expected) => expect(findingsWith(first, second)).toEqual(expected));

  test('tables far from each other have their own titles', () => {
    expect(findingsWith('Typologie des cas', 'Résultats par catégorie de prestations', 30)).toEqual([]);
  });
});

describe('plafond', () => {
  const users = (connections: number, distinct: number): SmallPackage => ({
    breakdowns: [{ parent: 'SANTE.CONNEXIONS', child: 'SANTE.UTILISATEURS', breakdown: 'plafond', additive: false }],
    levels: [level('SANTE.CONNEXIONS', 2016, connections, 1), level('SANTE.UTILISATEURS', 2016, distinct, 2)],
  });
  test.each<Case>([
    ['fewer users than connections', users(424245, 93716), []],
    ['as many', users(93716, 93716), []],
    ['more users than connections', users(59312, 73951), [['sum', 'high', [1, 2]]]],
  ])('%s', (_, small, expected) => expect(said(checked(small))).toEqual(expected));

  test('it is not told as a part', () => {
    expect(checked(users(59312, 73951))[0]?.message).toContain('(« 73951 », l. 2) ne peut le dépasser et le dépasse');
  });
});
