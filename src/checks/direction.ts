import { UNIT_LABELS } from '../dataset';
import type { Evolution, Indicator } from '../dataset';
import { isRate } from '../indicators';
import { codesOf, refsOf } from './claims';
import { comparedLevels } from './evolution';
import type { Compared } from './evolution';
import type { Remark } from './evidence';
import type { Change, Figures, Level, Reading } from './figures';
import { REVERSED_POINTS } from './severity';
import type { Finding } from './types';
import { linesText, listOf, nameOf, number, quoted, signed, unique } from './wording';

const RISE = /hauss|augment|progress|croît|croiss|accro/i;
const FALL = /baiss|diminu|recul|décroît|décroiss|régress|fléchi|se réduit|réduction/i;
const RECORD = /record|meilleur niveau/i;

type Direction = 'rise' | 'fall' | 'record';

function directionOf(words: string): Direction | undefined {
  if (RECORD.test(words)) return 'record';
  return FALL.test(words) ? 'fall' : RISE.test(words) ? 'rise' : undefined;
}

/**
 * Changes that a report tells in words only (`a baissé`, `en légère progression`, `un record`; kept as changes without
 * value) against the levels that it prints. A direction is contradicted by levels that surely have the other one; a
 * record, by an earlier level of the same report that is surely better.
 */
export function directions(figures: Figures): Finding[] {
  return figures.unreadable.flatMap(({ indicator, row }): Finding[] => {
    if (!('base_year' in row) || row.status !== 'M' || /\d/.test(row.printed)) return [];
    const direction = directionOf(row.printed);
    const change = changeOf(indicator, row);
    if (!direction) return [];
    const finding =
      direction === 'record' ? againstRecord(figures, change, row) : against(figures, change, row, direction);
    return finding ? [finding] : [];
  });
}

/** The change that the words claim, with no figure of its own. */
const changeOf = (indicator: Indicator, row: Evolution): Change => ({
  kind: 'change',
  indicator,
  organization: row.organization,
  year: row.year,
  baseYear: row.base_year,
  period: row.period,
  measure: row.measure,
  report: row.report,
  unit: row.unit,
  readings: [],
});

function against(figures: Figures, change: Change, row: Evolution, direction: 'rise' | 'fall'): Finding | undefined {
  const levels = comparedLevels(figures, change);
  if (!levels) return undefined;
  const [value, base] = [levels.value.readings[0]!, levels.base.readings[0]!];
  if (direction === 'rise' ? !isAbove(base, value) : !isAbove(value, base)) return undefined;
  const between = levelsBetween(figures, change, levels);
  const beside = rowBeside(figures, levels, direction);
  const found = growthText(levels.value, value.value, base.value);
  const printed = printedChange(figures, change);
  const lines = unique([...base.lines, ...between.flatMap((l) => l.readings[0]!.lines), ...value.lines]);
  const course = [levels.base, ...between, levels.value].map((l) => `${l.readings[0]!.printed} en ${l.year}`);
  return {
    check: 'sign',
    severity: Math.abs(percentOf(value.value, base.value)) < REVERSED_POINTS ? 'medium' : 'high',
    report: change.report,
    lines: unique([row.line, ...lines, ...(printed?.lines ?? []), ...(beside?.lines ?? [])]),
    indicators: codesOf([change]),
    printed: row.printed,
    expected: `en ${direction === 'rise' ? 'baisse' : 'hausse'} (${found})`,
    message:
      `${nameOf(figures, change)} : le rapport dit ${quoted(row.printed)} (l. ${row.line}), ` +
      `alors que les niveaux imprimés, ${listOf(course, 'puis')} (${linesText(lines)}), ` +
      `montrent une ${direction === 'rise' ? 'baisse' : 'hausse'}${between.length ? ' au total' : ''} : ${found}.` +
      (printed ? ` La ${linesText(printed.lines)} imprime ${quoted(printed.printed)}.` : '') +
      (beside ? ` ${beside.text}` : ''),
    figures: refsOf([change, ...between]),
  };
}

/** The levels of the years between, where the words speak of several. */
const levelsBetween = (figures: Figures, change: Change, { value, base }: Compared): Level[] =>
  [...figures.levelsOf(change.indicator.indicator)]
    .filter(
      (l) =>
        l.report === value.report &&
        l.organization === value.organization &&
        l.period === value.period &&
        l.measure === value.measure &&
        l.year > base.year &&
        l.year < value.year,
    )
    .sort((a, b) => a.year - b.year);

/**
 * The row above or below in the same table, where it belongs to the figure and does move as the words say, where even both together
 * do not: the reader who finds that row is told so. Where both together do, the words may mean both.
 */
function rowBeside(figures: Figures, { value, base }: Compared, direction: 'rise' | 'fall'): Remark | undefined {
  const { indicator, readings } = value;
  const sections = new Set(readings.flatMap((r) => r.places.map((p) => p.section)));
  const nextTo = (line: number): boolean => readings.some((r) => r.lines.some((l) => Math.abs(l - line) === 1));
  // what is part of the figure is not to be added to it
  const parts = new Set(figures.data.breakdowns.filter((b) => b.parent === indicator.indicator).map((b) => b.child));
  for (const other of figures.levels) {
    const { parent, unit } = other.indicator;
    if (
      parent !== indicator.indicator ||
      parts.has(other.indicator.indicator) ||
      unit !== indicator.unit ||
      unit !== 'count'
    )
      continue;
    if (other.report !== value.report || other.organization !== value.organization || other.year !== value.year)
      continue;
    if (!other.readings.some((r) => r.places.some((p) => sections.has(p.section) && nextTo(p.line)))) continue;
    const before = figures.level(other.indicator.indicator, base);
    if (!before) continue;
    const [to, from] = [other.readings[0]!, before.readings[0]!];
    if (direction === 'rise' ? !isAbove(to, from) : !isAbove(from, to)) continue;
    const sum = (a: Level, b: Level): string => number(a.readings[0]!.value + b.readings[0]!.value, 0);
    const lines = unique([...from.lines, ...to.lines]);
    return {
      text:
        `La ligne ${quoted(to.places[0]!.row)} est en ${direction === 'rise' ? 'hausse' : 'baisse'} (${from.printed} puis ${to.printed}, ${linesText(lines)}) ; ` +
        `les deux ensemble passent de ${sum(base, before)} à ${sum(value, other)}.`,
      lines,
    };
  }
  return undefined;
}

function againstRecord(figures: Figures, change: Change, row: Evolution): Finding | undefined {
  const here = figures.level(change.indicator.indicator, change)?.readings[0];
  if (!here) return undefined;
  const sense = change.indicator.polarity === -1 ? -1 : 1;
  const better = [...figures.levelsOf(change.indicator.indicator)].filter(
    (l) =>
      l.report === change.report &&
      l.organization === change.organization &&
      l.period === '' &&
      l.measure === change.measure &&
      l.year < change.year &&
      (sense > 0 ? isAbove(l.readings[0]!, here) : isAbove(here, l.readings[0]!)),
  );
  const [best] = better.sort((a, b) => sense * (b.readings[0]!.value - a.readings[0]!.value));
  if (!best) return undefined;
  const { printed, lines } = best.readings[0]!;
  return {
    check: 'sign',
    severity: 'medium',
    report: change.report,
    lines: unique([row.line, ...here.lines, ...lines]),
    indicators: codesOf([change]),
    printed: row.printed,
    expected: '',
    message:
      `${nameOf(figures, change)} : le rapport dit ${quoted(row.printed)} en ${change.year} (l. ${row.line}), ${here.printed} (${linesText(here.lines)}), ` +
      `alors qu'il imprime ${printed} en ${best.year} (${linesText(lines)}).`,
    figures: refsOf([change]),
  };
}

/**
 * Whether one figure is surely above another: rounding and cutting keep the order, so that of two figures printed with the
 * same step the greater one is; else their intervals decide.
 */
const isAbove = (a: Reading, b: Reading): boolean =>
  a.status !== 'E' && b.status !== 'E' && a.step === b.step ? a.value > b.value : a.range.low > b.range.high;

const percentOf = (value: number, base: number): number =>
  base > 0 ? (100 * value) / base - 100 : Math.sign(value - base) * 100;

/** The change in percent; of a rate, in points; where it has no base, in its unit. */
function growthText(level: Level, value: number, base: number): string {
  const { unit } = level.indicator;
  const step = level.readings[0]!.step;
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  if (isRate(unit)) return signed(`${number(value - base, decimals)} pt`);
  if (base > 0) return signed(`${number(percentOf(value, base), 1)} %`);
  return signed(`${number(value - base, decimals)} ${UNIT_LABELS[unit]}`);
}

/** The same change where the report also prints it in figures. */
function printedChange(figures: Figures, change: Change): { printed: string; lines: readonly number[] } | undefined {
  for (const unit of ['percent', 'point', 'absolute'] as const) {
    const reading = figures.change(change.indicator.indicator, change, change.baseYear, unit)?.readings[0];
    if (reading) return reading;
  }
  return undefined;
}
