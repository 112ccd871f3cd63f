import { SECTION_KINDS, STATUSES } from './types';
import type { Place, SectionKind, Status } from './types';

/** What the choice among several printings of one figure rests on. */
export interface Printing extends Pick<Place, 'line' | 'printed'> {
  readonly value: number | null;
  readonly status: Status;
  /** year of the report that prints it */
  readonly reportYear: number;
  readonly sectionKind: SectionKind;
}

const NUMBER = /\d[\d .,\u00a0\u202f\u2009]*\d|\d/;

/**
 * The smallest step that a printed figure tells apart, in the unit of its value:
 * `2,23 %` → 0.01, `13 962` → 1, `3,5 M€` stored as 3 500 000 → 100 000.
 * @returns 0 where the figure prints no number (`=`, words)
 */
export function printedStep(printed: string, value: number): number {
  const match = NUMBER.exec(printed)?.[0];
  if (match === undefined) return 0;
  const digits = match.replace(/[ \u00a0\u202f\u2009]/g, '');
  const mark = digits.includes(',') ? ',' : /^\d{1,3}(\.\d{3})+$/.test(digits) ? '' : '.';
  const decimals = mark && digits.includes(mark) ? digits.length - digits.lastIndexOf(mark) - 1 : 0;
  const number = Number(
    mark === ',' ? digits.replace(/\./g, '').replace(',', '.') : mark ? digits : digits.replace(/\./g, ''),
  );
  const step = 10 ** -decimals;
  if (!number || !Number.isFinite(number)) return step;
  const scale = Math.abs(value) / number;
  // only whole powers of ten are scales (k€, M€); anything else is a corrected or converted figure
  const power = Math.round(Math.log10(scale || 1));
  return Math.abs(scale - 10 ** power) < 1e-6 * 10 ** power ? step * 10 ** power : step;
}

/**
 * Orders the printings of one figure (same indicator, organisation, year and measure): the first one answers.
 * Status A, then B, E, U (missing last); then the most recent report; then the most precise printing; then table
 * before key figure before prose; then the earliest line.
 */
export function comparePrintings(a: Printing, b: Printing): number {
  const rank = (p: Printing): number => (p.value === null ? STATUSES.length : STATUSES.indexOf(p.status));
  return (
    rank(a) - rank(b) ||
    b.reportYear - a.reportYear ||
    printedStep(a.printed, a.value ?? 0) - printedStep(b.printed, b.value ?? 0) ||
    SECTION_KINDS.indexOf(a.sectionKind) - SECTION_KINDS.indexOf(b.sectionKind) ||
    a.line - b.line
  );
}
