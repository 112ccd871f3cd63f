import { englishFormula, frenchFormula } from '../../src/taskpane/formulas/call';
import { choicesFor } from '../../src/taskpane/formulas/choices';
import { callOf } from '../../src/taskpane/formulas/offers';
import type { OfferKind } from '../../src/taskpane/formulas/offers';
import { built, isNeeded, RECIPE_IDS, RECIPES, recipesFor } from '../../src/taskpane/formulas/recipes';
import type { Chosen, FieldName, RecipeId } from '../../src/taskpane/formulas/recipes';
import { isBaseNamed, withYears } from '../../src/taskpane/formulas/years';
import { seedDataset } from '../support/dataset';

const data = seedDataset();
const shown = { indicator: 'FAMILLE.ALLOCATAIRES', organization: 'CCSS48', year: 2021 };
const NOTHING: Chosen = {
  indicator: '',
  denominator: '',
  year: '',
  baseYear: '',
  from: '',
  to: '',
  total: '',
  breakdown: '',
  organization: '',
  reference: '',
};

describe('what is inserted in one click', () => {
  const formula = (kind: OfferKind, of = shown): string | undefined => {
    const call = callOf(data, kind, of, 'CCSS48');
    return call && frenchFormula(call);
  };
  test.each([
    ['value', '=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)'],
    ['change', '=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2021)'],
    ['series', '=CCSS.SERIE("FAMILLE.ALLOCATAIRES")'],
    ['card', '=CCSS.FICHE("FAMILLE.ALLOCATAIRES")'],
  ] as const)('%s: %s', (kind, expected) => expect(formula(kind)).toBe(expected));

  test('the base year is named where it is not the year before', () => {
    expect(formula('change', { ...shown, year: 2025 })).toBe('=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2025;2021)');
  });
  test('the first year has no change', () => {
    expect(formula('change', { ...shown, year: data.years(shown.indicator, 'CCSS48')[0]! })).toBeUndefined();
  });
  test('the change of a rate is in points', () => {
    const of = { ...shown, indicator: 'SANTE.TELEPHONE.PFS.DECROCHE.TAUX' };
    expect(formula('change', of)).toMatch(/^=CCSS\.POINTS\(/);
  });
  test('another organisation than the usual one is named, after the arguments left out', () => {
    const call = callOf(data, 'series', { ...shown, organization: 'CPAM40' }, 'CCSS48')!;
    expect(englishFormula(call)).toBe('=CCSS.SERIE("FAMILLE.ALLOCATAIRES",,,"CPAM40")');
    expect(frenchFormula(call)).toBe('=CCSS.SERIE("FAMILLE.ALLOCATAIRES";;;"CPAM40")');
  });
  test('quotes inside a text are doubled', () => {
    expect(englishFormula({ id: 'LIBELLE', args: ['a "b"'] })).toBe('=CCSS.LIBELLE("a ""b""")');
  });
});

describe('what is built step by step', () => {
  const full: Chosen = {
    indicator: 'I',
    denominator: 'D',
    year: '2021',
    baseYear: '2020',
    from: '2019',
    to: '2021',
    total: 'T',
    breakdown: 'V',
    organization: 'X',
    reference: 'R',
  };
  test.each<[RecipeId, string]>([
    ['VAL', '=CCSS.VAL("I";2021;"X")'],
    ['EVOL', '=CCSS.EVOL("I";2021;2020;"X")'],
    ['TCAM', '=CCSS.TCAM("I";2019;2021;"X")'],
    ['BASE100', '=CCSS.BASE100("I";2021;2020;"X")'],
    ['PART', '=CCSS.PART("I";2021;"T";"X")'],
    ['CONTRIB', '=CCSS.CONTRIB("I";2021;2020;"T";"X")'],
    ['RATIO', '=CCSS.RATIO("I";"D";2021;"X")'],
    ['COMPARE', '=CCSS.COMPARE("I";2021;"X";"R")'],
    ['SERIE', '=CCSS.SERIE("I";2019;2021;"X")'],
    ['VENTIL', '=CCSS.VENTIL("I";2021;"V";"X")'],
  ])('%s', (id, formula) => expect(frenchFormula(built(id, full, 'Y')!)).toBe(formula));

  test('the usual organisation and what is left out are not written', () => {
    const few = { ...NOTHING, indicator: 'I', year: '2021', organization: 'X' };
    expect(frenchFormula(built('EVOL', few, 'X')!)).toBe('=CCSS.EVOL("I";2021)');
  });

  test.each(RECIPE_IDS)('%s is not built while a needed field is empty', (id) => {
    const fields: readonly FieldName[] = RECIPES[id];
    for (const field of fields.filter((each) => isNeeded(id, each))) {
      expect(built(id, { ...full, [field]: '' }, 'Y')).toBeUndefined();
    }
  });

  test('only what makes sense is offered', () => {
    expect(recipesFor(data, 'SANTE.TELEPHONE.PFS.DECROCHE.TAUX')).not.toContain('EVOL');
    expect(recipesFor(data, 'FAMILLE.ALLOCATAIRES')).not.toContain('POINTS');
    expect(recipesFor(data, 'FAMILLE.ALLOCATAIRES')).not.toContain('CIBLE');
  });

  test('base years lie before the year, the latest first', () => {
    const chosen = { ...NOTHING, ...shown, year: '2021' };
    expect(choicesFor(data, 'baseYear', chosen).map((each) => each.value)).toEqual(['2020', '2012']);
  });

  test('a change is counted from the last year before that has a value', () => {
    const chosen = { ...NOTHING, ...shown, year: '2025' };
    expect(withYears(data, 'EVOL', chosen).baseYear).toBe('2021');
    expect(isBaseNamed(data, 'EVOL', withYears(data, 'EVOL', chosen))).toBe(true);
    expect(withYears(data, 'EVOL', { ...chosen, year: '2021' }).baseYear).toBe('');
    // what the report prints needs no level of the year before
    expect(withYears(data, 'EVOLPUB', chosen).baseYear).toBe('');
  });

  test('growth goes from the first year to the last', () => {
    const chosen = { ...NOTHING, ...shown, year: '2021' };
    expect(withYears(data, 'TCAM', chosen)).toMatchObject({ from: '2012', to: '2025' });
    expect(withYears(data, 'SERIE', chosen)).toMatchObject({ from: '', to: '' });
  });
});
