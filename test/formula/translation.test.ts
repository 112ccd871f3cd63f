import { isFrench, toEnglish, toFrench } from '../../src/formula';

/** French Excel and English Excel write the same formula so. */
const PAIRS: readonly (readonly [what: string, french: string, english: string])[] = [
  ['separators and decimals', '=SOMME(A1:A3;1,5)', '=SUM(A1:A3,1.5)'],
  ['a decimal without its zero', '=A1*,5', '=A1*.5'],
  ['exponents', '=1,5E-3+2E3', '=1.5E-3+2E3'],
  ['percent', '=-1,5%', '=-1.5%'],
  ['texts are left alone', '=SI(A1="a;b,c";"1,5";"")', '=IF(A1="a;b,c","1,5","")'],
  ['quotes inside texts', '="dit ""oui; non"""&A1', '="dit ""oui; non"""&A1'],
  ['truth values', '=SI(VRAI;FAUX;1)', '=IF(TRUE,FALSE,1)'],
  ['truth values as functions', '=SI(VRAI();FAUX();1)', '=IF(TRUE(),FALSE(),1)'],
  ['names that only start like truth values', '=VRAIMENT+FAUXPLAFOND', '=VRAIMENT+FAUXPLAFOND'],
  ['errors', '=SIERREUR(#N/A;#VALEUR!)', '=IFERROR(#N/A,#VALUE!)'],
  ['more errors', '=SI(A1=#NOM?;#NOMBRE!;#NUL!)', '=IF(A1=#NAME?,#NUM!,#NULL!)'],
  ['errors with the same name', '=SI(A1;#DIV/0!;#REF!)', '=IF(A1,#DIV/0!,#REF!)'],
  ['spill errors', '=#PROPAGATION!', '=#SPILL!'],
  ['array constants: dots between columns', '={1.2;3.4}', '={1,2;3,4}'],
  ['array constants with decimals', '={1,5.2;3.4,25}', '={1.5,2;3,4.25}'],
  ['array constants of everything', '={"a;b".VRAI;#VALEUR!.-2}', '={"a;b",TRUE;#VALUE!,-2}'],
  ['sheet names', "='Données; 2021'!A1+1", "='Données; 2021'!A1+1"],
  ['sheet names with apostrophes', "='L''année'!A1:B2", "='L''année'!A1:B2"],
  ['whole columns and rows', '=SOMME(A:A;2:3)', '=SUM(A:A,2:3)'],
  ['spills', '=SOMME(A1#;B1#)', '=SUM(A1#,B1#)'],
  ['implicit intersection', '=@A1:A3', '=@A1:A3'],
  ['unions', '=SOMME((A1;B2))', '=SUM((A1,B2))'],
  ['intersections', '=SOMME(A1:C3 B2:D4)', '=SUM(A1:C3 B2:D4)'],
  ['structured references', '=SOMME(CCSS_Donnees[valeur])', '=SUM(CCSS_Donnees[valeur])'],
  ['parts of tables', '=T_A[[#En-têtes];[a]:[b]]', '=T_A[[#Headers],[a]:[b]]'],
  [
    'all parts of tables',
    '=NBVAL(T_A[#Tout];T_A[#Données];T_A[#Totaux])',
    '=COUNTA(T_A[#All],T_A[#Data],T_A[#Totals])',
  ],
  ['column names with semicolons', '=SOMME(T_A[[a;b]:[c]])', '=SUM(T_A[[a;b]:[c]])'],
  ['the row of a table', '=T_A[@valeur]*2', '=T_A[@valeur]*2'],
  ['fields of entities', '=A1.[2021]*2', '=A1.[2021]*2'],
  [
    'functions of an add-in',
    '=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2021;;"CCSS48")',
    '=CCSS.EVOL("FAMILLE.ALLOCATAIRES",2021,,"CCSS48")',
  ],
  ['omitted arguments at both ends', '=CCSS.VAL(;2021;)', '=CCSS.VAL(,2021,)'],
  [
    'calls inside calls',
    '=ARRONDI(SIERREUR(RECHERCHEX("x";A:A;B:B);0)/2;1)',
    '=ROUND(IFERROR(XLOOKUP("x",A:A,B:B),0)/2,1)',
  ],
  ['spaces stay', '= SOMME( A1 ; B2 )', '= SUM( A1 , B2 )'],
  ['VAR.P is two different functions', '=VAR.P(A1:A3)+VAR.P.N(A1:A3)', '=VARP(A1:A3)+VAR.P(A1:A3)'],
  ['TRIM is two different functions', '=TRIM(A1:A3;0,1;0,1)&SUPPRESPACE(A1)', '=MIRR(A1:A3,0.1,0.1)&TRIM(A1)'],
  ['names of variables', '=LET(x;2;x*3)', '=LET(x,2,x*3)'],
  ['the newest functions', '=ASSEMB.V(PRENDRE(A1:A9;2);{1})', '=VSTACK(TAKE(A1:A9,2),{1})'],
];

describe.each(PAIRS)('%s', (_, french, english) => {
  test(`${french}  →  ${english}`, () => expect(toEnglish(french)).toBe(english));
  test(`${english}  →  ${french}`, () => expect(toFrench(english)).toBe(french));
});

test.each([
  ['=somme(a1;vrai)', '=SUM(a1,TRUE)'],
  ['=MAX.SI(A1;B1;1)', '=MAXIFS(A1,B1,1)'],
  ['=#EPARS!', '=#SPILL!'],
  ['=CCSS.Val("x")', '=CCSS.VAL("x")'],
])('typed loosely, %s is understood', (french, english) => expect(toEnglish(french)).toBe(english));

test('names in files carry a prefix that Excel does not show', () => {
  expect(toFrench('=_xlfn.XLOOKUP(1,A:A,B:B)')).toBe('=RECHERCHEX(1;A:A;B:B)');
});

test.each([
  ['a semicolon between arguments', '=CCSS.VAL("X";2021)', true],
  ['a function that only French Excel has', '=SOMME(A1)', true],
  ['semicolons in texts', '=CCSS.VAL("a;b")', false],
  ['semicolons in braces', '=SUM({1;2})', false],
  ['semicolons in sheet names', "='a;b'!A1", false],
  ['semicolons in column names', '=SUM(T_A[a;b])', false],
  ['a function of both languages', '=MAX(A1)', false],
  ['a name that English has for another function', '=TRIM(A1)', false],
  ['neither', '=CCSS.VAL("X")', false],
  ['an unclosed text', '=SOMME("a', true],
])('isFrench: %s, %s', (_, formula, expected) => expect(isFrench(formula)).toBe(expected));
