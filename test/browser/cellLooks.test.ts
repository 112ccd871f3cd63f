/** The trace of a formula of five calls in a narrow pane, light and dark: nothing cut, nothing that axe finds; pictures to look at. */
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/host/server';
import { launch } from '../../src/cli/support/browser';
import { picturePath } from '../support/hostPage';
import { cutTexts, openPane } from '../support/paneHost';
import { axeFaults } from '../support/panePage';
import { serveHost } from '../support/serveHost';

const FIVE_CALLS =
  '=SI(B1>0;CCSS.VAL(CCSS.LIBELLE(A1);A2-1);CCSS.EVOL(A1;2021))+CCSS.PART("FAMILLE.PRESTATIONS.FAMILIALES";2021)*CCSS.VAL("FAMILLE.BENEFICIAIRES.LOGEMENT";1950)';

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serveHost()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.each<[string, boolean]>([
  ['light', false],
  ['dark', true],
])('five calls at 320 px, %s', async (theme, dark) => {
  const host = await openPane(browser, server, { dark });
  await host.book.page.setViewportSize({ width: 1280, height: 2600 });
  await host.width(320);
  for (const [address, text] of [
    ['A1', 'FAMILLE.ALLOCATAIRES'],
    ['A2', '2021'],
    ['B1', '=CCSS.VAL(A1;A2)'],
    ['B2', FIVE_CALLS],
  ] as const) {
    await host.book.goTo(address);
    await host.book.type(text);
  }
  await host.pane.getByRole('tab', { name: 'Cellule' }).click();
  await host.book.goTo('B2');
  await host.pane.getByRole('group', { name: 'Appel 5 sur 5' }).waitFor();
  expect(await cutTexts(host.pane)).toEqual([]);
  expect(await axeFaults(host.pane)).toEqual([]);
  await host.book.page.locator('.pane').screenshot({ path: picturePath(`cellule-320-${theme}`) });
  await host.book.close();
});
