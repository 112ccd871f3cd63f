import type { NodeHost } from '../../../src/host';
import { freeze, goToDataRow, traceCell } from '../../../src/workbook';
import type { CellTrace } from '../../../src/workbook';
import { startFunctionsHost } from '../../support/functionsHost';

const F = 'Feuil1';
let host: NodeHost;
beforeAll(async () => {
  ({ host } = await startFunctionsHost());
  host.workbook.Worksheets.Add('Été 2021');
  const contents: Record<string, string> = {
    A1: 'FAMILLE.ALLOCATAIRES',
    A2: '31/12/2021',
    B1: '=CCSS.VAL(A1;A2)',
    B2: '=ARRONDI(CCSS.EVOL(A1;ANNEE(A2));3)',
    B3: '=SI(B1>0;CCSS.VAL(CCSS.LIBELLE(A1);ANNEE(A2)-1);CCSS.EVOL(A1;2021))+CCSS.PART("FAMILLE.PRESTATIONS.FAMILIALES";2021)*CCSS.RATIO("FAMILLE.BENEFICIAIRES";A1;2021)',
    B4: '=B1*2+SOMME(D1#)+E2',
    B5: '=CCSS.VAL(A1;1950)',
    B6: '=CCSS.VAL(RECHERCHEV(A1;A1:B1;1;FAUX);2021)',
    B7: '=1+1',
    B8: '=CCSS.VAL(A1:A1;A2)',
    B9: '=CCSS.EVOLPUB("FAMILLE.BENEFICIAIRES.LOGEMENT";2021)',
    D1: '=CCSS.SERIE(A1;2018)',
  };
  for (const [address, text] of Object.entries(contents)) host.type(F, address, text);
  host.type('Été 2021', 'A1', '=Feuil1!B1+Allocataires');
  await Excel.run(async (context) => {
    context.workbook.names.add('Allocataires', '=CCSS.VAL("FAMILLE.ALLOCATAIRES",2020)');
    await context.sync();
  });
  await host.settle();
});
afterAll(() => host.dispose());

async function trace(address: string, sheet = F): Promise<CellTrace> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
  return traceCell();
}
const plain = (text: string): string => text.replace(/\s/g, ' ');

test('one call: value, argument, figure, where it is printed', async () => {
  const { address, formula, text, calls } = await trace('B1');
  expect([address, formula, plain(text)]).toEqual(['Feuil1!B1', '=CCSS.VAL(A1;A2)', '13 962']);
  const [call] = calls;
  expect(calls).toHaveLength(1);
  expect({ ...call, figures: [] }).toMatchObject({
    id: 'VAL',
    text: 'CCSS.VAL(A1;A2)',
    depth: 0,
    name: null,
    reason: null,
  });
  expect(plain(call!.result)).toBe('13 962');
  expect(call!.args).toEqual([
    { text: 'A1', value: 'FAMILLE.ALLOCATAIRES' },
    { text: 'A2', value: expect.stringMatching(/^44.561$/) },
  ]);
  expect(call!.figures).toEqual([
    expect.objectContaining({
      label: 'Allocataires de la branche Famille',
      organization: 'CCSS de la Lozère',
      when: '2021',
      source: expect.objectContaining({
        row: 'Allocataires',
        column: '2021',
        printed: '13 962',
        line: 189,
        status: 'A',
      }),
    }),
  ]);
});

test('five calls, nested and in branches: each with its own result, in the order in which they are read', async () => {
  const { calls } = await trace('B3');
  expect(calls.map(({ id, depth, result }) => [id, depth, plain(result)])).toEqual([
    ['VAL', 0, '14 334'],
    ['LIBELLE', 1, 'Allocataires de la branche Famille'],
    ['EVOL', 0, '-2,6 %'],
    ['PART', 0, '5,8 %'],
    ['RATIO', 0, '2,13'],
  ]);
  expect(calls.map(({ figures }) => figures.length)).toEqual([1, 0, 2, 2, 2]);
});

test('precedents that are CCSS cells: direct, spilled, a cell inside a spill', async () => {
  const { precedents, calls } = await trace('B4');
  expect(calls).toEqual([]);
  expect(precedents.map(({ address }) => address)).toEqual(['Feuil1!B1', 'Feuil1!D1']);
});

test('a name that holds a call, and a precedent on another sheet', async () => {
  const { calls, precedents } = await trace('A1', 'Été 2021');
  expect(calls.map(({ id, name, result }) => [id, name, plain(result)])).toEqual([['VAL', 'Allocataires', '14 334']]);
  expect(precedents.map(({ address }) => address)).toEqual(['Feuil1!B1']);
});

test('the reason of an error, in French', async () => {
  const { calls } = await trace('B5');
  expect([calls[0]?.result, calls[0]?.reason]).toEqual(['#N/A', expect.stringContaining('Années disponibles')]);
});

test('an argument that only Excel can calculate', async () => {
  const { calls } = await trace('B6');
  expect(calls[0]?.reason).toBe('Non suivi : VLOOKUP() est calculé par Excel.');
});

test('a published change: its own source', async () => {
  const { calls } = await trace('B9');
  expect(calls[0]?.figures[0]).toMatchObject({
    kind: 'change',
    when: '2021 par rapport à 2020',
    source: expect.objectContaining({ printed: expect.stringContaining('10,77') }),
  });
});

test.each([
  ['a formula without CCSS', 'B7', '=1+1'],
  ['a value', 'A1', null],
  ['a blank cell', 'H9', null],
])('%s', async (_title, address, formula) => {
  expect(await trace(address)).toMatchObject({ formula, calls: [], precedents: [], frozen: null });
});

test('inside a spill: the formula that fills the cell', async () => {
  const { spillParent, formula, calls } = await trace('E2');
  expect([spillParent, formula, calls[0]?.result]).toEqual(['D1', '=CCSS.SERIE(A1;2018)', '3 lignes × 2 colonnes']);
});

test('a frozen cell: the formula that its note keeps', async () => {
  await trace('B2');
  await freeze('selection', new Date(2026, 10, 21));
  const { frozen, formula, calls } = await trace('B2');
  expect([frozen, formula, calls.map(({ id }) => id)]).toEqual([
    { date: '2026-11-21' },
    '=ARRONDI(CCSS.EVOL(A1;ANNEE(A2));3)',
    ['EVOL'],
  ]);
});

test('the row in Données: selected where it is there, told where it is not', async () => {
  const key = { indicator: 'FAMILLE.ALLOCATAIRES', organization: 'CCSS48', year: 2021, measure: 'realised' } as const;
  expect(await goToDataRow(key)).toBe(false);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Données');
    sheet.getRange('A1:E3').values = [
      ['code', 'organisme', 'année', 'mesure', 'valeur'],
      ['FAMILLE.ALLOCATAIRES', 'CCSS de la Lozère', 2020, 'réalisé', 14334],
      ['FAMILLE.ALLOCATAIRES', 'CCSS de la Lozère', 2021, 'réalisé', 13962],
    ];
    sheet.tables.add('A1:E3', true).name = 'CCSS_Donnees';
    await context.sync();
  });
  expect(await goToDataRow(key)).toBe(true);
  const selected = host.workbook.GetSelectedRange();
  expect(selected.Address).toBe('Données!A3:E3');
});
