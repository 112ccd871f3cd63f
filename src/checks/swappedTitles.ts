import type { Breakdown, Section } from '../dataset';
import { codesOf, refsOf } from './claims';
import type { Figures, Level } from './figures';
import { decompositions } from './sum';
import type { Finding } from './types';
import { linesText, quoted, unique } from './wording';

/** A table of one report that details one total in one way. */
interface Detail {
  readonly section: Section;
  readonly breakdown: string;
  readonly levels: readonly Level[];
}

/**
 * The part of `header` that concerns titles: of two tables that follow each other and detail one total in two ways, the title
 * of each names the way of the other (or one does, and the other's own way is not named either).
 */
export function swappedTitles(figures: Figures): Finding[] {
  const findings: Finding[] = [];
  const rowsOf = new Map<string, Breakdown[]>();
  for (const { parent, report, rows } of decompositions(figures)) {
    const key = `${parent}|${report}`;
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), ...rows]);
  }
  for (const rows of rowsOf.values()) {
    const breakdowns = [...new Set(rows.map((r) => r.breakdown))];
    if (breakdowns.length < 2) continue;
    const byReport = new Map<string, Detail[]>();
    for (const name of breakdowns) {
      for (const detail of detailsOf(figures, name, rows)) {
        const { report } = detail.section;
        const details = byReport.get(report);
        if (details) details.push(detail);
        else byReport.set(report, [detail]);
      }
    }
    for (const details of byReport.values()) {
      for (const a of details) {
        for (const b of details) {
          const gap = b.section.first_line - a.section.last_line;
          if (gap > 0 && gap <= MAX_GAP && swapped(a, b)) findings.push(findingOf(a, b));
        }
      }
    }
  }
  return findings;
}

/** Lines between two tables that follow each other. */
const MAX_GAP = 5;

/** The tables that print two rows or more of one decomposition. */
function detailsOf(figures: Figures, breakdown: string, rows: readonly Breakdown[]): Detail[] {
  const sections = new Map<Section, Level[]>();
  for (const { child, report, breakdown: of } of rows) {
    if (of !== breakdown) continue;
    for (const level of figures.levelsOf(child)) {
      if (report !== '' && level.report !== report) continue;
      for (const section of new Set(level.readings.flatMap((r) => r.places.map((p) => p.section)))) {
        if (section.kind !== 'table') continue;
        const levels = sections.get(section);
        if (levels) levels.push(level);
        else sections.set(section, [level]);
      }
    }
  }
  return [...sections]
    .filter(([, levels]) => levels.length > 1)
    .map(([section, levels]) => ({ section, breakdown, levels }));
}

const names = (title: string, breakdown: string): boolean =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((w) => w === breakdown || w === `${breakdown}s`);

const swapped = (a: Detail, b: Detail): boolean =>
  a.breakdown !== b.breakdown &&
  !names(a.section.title, a.breakdown) &&
  !names(b.section.title, b.breakdown) &&
  (names(b.section.title, a.breakdown) || names(a.section.title, b.breakdown));

function findingOf(a: Detail, b: Detail): Finding {
  const rowsOf = ({ levels }: Detail): string => {
    const [first, second] = levels.flatMap((l) => l.readings[0]!.places[0]?.row ?? []);
    return [first, second].map((row) => quoted(row ?? '')).join(', ');
  };
  const lines = ({ levels }: Detail): number[] => levels.flatMap((l) => l.readings[0]!.lines);
  const levels = [...a.levels, ...b.levels];
  return {
    check: 'header',
    severity: 'medium',
    report: a.section.report,
    lines: unique([a.section.first_line, ...lines(a), b.section.first_line, ...lines(b)]),
    indicators: codesOf(levels),
    printed: `${a.section.title} ; ${b.section.title}`,
    expected: `${b.section.title} ; ${a.section.title}`,
    message:
      `Les titres de deux répartitions sont intervertis : ${quoted(a.section.title)} (l. ${a.section.first_line}) précède ${rowsOf(a)}… (${linesText(lines(a))}), ` +
      `et ${quoted(b.section.title)} (l. ${b.section.first_line}) précède ${rowsOf(b)}… (${linesText(lines(b))}).`,
    figures: refsOf(levels),
  };
}
