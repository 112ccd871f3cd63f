import { checksum, noteWith, readNote, recordText } from '../../../src/workbook/freeze/record';
import type { FreezeRecord } from '../../../src/workbook/freeze/record';

const record: FreezeRecord = {
  formula: '=CCSS.EVOL("FAMILLE.ALLOCATAIRES",2021)',
  address: 'B5',
  rows: 1,
  columns: 1,
  formats: null,
  check: checksum([[0.5]]),
  date: '2026-11-21',
};
const readable = { formula: '=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2021)', value: '-2,6 %', reason: '', sources: ['p. 1'] };
const block = recordText(record, readable);

test('people read the formula in French, the value, the source and the date', () => {
  expect(block.split('\n').slice(0, 5)).toEqual([
    '――― CCSS : formule figée ―――',
    '=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2021)',
    'Valeur : -2,6 %',
    'Source : p. 1',
    'Figée le 21/11/2026. La ligne suivante sert à la rétablir (volet CCSS, Cellule) :',
  ]);
});

test('many sources are counted, not listed', () => {
  const text = recordText(record, { ...readable, sources: Array.from({ length: 9 }, (_, k) => `p. ${k}`) });
  expect(text).toContain('… et 3 autres sources');
});

test.each<[string, Partial<FreezeRecord>]>([
  ['a plain formula', {}],
  ['quotes, a line break and accents in the formula', { formula: '=CCSS.VAL("é ""x""",\n 2021) & "\\n"' }],
  ['a spill with formats of its own', { rows: 3, columns: 2, formats: { before: 'General', after: [['0', '0.0 %']] } }],
])('the record comes back as it was: %s', (_title, more) => {
  const given = { ...record, ...more };
  expect(readNote(recordText(given, readable))).toEqual({ own: null, record: given });
});

test.each([
  ['none', null],
  ['one line', 'Note du directeur'],
  ['several lines, the last one blank', 'Vu le 3\n\nÀ revoir\n'],
  ['an empty note', ''],
])('the note that was there comes back as it was: %s', (_title, own) => {
  expect(readNote(noteWith(own, block))).toEqual({ own, record });
});

test('what a user writes behind the block stays hers', () => {
  expect(readNote(`avant\n${block}\naprès`).own).toBe('avant\naprès');
});

test('line breaks of Windows', () => {
  expect(readNote(`avant\r\n${block.replaceAll('\n', '\r\n')}`)).toEqual({ own: 'avant', record });
});

test.each([
  ['a note without a record', 'Note du directeur'],
  ['a record whose last line was changed', block.replace('"f":"=', '"f":=')],
])('%s is a note of the user', (_title, content) => {
  expect(readNote(content)).toEqual({ own: content, record: null });
});

test('the checksum sees another value, another type and another place, not the digits that a cell loses', () => {
  const sums = [[[1, 2]], [[2, 1]], [['1', 2]], [[1], [2]], [[1, null]]].map((values) => checksum(values));
  expect(new Set(sums).size).toBe(5);
  expect(checksum([[0.1 + 0.2]])).toBe(checksum([[0.3]]));
});
