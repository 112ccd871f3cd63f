import { codesOf, expectedText, linesOf, refsOf } from './claims';
import { comparedLevels, countedInPoints, differenceShape, growthShape } from './evolution';
import type { Explained } from './explained';
import type { Figure, Figures, Level, Reading } from './figures';
import { evaluate, figuresOf, holdsWith, printedTarget, targetOf } from './identity';
import type { Identity, Violation } from './identity';
import { linear } from './interval';
import { pointsOfNoRate } from './points';
import type { Finding, Severity } from './types';
import { linesText, nameOf, quoted, when, yearsOf } from './wording';

/** Percent where points are meant and the reverse, amounts in the wrong power of ten, a unit sign that does not belong. */
export function units(figures: Figures, broken: readonly Violation[]): Explained {
  const explained = new Set<Violation>();
  const findings: Finding[] = [];
  for (const violation of broken) {
    const finding = percentOrPoints(figures, violation) ?? powerOfTen(figures, violation);
    if (!finding) continue;
    explained.add(violation);
    findings.push(finding);
  }
  for (const change of figures.changes) findings.push(...pointsOfNoRate(figures, change));
  for (const level of figures.levels) findings.push(...wrongSign(figures, level));
  return { findings, explained };
}

const finding = (
  violation: Violation,
  severity: Severity,
  printed: Reading,
  expected: string,
  message: string,
): Finding => ({
  check: 'unit',
  severity,
  report: figuresOf(violation.identity)[0]!.report,
  lines: linesOf(violation),
  indicators: codesOf(figuresOf(violation.identity)),
  printed: printed.printed,
  expected,
  message,
  figures: refsOf(figuresOf(violation.identity)),
});

/** A change of a rate printed in percent that is the difference in points, or the other way round. */
function percentOrPoints(figures: Figures, violation: Violation): Finding | undefined {
  const change = targetOf(violation.identity);
  const reading = printedTarget(violation);
  if (change?.kind !== 'change' || !reading || !countedInPoints(change) || change.unit === 'absolute') return undefined;
  const levels = comparedLevels(figures, change);
  if (!levels) return undefined;
  const other = change.unit === 'percent' ? differenceShape(levels) : growthShape(levels);
  const identity: Identity = { check: 'unit', target: change, reading, ...other };
  if (!evaluate(identity).holds) return undefined;
  const [said, meant] = change.unit === 'percent' ? ['%', 'points'] : ['points', '%'];
  const growth = change.unit === 'percent' ? ` (en %, l'évolution serait de ${expectedText(violation)})` : '';
  return finding(
    violation,
    'medium',
    reading,
    change.unit === 'percent' ? reading.printed.replace(/%/, 'points') : reading.printed.replace(/p(oin)?ts?\.?/i, '%'),
    `${nameOf(figures, change)} : ${quoted(reading.printed)} (${linesText(reading.lines)}) est imprimé en ${said}, alors que la variation ${yearsOf(change)} des niveaux imprimés est de cette valeur en ${meant}${growth}.`,
  );
}

const POWERS = [1e-6, 1e-3, 1e-2, 1e2, 1e3, 1e6];

/** One figure a thousand or a million times too large or too small (k€ or M€ for €), a percentage printed as a fraction. */
function powerOfTen(figures: Figures, violation: Violation): Finding | undefined {
  const { identity, choice } = violation;
  for (const figure of figuresOf(identity)) {
    const reading = choice.get(figure)!;
    for (const factor of POWERS) {
      const rate = figure.kind === 'change' ? figure.unit !== 'absolute' : figure.indicator.unit === 'percent';
      if (rate !== (factor === 1e-2 || factor === 1e2)) continue;
      if (Math.abs(reading.value) / reading.step < 10) continue;
      if (!holdsWith(identity, choice, figure, linear(reading.range, factor))) continue;
      const times =
        factor > 1
          ? `${factor.toLocaleString('fr-FR')} fois trop petit`
          : `${Math.round(1 / factor).toLocaleString('fr-FR')} fois trop grand`;
      return finding(
        violation,
        'high',
        reading,
        expectedFor(figure, violation, factor, reading),
        `${nameOf(figures, figure)} : ${quoted(reading.printed)} ${place(figure)} (${linesText(reading.lines)}) est ${times} pour s'accorder avec les autres chiffres imprimés (${linesText(linesOf(violation))}) : l'unité n'est pas la bonne.`,
      );
    }
  }
  return undefined;
}

const place = (figure: Figure): string => (figure.kind === 'level' ? when(figure) : `(évolution ${yearsOf(figure)})`);

const expectedFor = (figure: Figure, violation: Violation, factor: number, reading: Reading): string =>
  figure === targetOf(violation.identity) ? expectedText(violation) : String(reading.value * factor);

/** A % printed after something that is counted, a € after something that is no amount. */
function wrongSign(figures: Figures, level: Level): Finding[] {
  const { unit } = level.indicator;
  return level.readings.flatMap((reading): Finding[] => {
    const percent = reading.printed.includes('%') && (unit === 'count' || unit.startsWith('EUR'));
    const euro = /€/.test(reading.printed) && !unit.startsWith('EUR');
    if (!percent && !euro) return [];
    return [
      {
        check: 'unit',
        severity: 'medium',
        report: level.report,
        lines: [...new Set(reading.lines)],
        indicators: [level.indicator.indicator],
        printed: reading.printed,
        expected: reading.printed.replace(/\s*[%€]/, ''),
        message: `${nameOf(figures, level)} : ${quoted(reading.printed)} ${when(level)} (${linesText(reading.lines)}) porte le signe ${percent ? '%' : '€'}, alors que la grandeur est ${percent && unit !== 'count' ? 'un montant' : 'un nombre'}.`,
        figures: refsOf([level]),
      },
    ];
  });
}
