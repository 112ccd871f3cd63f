import { fromStored, toStored } from '../../../src/host/xlsx/formula';

test.each([
  ['=CCSS.EVOL("FAMILLE.ALLOCATAIRES",2021)', '_xldudf_CCSS_EVOL("FAMILLE.ALLOCATAIRES",2021)'],
  ['=SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
  ['=A1.[2021]', '_FV(A1,"2021")'],
  ['=XLOOKUP(1,A:A,B:B)', '_xlfn.XLOOKUP(1,A:A,B:B)'],
  ['=FILTER(A1:A3,B1:B3>0)', '_xlfn._xlws.FILTER(A1:A3,B1:B3>0)'],
  ['=STDEV.S(A1:A3)+1E-3', '_xlfn.STDEV.S(A1:A3)+1E-3'],
  ['=LET(x,1,y,x+2,x*y)', '_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+2,_xlpm.x*_xlpm.y)'],
  ['="CCSS.VAL("&\'Tableau de bord\'!$A$1', '"CCSS.VAL("&\'Tableau de bord\'!$A$1'],
  ['=AGGREGATE(9,6,A1:A3)', 'AGGREGATE(9,6,A1:A3)'],
])('%s is stored as %s and comes back', (formula, stored) => {
  expect(toStored(formula)).toBe(stored);
  expect(fromStored(stored)).toBe(formula);
});

test('short references into the own table are written out', () => {
  expect(toStored('=[@valeur]*2', 'Données')).toBe('Données[[#This Row],[valeur]]*2');
  expect(toStored('=T[@[a b]]')).toBe('T[[#This Row],[a b]]');
  expect(toStored('=SUM([valeur])', 'T')).toBe('SUM(T[valeur])');
});

test('texts are never read as formulas of a file', () => {
  expect(fromStored('"_xlfn.XLOOKUP(_xldudf_CCSS_VAL("')).toBe('="_xlfn.XLOOKUP(_xldudf_CCSS_VAL("');
});
