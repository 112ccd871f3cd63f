import { DataError } from '../../src/dataset';
import type { DataFault } from '../../src/dataset';
import { messageOf } from '../../src/taskpane/messages';
import { FRENCH } from '../../src/taskpane/strings';
import { WorkbookFailure } from '../../src/workbook';
import type { WorkbookError } from '../../src/workbook';

test.each<[DataFault['kind'], RegExp]>([
  ['unreachable', /Rien n’a été modifié.*réessayez/],
  ['damaged', /n’a pas été utilisé.*Réessayez/],
  ['unknownFormat', /rouvrez Excel/],
])('data file %s: what was kept and what to do', (kind, text) => {
  const error = new DataError({ kind, url: 'https://example.org/data', detail: '' });
  expect(messageOf(error, FRENCH).text).toMatch(text);
});

test.each<[WorkbookError, RegExp]>([
  [{ kind: 'sheetTaken', sheet: 'Données' }, /« Données ».*n’a pas été touchée.*Renommez/],
  [{ kind: 'protectedSheet', sheet: 'Données' }, /Rien n’a été écrit.*« Données »/],
  [{ kind: 'tableChanged', table: 'CCSS_Donnees' }, /CCSS_Donnees.*n’a pas été touché/],
  [{ kind: 'nothingToLoad' }, /n’a pas été modifié/],
  [{ kind: 'protectedWorkbook' }, /Rien n’a été écrit.*structure/],
  [{ kind: 'sheetFull', sheet: 'Sources' }, /Rien n’a été écrit.*« Sources »/],
  [{ kind: 'nothingToUndo' }, /n’a pas été modifié/],
  [{ kind: 'refused', detail: 'AccessDenied' }, /remis comme il était.*AccessDenied/],
  [{ kind: 'interrupted', detail: '' }, /rouvrez le classeur, il sera réparé/],
  [{ kind: 'cancelled' }, /tel qu’il était/],
])('workbook %j', (error, text) => {
  expect(messageOf(new WorkbookFailure(error), FRENCH).text).toMatch(text);
});

test('an error of Excel keeps its own words', () => {
  expect(messageOf(new Error('RequestPayloadSizeLimitExceeded'), FRENCH).text).toMatch(
    /Détail : RequestPayloadSizeLimitExceeded/,
  );
});

test('numbers and plurals are French', () => {
  expect(FRENCH.data.figures(0)).toBe('0 chiffre dans cette sélection');
  expect(FRENCH.data.figures(1)).toBe('1 chiffre dans cette sélection');
  expect(FRENCH.data.figures(1234)).toBe('1\u202f234 chiffres dans cette sélection');
});
