import { cycleReference, parsePlace, referenceText } from '../../../src/host/page/editor/references';

const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

test.each([
  [box(0, 0), null, 'A1'],
  [box(1, 1, 2, 3), null, 'B2:D3'],
  [box(0, 27), 'Données', 'Données!AB1'],
  [box(0, 0), "Synthèse d'année", "'Synthèse d''année'!A1"],
  [box(0, 0), 'T1', "'T1'!A1"],
])('%j on %s is written %s', (area, sheet, text) => {
  expect(referenceText(area, sheet)).toBe(text);
});

test.each([
  ['b12', { sheet: null, box: box(11, 1) }],
  ['C3:A1', { sheet: null, box: box(0, 0, 3, 3) }],
  ["'Ma feuille'!$A$1", { sheet: 'Ma feuille', box: box(0, 0) }],
  ['XFE1', null],
  ['A0', null],
  ['bonjour', null],
])('the name box reads %s', (text, place) => {
  expect(parsePlace(text)).toEqual(place);
});

test('F4 goes round the four kinds of reference', () => {
  let text = '=A1+B2';
  const seen: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    const change = cycleReference(text, 2)!;
    text = text.slice(0, change.start) + change.by + text.slice(change.end);
    seen.push(text);
  }
  expect(seen).toEqual(['=$A$1+B2', '=A$1+B2', '=$A1+B2', '=A1+B2']);
  expect(cycleReference('=SOMME(1)', 4)).toBeNull();
});
