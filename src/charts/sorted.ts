import { area, areaName } from './block';
import type { Cells, Term } from './block';
import { absoluteName, cellName } from './formula';
import type { Area } from './spec';

export interface SortedRow {
  readonly label: Term;
  readonly value: Term;
}

export interface SortedTable {
  readonly labels: Area;
  readonly values: Area;
  /** the unsorted values under it */
  readonly raw: Area;
  /** first free row */
  readonly end: number;
}

/**
 * A table that sorts itself: the sorted rows that the chart shows, and under them the rows as they come, with their
 * places. Plain functions, which every Excel has; places are unique, so that equals keep their order. COUNTIF is
 * avoided: it compares texts of 15 digits.
 * @param count how many of the largest are shown
 */
export function sortedTable(
  block: Cells,
  row: number,
  rows: readonly SortedRow[],
  count: number,
  format: string,
  column = 0,
): SortedTable {
  const first = row + count + 1;
  const raw = area(first, column + 1, rows.length);
  const ranks = area(first, column + 2, rows.length);
  const values = rows.map((r) => (typeof r.value.value === 'number' ? r.value.value : null));
  const places = values.map((v, k) =>
    v === null
      ? ''
      : values.filter((w) => w !== null && w > v).length + values.slice(0, k + 1).filter((w) => w === v).length,
  );
  rows.forEach(({ label, value }, k) => {
    const own = cellName(first + k, column + 1);
    const range = areaName(raw);
    block.formula(first + k, column, label);
    block.formula(first + k, column + 1, { formula: `IFERROR(${value.formula},"")`, value: values[k] ?? '' }, format);
    const above = `SUMPRODUCT(ISNUMBER(${range})*(${range}>${own}))`;
    const equal = `SUMPRODUCT(1*(${absoluteName(first, column + 1)}:${own}=${own}))`;
    block.formula(
      first + k,
      column + 2,
      { formula: `IF(ISNUMBER(${own}),${above}+${equal},"")`, value: places[k]! },
      '0',
    );
  });
  const labels = areaName(area(first, column, rows.length));
  for (let place = 1; place <= count; place++) {
    const at = places.indexOf(place);
    const match = `MATCH(${place},${areaName(ranks)},0)`;
    const label = at === -1 ? '' : rows[at]!.label.value;
    block.formula(row + place - 1, column, { formula: `IFERROR(INDEX(${labels},${match}),"")`, value: label });
    const value = at === -1 ? null : values[at]!;
    block.formula(row + place - 1, column + 1, { formula: `INDEX(${areaName(raw)},${match})`, value }, format);
  }
  return { labels: area(row, column, count), values: area(row, column + 1, count), raw, end: first + rows.length };
}
