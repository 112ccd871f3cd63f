import { refsOf } from './claims';
import type { Figures, Level } from './figures';
import { meets } from './interval';
import type { Finding } from './types';
import { linesText, nameOf, quoted, when } from './wording';

/**
 * One indicator, two values in two reports. Always `info`: a later report may have revised the figure, or counts otherwise,
 * and neither says so.
 */
export function crossReports(figures: Figures): Finding[] {
  const findings: Finding[] = [];
  for (const indicator of figures.data.indicators) {
    const byKey = new Map<string, Level[]>();
    for (const level of figures.levelsOf(indicator.indicator)) {
      const key = `${level.organization}|${level.year}|${level.measure}|${level.period}`;
      const same = byKey.get(key);
      if (same) same.push(level);
      else byKey.set(key, [level]);
    }
    for (const levels of byKey.values()) findings.push(...differing(figures, levels));
  }
  return findings;
}

/** Each later report against the first one that prints the figure. */
function differing(figures: Figures, levels: readonly Level[]): Finding[] {
  const yearOf = (level: Level): number => figures.data.report(level.report)?.year ?? 0;
  const [first, ...others] = levels.length > 1 ? [...levels].sort((a, b) => yearOf(a) - yearOf(b)) : [];
  if (!first) return [];
  return others.flatMap((other): Finding[] => {
    const agree = first.readings.some((a) => other.readings.some((b) => meets(a.range, b.range)));
    if (agree) return [];
    const [a, b] = [first.readings[0]!, other.readings[0]!];
    const title = (level: Level): string => figures.data.report(level.report)?.title ?? level.report;
    return [
      {
        check: 'cross-report',
        severity: 'info',
        report: other.report,
        lines: [...new Set(b.lines)],
        indicators: [other.indicator.indicator],
        printed: b.printed,
        expected: a.printed,
        message:
          `${nameOf(figures, other)} ${when(other)} : ${quoted(b.printed)} (${linesText(b.lines)}), alors que « ${title(first)} » imprime ${quoted(a.printed)} (${linesText(a.lines)}). ` +
          `L'un des deux a pu être révisé.`,
        figures: refsOf([other]),
      },
    ];
  });
}
