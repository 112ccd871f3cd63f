import type { Dataset, Observation } from '../../dataset';
import type { ImportedFigure, MissingRow } from '../types';

/** The rows of the fund's last report before this one that this one does not print, in the order of that report. */
export function missingRows(
  figures: readonly ImportedFigure[],
  dataset: Dataset,
  organization: string,
  year: number,
): MissingRow[] {
  const earlier = dataset.reports
    .filter((r) => r.organization === organization && r.year < year)
    .sort((a, b) => b.year - a.year)[0];
  if (!earlier) return [];
  const tables = new Set(
    dataset.sections.filter((s) => s.report === earlier.report && s.kind !== 'prose').map((s) => s.section),
  );
  const found = new Set(figures.flatMap((f) => f.indicator ?? []));
  const missing = new Map<string, Observation>();
  for (const o of dataset.observations()) {
    if (o.report !== earlier.report || !tables.has(o.section) || found.has(o.indicator)) continue;
    const known = missing.get(o.indicator);
    if (!known || o.line < known.line) missing.set(o.indicator, o);
  }
  return [...missing.values()]
    .sort((a, b) => a.line - b.line)
    .map((o) => ({
      indicator: o.indicator,
      label: dataset.indicator(o.indicator)?.label ?? o.indicator,
      report: o.report,
      section: o.section,
      line: o.line,
      row_label: o.row_label,
      year: o.year,
    }));
}
