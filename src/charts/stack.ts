import type { Indicator } from '../dataset';
import { area, areaName, cell, FIRST_ROW } from './block';
import type { Block } from './block';
import { absoluteName, cellName } from './formula';
import { shortLabels } from './labels';
import { OTHERS_COLOR, partColors } from './palette';
import { largestFirst, withGaps } from './parts';
import type { Parts } from './parts';
import { spoken, say } from './scale';
import type { Scale } from './scale';
import type { Area } from './spec';

/** The parts that a chart names, largest first kept in the order of the report; the rest together. */
export interface NamedParts {
  readonly shown: readonly Indicator[];
  readonly rest: readonly Indicator[];
  readonly labels: readonly string[];
  readonly colors: readonly string[];
}

export function namedParts(block: Block, { addends, total }: Parts, count: number): NamedParts {
  const labels = shortLabels(
    addends.map((a) => a.label),
    total.label,
  );
  const top = new Set(
    addends.length <= count ? addends : largestFirst(block.data, addends, block.subject).slice(0, count - 1),
  );
  const shown = addends.filter((a) => top.has(a));
  const rest = addends.filter((a) => !top.has(a));
  return {
    shown,
    rest,
    labels: [...shown.map((a) => labels[addends.indexOf(a)]!), ...(rest.length ? ['Autres'] : [])],
    colors: [...partColors(shown), ...(rest.length ? [OTHERS_COLOR] : [])],
  };
}

export interface YearTable {
  readonly categories: Area;
  /** one column a part (the rest last) */
  readonly columns: readonly Area[];
  readonly total: Area;
  readonly reports: readonly Area[];
  readonly largest: number;
  readonly end: number;
}

/**
 * A table of years by parts with their total; an empty row marks missing years. The years are cells that can be
 * changed; the labels of the categories carry the total.
 */
export function yearTable(
  block: Block,
  parts: Parts,
  named: NamedParts,
  years: readonly number[],
  scale: Scale,
): YearTable {
  const { shown, rest, labels } = named;
  const lines = withGaps(years);
  const width = labels.length;
  // columns: year, label, parts…, total, report, then the parts that are shown together
  const total = 2 + width;
  const first = FIRST_ROW + 1;
  const header = (column: number, value: string): void => block.constant(FIRST_ROW, column, value, 'header');
  header(0, 'Année');
  header(1, 'Étiquette');
  labels.forEach((label, k) => header(2 + k, label));
  header(total, 'Total');
  header(total + 1, 'Rapport');
  rest.forEach((r, k) => header(total + 2 + k, r.label));
  const printed = (year: number): boolean =>
    !Number.isNaN(block.data.value(parts.total.indicator, block.subject.organization, year));
  lines.forEach((year, k) => {
    const row = first + k;
    if (year === null) {
      block.constant(row, 1, '…');
      return;
    }
    const term = { formula: absoluteName(row, 0), value: year };
    block.constant(row, 0, year, 'input', '0');
    const add = (column: number, codes: readonly Indicator[]): number => {
      const terms = codes.map((c) => block.level(c.indicator, term));
      terms.forEach((t, j) => block.formula(row, column + j, t, scale.format));
      return terms.reduce((s, t) => s + Number(t.value), 0);
    };
    let sum = add(2, shown);
    if (rest.length) {
      const value = add(total + 2, rest);
      block.formula(
        row,
        total - 1,
        { formula: `SUM(${areaName(area(row, total + 2, 1, rest.length))})`, value },
        scale.format,
      );
      sum += value;
    }
    block.formula(row, total, { formula: `SUM(${areaName(area(row, 2, 1, width))})`, value: sum }, scale.format);
    const code = printed(year) ? parts.total.indicator : parts.addends[0]!.indicator;
    block.formula(row, total + 1, block.report(code, term));
    const at = cellName(row, total);
    block.formula(row, 1, {
      formula: `${cellName(row, 0)}&CHAR(10)&IFERROR(${spoken(at, scale)},"")`,
      value: `${year}\n${say(sum, scale)}`,
    });
  });
  const rows = lines.flatMap((year, k) => (year === null ? [] : [first + k]));
  return {
    categories: area(first, 1, lines.length),
    columns: labels.map((_, k) => area(first, 2 + k, lines.length)),
    total: area(first, total, lines.length),
    reports: rows.map((row) => cell(row, total + 1)),
    largest: Math.max(...rows.map((row) => Math.abs(Number(block.valueAt(row, total))))),
    end: first + lines.length,
  };
}

/** `2019 – 2021`, from the cells of the years. */
export function yearSpan(
  first: Area,
  last: Area,
  years: readonly [number, number],
): { formula: string; value: string } {
  return {
    formula: `${cellName(first.row, first.column)}&" – "&${cellName(last.row, last.column)}`,
    value: `${years[0]} – ${years[1]}`,
  };
}
