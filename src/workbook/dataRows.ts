import { BRANCH_LABELS, MEASURE_LABELS, STATUS_LABELS, UNIT_LABELS } from '../dataset';
import type { Dataset, Measure } from '../dataset';
import {
  cellValue,
  GROWTH_FORMAT,
  gapFormat,
  growth,
  IndicatorFailure,
  isRate,
  levelFormat,
  POINTS_FORMAT,
} from '../indicators';
import { asText } from './text';

/** What the user chose to load. */
export interface LoadChoice {
  readonly organizations: readonly string[];
  readonly branches: readonly string[];
  readonly years: readonly number[];
}

export type CellContent = string | number | boolean;

/** One row of the table of figures, as cells, with the formats that depend on its unit. */
export interface DataRow {
  /** code|organisation|year|measure: what a refresh compares by */
  readonly key: string;
  readonly cells: readonly CellContent[];
  readonly formats: readonly string[];
}

/** The columns of the table `CCSS_Donnees`, in order; widths in characters. */
export const DATA_COLUMNS = [
  { header: 'code', width: 44 },
  { header: 'indicateur', width: 52 },
  { header: 'branche', width: 13 },
  { header: 'thème', width: 24 },
  { header: 'organisme', width: 22 },
  { header: 'année', width: 8 },
  { header: 'mesure', width: 10 },
  { header: 'valeur', width: 17 },
  { header: 'unité', width: 14 },
  { header: 'statut', width: 18 },
  { header: 'évolution', width: 11 },
  { header: 'évolution publiée', width: 17 },
  { header: 'rapport', width: 40 },
  { header: 'ligne', width: 8 },
  { header: 'imprimé', width: 18 },
] as const;

const columnOf = (header: (typeof DATA_COLUMNS)[number]['header']): number =>
  DATA_COLUMNS.findIndex((c) => c.header === header);

/** The columns whose format depends on the row. */
export const FORMATTED_COLUMNS = [columnOf('valeur'), columnOf('évolution'), columnOf('évolution publiée')] as const;

/** The rows to load, in code order: one for each figure that resolves to a value. */
export function dataRows(data: Dataset, choice: LoadChoice): DataRow[] {
  const organizations = new Set(choice.organizations);
  const branches = new Set(choice.branches);
  const years = new Set(choice.years);
  const rows: DataRow[] = [];
  for (const key of data.resolved()) {
    const indicator = data.indicator(key.indicator)!;
    if (!organizations.has(key.organization) || !branches.has(indicator.branch) || !years.has(key.year)) continue;
    const printing = data.printings(key)[0]!;
    const change = calculatedChange(data, key);
    const published = publishedChange(data, key);
    const organization = data.organization(key.organization)?.label ?? key.organization;
    rows.push({
      key: `${key.indicator}|${key.organization}|${key.year}|${key.measure}`,
      cells: [
        asText(key.indicator),
        asText(indicator.label),
        BRANCH_LABELS[indicator.branch],
        asText(indicator.theme),
        asText(organization),
        key.year,
        MEASURE_LABELS[key.measure],
        cellValue(printing.value!, indicator.unit),
        UNIT_LABELS[indicator.unit],
        STATUS_LABELS[printing.status],
        change?.value ?? '',
        published?.value ?? '',
        asText(data.report(printing.report)?.title ?? printing.report),
        printing.line,
        asText(printing.printed),
      ],
      formats: [levelFormat(indicator.unit), change?.format ?? 'General', published?.format ?? 'General'],
    });
  }
  return rows;
}

interface Change {
  readonly value: number;
  readonly format: string;
}

type Key = {
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
  readonly measure: Measure;
};

/** The change against the year before: points for a rate, a fraction otherwise; nothing where it has no meaning. */
function calculatedChange(data: Dataset, { indicator, organization, year, measure }: Key): Change | undefined {
  if (measure === 'target') return undefined;
  const before = data.value(indicator, organization, year - 1);
  if (Number.isNaN(before)) return undefined;
  if (isRate(data.indicator(indicator)!.unit)) {
    return { value: data.value(indicator, organization, year) - before, format: POINTS_FORMAT };
  }
  try {
    return { value: growth(data, { indicator, organization, year, baseYear: year - 1 }), format: GROWTH_FORMAT };
  } catch (e) {
    if (e instanceof IndicatorFailure) return undefined; // a base of zero or below: the cell stays empty
    throw e;
  }
}

/** The change that a report prints against the year before. */
function publishedChange(data: Dataset, key: Key): Change | undefined {
  const found = data.publishedChanges(key).find((c) => c.base_year === key.year - 1 && c.value !== null);
  if (!found || found.value === null) return undefined;
  switch (found.unit) {
    case 'percent':
      return { value: found.value / 100, format: GROWTH_FORMAT };
    case 'point':
      return { value: found.value, format: POINTS_FORMAT };
    case 'absolute':
      return { value: found.value, format: gapFormat(data.indicator(key.indicator)!.unit) };
  }
}
