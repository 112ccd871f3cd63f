import { CHECKS, SEVERITIES } from '../checks';
import type { CheckName, Finding, Severity } from '../checks';
import { findingId } from '../workbook';
import type { SeenMarks } from '../workbook';

/** Which findings are shown; an empty text: all. */
export interface FindingFilter {
  readonly severity: Severity | '';
  readonly report: string;
  readonly check: CheckName | '';
  readonly hideSeen: boolean;
}

export const ALL_FINDINGS: FindingFilter = { severity: '', report: '', check: '', hideSeen: false };

/** The findings that pass, the gravest first, then in the order of the reports. */
export function filtered(findings: readonly Finding[], filter: FindingFilter, seen: SeenMarks): Finding[] {
  return findings
    .filter(
      (f) =>
        (filter.severity === '' || f.severity === filter.severity) &&
        (filter.report === '' || f.report === filter.report) &&
        (filter.check === '' || f.check === filter.check) &&
        !(filter.hideSeen && findingId(f) in seen),
    )
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        (a.report < b.report ? -1 : a.report > b.report ? 1 : (a.lines[0] ?? 0) - (b.lines[0] ?? 0)),
    );
}

/** What there is to choose from. */
export const severitiesIn = (findings: readonly Finding[]): Severity[] =>
  SEVERITIES.filter((severity) => findings.some((f) => f.severity === severity));
export const checksIn = (findings: readonly Finding[]): CheckName[] =>
  CHECKS.filter((check) => findings.some((f) => f.check === check));
export const reportsIn = (findings: readonly Finding[]): string[] => [...new Set(findings.map((f) => f.report))].sort();

/** The day of a mark, as people write it. */
export const dateText = (iso: string): string => new Date(iso).toLocaleDateString('fr-FR');
