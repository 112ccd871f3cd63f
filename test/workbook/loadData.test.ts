import { currentDataset } from '../../src/dataset';
import { DATA_SHEET, loadData } from '../../src/workbook';
import { plainSpaces, startFunctionsHost } from '../support/functionsHost';
import type { FunctionsHost } from '../support/functionsHost';

let started: FunctionsHost;
beforeAll(async () => {
  started = await startFunctionsHost();
});
afterAll(() => started.host.dispose());

const BRANCHES = ['sante', 'famille', 'recouvrement', 'autonomie', 'commun', 'contexte'];

test('loads every figure of the five reports as a table, in at most 12 requests each under 4.5 MB', async () => {
  const { host } = started;
  const data = await currentDataset();
  const years = [...new Set([...data.resolved()].map((k) => k.year))];
  const before = host.requests.count;
  const report = await loadData({
    organizations: data.organizations.map((o) => o.organization),
    branches: BRANCHES,
    years,
  });
  expect(report.rows).toBe([...data.resolved()].length);
  expect(host.requests.count - before).toBeLessThanOrEqual(12);
  expect(host.requests.largest).toBeLessThan(4_500_000);
});

test('a row shows what the report prints, with its formats', () => {
  const { host } = started;
  const shown = (row: number): string[] =>
    'ABCDEFGHIJKLMNO'.split('').map((column) => plainSpaces(host.cell(DATA_SHEET, `${column}${row}`).text));
  const rows = Array.from({ length: 3000 }, (_, k) => k + 2);
  const found = rows.find((r) => shown(r)[0] === 'FAMILLE.ALLOCATAIRES' && shown(r)[5] === '2021')!;
  expect(shown(found)).toEqual([
    'FAMILLE.ALLOCATAIRES',
    'Allocataires de la branche Famille',
    'Famille',
    'Bénéficiaires',
    'CCSS de la Lozère',
    '2021',
    'réalisé',
    '13 962',
    'nombre',
    'normal',
    '-2,6 %',
    '-2,6 %',
    "CCSS de la Lozère, Rapport d'activité 2021",
    '189',
    '13 962',
  ]);
});
