import { codesOf, linesOf, refsOf } from './claims';
import { comparedLevels, evolutionIdentity } from './evolution';
import type { Compared } from './evolution';
import type { Explained } from './explained';
import type { Change, Figures, Level, Reading } from './figures';
import { evaluate, figuresOf, holdsWith, nominal, printedTarget, targetOf } from './identity';
import type { Identity, Violation } from './identity';
import { lineOf, placeOf, shiftedFindings } from './shiftedColumn';
import type { Move } from './shiftedColumn';
import type { Finding } from './types';
import { linesText, quoted, unique } from './wording';

/**
 * Published changes, or levels, that stand on the wrong row: they contradict their own row and fit a neighbouring one.
 * One row that happens to fit another proves nothing (with one decimal, one pair of rows in a hundred does), so that a
 * finding needs two rows that exchange their figures, two shifted by one row the same way, or three and more that fit
 * other rows in the order in which they are printed, being half or more of the rows that contradict.
 */
export function misalignments(figures: Figures, broken: readonly Violation[]): Explained {
  const explained = new Set<Violation>();
  const findings: Finding[] = [];
  const tables = tableRows(figures, broken);
  for (const column of columnsOf(broken)) {
    const rows = tables.get(placeOf(column[0]!)!.section.section) ?? [];
    for (let open = column; open.length > 1;) {
      const found = shifted(figures, open, rows) ?? exchangedChanges(figures, open) ?? exchangedLevels(figures, open);
      if (!found) break;
      for (const v of found.explained) explained.add(v);
      findings.push(...found.findings);
      open = open.filter((v) => !explained.has(v));
    }
  }
  return { findings, explained };
}

/** Contradicting changes of one column of one table, by line; two or more. */
function columnsOf(broken: readonly Violation[]): Violation[][] {
  const columns = new Map<string, Violation[]>();
  for (const violation of broken) {
    const change = targetOf(violation.identity);
    const reading = printedTarget(violation);
    // growth rates and differences of levels only: a change that rests on another one has no row of levels
    if (change?.kind !== 'change' || !reading || violation.identity.numerator.some((t) => t.figure.kind === 'change'))
      continue;
    const place = placeOf(violation);
    if (!place) continue;
    const key = `${place.section.section}|${change.year}|${change.baseYear}|${change.unit}|${place.column}`;
    const column = columns.get(key);
    if (column) column.push(violation);
    else columns.set(key, [violation]);
  }
  return [...columns.values()].filter((c) => c.length > 1).map((c) => c.sort((a, b) => lineOf(a) - lineOf(b)));
}

interface Row {
  readonly level: Level;
  readonly line: number;
}

/** The rows of levels of the tables with contradictions, by line. */
function tableRows(figures: Figures, broken: readonly Violation[]): Map<string, Row[]> {
  const tables = new Map<string, Row[]>();
  for (const v of broken) {
    const section = placeOf(v)?.section;
    if (section) tables.set(section.section, []);
  }
  if (!tables.size) return tables;
  for (const level of figures.levels) {
    for (const reading of level.readings) {
      for (const { section, line } of reading.places) tables.get(section.section)?.push({ level, line });
    }
  }
  for (const rows of tables.values()) rows.sort((a, b) => a.line - b.line);
  return tables;
}

interface Found {
  readonly findings: readonly Finding[];
  readonly explained: readonly Violation[];
}

/** Figures slide by a few rows; a fit further away is an accident. */
const MAX_ROWS = 8;

/** The longest run of changes that fit other rows in printed order. */
function shifted(figures: Figures, column: readonly Violation[], rows: readonly Row[]): Found | undefined {
  const { year, baseYear, measure } = targetOf(column[0]!.identity) as Change;
  const levels = rows.filter((r) => r.level.year === year && r.level.measure === measure && r.level.period === '');
  const at = new Map(levels.map((r, k) => [r.line, k]));
  const movesOfAll = (violations: readonly Violation[]): Move[] =>
    violations.flatMap((violation) => movesOf(figures, violation, levels, at, baseYear));
  const run = longestRun(movesOfAll(column));
  if (!run.length || run.length * 2 < column.length) return undefined;
  const step = (m: Move): number => at.get(m.line)! - (at.get(m.from) ?? NaN);
  const byOneRow =
    run.length === 2 && column.length === 2 && Math.abs(step(run[0]!)) === 1 && step(run[0]!) === step(run[1]!);
  if (run.length < 3 && !byOneRow) return undefined;
  const suspects = suspectsIn(figures, column);
  const whole = longestRun(movesOfAll([...column, ...suspects].sort((a, b) => lineOf(a) - lineOf(b))));
  const told = whole.length > run.length ? whole : run;
  const wrong = [...new Set([...column, ...told.map((m) => m.violation)])].sort((a, b) => lineOf(a) - lineOf(b));
  return { explained: column, findings: shiftedFindings(figures, wrong, told) };
}

/**
 * Changes between those that contradict their rows that only the rounding of small levels (74 % and 94 %) lets pass: as the
 * levels are printed, they give another change.
 */
function suspectsIn(figures: Figures, column: readonly Violation[]): Violation[] {
  const { section, column: header } = placeOf(column[0]!)!;
  const { year, baseYear, unit } = targetOf(column[0]!.identity) as Change;
  const [first, last] = [lineOf(column[0]!), lineOf(column[column.length - 1]!)];
  return figures.changes.flatMap((change) => {
    if (change.year !== year || change.baseYear !== baseYear || change.unit !== unit) return [];
    return change.readings.flatMap((reading): Violation[] => {
      const between = reading.places.some(
        (p) => p.section === section && p.column === header && p.line > first && p.line < last,
      );
      const levels = between && comparedLevels(figures, change);
      if (!levels || (unit === 'percent' && levels.base.readings[0]!.value <= 0)) return [];
      const identity = evolutionIdentity(change, reading, levels);
      const { holds, choice, computed } = evaluate(identity);
      if (!holds || !computed) return [];
      const suspect = { identity, choice, computed };
      return Math.abs(nominal(suspect) - reading.value) > reading.step ? [suspect] : [];
    });
  });
}

/** The rows nearby whose levels a change fits. */
function movesOf(
  figures: Figures,
  violation: Violation,
  levels: readonly Row[],
  at: ReadonlyMap<number, number>,
  baseYear: number,
): Move[] {
  const change = targetOf(violation.identity) as Change;
  const reading = printedTarget(violation)!;
  const from = lineOf(violation);
  const own = at.get(from);
  if (own === undefined) return [];
  return levels.slice(Math.max(0, own - MAX_ROWS), own + MAX_ROWS + 1).flatMap(({ level, line }): Move[] => {
    if (level.indicator === change.indicator) return [];
    const there = { ...change, indicator: level.indicator, organization: level.organization };
    const to = comparedLevels(figures, there, change.year, baseYear);
    if (!to || to.base.readings[0]!.value <= 0) return [];
    return fitsClosely(evolutionIdentity(change, reading, to), reading) ? [{ violation, to, from, line }] : [];
  });
}

/**
 * Not only what rounding allows, which for levels of two digits (77 %, 96 %) is a wide range: the levels as they are printed
 * give the change to its last digit, or they leave it a few digits of room at most.
 */
function fitsClosely(identity: Identity, { value, step }: Reading): boolean {
  const outcome = evaluate(identity);
  if (!outcome.holds || !outcome.computed) return false;
  const { computed, choice } = outcome;
  return computed.high - computed.low <= 4 * step || Math.abs(nominal({ identity, choice, computed }) - value) <= step;
}

/** The most moves, one for each change, whose rows ascend with the changes' own. */
function longestRun(moves: readonly Move[]): Move[] {
  const length = moves.map(() => 1);
  const previous = moves.map(() => -1);
  let last = -1;
  moves.forEach((move, k) => {
    // the moves before that can matter are those of the rows just above
    for (let j = Math.max(0, k - MAX_ROWS * MAX_ROWS); j < k; j++) {
      const before = moves[j]!;
      if (before.from < move.from && before.line < move.line && length[j]! >= length[k]!) {
        length[k] = length[j]! + 1;
        previous[k] = j;
      }
    }
    if (last === -1 || length[k]! > length[last]!) last = k;
  });
  const run: Move[] = [];
  for (let k = last; k !== -1; k = previous[k]!) run.unshift(moves[k]!);
  return run;
}

/** Two rows whose changes fit each other's levels. */
function exchangedChanges(figures: Figures, column: readonly Violation[]): Found | undefined {
  const levelsOf = (v: Violation): Compared | undefined => comparedLevels(figures, targetOf(v.identity) as Change);
  for (const [k, a] of column.entries()) {
    for (const b of column.slice(k + 1, k + 4)) {
      const [ofA, ofB] = [levelsOf(a), levelsOf(b)];
      if (!ofA || !ofB) continue;
      const fits = (v: Violation, levels: Compared): boolean | undefined =>
        evaluate(evolutionIdentity(targetOf(v.identity) as Change, printedTarget(v)!, levels)).holds;
      if (fits(a, ofB) && fits(b, ofA)) return exchanged([a, b], 'les évolutions imprimées');
    }
  }
  return undefined;
}

/** Two rows that would hold if they exchanged their levels of one year. */
function exchangedLevels(figures: Figures, column: readonly Violation[]): Found | undefined {
  for (const [k, a] of column.entries()) {
    for (const b of column.slice(k + 1, k + 4)) {
      const [ofA, ofB] = [a, b].map((v) => comparedLevels(figures, targetOf(v.identity) as Change));
      if (!ofA || !ofB || ofA.value.indicator.unit !== ofB.value.indicator.unit) continue;
      for (const side of ['value', 'base'] as const) {
        const [atA, atB] = [a.choice.get(ofA[side]), b.choice.get(ofB[side])];
        if (!atA || !atB) continue;
        if (
          !holdsWith(a.identity, a.choice, ofA[side], atB.range) ||
          !holdsWith(b.identity, b.choice, ofB[side], atA.range)
        )
          continue;
        return exchanged([a, b], `les niveaux ${ofA[side].year} (${quoted(atA.printed)} et ${quoted(atB.printed)})`);
      }
    }
  }
  return undefined;
}

function exchanged(pair: readonly Violation[], what: string): Found {
  const labels = pair.map((v) => quoted(targetOf(v.identity)!.indicator.label)).join(' et ');
  const readings = pair.map((v) => printedTarget(v)!);
  const finding = findingOf(
    pair,
    `Lignes interverties : ${labels} (${linesText(pair.map(lineOf))}) ne s'accordent pas avec leurs évolutions ; elles s'accorderaient si ${what} étaient échangées entre les deux lignes.`,
    readings
      .map((r) => r.printed)
      .reverse()
      .join(' ; '),
  );
  return { findings: [finding], explained: pair };
}

function findingOf(column: readonly Violation[], message: string, expected: string): Finding {
  const all = column.flatMap((v) => figuresOf(v.identity));
  return {
    check: 'misaligned',
    severity: 'high',
    report: all[0]!.report,
    lines: unique(column.flatMap(linesOf)),
    indicators: codesOf(all),
    printed: column.map((v) => printedTarget(v)!.printed).join(' ; '),
    expected,
    message,
    figures: refsOf(all),
  };
}
