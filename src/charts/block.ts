import type { Dataset, Measure } from '../dataset';
import { cellValue } from '../indicators';
import { absoluteName, cellName, quoted } from './formula';
import type { Area, BlockCell, CellValue, Subject } from './spec';

/** A formula without its equals sign, and what it computes. */
export interface Term {
  readonly formula: string;
  readonly value: CellValue;
}

/** A year as a formula names it. */
export interface YearTerm {
  readonly formula: string;
  readonly value: number;
}

export const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
export const area = (row: number, column: number, rows: number, columns = 1): Area => ({ row, column, rows, columns });
export const areaName = ({ row, column, rows, columns }: Area): string =>
  `${absoluteName(row, column)}:${absoluteName(row + rows - 1, column + columns - 1)}`;

const ORGANIZATION = cell(0, 1);
const YEAR = cell(1, 1);
export const TITLE = cell(2, 1);
export const SOURCE = cell(3, 1);
const DESCRIPTION = cell(4, 1);
/** first row of a template's own table */
export const FIRST_ROW = 6;

/** A grid of formulas and constants while it is filled. */
export class Cells {
  private readonly cells: (BlockCell | null)[][] = [];

  put(row: number, column: number, content: BlockCell): void {
    while (this.cells.length <= row) this.cells.push([]);
    const line = this.cells[row]!;
    while (line.length <= column) line.push(null);
    line[column] = content;
  }

  constant(row: number, column: number, value: string | number, role?: BlockCell['role'], format?: string): void {
    this.put(row, column, { content: value, value, ...(role && { role }), ...(format && { format }) });
  }

  formula(row: number, column: number, term: Term, format?: string): void {
    this.put(row, column, { content: `=${term.formula}`, value: term.value, ...(format && { format }) });
  }

  valueAt(row: number, column: number): CellValue {
    return this.cells[row]?.[column]?.value ?? null;
  }

  /** Every row at the same width. */
  rows(): (BlockCell | null)[][] {
    const width = Math.max(...this.cells.map((line) => line.length));
    return this.cells.map((line) => [...line, ...Array.from({ length: width - line.length }, () => null)]);
  }
}

/**
 * The helper block of a chart while it is filled. On top the organisation and the year, which the user may change; then
 * title, source and description as formulas; then the template's table.
 */
export class Block extends Cells {
  /** the organisation's cell */
  readonly organization = absoluteName(ORGANIZATION.row, ORGANIZATION.column);
  readonly organizationLabel: string;
  /** the year's cell */
  readonly year: YearTerm;

  /** @param years whether the chart shows a row of years instead of one year that can be chosen */
  constructor(
    readonly data: Dataset,
    readonly subject: Subject,
    years = false,
  ) {
    super();
    this.organizationLabel = data.organization(subject.organization)?.label ?? subject.organization;
    this.year = { formula: absoluteName(YEAR.row, YEAR.column), value: subject.year };
    this.constant(0, 0, 'Organisme', 'caption');
    this.put(0, 1, { content: this.organizationLabel, value: this.organizationLabel, role: 'input' });
    if (!years) {
      this.constant(1, 0, 'Année', 'caption');
      this.put(1, 1, { content: subject.year, value: subject.year, format: '0', role: 'input' });
    }
    this.constant(2, 0, 'Titre', 'caption');
    this.constant(3, 0, 'Source', 'caption');
    this.constant(4, 0, 'Description', 'caption');
  }

  /** The level of an indicator in a year, as a cell holds it (percent as a fraction). */
  level(code: string, year: YearTerm, measure: Measure = 'realised'): Term {
    const value = this.data.value(code, this.subject.organization, year.value, measure);
    const name = measure === 'target' ? ',"objectif"' : '';
    return {
      formula: `CCSS.VAL(${quoted(code)},${year.formula},${this.organization}${name})`,
      value: Number.isNaN(value) ? null : cellValue(value, this.data.indicator(code)!.unit),
    };
  }

  /** The title of the report that prints a figure; empty where none does. */
  report(code: string, year: YearTerm, prefix = ''): Term {
    const call = `CCSS.SOURCE(${quoted(code)},${year.formula},${this.organization})`;
    const { organization } = this.subject;
    const printing = this.data.printings({ indicator: code, organization, year: year.value, measure: 'realised' })[0];
    return {
      formula: `IFERROR(${prefix && `${quoted(prefix)}&`}LEFT(${call},FIND(" › ",${call})-1),"")`,
      value:
        printing && printing.value !== null
          ? `${prefix}${this.data.report(printing.report)?.title ?? printing.report}`
          : '',
    };
  }

  /**
   * Title of two lines: what is shown; unit, year and organisation. The description says the same in one.
   * @param first the first line
   * @param unit how the unit is said (`en M€`)
   * @param years the years shown; by default the block's year
   */
  title(first: Term, unit: string, kind: string, years: Term = { ...this.year }): string {
    const value = `${first.value ?? ''}\n${unit}, ${years.value ?? ''} – ${this.organizationLabel}`;
    const formula = `${first.formula}&CHAR(10)&${quoted(`${unit}, `)}&${years.formula}&" – "&${this.organization}`;
    this.formula(TITLE.row, TITLE.column, { formula, value });
    this.formula(DESCRIPTION.row, DESCRIPTION.column, {
      formula: `${quoted(`${kind} : `)}&${formula.replace('&CHAR(10)&', '&", "&')}`,
      value: `${kind} : ${value.replace('\n', ', ')}`,
    });
    return value;
  }

  /**
   * The source line of one figure.
   * @param before what it begins with, in place of a legend
   */
  sourceOf(code: string, before = ''): string {
    const term = this.report(code, this.year, `${before}Source : `);
    this.formula(SOURCE.row, SOURCE.column, term);
    return String(term.value);
  }

  /** The source line of several cells that name reports, each said once. */
  sourceOfRows(cells: readonly Area[]): string {
    const names = cells.map((c) => cellName(c.row, c.column));
    const values = cells.map((c) => String(this.valueAt(c.row, c.column) ?? ''));
    const pieces = names.map((name, k) => (k === 0 ? name : `IF(${name}=${names[k - 1]!},""," ; "&${name})`));
    const said = values.map((v, k) => (k === 0 ? v : v === values[k - 1] ? '' : ` ; ${v}`)).join('');
    const value = `Source : ${said}`;
    this.formula(SOURCE.row, SOURCE.column, { formula: `"Source : "&${pieces.join('&')}`, value });
    return value;
  }
}

/** A category whose figure may be missing, once another year is chosen: then it says so, since it has no bar. */
export function saidCategory(label: string, value: string, known: { label: CellValue; value: CellValue }): Term {
  const missing = typeof known.value !== 'number' && known.label !== '';
  return {
    formula: `IF(OR(ISNUMBER(${value}),${label}=""),${label},${label}&" : non publié")`,
    value: missing ? `${known.label} : non publié` : known.label,
  };
}

/** A text that never changes, as a term. */
export const text = (value: string): Term => ({ formula: quoted(value), value });
