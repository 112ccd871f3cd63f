/** Excel before ExcelApi 1.18 knows no notes: formula and source are kept in threaded comments (ExcelApi 1.10). */
import { functionsMetadata } from '../../../src/cli/generated';
import { Dataset, compact, replaceDataset } from '../../../src/dataset';
import { answerFrom, registerFunctions } from '../../../src/functions';
import { startNodeHost } from '../../../src/host';
import type { NodeHost } from '../../../src/host';
import { freeze, restore } from '../../../src/workbook';
import { seedPackage } from '../../support/dataset';

const F = 'Feuil1';
let host: NodeHost;
beforeAll(async () => {
  const functions = JSON.parse(await functionsMetadata()) as never;
  host = await startNodeHost({ functions, requirements: { ExcelApi: '1.15', CustomFunctionsRuntime: '1.4' } });
  const data = new Dataset(compact(seedPackage()));
  replaceDataset(data);
  answerFrom(data);
  registerFunctions();
});
afterAll(() => host.dispose());

const comments = () => host.workbook.Comments.items.map((c) => [c.Content.split('\n')[0], c.Replies.items.length]);

test('a comment of our own, or a reply to the user’s; both go again, and the user’s stays', async () => {
  for (const address of ['B1', 'B2']) host.type(F, address, '=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)');
  await host.settle();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(F).comments.add(`${F}!B1`, 'À vérifier');
    await context.sync();
  });
  expect(await freeze('sheet')).toMatchObject({ frozen: 2, kept: 'comments' });
  expect(comments()).toEqual([
    ['À vérifier', 1],
    ['――― CCSS : formule figée ―――', 0],
  ]);
  expect(await restore('sheet')).toEqual({ restored: 2, already: 0, conflicts: [] });
  expect([comments(), host.cell(F, 'B2').formula]).toEqual([
    [['À vérifier', 0]],
    '=CCSS.VAL("FAMILLE.ALLOCATAIRES",2021)',
  ]);
});
