import { area, cell, FIRST_ROW } from '../block';
import type { Block, Term } from '../block';
import { absoluteName } from '../formula';
import type { Area } from '../spec';

export interface Line {
  readonly label: string;
  /** what the line shows in a year, whose cell is given */
  readonly at: (year: { readonly formula: string; readonly value: number }) => Term;
}

export interface LineTable {
  readonly years: Area;
  readonly lines: readonly Area[];
  readonly labels: readonly Area[];
  readonly reports: readonly Area[];
  readonly end: number;
}

/** Years down, one line a column, and the report of each year for the source line. */
export function lineTable(
  block: Block,
  years: readonly number[],
  lines: readonly Line[],
  code: string,
  format: string,
): LineTable {
  const first = FIRST_ROW + 1;
  const last = lines.length + 1;
  block.constant(FIRST_ROW, 0, 'Année', 'header');
  lines.forEach((line, k) => block.constant(FIRST_ROW, 1 + k, line.label, 'header'));
  block.constant(FIRST_ROW, last, 'Rapport', 'header');
  years.forEach((year, k) => {
    const term = { formula: absoluteName(first + k, 0), value: year };
    block.constant(first + k, 0, year, 'input', '0');
    lines.forEach((line, j) => block.formula(first + k, 1 + j, line.at(term), format));
    block.formula(first + k, last, block.report(code, term));
  });
  return {
    years: area(first, 0, years.length),
    lines: lines.map((_, j) => area(first, 1 + j, years.length)),
    labels: lines.map((_, j) => cell(FIRST_ROW, 1 + j)),
    // years without a figure name no report
    reports: years.flatMap((_, k) => (block.valueAt(first + k, last) === '' ? [] : [cell(first + k, last)])),
    end: first + years.length,
  };
}
