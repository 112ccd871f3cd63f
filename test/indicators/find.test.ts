import { findIndicator, findOrganization, IndicatorFailure } from '../../src/indicators';
import type { IndicatorError } from '../../src/indicators';
import { seedDataset, smallDataset } from '../support/dataset';

const data = smallDataset({
  indicators: [
    { indicator: 'FAMILLE.ALLOCATAIRES', label: 'Allocataires de la branche Famille', synonyms: ['allocataires CAF'] },
    { indicator: 'FAMILLE.RSA', label: 'Bénéficiaires du RSA', synonyms: ['RSA'] },
    { indicator: 'FAMILLE.RSA.MONTANT', label: 'Montant du RSA', synonyms: ['RSA', 'dépenses de RSA'] },
    { indicator: 'FAMILLE.PRIME', label: "Bénéficiaires de la prime d'activité" },
  ],
});

const errorOf = (compute: () => unknown): IndicatorError | undefined => {
  try {
    compute();
    return undefined;
  } catch (e) {
    if (e instanceof IndicatorFailure) return e.error;
    throw e;
  }
};

test.each([
  ['FAMILLE.ALLOCATAIRES', 'FAMILLE.ALLOCATAIRES'],
  [' famille.allocataires ', 'FAMILLE.ALLOCATAIRES'],
  ['allocataires de la branche famille', 'FAMILLE.ALLOCATAIRES'],
  ['ALLOCATAIRES  CAF', 'FAMILLE.ALLOCATAIRES'],
  ['beneficiaires de la prime d’activite', 'FAMILLE.PRIME'],
  ['Dépenses de RSA', 'FAMILLE.RSA.MONTANT'],
])('"%s" is %s', (text, code) => expect(findIndicator(data, text).indicator).toBe(code));

test('a synonym of two indicators names both codes', () => {
  expect(errorOf(() => findIndicator(data, 'rsa'))).toEqual({
    kind: 'ambiguousIndicator',
    text: 'rsa',
    codes: ['FAMILLE.RSA', 'FAMILLE.RSA.MONTANT'],
  });
});

describe('on the real dictionary, a misspelt code proposes the right one first', () => {
  const seeds = seedDataset();
  test.each([
    ['FAMILLE.ALOCATAIRES', 'FAMILLE.ALLOCATAIRES'],
    ['FAMILE.ALLOCATAIRE', 'FAMILLE.ALLOCATAIRES'],
    ['ALLOCATAIRE', 'FAMILLE.ALLOCATAIRES'],
    ['RECOUVREMENT.COTISANT', 'RECOUVREMENT.COTISANTS'],
    ['SANTE.PRESTATION.MALADIE', 'SANTE.PRESTATIONS.MALADIE'],
    ['travailleurs indépendant', 'RECOUVREMENT.COTISANTS.TRAVAILLEURS_INDEPENDANTS'],
  ])('%s → %s', (text, code) => {
    const error = errorOf(() => findIndicator(seeds, text));
    expect(error?.kind).toBe('unknownIndicator');
    expect(error?.kind === 'unknownIndicator' && error.nearest).toContain(code);
  });
});

describe('on the real dictionary, words that are no label propose what a search finds, first', () => {
  const seeds = seedDataset();
  test.each([
    ['employeurs du secteur privé', 'RECOUVREMENT.COTISANTS.EMPLOYEURS_PRIVES'],
    ['cas signalés PFIDASS', 'SANTE.PFIDASS.SIGNALEMENTS'],
    ["temps moyen d'attente", 'COMMUN.ACCUEIL.ATTENTE_MOYENNE'],
    ["index d'egalité professionelle", 'COMMUN.EGALITE.INDEX'],
  ])('%s → %s', (text, code) => {
    const error = errorOf(() => findIndicator(seeds, text));
    expect(error?.kind === 'unknownIndicator' && error.nearest[0]).toBe(code);
    expect(error?.kind === 'unknownIndicator' && new Set(error.nearest).size).toBe(3);
  });
});

test.each([
  ['X', 'X'],
  ['x', 'X'],
  ['organisme x', 'X'],
])('organisation "%s" is %s', (text, code) => expect(findOrganization(data, text).organization).toBe(code));
test('an unknown organisation names those that are loaded', () => {
  expect(errorOf(() => findOrganization(data, 'CPAM99'))).toEqual({
    kind: 'unknownOrganization',
    text: 'CPAM99',
    known: ['X'],
  });
});
