import { DEFAULT_SETTINGS, useSettings } from '../../src/functions';
import { plainSpaces, startFunctionsHost } from '../support/functionsHost';

test('an Excel that formats numbers but knows no numbers with properties (ExcelApi 1.19): no cards, wanted or not', async () => {
  const { evaluate, host } = await startFunctionsHost({ ExcelApi: '1.18', CustomFunctionsRuntime: '1.4' });
  useSettings({ ...DEFAULT_SETTINGS, cards: true });
  const [level] = await evaluate(['=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)']);
  expect([plainSpaces(level!.text), level!.value, level!.card]).toEqual([
    '13 962',
    13962,
    { type: 'FormattedNumber', basicValue: 13962, numberFormat: '#,##0' },
  ]);
  host.dispose();
});
