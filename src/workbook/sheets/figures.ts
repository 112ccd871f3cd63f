import { BRANCH_LABELS, MEASURE_LABELS, STATUS_LABELS, UNIT_LABELS } from '../../dataset';
import type { Dataset, Measure } from '../../dataset';
import { findingsFor, SEVERITY_WORDS } from '../../checks';
import { cellValue, gapFormat, growth, GROWTH_FORMAT, IndicatorFailure, isRate, POINTS_FORMAT } from '../../indicators';
import type { CellContent } from '../cells/content';
import { keyOf } from '../cells/content';
import type { Pace } from '../cells/pace';
import { changeFormat, valueFormat } from './formats';
import { columnAt } from './spec';
import type { Amounts, LoadChoice, SheetRow, TableSpec } from './spec';

const columns = [
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
  { header: 'évolution', width: 13, calculated: true },
  { header: 'évolution publiée', width: 17 },
  { header: 'rapport', width: 40 },
  { header: 'ligne', width: 8 },
  { header: 'imprimé', width: 18 },
  { header: 'contrôle', width: 20, calculated: true },
] as const;

const VALUE = columnAt(columns, 'valeur');
const CHANGE = columnAt(columns, 'évolution');
const PUBLISHED = columnAt(columns, 'évolution publiée');

/** `Données`: one row for each figure that resolves to a value. */
export const FIGURES: TableSpec = {
  id: 'figures',
  sheet: 'Données',
  table: 'CCSS_Donnees',
  columns,
  key: ['code', 'organisme', 'année', 'mesure'].map((header) => columnAt(columns, header)),
  formatted: [VALUE, CHANGE, PUBLISHED],
  retired: { column: columnAt(columns, 'statut'), text: 'retiré', blank: [VALUE, CHANGE, PUBLISHED] },
};

type Key = {
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
  readonly measure: Measure;
};

/** The rows to load, in code order. */
export async function figureRows(data: Dataset, choice: LoadChoice, amounts: Amounts, pace: Pace): Promise<SheetRow[]> {
  const organizations = new Set(choice.organizations);
  const branches = new Set(choice.branches);
  const years = new Set(choice.years);
  const checks = verdicts(data);
  const titles = new Map(data.reports.map((r) => [r.report, r.title]));
  const rows: SheetRow[] = [];
  for (const key of data.resolved()) {
    const indicator = data.indicator(key.indicator)!;
    if (!organizations.has(key.organization) || !branches.has(indicator.branch) || !years.has(key.year)) continue;
    const printing = data.printings(key)[0]!;
    const change = calculatedChange(data, key);
    const published = publishedChange(data, key);
    const cells: CellContent[] = [
      key.indicator,
      indicator.label,
      BRANCH_LABELS[indicator.branch],
      indicator.theme,
      data.organization(key.organization)?.label ?? key.organization,
      key.year,
      MEASURE_LABELS[key.measure],
      cellValue(printing.value!, indicator.unit),
      UNIT_LABELS[indicator.unit],
      STATUS_LABELS[printing.status],
      change?.value ?? '',
      published?.value ?? '',
      titles.get(printing.report) ?? printing.report,
      printing.line,
      printing.printed,
      checks.get(`${key.indicator}|${key.organization}|${key.year}`) ?? 'OK',
    ];
    const formats = new Map([[VALUE, valueFormat(indicator.unit, amounts)]]);
    if (change) formats.set(CHANGE, changeFormat(change.format, indicator.polarity));
    if (published) formats.set(PUBLISHED, changeFormat(published.format, indicator.polarity));
    rows.push({ key: keyOf(FIGURES.key.map((c) => cells[c]!)), cells, formats });
    if (pace.due) await pace.rest();
  }
  return rows;
}

/** By figure, the gravest word of the checks; figures without a finding are not in it. */
function verdicts(data: Dataset): Map<string, string> {
  const words = new Map<string, string>();
  for (const severity of ['high', 'medium', 'low', 'info'] as const) {
    for (const finding of findingsFor(data)) {
      if (finding.severity !== severity) continue;
      for (const { indicator, organization, year } of finding.figures) {
        const key = `${indicator}|${organization}|${year}`;
        if (!words.has(key)) words.set(key, SEVERITY_WORDS[severity]);
      }
    }
  }
  return words;
}

interface Change {
  readonly value: number;
  readonly format: string;
}

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
