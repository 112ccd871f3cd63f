import { valueText } from '../../../src/workbook';
import { changeFormat, shownFormat, valueFormat } from '../../../src/workbook/sheets/formats';
import { GROWTH_FORMAT } from '../../../src/indicators';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  [1_350_500, valueFormat('EUR', 'EUR'), '1 350 500 €'],
  [1_350_500, valueFormat('EUR', 'kEUR'), '1 350 500 €'],
  [1_350_500, valueFormat('EUR', 'MEUR'), '1 350 500 €'],
  [0.0254, changeFormat(GROWTH_FORMAT, 1), '+2,5 %'],
  [-0.0254, changeFormat(GROWTH_FORMAT, 1), '-2,5 %'],
  [-0.0254, changeFormat(GROWTH_FORMAT, -1), '-2,5 %'],
])('%d in a cell with the format %s reads %s in a sentence', (value, format, expected) => {
  expect(plain(valueText(value, shownFormat(format)))).toBe(expected);
});
