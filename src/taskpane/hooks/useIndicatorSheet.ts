import { useEffect, useMemo, useState } from 'react';
import type { Dataset, Indicator, Organization } from '../../dataset';
import { currentSettings } from '../../functions';
import { sheetChange, sheetNotes, sheetSources, sheetYears } from '../sheet';
import type { SheetChange, SheetSource, SheetYear } from '../sheet';
import { noteRecent } from './useIndicatorMemory';

export interface IndicatorSheetState {
  readonly organizations: readonly Organization[];
  readonly organization: string;
  readonly years: readonly SheetYear[];
  /** undefined where there is no value at all */
  readonly year: SheetYear | undefined;
  readonly change: SheetChange | undefined;
  readonly sources: readonly SheetSource[];
  readonly notes: readonly string[];
  readonly setOrganization: (organization: string) => void;
  readonly setYear: (year: number) => void;
}

/** What an indicator's sheet shows, for the organisation and the year chosen on it. */
export function useIndicatorSheet(
  dataset: Dataset,
  indicator: Indicator,
  start: { readonly organization?: string | undefined; readonly year?: number | undefined },
): IndicatorSheetState {
  const code = indicator.indicator;
  const organizations = useMemo(() => dataset.organizationsWith(code), [dataset, code]);
  const [organization, setOrganization] = useState(() => {
    const usual = start.organization ?? currentSettings().organization;
    return organizations.some((each) => each.organization === usual)
      ? usual
      : (organizations[0]?.organization ?? usual);
  });
  const [wanted, setYear] = useState(start.year);
  useEffect(() => noteRecent(code), [code]);
  const years = useMemo(() => sheetYears(dataset, indicator, organization), [dataset, indicator, organization]);
  const year = years.find((each) => each.year === wanted) ?? years[0];
  const shown = year && { indicator: code, organization, year: year.year };
  return {
    organizations,
    organization,
    years,
    year,
    change: shown && sheetChange(dataset, shown),
    notes: useMemo(() => sheetNotes(dataset, code, organization), [dataset, code, organization]),
    sources: shown ? sheetSources(dataset, shown) : [],
    setOrganization,
    setYear,
  };
}
