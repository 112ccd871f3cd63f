import { answerFrom, useSettings, DEFAULT_SETTINGS } from '../../src/functions';
import { controle } from '../../src/functions/control';
import { seedDataset } from '../support/dataset';

beforeAll(() => {
  answerFrom(seedDataset());
  useSettings(DEFAULT_SETTINGS);
});

test.each([
  ['a figure that agrees with all others', 'FAMILLE.ALLOCATAIRES', 2021, /^OK$/],
  ['the figure that contradicts', 'RECOUVREMENT.COTISANTS', 2009, /^contradiction : .*8 431.*somme.*8 492/],
  ['an addend of it', 'RECOUVREMENT.COTISANTS.ADMINISTRATIONS', 2009, /8 492/],
  [
    'the reason why there is no value, in words',
    'FAMILLE.ALLOCATAIRES',
    1999,
    /^Pas de valeur en 1999 pour FAMILLE\.ALLOCATAIRES/,
  ],
  ['an unknown indicator', 'FAMILLE.ALOCATAIRES', 2021, /^Indicateur inconnu : .*FAMILLE\.ALLOCATAIRES/],
])('%s', (_, indicator, year, expected) => {
  expect(controle(indicator, year)).toMatch(expected);
});

test('for another organisation', () => {
  expect(controle('SANTE.PS', 2019, 'CPAM41')).toMatch(/9,6 %/);
});
