import type { Dataset, FigureKey } from '../../dataset';
import type { MissingRow } from '../types';
import type { AcceptedRows } from './accepted';

/** What formulas answer for a figure before and after an import. */
export interface DifferenceLine extends FigureKey {
  /** null: no value */
  readonly before: number | null;
  readonly after: number;
}

export interface Difference {
  readonly added: readonly DifferenceLine[];
  /** prior years that the report prints otherwise: the newer report answers */
  readonly restated: readonly DifferenceLine[];
  /** figures that are as they were */
  readonly same: number;
  /** changes that the report prints */
  readonly changes: number;
  /** rows of the same tables in the fund's last report that this one does not print */
  readonly missing: readonly MissingRow[];
  /** rows of that report's other tables */
  readonly elsewhere: number;
}

/** The difference that accepted rows make to what is loaded. */
export function differenceOf(
  accepted: AcceptedRows,
  missing: readonly MissingRow[],
  before: Dataset,
  after: Dataset,
): Difference {
  const added: DifferenceLine[] = [];
  const restated: DifferenceLine[] = [];
  let same = 0;
  const seen = new Set<string>();
  for (const { indicator, organization, year, measure, value } of accepted.observations) {
    const key = `${indicator}|${organization}|${year}|${measure}`;
    if (value === null || seen.has(key)) continue;
    seen.add(key);
    const now = after.value(indicator, organization, year, measure);
    const old = before.indicator(indicator) ? before.value(indicator, organization, year, measure) : NaN;
    if (Number.isNaN(now)) continue;
    const line = { indicator, organization, year, measure, before: Number.isNaN(old) ? null : old, after: now };
    if (line.before === null) added.push(line);
    else if (line.before === now) same++;
    else restated.push(line);
  }
  const known = new Set(accepted.observations.map((o) => o.indicator));
  const touched = tablesWith(known, missing[0]?.report, before);
  const near = missing.filter((row) => touched.has(row.section) && !known.has(row.indicator));
  const far = missing.filter((row) => !touched.has(row.section) && !known.has(row.indicator));
  return { added, restated, same, changes: accepted.evolutions.length, missing: near, elsewhere: far.length };
}

/** The tables of a report that print one of these indicators. */
function tablesWith(indicators: ReadonlySet<string>, report: string | undefined, dataset: Dataset): Set<string> {
  const tables = new Set<string>();
  if (report === undefined) return tables;
  const kinds = new Map(dataset.sections.map((s) => [s.section, s.kind]));
  for (const o of dataset.observations()) {
    if (o.report === report && indicators.has(o.indicator) && kinds.get(o.section) === 'table') tables.add(o.section);
  }
  return tables;
}
