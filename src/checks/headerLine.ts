import type { Figures, Place } from './figures';

/**
 * The line that holds the header of a column: the one above the first row of its table. Undefined where the table's
 * section does not reach so far up, or is no table.
 */
export function headerLine(figures: Figures, { section, column }: Place): number | undefined {
  if (section.kind !== 'table' || !column) return undefined;
  let first = Infinity;
  for (const figure of [...figures.levels, ...figures.changes]) {
    for (const { places } of figure.readings) {
      for (const place of places) {
        if (place.section === section && place.column) first = Math.min(first, place.line);
      }
    }
  }
  return first - 1 >= section.first_line ? first - 1 : undefined;
}

/** ` (l. 199)`, or nothing: a line is not guessed. */
export const headerText = (line: number | undefined): string => (line === undefined ? '' : ` (l. ${line})`);
