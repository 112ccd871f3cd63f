import type { NodeHost } from '../../src/host';
import { onWish, registerCommands, takeWish } from '../../src/commands';
import { startFunctionsHost } from '../support/functionsHost';

/** The buttons of the ribbon with the pane closed: through the client, as a click runs them. */
const F = 'Feuil1';
const VAL = '=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)';
let host: NodeHost;
let shown: boolean[];

beforeAll(async () => {
  ({ host } = await startFunctionsHost());
  registerCommands();
});
beforeEach(() => {
  shown = [];
  host.onShowPane((visible) => shown.push(visible));
  takeWish('cell');
});
afterAll(() => host.dispose());

const select = (address: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(F).getRange(address).select();
    await context.sync();
  });

test('figer and retablir do their work and leave the pane closed', async () => {
  host.type(F, 'B1', VAL);
  await host.settle();
  await select('B1');
  await host.runCommand('figer');
  expect([host.cell(F, 'B1').formula, takeWish('cell')?.outcome?.kind]).toEqual([null, 'frozen']);
  await host.runCommand('retablir');
  expect([host.cell(F, 'B1').formula, takeWish('cell')?.outcome?.kind]).toEqual([VAL.replace(';', ','), 'restored']);
  expect(shown).toEqual([]);
});

test('what went wrong is shown: the pane opens', async () => {
  await select('H9');
  await host.runCommand('figer');
  expect([takeWish('cell')?.outcome?.kind, shown]).toEqual(['failed', [true]]);
});

test('tracer opens the pane on the section Cellule; a pane that is there already is told', async () => {
  const told: unknown[] = [];
  const stop = onWish(() => told.push(takeWish('cell')));
  await host.runCommand('tracer');
  stop();
  expect([told, shown]).toEqual([[{ section: 'cell', outcome: null }], [true]]);
});
