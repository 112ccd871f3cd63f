import { BRANCH_LABELS, BRANCHES } from '../../dataset';
import type { Package } from '../../dataset';

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, k) => (k === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The counts that seeds/README.md states, as Markdown: by report, by branch, by section. */
export function seedCounts(pkg: Package): string {
  const branchOf = new Map(pkg.indicators.map((i) => [i.indicator, i.branch]));
  const by = <T>(rows: readonly T[], key: (row: T) => string | undefined, wanted: string): number =>
    rows.filter((row) => key(row) === wanted).length;
  const reports = pkg.reports.map((r) => [
    r.report,
    by(pkg.sections, (s) => s.report, r.report),
    by(pkg.observations, (o) => o.report, r.report),
    by(pkg.evolutions, (e) => e.report, r.report),
    new Set([...pkg.observations, ...pkg.evolutions].filter((o) => o.report === r.report).map((o) => o.indicator)).size,
  ]);
  const branches = BRANCHES.map((b) => [
    BRANCH_LABELS[b],
    by(pkg.indicators, (i) => i.branch, b),
    pkg.indicators.filter((i) => i.branch === b && i.headline).length,
    by(pkg.observations, (o) => branchOf.get(o.indicator), b),
    by(pkg.evolutions, (e) => branchOf.get(e.indicator), b),
  ]);
  const sections = pkg.sections.map((s) => [
    `${s.report} › ${s.title.replace(/\|/g, '/')} (l. ${s.first_line}–${s.last_line})`,
    by(pkg.observations, (o) => o.section, s.section),
    by(pkg.evolutions, (e) => e.section, s.section),
  ]);
  return [
    table(['report', 'sections', 'levels', 'changes', 'indicators'], reports),
    table(['branch', 'indicators', 'headline', 'levels', 'changes'], branches),
    `${pkg.organizations.length} organisations, ${pkg.breakdowns.length} breakdown rows, ${pkg.relations.length} relations.`,
    `<details><summary>By section</summary>\n\n${table(['section', 'levels', 'changes'], sections)}\n\n</details>`,
  ].join('\n\n');
}
