/** The next report in the pane: pasted, corrected, accepted, answered by formulas, withdrawn. Pictures in build/pictures/. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/host/server';
import { launch } from '../../src/cli/support/browser';
import { eventually } from '../support/eventually';
import { importPane } from '../support/importPane';
import { openPane } from '../support/paneHost';
import type { PaneTester } from '../support/paneHost';
import { TABLE_HTML, TABLE_TEXT } from '../support/reportTables';
import { serveHost } from '../support/serveHost';

let browser: Browser;
let server: RunningServer;
let host: PaneTester;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serveHost()]);
}, 120_000);
beforeEach(async () => {
  host = await openPane(browser, server);
}, 60_000);
afterEach(() => host.book.close());
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Waits until a cell shows a value. */
const shows = (address: string, expected: (value: unknown) => boolean): Promise<unknown> =>
  eventually(async () => {
    const [, value] = await host.book.cell(address);
    if (!expected(value)) throw new Error(`${address} shows ${String(value)}`);
    return value;
  });
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isMissing = (value: unknown): boolean => value === '#N/A';
const FORMULA = '=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2022)';

test('a table of 2022 is pasted, a row corrected, accepted, answered by formulas, withdrawn', async () => {
  const { button, heading, field, open, paste, parts } = importPane(host);
  await host.book.goTo('A1');
  await host.book.type(FORMULA);
  await shows('A1', isMissing);
  await button('Masquer ces conseils').click();
  await open();
  await host.book.picture('import-1-debut');
  await paste({ text: TABLE_TEXT, html: TABLE_HTML });
  await heading('Quel rapport ?').waitFor();
  expect(await field('Année du rapport').inputValue()).toBe('2022');
  expect(await field('Organisme').inputValue()).toBe('CCSS48');
  expect(await field('Identifiant').inputValue()).toBe('ccss48-2022');
  await host.book.picture('import-2-rapport');
  await button('Reconnaître les chiffres').click();
  await heading('Confirmer les lignes').waitFor();
  await host.book.picture('import-3-lignes');

  // nothing is taken over unseen: first the sure rows, as a block
  expect(await button('Vérifier').getAttribute('aria-disabled')).toBe('true');
  await button(/^Confirmer les .* lignes sûres/).click();
  await host.pane.getByRole('checkbox', { name: 'Confirmer : Allocataires', checked: true }).waitFor();
  await host.picture('import-4-sures');
  // a row that the dictionary does not have, taken for another one: corrected
  await button('Corriger : Foyers en résidence alternée').click();
  await button('Nouvel indicateur').click();
  await field('Code').fill('FAMILLE.FOYERS.RESIDENCE_ALTERNEE');
  await field('Libellé complet').fill('Foyers avec un enfant en résidence alternée');
  await field('Valeur de 412').fill('421');
  await host.book.picture('import-5-corriger');
  await button(/^Confirmer la ligne$/).click();
  await host.pane.getByText('nouvel indicateur', { exact: true }).waitFor();
  await host.book.picture('import-6-corrigee');

  await button('Vérifier').click();
  await heading('Avant d’accepter').waitFor();
  await host.pane
    .getByText(/chiffres nouveaux$/)
    .first()
    .waitFor();
  await host.picture('import-7-difference');
  expect(await parts()).toBe(0);
  await button(/^Accepter \d+ chiffres$/).click();
  await host.pane.getByText('Import accepté').waitFor();
  expect(await parts()).toBe(1);
  const change = await shows('A1', isNumber);
  expect(change).toBeCloseTo(13780 / 13962 - 1, 12);
  await host.book.goTo('A2');
  await host.book.type('=CCSS.SOURCE("FAMILLE.FOYERS.RESIDENCE_ALTERNEE";2022)');
  const source = String(await shows('A2', (value) => String(value).includes('412')));
  expect(source).toContain('importé le');
  expect(source).toContain('Les bénéficiaires de la branche Famille › Foyers en résidence alternée › 2022 : « 412 »');
  await host.book.goTo('A3');
  await host.book.type('=CCSS.VAL("FAMILLE.FOYERS.RESIDENCE_ALTERNEE";2022)');
  expect(await shows('A3', isNumber)).toBe(421);
  await host.book.picture('import-8-accepte');

  await button(/^Exporter : /).click();
  await host.pane.getByText(/^observations\.csv, /).waitFor();
  const [download] = await Promise.all([
    host.book.page.waitForEvent('download'),
    host.pane.getByRole('link', { name: 'Télécharger observations.csv' }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toBe('observations.csv');
  expect(csv).toMatch(/^indicator,organization,year,period,measure,value,status,report,/);
  expect(csv).toContain('FAMILLE.ALLOCATAIRES,CCSS48,2022,,realised,13780,A,ccss48-2022,');
  await host.book.picture('import-9-export');

  await button(/^Retirer : /).click();
  await button('Le garder').waitFor();
  await host.book.picture('import-10-retirer');
  await button('Retirer l’import').click();
  await host.pane.getByText('Import retiré').waitFor();
  expect(await shows('A1', isMissing)).toBe('#N/A');
  expect(await shows('A3', isMissing)).toBe('#N/A');
  expect(await parts()).toBe(0);
  await host.book.picture('import-11-retire');
}, 180_000);

test('the sheet Données takes an accepted import in when the user says so', async () => {
  const { button, open, paste, recognise } = importPane(host);
  await host.pane.getByRole('tab', { name: 'Données' }).click();
  await button('Charger').click();
  await host.pane.getByText('Données chargées').waitFor();
  await open();
  await paste({ text: TABLE_TEXT });
  await recognise();
  await button(/^Confirmer les .* lignes sûres/).click();
  await button('Vérifier').click();
  await button(/^Accepter \d+ chiffres$/).click();
  await host.pane.getByText('Import accepté').waitFor();
  await button('Mettre à jour la feuille Données').click();
  await host.pane.getByText('Feuille Données mise à jour').waitFor();
  const rows = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const body = context.workbook.tables.getItem('CCSS_Donnees').getDataBodyRange().load('values');
      await context.sync();
      return body.values.filter((row) => row[0] === 'FAMILLE.ALLOCATAIRES' && row[5] === 2022).map((row) => row[7]);
    }),
  );
  expect(rows).toEqual([13780]);
  await host.book.picture('import-12-donnees');
}, 180_000);
