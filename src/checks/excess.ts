import { codesOf, refsOf } from './claims';
import type { Figures, Level } from './figures';
import { add, exactly } from './interval';
import { severityOf } from './severity';
import type { Finding } from './types';
import { additions } from './sum';
import { computedText, linesText, nameOf, quoted, unique, when } from './wording';

/**
 * The part of `sum` that needs no complete list of addends: parts that together exceed their total, and a "dont" that
 * exceeds what it is part of. Where all parts are printed sum.ts has told it. A `plafond` is no part and cannot exceed the
 * figure either: distinct users of a service and their connections to it.
 */
export function excesses(figures: Figures): Finding[] {
  const findings: Finding[] = [];
  for (const { total, parts, complete } of additions(figures)) {
    if (complete && parts.length > 1) continue;
    findings.push(...excess(figures, total, parts));
  }
  for (const { parent, child, breakdown, report } of figures.data.breakdowns) {
    // other details that are no addends need not be parts: what is recovered in a year may exceed what was found in it
    if (breakdown !== 'dont' && breakdown !== 'plafond') continue;
    for (const total of figures.levelsOf(parent)) {
      if (report !== '' && report !== total.report) continue;
      const part = figures.level(child, total);
      if (part && part.indicator.unit === total.indicator.unit && part.indicator.unit !== 'percent') {
        findings.push(...excess(figures, total, [part], breakdown === 'plafond'));
      }
    }
  }
  return findings;
}

function excess(figures: Figures, total: Level, parts: readonly Level[], atMost = false): Finding[] {
  // amounts below zero may follow: then a part can exceed the whole
  if ([total, ...parts].some((l) => l.readings.some((r) => r.value < 0))) return [];
  const low = parts.map((p) => exactly(Math.min(...p.readings.map((r) => r.range.low)))).reduce(add).low;
  const high = Math.max(...total.readings.map((r) => r.range.high));
  if (low <= high * (1 + 1e-9)) return [];
  const printed = total.readings[0]!;
  const sum = parts.reduce((s, p) => s + p.readings[0]!.value, 0);
  const approximate = [total, ...parts].some((l) => l.readings[0]!.status === 'E');
  const readings = parts.map((p) => p.readings[0]!);
  const what =
    parts.length === 1
      ? `${nameOf(figures, parts[0]!)} (${quoted(readings[0]!.printed)}, ${linesText(readings[0]!.lines)}) ${atMost ? 'ne peut le dépasser et le dépasse' : 'en est une partie et le dépasse'}`
      : `${parts.length} de ses composantes (${linesText(readings.flatMap((r) => r.lines))}) totalisent déjà ${computedText(sum, total, printed)}`;
  return [
    {
      check: 'sum',
      severity: approximate ? 'info' : severityOf(total, printed, sum, low - high),
      report: total.report,
      lines: unique([...printed.lines, ...readings.flatMap((r) => r.lines)]),
      indicators: codesOf([total, ...parts]),
      printed: printed.printed,
      expected: '',
      message: `${nameOf(figures, total)} : ${quoted(printed.printed)} imprimé ${when(total)} (${linesText(printed.lines)}), alors que ${what}${atMost ? " : l'un des deux est faux, ou compté sur une autre période" : ''}.`,
      figures: refsOf([total, ...parts]),
    },
  ];
}
