import type { Dataset } from '../../dataset';
import { isNeeded } from './recipes';
import type { Chosen, RecipeId } from './recipes';

/** Changes that are computed from two levels; what a report prints of a change needs no level. */
const CHANGES: readonly RecipeId[] = ['EVOL', 'POINTS', 'ECART', 'CONTRIB'];

/** Whether the year before the chosen one has a value, so that it need not be named. */
export const hasYearBefore = (data: Dataset, { indicator, organization, year }: Chosen): boolean =>
  data.years(indicator, organization).includes(Number(year) - 1);

/** The years that a function cannot do without, from the first to the last there is; a change from the last one before. */
export function withYears(data: Dataset, id: RecipeId, chosen: Chosen): Chosen {
  const years = data.years(chosen.indicator, chosen.organization).map(String);
  const fill = (field: 'from' | 'to' | 'baseYear', year: string | undefined): string =>
    chosen[field] === '' && isNeeded(id, field) ? (year ?? '') : chosen[field];
  const before = years.filter((year) => year < chosen.year).at(-1);
  const change = CHANGES.includes(id) && chosen.baseYear === '' && !hasYearBefore(data, chosen);
  return {
    ...chosen,
    from: fill('from', years[0]),
    to: fill('to', years.at(-1)),
    baseYear: change ? (before ?? '') : fill('baseYear', years[0]),
  };
}

/** Whether the base year has to be named: the usual one has no value. */
export const isBaseNamed = (data: Dataset, id: RecipeId, chosen: Chosen): boolean =>
  CHANGES.includes(id) && chosen.baseYear !== '' && !hasYearBefore(data, chosen);
