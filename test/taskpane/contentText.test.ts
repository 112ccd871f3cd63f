import { contentTexts } from '../../src/taskpane/contentText';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['a change as the cells show it', -0.0259, -0.0254, '0.0%', ['-2,6%', '-2,5%']],
  ['digits that the format hides', -0.02595, -0.02594, '0.0%', ['-0,02595', '-0,02594']],
  ['a blank cell', '', 13_970, '#,##0', ['(vide)', '13 970']],
  ['texts', 'OK', 'contradiction', null, ['OK', 'contradiction']],
  ['a truth value', true, 2, null, ['VRAI', '2']],
])('%s', (_, before, after, format, expected) => {
  expect(contentTexts(before, after, '(vide)', format).map(plain)).toEqual(expected);
});
