import type { Dataset } from '../../dataset';
import { isRate } from '../../indicators';
import type { Call } from './call';

/** What can be inserted from an indicator in one click. */
export const OFFER_KINDS = ['value', 'change', 'series', 'breakdown', 'card'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** The figure that the pane shows. */
export interface Shown {
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
}

/** The year that a change is counted from: the last one before that has a value. */
export function baseYearOf(data: Dataset, { indicator, organization, year }: Shown): number | undefined {
  return data
    .years(indicator, organization)
    .filter((each) => each < year)
    .at(-1);
}

/**
 * The formula of an offer; undefined where the indicator has nothing of the kind.
 * @param usual the workbook's own organisation, which formulas need not name
 */
export function callOf(data: Dataset, kind: OfferKind, shown: Shown, usual: string): Call | undefined {
  const { indicator, year } = shown;
  const organization = shown.organization === usual ? null : shown.organization;
  switch (kind) {
    case 'value':
      return { id: 'VAL', args: [indicator, year, organization] };
    case 'change': {
      const base = baseYearOf(data, shown);
      if (base === undefined) return undefined;
      const id = isRate(data.indicator(indicator)!.unit) ? 'POINTS' : 'EVOL';
      return { id, args: [indicator, year, base === year - 1 ? null : base, organization] };
    }
    case 'series':
      return { id: 'SERIE', args: [indicator, null, null, organization] };
    case 'breakdown':
      return data.children(indicator).length
        ? { id: 'VENTIL', args: [indicator, year, null, organization] }
        : undefined;
    case 'card':
      return { id: 'FICHE', args: [indicator, organization] };
  }
}
