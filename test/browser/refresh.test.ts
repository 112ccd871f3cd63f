/** Refreshing a workbook that its user has worked in: what she overwrote, cancel, undo, Excel gone in the middle. */
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { axeFaults } from '../support/panePage';
import { eventually } from '../support/eventually';
import type { HostPageTester } from '../support/hostPage';
import { openHostPage } from '../support/hostPage';
import { laterData, publish } from '../support/publishedData';

const CODE = 'FAMILLE.ALLOCATAIRES';

let book: HostPageTester;
let pane: Frame;
beforeAll(async () => {
  book = await openHostPage();
  pane = await book.pane();
  book.page.on('dialog', (dialog) => void dialog.accept());
}, 120_000);
afterAll(() => book?.close());

const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
const says = (text: string | RegExp): Promise<void> => pane.getByText(text).first().waitFor();

/** The row of a figure in `Données` and what a column of it holds. */
async function inDonnees(year: number, title: string): Promise<{ address: string; value: unknown }> {
  return book.page.evaluate(
    ([code, wanted, header]) => {
      interface Grid {
        readonly engine: {
          sheets(): { id: string; name: string }[];
          value(sheet: string, row: number, column: number): unknown;
        };
      }
      const { engine } = Reflect.get(window, 'hostPage') as Grid;
      const sheet = engine.sheets().find(({ name }) => name === 'Données')!.id;
      const columns = Array.from({ length: 20 }, (_, k) => String(engine.value(sheet, 0, k)));
      const at = (title: string): number => columns.indexOf(title);
      for (let row = 1; row < 6_000; row++) {
        const is = (title: string): unknown => engine.value(sheet, row, at(title));
        if (is('code') !== code || is('année') !== wanted || is('mesure') !== 'réalisé') continue;
        if (!String(is('organisme')).includes('Lozère')) continue;
        return { address: `${String.fromCharCode(65 + at(header))}${row + 1}`, value: is(header) };
      }
      throw new Error('no such row');
    },
    [CODE, year, title] as const,
  );
}

const holds = (year: number, title: string, expected: unknown): Promise<void> =>
  eventually(async () => expect((await inDonnees(year, title)).value).toBe(expected));

/** Excel refuses everything from its so-manieth change of cells on; null: it works again. */
const failFrom = (change: number | null): Promise<void> =>
  book.page.evaluate((from) => {
    interface Dispatcher {
      beforeAction: ((index: number, action: { ActionType: number; Name?: string }) => void) | null;
    }
    const { session } = Reflect.get(window, 'hostPage') as { session: { dispatcher: Dispatcher } };
    let changes = 0;
    session.dispatcher.beforeAction =
      from === null
        ? null
        : (_index, action) => {
            if (action.ActionType === 4 && action.Name === 'Values') changes++;
            if (changes >= from) throw new Error('Excel ne répond plus');
          };
  }, change);

/** The administrator has published another figure of a year. */
async function republish(version: string, year: number, value: number): Promise<void> {
  await publish(
    book.page,
    laterData(version, (figure) =>
      figure.indicator === CODE && figure.year === year && figure.organization === 'CCSS48'
        ? { ...figure, value, printed: String(value) }
        : figure,
    ),
  );
}

test('loaded, then worked in: a value overwritten, a note beside the table', async () => {
  await button('Charger').click();
  await says('Données chargées');
  await holds(2021, 'valeur', 13_962);
  const { address } = await inDonnees(2021, 'valeur');
  await book.goTo(`Données!${address}`);
  await book.type('13000');
  await holds(2021, 'valeur', 13_000);
});

test('a refresh leaves her value and asks; the value of the data comes when she takes it', async () => {
  await republish('9.0.0', 2021, 13_970);
  await button('Actualiser').click();
  await says('Données actualisées');
  await says(/1 cellule que vous avez modifiée diffère/);
  await holds(2021, 'valeur', 13_000);
  await holds(2021, 'imprimé', '13970');
  await pane.getByText('Ce qui a changé').click();
  await says(/imprimé\s:\s13\s962\s→\s13970/);
  // as the cells show them
  await says(/évolution\s:\s-2,6\s%\s→\s-2,5\s%/);
  expect(await axeFaults(pane)).toEqual([]);
  await book.picture('actualiser-garder-ou-prendre');

  await button(/^Prendre la nouvelle/)
    .first()
    .click();
  await holds(2021, 'valeur', 13_970);
  await pane.getByText('Ce qui a changé').click();
  await says(/valeur\s:\s13\s000\s→\s13\s970/);
});

test('Annuler l’actualisation brings her value back', async () => {
  await button('Annuler l’actualisation').click();
  await says('Actualisation annulée');
  await holds(2021, 'valeur', 13_000);
  await book.picture('actualisation-annulee');
});

test('once she keeps it she is not asked again', async () => {
  await button('Actualiser').click();
  await says(/1 cellule que vous avez modifiée diffère/);
  await button(/^Garder/)
    .first()
    .click();
  await says(/1 cellule laissée à votre valeur/);
  await button('Actualiser').click();
  await says('Tout est à jour');
  expect(await pane.getByText(/que vous avez modifiée diffère/).count()).toBe(0);
  await holds(2021, 'valeur', 13_000);
});

test('Annuler in the middle: the workbook is as it was', async () => {
  await republish('9.1.0', 2021, 13_980);
  // the data comes when the test lets it: the user has the time to cancel
  let send = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (send = resolve));
  await book.page.route('**/data/current.json', async (route) => {
    await waiting;
    await route.fallback();
  });
  await button('Actualiser').click();
  await says('Lecture des données…');
  await book.picture('actualiser-en-cours');
  await button('Annuler').click();
  await says('Opération annulée');
  send();
  await holds(2021, 'imprimé', '13970');
  await book.page.unroute('**/data/current.json');
});

test('Excel gone in the middle, the file saved and opened again: repaired, and said so', async () => {
  await republish('9.2.0', 2021, 13_990);
  await failFrom(2);
  await button('Actualiser').click();
  await says('Actualisation interrompue');
  await failFrom(null);
  await book.goTo('Journal CCSS!A1');
  await book.picture('actualisation-interrompue');
  const [download] = await Promise.all([
    book.page.waitForEvent('download'),
    book.page.getByRole('button', { name: /^Enregistrer/ }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  const [chooser] = await Promise.all([
    book.page.waitForEvent('filechooser'),
    book.page.getByRole('button', { name: /^Ouvrir/ }).click(),
  ]);
  await Promise.all([
    book.page.waitForEvent('load'),
    chooser.setFiles({ name: 'Suivi.xlsx', mimeType: 'application/octet-stream', buffer: bytes }),
  ]);
  await book.ready();
  pane = await book.pane();
  await says('Actualisation interrompue : réparée');
  await holds(2021, 'valeur', 13_000);
  await holds(2021, 'imprimé', '13970');
  await book.picture('actualisation-reparee');

  await button('Fermer').click();
  await pane.getByRole('tab', { name: 'Données' }).click();
  await button('Actualiser').click();
  await says('Données actualisées');
  await holds(2021, 'imprimé', '13990');
}, 180_000);

test('without network the last data serves: the pane opens, and a refresh says what it could not read', async () => {
  await book.page.route('**/data/*.json', (route) => route.abort());
  await book.page.reload();
  await book.ready();
  pane = await book.pane();
  await says('Données, version 9.2.0');
  await button('Charger').click();
  await says('Données chargées');
  await button('Actualiser').click();
  await says(/Données injoignables\s: les données déjà en main ont servi/);
  await book.picture('sans-reseau');
}, 120_000);

test('nothing external was asked for, and no script failed', () => {
  expect(book.external).toEqual([]);
  expect(book.faults).toEqual([]);
});
