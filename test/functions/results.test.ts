import { DEFAULT_SETTINGS, useSettings } from '../../src/functions';
import { plainSpaces, startFunctionsHost } from '../support/functionsHost';
import type { FunctionsHost } from '../support/functionsHost';

const ALLOCATAIRES = '=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)';

let started: FunctionsHost;
beforeAll(async () => {
  started = await startFunctionsHost({ ExcelApi: '1.19', CustomFunctionsRuntime: '1.4' });
});
afterAll(() => started.host.dispose());
afterEach(() => useSettings(DEFAULT_SETTINGS));

test('a level is a formatted number', async () => {
  const [cell] = await started.evaluate([ALLOCATAIRES]);
  expect([plainSpaces(cell!.text), cell!.value, cell!.card?.['type']]).toEqual(['13 962', 13962, 'FormattedNumber']);
});

test('with cards on it is a number that carries its provenance, and SUM works on it', async () => {
  useSettings({ ...DEFAULT_SETTINGS, cards: true });
  const [cell, sum] = await started.evaluate([ALLOCATAIRES, `=SOMME(${ALLOCATAIRES.slice(1)};1)`]);
  expect([plainSpaces(cell!.text), cell!.value, sum!.value]).toEqual(['13 962', 13962, 13963]);
  const { properties } = cell!.card as unknown as { properties: Record<string, { basicValue: string }> };
  expect(Object.fromEntries(Object.entries(properties).map(([name, v]) => [name, v.basicValue]))).toMatchObject({
    Code: 'FAMILLE.ALLOCATAIRES',
    Organisme: 'CCSS de la Lozère',
    Rapport: "CCSS de la Lozère, Rapport d'activité 2021",
    Ligne: 'Allocataires',
    Colonne: '2021',
    Imprimé: '13 962',
    Statut: 'normal',
  });
});

test('settings say which organisation and which year a formula means', async () => {
  useSettings({ organization: 'CPAM41', referenceYear: 2018, cards: false });
  const [cell] = await started.evaluate(['=CCSS.VAL("SANTE.PS.GENERALISTES";"N")']);
  expect(cell!.value).toBe(255);
});
