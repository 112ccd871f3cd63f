import { UNIT_LABELS } from '../dataset';
import type { Unit } from '../dataset';
import { codesOf, refsOf } from './claims';
import { comparedLevels, countedInPoints, differenceShape, evolutionIdentity } from './evolution';
import type { Compared } from './evolution';
import type { Change, Figures } from './figures';
import { evaluate } from './identity';
import type { Finding } from './types';
import { announcedChange, linesText, listOf, nameOf, quantity, quoted, signed, unique } from './wording';

/** Points of something that is not a rate mean nothing; the levels or another printing say what they are. */
export function pointsOfNoRate(figures: Figures, change: Change): Finding[] {
  if (change.unit !== 'point' || countedInPoints(change)) return [];
  const reading = change.readings[0]!;
  const levels = comparedLevels(figures, change);
  const asPercent: Change = { ...change, unit: 'percent' };
  const growth = levels && evaluate(evolutionIdentity(asPercent, reading, levels)).holds;
  const difference =
    levels && evaluate({ check: 'unit', target: change, reading, ...differenceShape(levels) }).holds
      ? signed(quantity(reading.value, change.indicator.unit, reading.step))
      : '';
  const other = figures.change(change.indicator.indicator, change, change.baseYear, 'percent');
  const twin = other?.readings.find((r) => r.value === reading.value);
  const why = [
    ...(twin ? [`la même évolution est imprimée ${quoted(twin.printed)} (${linesText(twin.lines)})`] : []),
    ...(levels && growth ? [`les niveaux imprimés, ${levelsText(levels)}, donnent cette évolution en %`] : []),
  ];
  if (!why.length) {
    const is = kindOf(change.indicator.unit);
    why.push(levels && difference ? `${is} : ${levelsText(levels)}, soit ${difference}` : `${is} et non un taux`);
  }
  const inPercent = twin?.printed ?? (growth ? `${reading.printed.replace(/\s*p(oin)?ts?\.?.*$/i, '')} %` : undefined);
  const related = [change, ...(levels ? [levels.value, levels.base] : []), ...(twin && other ? [other] : [])];
  return [
    {
      check: 'unit',
      severity: 'medium',
      report: change.report,
      lines: unique([...reading.lines, ...(twin?.lines ?? []), ...(levels ? linesOfLevels(levels) : [])]),
      indicators: codesOf(related),
      printed: reading.printed,
      expected: inPercent ?? difference,
      message: `${nameOf(figures, change)} : ${announcedChange(change, reading)}, en points, alors que ${listOf(why)}.`,
      figures: refsOf(related),
    },
  ];
}

const linesOfLevels = ({ base, value }: Compared): number[] =>
  [base, value].flatMap((level) => level.readings[0]!.lines);

/** `17,55 j en 2018 puis 17,85 j en 2019 (l. 570)` */
const levelsText = ({ base, value }: Compared): string =>
  `${[base, value].map((l) => `${l.readings[0]!.printed} en ${l.year}`).join(' puis ')} (${linesText(linesOfLevels({ base, value }))})`;

const kindOf = (unit: Unit): string =>
  unit.startsWith('EUR')
    ? 'la grandeur est un montant'
    : unit === 'count' || unit === 'rank'
      ? `la grandeur est un ${UNIT_LABELS[unit]}`
      : `la grandeur est en ${UNIT_LABELS[unit]}`;
