import { BRANCHES } from '../dataset';
import type { Branch, Dataset, Organization } from '../dataset';
import type { LoadChoice } from '../workbook';

/** What there is to choose from: organisations, branches and years that have at least one figure. */
export interface Choices {
  /** those that publish a report, offered first */
  readonly publishers: readonly Organization[];
  /** those that reports only compare themselves with */
  readonly others: readonly Organization[];
  readonly branches: readonly Branch[];
  /** latest first */
  readonly years: readonly number[];
  readonly counts: readonly FigureCount[];
}

interface FigureCount {
  readonly organization: string;
  readonly branch: Branch;
  readonly year: number;
  readonly figures: number;
}

export interface Selection {
  readonly organizations: readonly string[];
  readonly branches: readonly Branch[];
  readonly years: readonly number[];
}

export function choicesOf(dataset: Dataset): Choices {
  const counts = new Map<string, { organization: string; branch: Branch; year: number; figures: number }>();
  for (const { indicator, organization, year } of dataset.resolved()) {
    const branch = dataset.indicator(indicator)?.branch;
    if (!branch) continue;
    const key = `${organization}|${branch}|${year}`;
    const count = counts.get(key);
    if (count) count.figures++;
    else counts.set(key, { organization, branch, year, figures: 1 });
  }
  const list = [...counts.values()];
  const present = new Set(list.map((count) => count.organization));
  const publishing = new Set(dataset.reports.map((report) => report.organization));
  const organizations = dataset.organizations.filter((each) => present.has(each.organization));
  return {
    publishers: organizations.filter((each) => publishing.has(each.organization)),
    others: organizations.filter((each) => !publishing.has(each.organization)),
    branches: BRANCHES.filter((branch) => list.some((count) => count.branch === branch)),
    years: [...new Set(list.map((count) => count.year))].sort((a, b) => b - a),
    counts: list,
  };
}

/** At first: the first fund that publishes, every branch, and every year that it has figures of. */
export function firstSelection(choices: Choices): Selection {
  const first = (choices.publishers[0] ?? choices.others[0])?.organization;
  return {
    organizations: first === undefined ? [] : [first],
    branches: choices.branches,
    years: choices.years.filter((year) =>
      choices.counts.some((count) => count.organization === first && count.year === year),
    ),
  };
}

/** A choice that a workbook keeps, as far as the data still has it. */
export const selectionOf = (choices: Choices, kept: LoadChoice): Selection => ({
  organizations: [...choices.publishers, ...choices.others]
    .map((each) => each.organization)
    .filter((each) => kept.organizations.includes(each)),
  branches: choices.branches.filter((branch) => kept.branches.includes(branch)),
  years: choices.years.filter((year) => kept.years.includes(year)),
});

/** How many figures a selection holds. */
export function figuresIn(choices: Choices, selection: Selection): number {
  return choices.counts
    .filter(
      (count) =>
        selection.organizations.includes(count.organization) &&
        selection.branches.includes(count.branch) &&
        selection.years.includes(count.year),
    )
    .reduce((sum, count) => sum + count.figures, 0);
}
