import { grid, type Box, type CellInput, type CellValue } from '../engine';
import { HostObject } from '../richapi';
import { invalidArgument } from './address';
import { announceChange } from './cellWriter';
import type { Worksheet } from './worksheet';

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
}

export class RangeSort extends HostObject {
  constructor(
    private readonly sheet: Worksheet,
    private readonly box: Box,
  ) {
    super();
  }

  Apply(fields: readonly SortField[], matchCase = false, hasHeaders = false, orientation = 'Rows'): void {
    if (orientation !== 'Rows') throw invalidArgument();
    const body = hasHeaders ? { ...this.box, row: this.box.row + 1, rows: this.box.rows - 1 } : this.box;
    sortRows(this.sheet, body, fields, matchCase);
  }
}

/** Sorts the rows of a box by value, as Excel orders them: numbers, text, truth values, errors, blanks always last. */
export function sortRows(sheet: Worksheet, box: Box, fields: readonly SortField[], matchCase: boolean): void {
  if (box.rows < 1 || fields.some(({ key }) => key < 0 || key >= box.columns)) throw invalidArgument();
  sheet.assertEditable(box);
  const { engine } = sheet.context;
  const lines = grid(box, (row, column) => ({
    value: engine.value(sheet.Id, row, column),
    formula: engine.formula(sheet.Id, row, column),
  }));
  const collator = new Intl.Collator('fr', { sensitivity: matchCase ? 'variant' : 'accent' });
  lines.sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const order = compare(a[key]?.value ?? '', b[key]?.value ?? '', collator, ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  engine.write(
    sheet.Id,
    box,
    lines.map((line) =>
      line.map(({ value, formula }): CellInput => {
        if (formula !== null) return { kind: 'formula', formula };
        return value === '' ? { kind: 'empty' } : { kind: 'value', value };
      }),
    ),
  );
  announceChange(sheet, box);
}

function rank(value: CellValue): number {
  if (value === '') return 4;
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return 2;
  return value.startsWith('#') ? 3 : 1;
}

function compare(a: CellValue, b: CellValue, collator: Intl.Collator, ascending: boolean): number {
  if (a === '' || b === '') return rank(a) - rank(b) === 0 ? 0 : a === '' ? 1 : -1;
  const direction = ascending ? 1 : -1;
  if (rank(a) !== rank(b)) return (rank(a) - rank(b)) * direction;
  if (typeof a === 'string') return collator.compare(a, String(b)) * direction;
  return (Number(a) - Number(b)) * direction;
}
