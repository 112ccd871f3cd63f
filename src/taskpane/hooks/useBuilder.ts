import { useState } from 'react';
import type { Dataset } from '../../dataset';
import { currentSettings } from '../../functions';
import { built, fieldsOf, recipesFor } from '../formulas/recipes';
import type { Chosen, FieldName, RecipeId } from '../formulas/recipes';
import { useAnswers } from './useAnswer';
import type { Answer } from './useAnswer';

export interface Builder {
  readonly recipes: readonly RecipeId[];
  readonly recipe: RecipeId;
  readonly fields: readonly FieldName[];
  readonly chosen: Chosen;
  /** undefined while something is missing or being computed */
  readonly answer: Answer | undefined;
  readonly setRecipe: (id: RecipeId) => void;
  readonly choose: (field: FieldName, value: string) => void;
}

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

/** An indicator, with the usual organisation (or the first that has it) and its years as a start. */
function startWith(data: Dataset, code: string, before: Chosen): Chosen {
  const usual = before.organization || currentSettings().organization;
  const organizations = data.organizationsWith(code).map((each) => each.organization);
  const organization = organizations.includes(usual) ? usual : (organizations[0] ?? usual);
  return { ...startIn(data, code, organization), indicator: code, organization, denominator: before.denominator };
}

function startIn(data: Dataset, code: string, organization: string): Chosen {
  const years = data.years(code, organization).map(String);
  return { ...NOTHING, year: years.at(-1) ?? '', from: years[0] ?? '', to: years.at(-1) ?? '' };
}

/** A formula as it is being put together, with its result. */
export function useBuilder(data: Dataset, code: string): Builder {
  const [chosen, setChosen] = useState(() => (code ? startWith(data, code, NOTHING) : NOTHING));
  const [wanted, setRecipe] = useState<RecipeId>('VAL');
  const recipes = recipesFor(data, chosen.indicator);
  const recipe = recipes.includes(wanted) ? wanted : (recipes[0] ?? 'VAL');
  const [answer] = useAnswers([built(recipe, chosen, currentSettings().organization)]);
  return {
    recipes,
    recipe,
    fields: fieldsOf(recipe),
    chosen,
    answer,
    setRecipe: (id) => {
      setRecipe(id);
      // an index has no usual base
      if (id === 'BASE100') setChosen((before) => ({ ...before, baseYear: before.baseYear || before.from }));
    },
    choose: (field, value) =>
      setChosen((before) => {
        if (field === 'indicator') return startWith(data, value, before);
        if (field === 'organization') {
          const { indicator, denominator } = before;
          return { ...startIn(data, indicator, value), indicator, denominator, organization: value };
        }
        // a base after the year that has been chosen is none
        const baseYear = field === 'year' && before.baseYear >= value ? '' : before.baseYear;
        return { ...before, baseYear, [field]: value };
      }),
  };
}
