/**
 * Formulas turn values into texts and texts into values in the language of the user's Excel, format codes included:
 * https://support.microsoft.com/fr-fr/office/texte-texte-fonction-20d5ac4d-7b94-49fd-bb38-93d29371225c (« # ##0,00 », « JJ/MM/AA »),
 * https://support.microsoft.com/fr-fr/office/cnum-cnum-fonction-257d0108-07dc-437d-ae1c-bc2d3953d8c2.
 */
import { plainSpaces } from '../support/functionsHost';
import { batch, read, useHost } from './support/host';

const used = useHost();

const enter = (cells: Readonly<Record<string, unknown>>): Promise<void> =>
  batch(used, async (sheet, context) => {
    for (const [address, value] of Object.entries(cells)) sheet.getRange(address).formulasLocal = [[value]];
    await context.sync();
  });

test.each([
  ['="x"&1,5', 'x1,5'],
  ['="x"&1/3', 'x0,333333333333333'],
  ['=-0,5&""', '-0,5'],
  ['=0,0001&""', '0,0001'],
  ['=1E-12&""', '1E-12'],
  ['=VRAI&"!"', 'VRAI!'],
  ['="a"&Z99&"b"', 'ab'],
  ['=CONCATENER(1,5;FAUX)', '1,5FAUX'],
  ['=JOINDRE.TEXTE("; ";VRAI;1,5;2)', '1,5; 2'],
  ['=NBCAR(1,25)', 4],
  ['=GAUCHE(12,75;4)', '12,7'],
  ['=SUBSTITUE(1,5;",";".")', '1.5'],
  ['=CNUM("1 234,5")', 1234.5],
  ['=CNUM("12,5 %")', 0.125],
  ['=CNUM("12.5")', '#VALUE!'],
  ['="12,5"*2', 25],
  ['=DATEVAL("31/12/2021")', 44561],
  ['=DATEVAL("demain")', '#VALUE!'],
  ['=MOIS("31/12/2021")', 12],
  ['=NBCAR("5 %")', 3],
  ['=SOMME(0,50;1)', 1.5],
  ['=TEXTE(1234,5;"# ##0,0")', '1 234,5'],
  ['=TEXTE(0,125;"0,0 %")', '12,5 %'],
  ['=TEXTE(44561;"jj/mm/aaaa")', '31/12/2021'],
  ['=TEXTE(44561;"jjjj j mmmm aaaa")', 'vendredi 31 décembre 2021'],
  ['=TEXTE(44561;"jj.mm.aa")', '31.12.21'],
  ['=TEXTE(-5;"[Rouge]0,0")', '-5,0'],
  ['=TEXTE("12,5";"0,00")', '12,50'],
  ['=TEXTE(VRAI;"0")', 'VRAI'],
  ['=TEXTE(12,5;"Standard")', '12,5'],
  ['=TEXTE(1/0;"0")', '#DIV/0!'],
  ['=TEXTE(12;"")', ''],
])('%s is %s', async (formula, expected) => {
  await enter({ A1: formula });
  const [[value]] = (await read(used, 'A1', 'values')) as [[unknown]];
  expect(typeof value === 'string' ? plainSpaces(value) : value).toBe(expected);
});

test('criteria are written in French, too', async () => {
  await enter({
    A1: 10,
    A2: 12.5,
    A3: 20,
    B1: 12.5,
    B2: '=NB.SI(A1:A3;">12,4")',
    B3: '=SOMME.SI.ENS(A1:A3;A1:A3;">="&B1)',
  });
  expect(await read(used, 'B2:B3', 'values')).toEqual([[2], [32.5]]);
});

test('dates that functions give are shown day first', async () => {
  await enter({ A1: '=DATE(2021;12;31)', A2: '=TEMPS(14;30;0)' });
  expect(await read(used, 'A1:A2', 'text')).toEqual([['31/12/2021'], ['14:30']]);
});
