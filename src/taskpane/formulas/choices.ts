import type { Dataset } from '../../dataset';
import { breakdownsOf, totalsOf } from './recipes';
import type { Chosen, FieldName } from './recipes';

export interface FieldChoice {
  readonly value: string;
  readonly text: string;
}

const same = (text: string): FieldChoice => ({ value: text, text });

/** What there is to choose for an argument, given the others; years the latest first. */
export function choicesFor(data: Dataset, field: FieldName, { indicator, organization, year }: Chosen): FieldChoice[] {
  const years = (): string[] => data.years(indicator, organization).map(String).reverse();
  const organizations = (): FieldChoice[] =>
    data.organizationsWith(indicator).map((each) => ({ value: each.organization, text: each.label }));
  switch (field) {
    case 'year':
    case 'from':
    case 'to':
      return years().map(same);
    case 'baseYear':
      return years()
        .filter((each) => each < year)
        .map(same);
    case 'organization':
      return organizations();
    case 'reference':
      return organizations().filter((each) => each.value !== organization);
    case 'total':
      return totalsOf(data, indicator).map((code) => ({ value: code, text: data.indicator(code)?.label ?? code }));
    case 'breakdown':
      return breakdownsOf(data, indicator).map(same);
    case 'indicator':
    case 'denominator':
      return []; // chosen by searching
  }
}
