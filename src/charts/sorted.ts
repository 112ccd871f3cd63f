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
  /** the values before they are sorted; their places stand at their right */
  readonly raw: Area;
}

/**
 * A table that sorts itself: the sorted rows that the chart shows, and beside them the rows as they come, with their
 * places: missing figures come last, named and without a bar. Plain functions, which every Excel has; places are unique,
 * so that equals keep their order. COUNTIF is avoided: it compares texts of 15 digits.
 * @param at first cell of the sorted rows, and the column where the others begin (three, under a header)
 * @param count how many of the largest are shown
 */
export function sortedTable(
  block: Cells,
  at: { readonly row: number; readonly column: number; readonly unsorted: number },
  rows: readonly SortedRow[],
  count: number,
  format: string,
): SortedTable {
  const { row: first, column, unsorted } = at;
  const raw = area(first, unsorted + 1, rows.length);
  const ranks = area(first, unsorted + 2, rows.length);
  ['Avant tri', 'Valeur', 'Rang'].forEach((h, k) => block.constant(first - 1, unsorted + k, h, 'header'));
  const values = rows.map((r) => (typeof r.value.value === 'number' ? r.value.value : null));
  const places = values.map((v, k) =>
    v === null
      ? values.filter((w) => w !== null).length + values.slice(0, k + 1).filter((w) => w === null).length
      : values.filter((w) => w !== null && w > v).length + values.slice(0, k + 1).filter((w) => w === v).length,
  );
  rows.forEach(({ label, value }, k) => {
    const own = cellName(first + k, unsorted + 1);
    const range = areaName(raw);
    block.formula(first + k, unsorted, label);
    block.formula(first + k, unsorted + 1, { formula: `IFERROR(${value.formula},"")`, value: values[k] ?? '' }, format);
    const above = `SUMPRODUCT(ISNUMBER(${range})*(${range}>${own}))`;
    const missing = `SUMPRODUCT(1-ISNUMBER(${absoluteName(first, unsorted + 1)}:${own}))`;
    const equal = `SUMPRODUCT(1*(${absoluteName(first, unsorted + 1)}:${own}=${own}))`;
    block.formula(
      first + k,
      unsorted + 2,
      { formula: `IF(ISNUMBER(${own}),${above}+${equal},COUNT(${range})+${missing})`, value: places[k]! },
      '0',
    );
  });
  const labels = areaName(area(first, unsorted, rows.length));
  for (let place = 1; place <= count; place++) {
    const from = places.indexOf(place);
    const match = `MATCH(${place},${areaName(ranks)},0)`;
    const label = from === -1 ? '' : rows[from]!.label.value;
    block.formula(first + place - 1, column, { formula: `IFERROR(INDEX(${labels},${match}),"")`, value: label });
    const value = from === -1 ? null : values[from]!;
    const found = `INDEX(${areaName(raw)},${match})`;
    block.formula(first + place - 1, column + 1, { formula: `IF(ISNUMBER(${found}),${found},NA())`, value }, format);
  }
  return { labels: area(first, column, count), values: area(first, column + 1, count), raw };
}
