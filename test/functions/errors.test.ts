import type { IndicatorError } from '../../src/indicators';
import { plainSpaces, startFunctionsHost } from '../support/functionsHost';
import { smallPackage } from '../support/dataset';

/** T = A + C with C missing in 2021; R a rate; Z zero in 2020; N negative in 2020; G and H share the label "Visites". */
const world = smallPackage({
  indicators: [
    { indicator: 'X.R', unit: 'percent', label: 'Taux de réponse' },
    { indicator: 'X.G', label: 'Visites (guichet)', synonyms: ['visites'] },
    { indicator: 'X.H', label: 'Visites à domicile', synonyms: ['visites'] },
    { indicator: 'X.D', unit: 'day', polarity: -1 },
  ],
  organizations: [
    { organization: 'CCSS48', label: 'CCSS de la Lozère', kind: 'ccss' },
    { organization: 'FR', label: 'France', kind: 'pays' },
  ],
  levels: [
    { indicator: 'X.T', year: 2020, value: 100 },
    { indicator: 'X.T', year: 2021, value: 120 },
    { indicator: 'X.A', year: 2020, value: 60 },
    { indicator: 'X.A', year: 2021, value: 66 },
    { indicator: 'X.C', year: 2020, value: 40 },
    { indicator: 'X.C', year: 2021, value: null, status: 'M', printed: 'NC' },
    { indicator: 'X.R', year: 2020, value: 90 },
    { indicator: 'X.R', year: 2021, value: 92.5 },
    { indicator: 'X.Z', year: 2020, value: 0 },
    { indicator: 'X.Z', year: 2021, value: 5 },
    { indicator: 'X.N', year: 2020, value: -8 },
    { indicator: 'X.N', year: 2021, value: 4 },
    { indicator: 'X.G', year: 2021, value: 1 },
    { indicator: 'X.H', year: 2021, value: 2 },
    { indicator: 'X.D', year: 2021, value: 20 },
    { indicator: 'X.D', year: 2021, value: 15, measure: 'target' },
    { indicator: 'X.D', year: 2021, value: 12, organization: 'FR' },
  ].map((l) => ({ organization: 'CCSS48', ...l })) as never,
  changes: [{ indicator: 'X.T', year: 2021, base_year: 2020, value: 20.1, organization: 'CCSS48' }],
  breakdowns: [
    { parent: 'X.T', child: 'X.A' },
    { parent: 'X.T', child: 'X.C' },
  ],
});

/** Formula → what the cell shows, and its message where Excel can show one. */
const CASES: readonly (readonly [formula: string, shown: string, message?: string])[] = [
  // what works, however people type it
  ['=CCSS.VAL("x.t";2021)', '120'],
  ['=CCSS.VAL("X.T";"2021")', '120'],
  ['=CCSS.VAL("X.T";DATE(2021;12;31))', '120'],
  ['=CCSS.VAL("X.T";"31/12/2021")', '120'],
  ['=CCSS.VAL("X.T";"N")', '120'],
  ['=CCSS.VAL("X.T";"n - 1")', '100'],
  ['=CCSS.VAL("taux de reponse";2021)', '92,5 %'],
  ['=CCSS.VAL("X.D";2021;;"objectif")', '15,0 j'],
  ['=CCSS.VAL("X.D";2021;"france")', '12,0 j'],
  ['=CCSS.EVOL("X.T";2021;;"CCSS48")', '+20,0 %'],
  ['=CCSS.POINTS("X.R";2021)', '+2,50 pt'],
  ['=CCSS.ECART("X.T";2021)', '+20'],
  ['=CCSS.EVOLPUB("X.T";2021)', '+20,1 %'],
  ['=CCSS.ATTEINTE("X.D";2021)', '75,0 %'],
  ['=CCSS.VAL("X.Z";2020)', '0'],
  ['=CCSS.VAL("X.T";2021)+1', '121'],
  ['=CCSS.VAL("X.T";{2020.2021})', '100'],
  // unknown and ambiguous names
  ['=CCSS.VAL("X.TT";2021)', '#N/A', 'Indicateur inconnu : « X.TT ». Vouliez-vous dire X.T, X.A ou X.C ?'],
  [
    '=CCSS.VAL("taux de reponce";2021)',
    '#N/A',
    'Indicateur inconnu : « taux de reponce ». Vouliez-vous dire X.R, X.H ou X.C ?',
  ],
  ['=CCSS.VAL("visites";2021)', '#N/A', '« visites » désigne plusieurs indicateurs : X.G ou X.H. Précisez le code.'],
  ['=CCSS.VAL("X.T";2021;"CPAM99")', '#N/A', 'Organisme inconnu : « CPAM99 ». Organismes chargés : X (Organisme X).'],
  ['=CCSS.VAL("";2021)', '#VALEUR!', "L'argument indicateur est vide."],
  // years
  [
    '=CCSS.VAL("X.T";2019)',
    '#N/A',
    'Pas de valeur en 2019 pour X.T (Libellé X.T), CCSS de la Lozère. Années disponibles : 2020 et 2021.',
  ],
  [
    '=CCSS.VAL("X.C";2021)',
    '#N/A',
    'Pas de valeur en 2021 pour X.C (Libellé X.C), CCSS de la Lozère (le rapport imprime « NC »). Années disponibles : 2020.',
  ],
  [
    '=CCSS.VAL("X.T";2021;;"objectif")',
    '#N/A',
    "Pas d'objectif en 2021 pour X.T (Libellé X.T), CCSS de la Lozère. Aucune année disponible (objectif).",
  ],
  ['=CCSS.VAL("X.T";Z1)', '#VALEUR!', "L'argument annee est vide."],
  [
    '=CCSS.VAL("X.T";"vingt")',
    '#VALEUR!',
    '« vingt » n\'est pas une année : écrivez 2021, "N", "N-1" ou une date entre guillemets ("31/12/2021").',
  ],
  [
    '=CCSS.VAL("X.T";2021,5)',
    '#VALEUR!',
    '« 2021,5 » n\'est pas une année : écrivez 2021, "N", "N-1" ou une date entre guillemets ("31/12/2021").',
  ],
  [
    '=CCSS.EVOL("X.T";2021;2018)',
    '#N/A',
    'Pas de valeur en 2018 pour X.T (Libellé X.T), CCSS de la Lozère. Années disponibles : 2020 et 2021.',
  ],
  ['=CCSS.TCAM("X.T";2021;2020)', '#VALEUR!', 'La première année (2021) doit précéder la dernière (2020).'],
  [
    '=CCSS.VAL("X.T";2021;;"budget")',
    '#VALEUR!',
    'mesure : « budget » n\'est pas reconnu ; attendu : "réalisé" ou "objectif".',
  ],
  // bases
  ['=CCSS.EVOL("X.Z";2021)', '#DIV/0!'],
  ['=CCSS.EVOL("X.N";2021)', '#N/A', 'Non significatif : X.N (Libellé X.N) vaut -8 en 2020 (base négative).'],
  ['=CCSS.TCAM("X.N";2020;2021)', '#N/A', 'Non significatif : X.N (Libellé X.N) vaut -8 en 2020 (base négative).'],
  ['=CCSS.BASE100("X.Z";2021;2020)', '#DIV/0!'],
  // rates
  ['=CCSS.POINTS("X.T";2021)', '#VALEUR!', "X.T (Libellé X.T) n'est pas un taux : utilisez EVOL ou ECART."],
  [
    '=CCSS.ECART("X.R";2021)',
    '#VALEUR!',
    'X.R (Taux de réponse) est un taux : son écart se compte en points, avec POINTS.',
  ],
  [
    '=CCSS.EVOLPUB("X.A";2021)',
    '#N/A',
    "Aucun rapport n'imprime l'évolution 2021 par rapport à 2020 de X.A (Libellé X.A). EVOL la calcule.",
  ],
  // parts
  ['=CCSS.PART("X.T";2021)', '#N/A', "X.T (Libellé X.T) n'est un terme d'aucun total connu. Indiquez le total."],
  ['=CCSS.PART("X.R";2021;"X.T")', '#N/A', "X.R (Taux de réponse) n'est pas une composante de X.T (Libellé X.T)."],
  ['=INDEX(CCSS.VENTIL("X.T";2021);1;3)', '#N/A'],
  ['=CCSS.VENTIL("X.R";2021)', '#N/A', "X.R (Taux de réponse) n'a pas de ventilation."],
  [
    '=CCSS.VENTIL("X.T";2021;"canal")',
    '#N/A',
    "X.T (Libellé X.T) n'a pas de ventilation « canal ». Ventilations : detail.",
  ],
  ['=CCSS.CLASSEMENT("X.D";2021;"FR")', '#N/A', "France n'entre pas dans un classement d'organismes."],
  // an error given as an argument comes out as that error
  ['=CCSS.VAL(1/0;2021)', '#DIV/0!'],
  ['=CCSS.VAL("X.T";NA())', '#N/A'],
];

/** What each kind of error says, so that a new kind cannot come in without being seen in a cell. */
const SAID = {
  unknownIndicator: /^Indicateur inconnu/,
  ambiguousIndicator: /désigne plusieurs indicateurs/,
  unknownOrganization: /^Organisme inconnu/,
  noValue: /^Pas de valeur en/,
  noPublishedChange: /^Aucun rapport n'imprime/,
  noParent: /n'est un terme d'aucun total/,
  notAPart: /n'est pas une composante/,
  noBreakdown: /n'a pas de ventilation/,
  missingAddend: /^Il manque en/,
  notARate: /n'est pas un taux/,
  rateHasPoints: /est un taux : son écart/,
  notSignificant: /^Non significatif/,
  zeroBase: null, // #DIV/0! has no message in Excel
  notRanked: /n'entre pas dans un classement/,
  badYear: /n'est pas une année/,
  badYears: /doit précéder/,
  blankArgument: /est vide\.$/,
  badArgument: /n'est pas reconnu ; attendu/,
} satisfies Record<IndicatorError['kind'], RegExp | null>;

test('every error of the functions is seen in a cell, with its French message', async () => {
  const { evaluate, use, host } = await startFunctionsHost();
  use(world);
  const cells = await evaluate(CASES.map(([formula]) => formula));
  const [table] = await evaluate(['=CCSS.VENTIL("X.T";2021)']);
  // the share of the first component, beside its value
  const { error: share } = host.cell(host.workbook.Worksheets.items.at(-1)!.Name, 'C1');
  const seen = cells.map(({ text, error }, k) => {
    const [formula, , message] = CASES[k]!;
    return message === undefined ? [formula, plainSpaces(text)] : [formula, plainSpaces(text), error?.message];
  });
  host.dispose();
  expect(seen).toEqual(CASES.map((c) => [...c]));
  expect([table?.spill?.[0]?.[1], share]).toEqual([
    66,
    { code: '#N/A', message: 'Il manque en 2021 la valeur de X.C : X.T (Libellé X.T) ne peut être ventilé.' },
  ]);
  const messages = [...CASES.map(([, , message]) => message ?? ''), share?.message ?? ''];
  const unseen = Object.entries(SAID).filter(([, said]) => said && !messages.some((message) => said.test(message)));
  expect(unseen).toEqual([]);
});

test('a range where one cell is expected: Excel asks once for each cell, and the answers spill', async () => {
  const { use, host } = await startFunctionsHost();
  use(world);
  const sheet = 'Feuil1';
  host.type(sheet, 'A1', '2020');
  host.type(sheet, 'A2', '2019');
  host.type(sheet, 'A3', '2021');
  host.type(sheet, 'B1', '=CCSS.VAL("X.T";A1:A3)');
  await host.settle();
  const shown = ['B1', 'B2', 'B3'].map((address) => host.cell(sheet, address).value);
  host.dispose();
  expect(shown).toEqual([100, '#N/A', 120]);
});
