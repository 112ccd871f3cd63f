import { compact, Dataset } from '../../src/dataset';
import type { Package, Section } from '../../src/dataset';
import { runChecks } from '../../src/checks';
import type { CheckName, Finding, Severity } from '../../src/checks';
import { smallPackage } from '../support/dataset';
import type { SmallPackage } from '../support/dataset';

/** A second table, a sentence and a second report beside what smallPackage gives. */
const MORE_SECTIONS: readonly Section[] = [
  { section: 'prose', report: 'r-2021', path: '1', title: 'Texte', kind: 'prose', first_line: 101, last_line: 200 },
  { section: 'autre', report: 'r-2025', path: '1', title: 'Tableau', kind: 'table', first_line: 1, last_line: 100 },
];

export function packageOf(small: SmallPackage): Package {
  const pkg = smallPackage(small);
  return {
    ...pkg,
    reports: [...pkg.reports, { report: 'r-2025', organization: 'X', year: 2025, title: 'Rapport 2025', lines: 100 }],
    sections: [...pkg.sections, ...MORE_SECTIONS],
  };
}

export const checked = (small: SmallPackage): Finding[] => runChecks(new Dataset(compact(packageOf(small))));

/** What a test says of a finding. */
export type Said = readonly [check: CheckName, severity: Severity, lines: readonly number[]];

export const said = (findings: readonly Finding[]): Said[] => findings.map((f) => [f.check, f.severity, f.lines]);
