/** Settings of the workbook: what depends on them is calculated again, and they are there when the file is opened again. */
import type { NodeHost } from '../../src/host';
import { currentSettings, DEFAULT_SETTINGS, useSettings } from '../../src/functions';
import { readContents, restoreSettings, saveSettings } from '../../src/workbook';
import { reopened } from '../host/xlsx/support';
import { startFunctionsHost } from '../support/functionsHost';

const F = 'Feuil1';
const LOIR_ET_CHER = { organization: 'CPAM41', referenceYear: 2018, cards: true };

let host: NodeHost;
beforeAll(async () => {
  ({ host } = await startFunctionsHost({ ExcelApi: '1.19', CustomFunctionsRuntime: '1.4' }));
  await Excel.run(async (context) => {
    context.workbook.names.add('Medecins', '=CCSS.VAL("SANTE.PS.GENERALISTES",2019)');
    context.workbook.worksheets.add('Nom');
    context.workbook.worksheets.add('Ailleurs');
    await context.sync();
  });
  for (const [sheet, address, content] of [
    [F, 'A1', '=CCSS.VAL("SANTE.PS.GENERALISTES";"N")'],
    [F, 'A2', '=CCSS.VAL("SANTE.PS.GENERALISTES";"N-1")'],
    [F, 'A3', '=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021;"CCSS48")'],
    [F, 'A4', '=SIERREUR(A1*2;"rien")'],
    ['Nom', 'A1', '=Medecins'],
    ['Ailleurs', 'A1', `=${F}!A1+1`],
  ] as const)
    host.type(sheet, address, content);
  await host.settle();
});
afterAll(() => {
  useSettings(DEFAULT_SETTINGS);
  host.dispose();
});

const value = (address: string, sheet = F): unknown => host.cell(sheet, address).value;
const shown = (): unknown[] => [
  value('A1'),
  value('A2'),
  value('A3'),
  value('A4'),
  value('A1', 'Nom'),
  value('A1', 'Ailleurs'),
];
/** General practitioners in Loir-et-Cher: 263 in 2017, 255 in 2018, 247 in 2019; in Lozère 54 in 2025, none in 2024. */
const OF_LOIR_ET_CHER = [255, 263, 13962, 510, 247, 256];

test('before: the organisation and the year of the add-in', () => {
  expect(shown()).toEqual([54, '#N/A', 13962, 108, '#N/A', 55]);
});

test('saved: every formula that means the usual organisation or year follows, by a name and on other sheets too', async () => {
  await saveSettings(LOIR_ET_CHER);
  await host.settle();
  expect(shown()).toEqual(OF_LOIR_ET_CHER);
  expect([host.cell(F, 'A1').card?.['type'], host.cell(F, 'A3').card?.['type']]).toEqual(['Double', 'Double']);
});

test('the file is saved and opened again in a new session: formulas calculated before the settings were read are corrected', async () => {
  useSettings(DEFAULT_SETTINGS);
  await reopened(host);
  await Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
    for (const sheet of context.workbook.worksheets.items) sheet.calculate(true);
    await context.sync();
  });
  await host.settle();
  // Excel has asked before the add-in could read anything
  expect(value('A1')).toBe(54);
  await restoreSettings();
  await host.settle();
  expect(currentSettings()).toEqual(LOIR_ET_CHER);
  expect((await readContents()).settings).toEqual(LOIR_ET_CHER);
  expect(shown()).toEqual(OF_LOIR_ET_CHER);
  expect(host.cell(F, 'A1').card?.['type']).toBe('Double');
  host.type(F, 'B1', '=CCSS.VAL("SANTE.PS.GENERALISTES";"N")');
  await host.settle();
  expect(value('B1')).toBe(255);
});

test('a session whose formulas already know the settings need not calculate again', () => {
  expect(useSettings({ ...LOIR_ET_CHER })).toBe(false);
  expect(useSettings({ ...LOIR_ET_CHER, referenceYear: 2019 })).toBe(true);
});
