import type { Figure, Figures } from './figures';
import type { Finding } from './types';
import { linesText, quoted } from './wording';

/**
 * Numbers that are not written as numbers are: thousands that are not groups of three (`24 0333`, `497 59 €`), two decimal
 * commas, doubled signs.
 */
export function misprints(figures: Figures): Finding[] {
  const findings: Finding[] = [];
  const look = (
    figure: Pick<Figure, 'indicator' | 'organization' | 'year' | 'report'>,
    printed: string,
    lines: readonly number[],
    value: number | null,
    label: string,
  ): void => {
    const fault = faultOf(printed);
    if (!fault) return;
    const { indicator, organization, year, report } = figure;
    const reading = value === null ? 'La lecture est incertaine.' : '';
    // the report's own year is the rule, and often not printed
    const date = year === figures.data.report(report)?.year ? '' : ` en ${year}`;
    findings.push({
      check: 'misprint',
      severity: 'medium',
      report,
      lines: [...new Set(lines)],
      indicators: [indicator.indicator],
      printed,
      expected: '',
      message:
        `${label} : ${quoted(printed)}${date} (${linesText(lines)}) est mal imprimé : ${fault}. ${reading}`.trim(),
      figures: [{ indicator: indicator.indicator, organization, year }],
    });
  };
  for (const figure of [...figures.levels, ...figures.changes]) {
    for (const r of figure.readings) look(figure, r.printed, r.lines, r.value, quoted(figure.indicator.label));
  }
  for (const { indicator, row } of figures.unreadable) {
    look({ ...row, indicator }, row.printed, [row.line], null, quoted(indicator.label));
  }
  return findings;
}

/** What is wrong with the way a number is written, or undefined. */
export function faultOf(printed: string): string | undefined {
  const text = printed.replace(/[\u00a0\u202f\u2009]/g, ' ').trim();
  if (/[-–+]\s*[-–+]\s*\d|%\s*%|€\s*€/.test(text)) return 'un signe est doublé';
  // one number only: a figure of several (54 ans et 6 mois, 1 sur 2, 32h30) is written its own way
  const [number, ...more] = text.match(/\d[\d .,]*\d|\d/g) ?? [];
  if (!number || more.length) return undefined;
  if (/[.,]\s*[.,]|\d[.,]\s|\s[.,]/.test(number)) return "la ponctuation n'est pas celle d'un nombre";
  const [whole = '', ...fractions] = number.split(',');
  if (fractions.length > 1) return 'deux virgules';
  if (/\s/.test(fractions[0] ?? '')) return 'une espace est dans les décimales';
  const groups = whole.split(/[ .]/);
  // a single point may be a decimal mark
  if (groups.length === 2 && whole.includes('.')) return undefined;
  const [first = '', ...others] = groups;
  if (!others.length) return undefined;
  if (first.length > 3 || others.some((g) => g.length !== 3)) return 'les chiffres ne sont pas groupés par trois';
  return undefined;
}
