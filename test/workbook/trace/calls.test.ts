import { ccssCalls, ccssNames, idOf, needsAddin } from '../../../src/workbook/trace/ccssCalls';
import { referencesIn } from '../../../src/workbook/trace/references';

test.each<[string, string[]]>([
  ['=1+1', []],
  ['="CCSS.VAL(1)"', []],
  ['=CCSS.VAL("X",2021)', ['CCSS.VAL("X",2021)']],
  ['=ccss.val("X",2021)*2', ['ccss.val("X",2021)']],
  ['=ROUND(CCSS.VAL(A1,CCSS.VAL(B1,2)),2)', ['CCSS.VAL(A1,CCSS.VAL(B1,2))', 'CCSS.VAL(B1,2)']],
  ['=_xldudf_CCSS_VAL("X",2021)', ['_xldudf_CCSS_VAL("X",2021)']],
  ['=CCSS_VAL("X")+CCSSVAL(1)', []],
])('the calls in %s', (formula, expected) => {
  expect(ccssCalls(formula).map(({ text }) => text)).toEqual(expected);
});

test.each([
  ['CCSS.VAL', 'VAL'],
  ['_xldudf_CCSS_BASE100', 'BASE100'],
  ['CCSS.INCONNUE', 'INCONNUE'],
  ['SUM', null],
  ['_xldudf_AUTRE_VAL', null],
])('%s is %s', (name, id) => {
  expect(idOf(name)).toBe(id);
});

test('names that hold a call, through other names too', () => {
  const names = ccssNames(
    new Map([
      ['TAUX', '=CCSS.VAL("X",2021)'],
      ['DOUBLE', '=Taux*2'],
      ['ZONE', '=Feuil1!$A$1'],
    ]),
  );
  expect([...names].sort()).toEqual(['DOUBLE', 'TAUX']);
  expect(['=double+1', '=Feuil1!Taux', '=Zone', '="Taux"'].map((f) => needsAddin(f, names))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each<[string, object[]]>([
  [
    '=A1+$B$2',
    [
      { kind: 'cells', sheet: null, address: 'A1' },
      { kind: 'cells', address: '$B$2' },
    ],
  ],
  ["=SUM('Été 2021'!A1:B3)", [{ kind: 'cells', sheet: 'Été 2021', address: 'A1:B3', whole: false }]],
  ['=SUM(A:A)', [{ kind: 'cells', address: 'A:A', whole: true }]],
  ['=SUM(D1#)', [{ kind: 'cells', address: 'D1', spilled: true }]],
  ['=Tableau1[@code]', [{ kind: 'table', table: 'Tableau1', columns: ['code'], section: 'row' }]],
  ['=SUM(Tableau1[[a]:[b]])', [{ kind: 'table', columns: ['a', 'b'], section: 'data' }]],
  ['=A1.[2021]', [{ kind: 'elsewhere' }]],
  ['=[Autre.xlsx]F!A1', [{ kind: 'elsewhere' }]],
  ['=SUM(A1:Z9999)', [{ kind: 'elsewhere' }]],
  ['=Annee+1', []],
])('the references of %s', (formula, expected) => {
  expect(referencesIn(formula)).toEqual(expected.map((one) => expect.objectContaining(one)));
});
