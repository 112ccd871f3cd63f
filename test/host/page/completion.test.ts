import { functionsMetadata } from '../../../src/cli/generated';
import {
  assist,
  Catalogue,
  customFunctions,
  nativeFunctions,
  takesReference,
  type HelpMetadata,
} from '../../../src/host/page/completion';
import { NATIVE_HELP } from '../../../src/host/page/completion/nativeHelp';

const metadata = {
  functions: [
    {
      name: 'EVOL',
      description: 'Évolution',
      parameters: [
        { name: 'indicateur', description: 'Code', customEnumId: 'INDICATEURS' },
        { name: 'annee', description: 'Année' },
        { name: 'mode', optional: true, customEnumId: 'MODES' },
      ],
    },
    { name: 'VAL', description: 'Valeur', parameters: [{ name: 'indicateur' }] },
  ],
  enums: [
    {
      id: 'INDICATEURS',
      values: [
        { name: 'FAMILLE.ALLOCATAIRES', stringValue: 'FAMILLE.ALLOCATAIRES', tooltip: 'Allocataires' },
        { name: 'SANTE.DECES', stringValue: 'SANTE.DECES', tooltip: 'Décès' },
      ],
    },
    {
      id: 'MODES',
      values: [
        { name: 'moitié', numberValue: 0.5 },
        { name: 'tout', numberValue: 1 },
      ],
    },
  ],
};
const catalogue = new Catalogue([...customFunctions(metadata, 'CCSS'), ...nativeFunctions(() => true)]);

/** `|` is the caret. */
const at = (marked: string) => assist(catalogue, marked.replace('|', ''), marked.indexOf('|'));
const titles = (marked: string) => at(marked).proposals.map(({ title }) => title);
const accepted = (marked: string) => {
  const { start, end, by } = at(marked).proposals[0]!.replace;
  const text = marked.replace('|', '');
  return text.slice(0, start) + by + text.slice(end);
};

test('functions by the start of their names, those of the add-in also by their own name', () => {
  expect(titles('=CCSS.|')).toEqual(['CCSS.EVOL', 'CCSS.VAL']);
  expect(titles('=evo|')).toEqual(['CCSS.EVOL']);
  expect(titles('=SOMME.S|')).toEqual(['SOMME.SERIES', 'SOMME.SI', 'SOMME.SI.ENS']);
  expect(titles('=VAL|')).toContain('CCSS.VAL');
});

test.each(['SOM|', '="SOM|', "='Feuil1|", '=1+|', '=SOM|ME(1)'])('nothing to propose in %s', (marked) => {
  expect(titles(marked)).toEqual([]);
});

test('a chosen function opens its parenthesis, unless one is there', () => {
  expect(accepted('=1+ccss.e|')).toBe('=1+CCSS.EVOL(');
  expect(accepted('=ccss.e|("X")')).toBe('=CCSS.EVOL("X")');
});

test('values of an argument, by code or label, without regard to accents', () => {
  expect(titles('=CCSS.EVOL(|')).toEqual(['FAMILLE.ALLOCATAIRES', 'SANTE.DECES']);
  expect(titles('=CCSS.EVOL("deces|')).toEqual(['SANTE.DECES']);
  expect(accepted('=CCSS.EVOL("all|')).toBe('=CCSS.EVOL("FAMILLE.ALLOCATAIRES"');
  expect(accepted('=CCSS.EVOL("all|";2021)')).toBe('=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2021)');
  expect(titles('=CCSS.EVOL("X";|')).toEqual([]);
});

test('a value may be begun without its quotes', () => {
  expect(accepted('=CCSS.EVOL(fam|')).toBe('=CCSS.EVOL("FAMILLE.ALLOCATAIRES"');
  expect(accepted('=CCSS.EVOL( décè|;2021)')).toBe('=CCSS.EVOL( "SANTE.DECES";2021)');
  expect(titles('=CCSS.EVOL(A1&fam|')).toEqual([]);
  expect(titles('=CCSS.EVOL(som|')).toContain('SOMME');
});

test('a list of numbers shows names and writes numbers', () => {
  expect(titles('=CCSS.EVOL("X";2021;|')).toEqual(['moitié', 'tout']);
  expect(accepted('=CCSS.EVOL("X";2021;|')).toBe('=CCSS.EVOL("X";2021;0,5');
});

test('the lists of functions.json as the add-in ships it', async () => {
  const shipped = JSON.parse(await functionsMetadata()) as HelpMetadata;
  const real = new Catalogue(customFunctions(shipped, 'CCSS'));
  const proposals = (text: string) =>
    assist(real, text, text.length).proposals.map(({ title, detail, replace }) => [title, detail, replace.by]);
  expect(proposals('=CCSS.EVOL("alloc')[0]).toEqual([
    'FAMILLE.ALLOCATAIRES',
    'Allocataires de la branche Famille',
    '"FAMILLE.ALLOCATAIRES"',
  ]);
  expect(proposals('=CCSS.EVOL("X";2021;;')).toContainEqual(['CPAM40', 'CPAM des Landes', '"CPAM40"']);
  expect(proposals('=CCSS.INDICATEURS(;"fam')).toEqual([['famille', expect.any(String) as string, '"famille"']]);
});

test.each([
  ['=CCSS.EVOL(|', 'CCSS.EVOL', 0],
  ['=CCSS.EVOL("a;b";|', 'CCSS.EVOL', 1],
  ['=SOMME(1;CCSS.EVOL("X";2021;|', 'CCSS.EVOL', 2],
  ['=SOMME(1;CCSS.VAL("X");|', 'SOMME', 1],
  ['=CCSS.EVOL((1+2);|', 'CCSS.EVOL', 1],
  ['=SOMME({1;2};|', 'SOMME', 1],
  // The last argument repeats.
  ['=SOMME(1;2;3;4|', 'SOMME', 1],
])('%s asks for argument %s %d', (marked, name, argument) => {
  const { help } = at(marked);
  expect([help?.entry.name, help?.argument]).toEqual([name, argument]);
});

test('no help after the closing parenthesis', () => {
  expect(at('=SOMME(1)|').help).toBeNull();
});

test.each([
  ['=', true],
  ['=A1+', true],
  ['=SOMME(', true],
  ['=SOMME(A1;', true],
  ['=A1', false],
  ['="a;', false],
  ['texte', false],
])('a reference may stand at the end of %s: %s', (text, possible) => {
  expect(takesReference(text, text.length)).toBe(possible);
});

test('every described function of Excel exists under that French name', () => {
  const known = new Set(nativeFunctions(() => true).map(({ name }) => name));
  expect([...NATIVE_HELP.keys()].filter((name) => !known.has(name))).toEqual([]);
});

describe('words of the workbook', () => {
  const words = {
    fieldsOf: (reference: string) => (reference === 'A1' || reference === "'Feuil 2'!B2" ? ['2021', 'Unité'] : []),
    names: () => ['Taux', 'CCSS_Donnees'],
    columnsOf: (table: string) => (table === 'CCSS_Donnees' ? ['valeur', 'année de base', 'n# 1'] : []),
  };
  const proposed = (marked: string) => {
    const text = marked.replace('|', '');
    return assist(catalogue, text, marked.indexOf('|'), words)
      .proposals.filter(({ kind }) => kind === 'name')
      .map(({ replace: { start, end, by } }) => text.slice(0, start) + by + text.slice(end));
  };

  test.each([
    ['=A1.|', ['=A1.[2021]', '=A1.Unité']],
    ['=A1.u|', ['=A1.Unité']],
    ['=A1.[20|]*2', ['=A1.[2021]*2']],
    ['=SOMME(A1.[|', ['=SOMME(A1.[2021]', '=SOMME(A1.Unité']],
    ["='Feuil 2'!B2.|", ["='Feuil 2'!B2.[2021]", "='Feuil 2'!B2.Unité"]],
    ['=B1.|', []],
    ['="A1.|', []],
    ['=1+tau|', ['=1+Taux']],
    ['=SOMME(ccss_|', ['=SOMME(CCSS_Donnees']],
    ['=SOMME(CCSS_Donnees[va|])', ['=SOMME(CCSS_Donnees[valeur])']],
    ['=SOMME(CCSS_Donnees[n|', ["=SOMME(CCSS_Donnees[n'# 1]"]],
    ['=CCSS_Donnees[@ann|', ['=CCSS_Donnees[@[année de base]]']],
    ['=Autre[|', []],
  ])('%s', (marked, expected) => expect(proposed(marked)).toEqual(expected));
});
