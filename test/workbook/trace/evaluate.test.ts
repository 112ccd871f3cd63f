import { Evaluator } from '../../../src/workbook/trace/evaluate';
import type { MetCall, Surroundings } from '../../../src/workbook/trace/evaluate';
import { known } from '../../../src/workbook/trace/outcome';

const CELLS: Readonly<Record<string, (string | number | boolean | null)[][]>> = {
  A1: [['FAMILLE.ALLOCATAIRES']],
  A2: [[2021]],
  A3: [[44_561]],
  B1: [[null]],
  'C1:C2': [[1], [2]],
  'D1#': [[2020], [2021]],
};
const NAMES: Readonly<Record<string, string>> = { Annee: '=A2', Taux: '=CCSS.VAL(A1,2021)', Boucle: '=Boucle+1' };

const surroundings: Surroundings = {
  cells: (reference, spilled) => CELLS[spilled ? `${reference}#` : reference] ?? 'inconnu',
  name: (name) => NAMES[name] ?? null,
};

/** Evaluates a formula in which every CCSS call answers 10. */
async function evaluated(formula: string) {
  const met: (MetCall & { given?: unknown[] })[] = [];
  const evaluator = new Evaluator(surroundings, (call) => {
    const entry: MetCall & { given?: unknown[] } = { ...call };
    met.push(entry);
    return (args) => {
      entry.given = args.map((arg) => (arg.known ? arg.value : `? ${arg.why}`));
      return Promise.resolve(known(10));
    };
  });
  return { outcome: await evaluator.formula(formula), met };
}

test.each<[string, unknown]>([
  ['=1+2*3', 7],
  ['=-A2', -2021],
  ['=5%', 0.05],
  ['=2^3', 8],
  ['="N-"&1', 'N-1'],
  ['=A2-1', 2020],
  ['=YEAR(A3)', 2021],
  ['=YEAR(DATE(2021,12,31))', 2021],
  ['=IF(A2>2020,"oui","non")', 'oui'],
  ['=IF(B1="","vide","plein")', 'vide'],
  ['=IFERROR(1/0,"err")', 'err'],
  ['=1/0', '#DIV/0!'],
  ['="a"+1', '#VALUE!'],
  ['=#N/A', '#N/A'],
  ['=SUM(C1:C2)', 3],
  ['=MAX(D1#)', 2021],
  ['=INDEX(D1#,2)', 2021],
  ['=C1:C2*2', [[2], [4]]],
  ['={1,2}', [[1, 2]]],
  ['=LEFT(A1,7)&"."', 'FAMILLE.'],
  ['=LET(x,A2,x-1)', 2020],
  ['=Annee+1', 2022],
  ['=@A2', 2021],
  ['=CCSS.VAL(A1,2021)+1', 11],
  ['=Taux*2', 20],
])('%s is %j', async (formula, expected) => {
  expect((await evaluated(formula)).outcome).toEqual({ known: true, value: expected });
});

test.each<[string, string]>([
  ['=VLOOKUP(A1,C1:C2,1)', 'VLOOKUP() est calculé par Excel'],
  ['=Z99', 'inconnu'],
  ['=LAMBDA(x,x+1)(2)', 'une fonction LAMBDA est calculée par Excel'],
  ['=Boucle', 'inconnu'],
  ['=A1:', 'la formule ne peut pas être lue'],
])('%s is left to Excel: %s', async (formula, why) => {
  expect((await evaluated(formula)).outcome).toEqual({ known: false, why });
});

test('calls in reading order, outer ones first, with their arguments', async () => {
  const { met } = await evaluated('=CCSS.EVOL(CCSS.LIBELLE(A1),A2,,"CCSS48")+CCSS.VAL(A1,"N-"&1)');
  expect(met.map(({ id, depth, text, given }) => [id, depth, text, given])).toEqual([
    ['EVOL', 0, 'CCSS.EVOL(CCSS.LIBELLE(A1),A2,,"CCSS48")', [10, 2021, null, 'CCSS48']],
    ['LIBELLE', 1, 'CCSS.LIBELLE(A1)', ['FAMILLE.ALLOCATAIRES']],
    ['VAL', 0, 'CCSS.VAL(A1,"N-"&1)', ['FAMILLE.ALLOCATAIRES', 'N-1']],
  ]);
});

test.each<[string, string, string[]]>([
  ['in a branch that is not taken', '=IF(A2>1,CCSS.VAL(A1,1),CCSS.EVOL(A1,2))', ['VAL', 'EVOL']],
  ['inside a function that Excel calculates', '=VLOOKUP(CCSS.VAL(A1,1),C1:C2,1)', ['VAL']],
  ['in LET', '=LET(x,CCSS.VAL(A1,1),y,CCSS.EVOL(A1,2),x+y)', ['VAL', 'EVOL']],
  ['in LAMBDA', '=MAP(C1:C2,LAMBDA(x,CCSS.VAL(A1,x)))', ['VAL']],
  ['in a name', '=Taux+CCSS.EVOL(A1,2)', ['VAL', 'EVOL']],
])('no call is missed: %s', async (_title, formula, ids) => {
  expect((await evaluated(formula)).met.map(({ id }) => id)).toEqual(ids);
});

test('an argument that varies is told as such', async () => {
  const { met } = await evaluated('=MAP(C1:C2,LAMBDA(x,CCSS.VAL(A1,x)))');
  expect(met[0]?.given).toEqual(['FAMILLE.ALLOCATAIRES', '? « x » varie']);
});
