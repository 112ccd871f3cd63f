/** A chart from the pane: inserted, followed by its cells, moved, sized, deleted, brought back. */
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import type { HostPageTester } from '../support/hostPage';
import { openHostPage } from '../support/hostPage';

let book: HostPageTester;
let chart: Locator;
beforeAll(async () => {
  book = await openHostPage();
  chart = book.page.locator('.chart');
}, 120_000);
afterAll(() => book?.close());

interface BoundingBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function box(): Promise<BoundingBox> {
  const found = await chart.first().boundingBox();
  if (found === null) throw new Error('no chart');
  return found;
}

test('the pane offers the charts that an indicator has the figures for, and inserts one', async () => {
  const pane = await book.pane();
  await pane.getByRole('tab', { name: 'Graphiques' }).click();
  await pane.getByRole('searchbox', { name: 'Indicateur' }).fill('allocataires de la branche famille');
  await pane.locator('[data-code="FAMILLE.ALLOCATAIRES"]').click();
  await pane.getByRole('radio', { name: 'Évolution en base 100' }).click();
  await pane.getByRole('img', { name: /^Graphique en courbes/ }).waitFor();
  await pane.getByRole('button', { name: 'Insérer le graphique' }).click();
  await pane.getByText('Graphique inséré').waitFor();
  await eventually(async () => expect(await book.activeSheet()).toBe('Graphiques'));
  await chart.first().waitFor();
  await chart.getByText('2021').first().waitFor();
  await book.picture('graphique');
});

test('its title and its points follow the cells', async () => {
  await book.goTo('L1');
  await book.type('CPAM des Landes');
  await chart.getByText('CPAM des Landes').first().waitFor();
  await book.page.keyboard.press('Control+z');
  await chart.getByText('CCSS de la Lozère').first().waitFor();
  // going there may have scrolled the chart out of view
  await book.goTo('A1');
});

test('the mouse moves it and sizes it, and each step can be undone', async () => {
  const before = await box();
  const middle = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
  await book.drag(middle, { x: middle.x + 60, y: middle.y + 40 });
  const moved = await eventually(async () => {
    const now = await box();
    expect([Math.round(now.x - before.x), Math.round(now.y - before.y)]).toEqual([60, 40]);
    return now;
  });
  const corner = { x: moved.x + moved.width, y: moved.y + moved.height };
  await book.drag(corner, { x: corner.x - 100, y: corner.y - 80 });
  await eventually(async () => {
    const sized = await box();
    expect([Math.round(sized.width - moved.width), Math.round(sized.height - moved.height)]).toEqual([-100, -80]);
  });
  await book.picture('graphique-deplace');
  await book.page.getByRole('button', { name: 'Annuler (Ctrl+Z)' }).click();
  await book.page.getByRole('button', { name: 'Annuler (Ctrl+Z)' }).click();
  await eventually(async () => expect(Math.round((await box()).x)).toBe(Math.round(before.x)));
});

test('it goes along with scrolling and with wider columns', async () => {
  const before = await box();
  const pane = await book.pane();
  await pane.evaluate(
    `Excel.run(async (context) => { context.workbook.worksheets.getItem('Graphiques').getRange('A:A').format.columnWidth = 96; await context.sync(); })`,
  );
  await eventually(async () => expect((await box()).width).toBeGreaterThan(before.width + 40));
  await book.page.mouse.move(before.x + 40, before.y + 40);
  await book.page.mouse.wheel(0, 200);
  await eventually(async () => expect((await box()).y).toBeLessThan(before.y - 50));
  await book.page.mouse.wheel(0, -400);
  await eventually(async () => expect(Math.round((await box()).y)).toBe(Math.round(before.y)));
});

test('Suppr deletes the selected chart, Ctrl+Z brings it back', async () => {
  // Its left side may lie beyond the edge: going to L1 has scrolled the sheet.
  const { x, y, width } = await box();
  await book.page.mouse.click(x + width - 30, y + 30);
  await book.page.locator('.chart.selected').waitFor();
  await book.page.keyboard.press('Delete');
  await chart.first().waitFor({ state: 'detached' });
  await book.page.getByRole('button', { name: 'Annuler (Ctrl+Z)' }).click();
  await chart.first().waitFor();
});

test('the same chart again: the pane asks before, and replaces it', async () => {
  const pane = await book.pane();
  await pane.getByRole('button', { name: 'Insérer le graphique' }).click();
  await pane.getByText('Ce graphique existe déjà').waitFor();
  await pane.getByRole('button', { name: 'Le remplacer' }).click();
  await pane.getByText('Graphique inséré').waitFor();
  await eventually(async () => expect(await chart.count()).toBe(1));
});

test('no script failed', () => {
  expect(book.faults).toEqual([]);
});
