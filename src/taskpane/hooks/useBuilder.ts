import { useState } from 'react';
import type { Dataset } from '../../dataset';
import { currentSettings } from '../../functions';
import { built, fieldsOf, recipesFor } from '../formulas/recipes';
import type { Chosen, FieldName, RecipeId } from '../formulas/recipes';
import { withYears } from '../formulas/years';
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

/** An indicator, with the usual organisation (or the first that has it) and its latest year as a start. */
function startWith(data: Dataset, code: string, before: Chosen): Chosen {
  const usual = before.organization || currentSettings().organization;
  const organizations = data.organizationsWith(code).map((each) => each.organization);
  const organization = organizations.includes(usual) ? usual : (organizations[0] ?? usual);
  const year = String(data.years(code, organization).at(-1) ?? '');
  return { ...NOTHING, indicator: code, organization, year, denominator: before.denominator };
}

/** A formula as it is being put together, with its result. */
export function useBuilder(data: Dataset, code: string): Builder {
  const [choices, setChosen] = useState(() => (code ? startWith(data, code, NOTHING) : NOTHING));
  const [wanted, setRecipe] = useState<RecipeId>('VAL');
  const recipes = recipesFor(data, choices.indicator);
  const recipe = recipes.includes(wanted) ? wanted : (recipes[0] ?? 'VAL');
  const chosen = withYears(data, recipe, choices);
  const [answer] = useAnswers([built(recipe, chosen, currentSettings().organization)]);
  return {
    recipes,
    recipe,
    fields: fieldsOf(recipe),
    chosen,
    answer,
    setRecipe,
    choose: (field, value) =>
      setChosen((before) => {
        if (field === 'indicator') return startWith(data, value, before);
        if (field === 'organization') return startWith(data, before.indicator, { ...before, organization: value });
        // a base after the year that has been chosen is none
        const baseYear = field === 'year' && before.baseYear >= value ? '' : before.baseYear;
        return { ...before, baseYear, [field]: value };
      }),
  };
}
