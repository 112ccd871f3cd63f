import type { Dataset } from '../../dataset';
import { decompositions, isRate } from '../../indicators';
import type { FunctionId } from '../../functions';
import type { Argument, Call } from './call';

/** What the formula builder asks for. */
export type FieldName =
  | 'indicator'
  | 'denominator'
  | 'year'
  | 'baseYear'
  | 'from'
  | 'to'
  | 'total'
  | 'breakdown'
  | 'organization'
  | 'reference';

/** The arguments of each function that can be built, in order; null: left out. */
export const RECIPES = {
  VAL: ['indicator', 'year', 'organization'],
  EVOL: ['indicator', 'year', 'baseYear', 'organization'],
  POINTS: ['indicator', 'year', 'baseYear', 'organization'],
  ECART: ['indicator', 'year', 'baseYear', 'organization'],
  EVOLPUB: ['indicator', 'year', 'baseYear', 'organization'],
  TCAM: ['indicator', 'from', 'to', 'organization'],
  BASE100: ['indicator', 'year', 'baseYear', 'organization'],
  PART: ['indicator', 'year', 'total', 'organization'],
  CONTRIB: ['indicator', 'year', 'baseYear', 'total', 'organization'],
  RATIO: ['indicator', 'denominator', 'year', 'organization'],
  CIBLE: ['indicator', 'year', 'organization'],
  ATTEINTE: ['indicator', 'year', 'organization'],
  COMPARE: ['indicator', 'year', 'organization', 'reference'],
  CLASSEMENT: ['indicator', 'year', 'organization'],
  SERIE: ['indicator', 'from', 'to', 'organization'],
  VENTIL: ['indicator', 'year', 'breakdown', 'organization'],
  SOURCE: ['indicator', 'year', 'organization'],
  CONTROLE: ['indicator', 'year', 'organization'],
} as const satisfies Partial<Record<FunctionId, readonly FieldName[]>>;

export type RecipeId = keyof typeof RECIPES;
export const RECIPE_IDS = Object.keys(RECIPES) as RecipeId[];

/** What has been chosen so far; an empty text: the usual one. */
export type Chosen = Readonly<Record<FieldName, string>>;

/** Fields that hold years. */
const YEARS: readonly FieldName[] = ['year', 'baseYear', 'from', 'to'];

/** Whether there is nothing to compute without a field: growth has two ends, an index a base. */
export function isNeeded(id: RecipeId, field: FieldName): boolean {
  if (id === 'TCAM' && (field === 'from' || field === 'to')) return true;
  if (id === 'BASE100' && field === 'baseYear') return true;
  return field === 'indicator' || field === 'denominator' || field === 'year';
}

export const fieldsOf = (id: RecipeId): readonly FieldName[] => RECIPES[id];

/** The call that has been built, or undefined while something is missing. */
export function built(id: RecipeId, chosen: Chosen, usualOrganization: string): Call | undefined {
  const fields = fieldsOf(id);
  if (fields.some((field) => isNeeded(id, field) && chosen[field] === '')) return undefined;
  return {
    id,
    args: fields.map((field): Argument => {
      const text = chosen[field];
      if (text === '' || (field === 'organization' && text === usualOrganization)) return null;
      return YEARS.includes(field) ? Number(text) : text;
    }),
  };
}

/** The functions that make sense of an indicator: a change of a rate is counted in points. */
export function recipesFor(data: Dataset, code: string): RecipeId[] {
  const indicator = data.indicator(code);
  if (!indicator) return RECIPE_IDS;
  const rate = isRate(indicator.unit);
  const has: Partial<Record<RecipeId, boolean>> = {
    POINTS: rate,
    EVOL: !rate,
    ECART: !rate,
    TCAM: !rate,
    VENTIL: data.children(code).length > 0,
    PART: data.parents(code).length > 0,
    CONTRIB: data.parents(code).length > 0,
    CIBLE: data.organizationsWith(code, undefined, 'target').length > 0,
    ATTEINTE: data.organizationsWith(code, undefined, 'target').length > 0,
  };
  return RECIPE_IDS.filter((id) => has[id] ?? true);
}

/** The totals that an indicator is a part of, and the breakdowns that it has. */
export const totalsOf = (data: Dataset, code: string): string[] => [
  ...new Set(data.parents(code).map((row) => row.parent)),
];
export const breakdownsOf = (data: Dataset, code: string): string[] => [
  ...new Set(decompositions(data, code).map((each) => each.breakdown)),
];
