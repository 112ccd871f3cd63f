import type { Column } from './columns';

/** The years that a published change compares. */
export interface Compared {
  readonly year: number;
  readonly base: number;
  /** the header names other years than the columns beside it */
  readonly contradicted: boolean;
}

/**
 * @param column a column of changes
 * @param levelYears the years of the level columns of the same territory, ascending
 * @param rowYear the year that the row's label is
 */
export function comparedYears(
  column: Column,
  levelYears: readonly number[],
  rowYear: number | undefined,
  reportYear: number,
): Compared {
  if (rowYear !== undefined && column.base === undefined) {
    return { year: rowYear, base: rowYear - 1, contradicted: false };
  }
  const last = levelYears[levelYears.length - 1];
  const before = column.wholePeriod ? levelYears[0] : levelYears[levelYears.length - 2];
  const { year, base } = column;
  if (year !== undefined && base !== undefined) {
    const known = levelYears.includes(year) && levelYears.includes(base);
    // amounts and changes alternate: the first change looks back beyond the table
    if (known || column.alternating || levelYears.length < 2 || last === undefined || before === undefined) {
      return { year, base, contradicted: false };
    }
    // a column beside levels of 2021 and 2020 compares those
    return { year: last, base: before, contradicted: true };
  }
  if (last !== undefined && before !== undefined && last !== before)
    return { year: last, base: before, contradicted: false };
  const to = year ?? last ?? reportYear;
  return { year: to, base: to - 1, contradicted: false };
}
