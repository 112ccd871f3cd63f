import { lastRow } from '../engine';
import { HostObject } from '../richapi';
import type { Table } from './table';

/** A criterion as Excel.FilterCriteria: values, or one or two comparisons. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
}

/** Hides the rows of a table's data that one of its filters leaves out. */
export function applyFilters(table: Table): void {
  const { engine } = table.sheet.context;
  const { box } = table.GetDataBodyRange();
  for (let row = box.row; row <= lastRow(box); row += 1) {
    const shown = [...table.filters].every(([column, criteria]) => {
      const text = table.sheet.textAt(row, box.column + column);
      return passes(criteria, text, engine.value(table.sheet.Id, row, box.column + column));
    });
    if (engine.isHidden(table.sheet.Id, 'rows', row) === shown)
      engine.setHidden(table.sheet.Id, 'rows', row, 1, !shown);
  }
}

/** Filters stay with their columns when columns come and go. */
export function moveFilters({ filters }: Table, move: (column: number) => number | null): void {
  const before = [...filters];
  filters.clear();
  for (const [column, criteria] of before) {
    const moved = move(column);
    if (moved !== null) filters.set(moved, criteria);
  }
}

function passes(criteria: FilterCriteria, text: string, value: unknown): boolean {
  if (criteria.filterOn === 'Values')
    return (criteria.values ?? []).some((one) => String(one) === text || one === value);
  if (criteria.filterOn !== 'Custom') return true;
  const first = compares(criteria.criterion1 ?? '', text, value);
  if (criteria.criterion2 === undefined) return first;
  const second = compares(criteria.criterion2, text, value);
  return criteria.operator === 'Or' ? first || second : first && second;
}

function compares(criterion: string, text: string, value: unknown): boolean {
  const [, operator = '=', operand = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const number = Number(operand);
  if (/^[<>]=?$/.test(operator) && operand !== '' && !Number.isNaN(number)) {
    if (typeof value !== 'number') return false;
    return operator === '<'
      ? value < number
      : operator === '>'
        ? value > number
        : operator === '<='
          ? value <= number
          : value >= number;
  }
  const pattern = new RegExp(
    `^${operand
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'iu',
  );
  const equal = pattern.test(text) || (operand !== '' && value === number);
  return operator === '<>' ? !equal : equal;
}

export class Filter extends HostObject {
  static override readonly scalars = ['criteria'];

  constructor(
    private readonly table: Table,
    private readonly column: number,
  ) {
    super();
  }

  get Criteria(): FilterCriteria | null {
    return this.table.filters.get(this.column) ?? null;
  }
  Apply(criteria: FilterCriteria): void {
    this.table.filters.set(this.column, criteria);
    applyFilters(this.table);
  }
  ApplyValuesFilter(values: readonly unknown[]): void {
    this.Apply({ filterOn: 'Values', values });
  }
  ApplyCustomFilter(criterion1: string, criterion2?: string, operator?: 'And' | 'Or'): void {
    this.Apply({ filterOn: 'Custom', criterion1, criterion2, operator });
  }
  Clear(): void {
    this.table.filters.delete(this.column);
    applyFilters(this.table);
  }
}

export class TableAutoFilter extends HostObject {
  static override readonly scalars = ['enabled', 'isDataFiltered', 'criteria'];

  constructor(private readonly table: Table) {
    super();
  }
  get Enabled(): boolean {
    return this.table.ShowFilterButton;
  }
  get IsDataFiltered(): boolean {
    return this.table.filters.size > 0;
  }
  get Criteria(): (FilterCriteria | null)[] {
    return this.table.Columns.items.map((_, i) => this.table.filters.get(i) ?? null);
  }
  ClearCriteria(): void {
    this.table.ClearFilters();
  }
  Reapply(): void {
    applyFilters(this.table);
  }
}
