import { DEFAULT_SETTINGS, useSettings } from '../../src/functions';
import { startFunctionsHost } from '../support/functionsHost';

test('an Excel without CustomFunctionsRuntime 1.4 gets plain numbers, cards wanted or not', async () => {
  const { evaluate, host } = await startFunctionsHost({ ExcelApi: '1.12', CustomFunctionsRuntime: '1.3' });
  useSettings({ ...DEFAULT_SETTINGS, cards: true });
  const [level, growth] = await evaluate([
    '=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)',
    '=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2021)',
  ]);
  expect([level!.value, level!.card, level!.numberFormat]).toEqual([13962, null, 'General']);
  expect(growth!.value).toBeCloseTo(13962 / 14334 - 1, 12);
  host.dispose();
});
