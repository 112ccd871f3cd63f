import { STATUS_LABELS } from '../dataset';
import type { Dataset, FigureKey, Indicator } from '../dataset';
import {
  cellValue,
  growth,
  GROWTH_FORMAT,
  IndicatorFailure,
  isRate,
  levelFormat,
  POINTS_FORMAT,
  source,
} from '../indicators';
import type { PlacedPrinting } from '../indicators';
import { currentSettings } from '../functions';
import { valueText } from '../workbook';
import { baseYearOf } from './formulas/offers';
import type { Shown } from './formulas/offers';

/** A year of an indicator, as the pane shows it. */
export interface SheetYear {
  readonly year: number;
  readonly value: number;
  readonly text: string;
  /** empty for a figure printed without reserve */
  readonly status: string;
  readonly target: string;
}

/** A change against an earlier year. */
export interface SheetChange {
  readonly text: string;
  readonly base: number;
  /** by the indicator's polarity; undefined where neither way is better */
  readonly good: boolean | undefined;
  readonly rises: boolean;
}

/** A place where a figure is printed: report › section › row › column. */
export interface SheetSource {
  readonly kind: 'answer' | 'agreeing' | 'differing';
  readonly path: readonly string[];
  readonly printed: string;
  readonly line: number;
  readonly note: string;
}

/** A level as the functions show it: `13 962`, `94,5 %`. */
export const levelText = ({ unit }: Indicator, value: number): string =>
  Number.isNaN(value) ? '' : valueText(cellValue(value, unit), levelFormat(unit));

/** The years of an indicator, the latest first. */
export function sheetYears(data: Dataset, indicator: Indicator, organization: string): SheetYear[] {
  const code = indicator.indicator;
  return data
    .years(code, organization)
    .map((year): SheetYear => {
      const value = data.value(code, organization, year);
      const status = data.printings({ indicator: code, organization, year, measure: 'realised' })[0]?.status ?? 'A';
      return {
        year,
        value,
        text: levelText(indicator, value),
        status: status === 'A' ? '' : STATUS_LABELS[status],
        target: levelText(indicator, data.value(code, organization, year, 'target')),
      };
    })
    .reverse();
}

/** The change against the last year before that has a value; undefined where it has no meaning. */
export function sheetChange(data: Dataset, shown: Shown): SheetChange | undefined {
  const base = baseYearOf(data, shown);
  if (base === undefined) return undefined;
  const { unit, polarity } = data.indicator(shown.indicator)!;
  const rate = isRate(unit);
  try {
    const before = data.value(shown.indicator, shown.organization, base);
    const change = rate
      ? data.value(shown.indicator, shown.organization, shown.year) - before
      : growth(data, { ...shown, baseYear: base });
    return {
      text: valueText(change, rate ? POINTS_FORMAT : GROWTH_FORMAT),
      base,
      good: polarity === 0 || change === 0 ? undefined : change > 0 === polarity > 0,
      rises: change > 0,
    };
  } catch (e) {
    if (e instanceof IndicatorFailure) return undefined; // a base of zero or below
    throw e;
  }
}

/** Where a figure is printed, the printing that answers first. */
export function sheetSources(data: Dataset, { indicator, organization, year }: Shown): SheetSource[] {
  const key: FigureKey = { indicator, organization, year, measure: 'realised' };
  if (Number.isNaN(data.value(indicator, organization, year))) return [];
  const { answer, agreeing, differing } = source(data, key);
  const shownAs =
    (kind: SheetSource['kind']) =>
    (p: PlacedPrinting): SheetSource => {
      const steps = [
        data.report(p.report)?.title ?? p.report,
        p.place.path,
        p.place.title,
        p.row_label,
        p.column_label,
      ];
      const path = steps.filter((step, k) => step && step !== steps[k - 1]);
      return { kind, path, printed: p.printed, line: p.line, note: p.note };
    };
  return [shownAs('answer')(answer), ...differing.map(shownAs('differing')), ...agreeing.map(shownAs('agreeing'))];
}

/** The latest value of an indicator for the usual organisation, or for the first that has one. */
export function latestText(
  data: Dataset,
  indicator: Indicator,
): { readonly year: number; readonly text: string } | undefined {
  const code = indicator.indicator;
  const usual = currentSettings().organization;
  const own = data.years(code, usual).at(-1);
  const organization = own === undefined ? data.organizationsWith(code)[0]?.organization : usual;
  if (organization === undefined) return undefined;
  const year = own ?? data.years(code, organization).at(-1);
  return year === undefined ? undefined : { year, text: levelText(indicator, data.value(code, organization, year)) };
}

/** What the reports say of single years (a new scope, another date), year by year. */
export function sheetNotes(data: Dataset, code: string, organization: string): string[] {
  const notes = data.years(code, organization).flatMap((year) => {
    const own = data
      .printings({ indicator: code, organization, year, measure: 'realised' })
      .flatMap((p) => p.note || []);
    return [...new Set(own)].map((note) => `${year} : ${note}`);
  });
  return notes;
}
