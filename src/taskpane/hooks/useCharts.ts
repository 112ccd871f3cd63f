import { useEffect, useMemo, useState } from 'react';
import { findChart, insertCharts, offered, writeDashboard } from '../../charts';
import type { ChartSpec, DashboardReport, InsertedChart, Offer, Subject, TemplateName } from '../../charts';
import { onWish, takeWish } from '../../commands';
import type { Dataset, Organization } from '../../dataset';
import { currentSettings } from '../../functions';

export type ChartState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'exists'; readonly chart: InsertedChart }
  | { readonly kind: 'inserted'; readonly chart: InsertedChart }
  | { readonly kind: 'dashboard'; readonly report: DashboardReport | null }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface ChartControl {
  readonly subject: Subject | null;
  readonly organizations: readonly Organization[];
  /** latest first */
  readonly years: readonly number[];
  readonly offers: readonly Offer[];
  readonly spec: ChartSpec | null;
  readonly state: ChartState;
  readonly pickIndicator: (code: string) => void;
  readonly pickOrganization: (code: string) => void;
  readonly pickYear: (year: number) => void;
  readonly pickTemplate: (template: TemplateName) => void;
  /** Asks first where the workbook has this chart already. */
  readonly insert: (existing?: 'replace' | 'add') => Promise<void>;
  readonly dismiss: () => void;
  readonly dashboard: () => Promise<void>;
}

/** The chart that is being chosen, and putting it into the workbook. */
export function useCharts(data: Dataset): ChartControl {
  const [wanted, setWanted] = useState<Partial<Subject>>({});
  const [template, setTemplate] = useState<TemplateName | null>(null);
  const [state, setState] = useState<ChartState>({ kind: 'idle' });
  const organizations = useMemo(
    () => (wanted.indicator === undefined ? [] : data.organizationsWith(wanted.indicator)),
    [data, wanted.indicator],
  );
  const subject = useMemo(() => subjectOf(data, wanted, organizations), [data, wanted, organizations]);
  const offers = useMemo(() => (subject ? offered(data, subject) : []), [data, subject]);
  const spec = (offers.find((offer) => offer.template === template) ?? offers[0])?.spec ?? null;

  // Tableau de bord of the ribbon shows here how it went
  useEffect(() => {
    const answer = (): void => {
      const wish = takeWish('charts');
      if (wish) setState(wish.outcome);
    };
    answer();
    return onWish(answer);
  }, []);

  const run = async (work: () => Promise<ChartState>): Promise<void> => {
    setState({ kind: 'running' });
    try {
      setState(await work());
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  };
  const change = (part: Partial<Subject>): void => {
    setWanted((before) => ({ ...before, ...part }));
    setState({ kind: 'idle' });
  };
  return {
    subject,
    organizations,
    years: subject ? [...data.years(subject.indicator, subject.organization)].reverse() : [],
    offers,
    spec,
    state,
    pickIndicator: (indicator) => change({ indicator }),
    pickOrganization: (organization) => change({ organization }),
    pickYear: (year) => change({ year }),
    pickTemplate: (next) => {
      setTemplate(next);
      setState({ kind: 'idle' });
    },
    insert: async (existing) => {
      if (!spec) return;
      await run(async () => {
        const before = existing ? null : await findChart(spec);
        if (before) return { kind: 'exists', chart: before };
        const [chart] = await insertCharts([spec], existing);
        return chart ? { kind: 'inserted', chart } : { kind: 'idle' };
      });
    },
    dismiss: () => setState({ kind: 'idle' }),
    dashboard: () =>
      run(async () => ({ kind: 'dashboard', report: await writeDashboard(data, currentSettings().organization) })),
  };
}

/** The usual organisation and the latest year, where nothing else has been chosen that the indicator has. */
function subjectOf(
  data: Dataset,
  { indicator, organization, year }: Partial<Subject>,
  organizations: readonly Organization[],
): Subject | null {
  if (indicator === undefined) return null;
  const has = (code: string | undefined): boolean => organizations.some((each) => each.organization === code);
  const usual = currentSettings().organization;
  const chosen = [organization, usual, organizations[0]?.organization].find(has);
  if (chosen === undefined) return null;
  const years = data.years(indicator, chosen);
  const shown = year !== undefined && years.includes(year) ? year : years.at(-1);
  return shown === undefined ? null : { indicator, organization: chosen, year: shown };
}
