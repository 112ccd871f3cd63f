import fc from 'fast-check';
import type { NodeHost } from '../../../src/host/node';
import type { Table } from '../../../src/host/model';

/** Every thing that a user does to a loaded workbook. */
export const KINDS = [
  'sort',
  'filter',
  'deleteRow',
  'clearRow',
  'copyRow',
  'colour',
  'comment',
  'insertSheetRow',
  'deleteColumn',
  'renameColumn',
  'addColumn',
  'formulaColumn',
  'noteInColumn',
  'pasteText',
  'pasteNumber',
  'pasteFormula',
  'renameTable',
  'renameSheet',
  'totals',
  'below',
  'ownRow',
  'formulaElsewhere',
  'protect',
  'deleteTable',
  'convert',
  'deleteSheet',
] as const;
export type EditKind = (typeof KINDS)[number];

/** Places are fractions, so that they fit whatever size the table has. */
export interface Edit {
  readonly kind: EditKind;
  /** which of the add-in's tables */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

const RARE: readonly EditKind[] = ['protect', 'deleteTable', 'convert', 'deleteSheet', 'deleteColumn'];
const place = fc.double({ min: 0, max: 0.999, noNaN: true });

export const edits: fc.Arbitrary<Edit> = fc.record({
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...KINDS.filter((kind) => !RARE.includes(kind))) },
    { weight: 1, arbitrary: fc.constantFrom(...RARE) },
  ),
  // `Données` more often than the others
  table: fc.constantFrom(0, 0, 0, 1, 2, 3),
  row: place,
  column: place,
});

/** Does edits, and knows by a text that occurs nowhere else what she has written. */
export class User {
  private count = 0;
  private readonly tables: readonly Table[];
  /** how often each kind of edit came to pass */
  readonly done = new Map<EditKind, number>();

  constructor(private readonly host: NodeHost) {
    const order = ['CCSS_Donnees', 'CCSS_Indicateurs', 'CCSS_Sources', 'CCSS_Controles'];
    this.tables = order.map((name) => host.workbook.Tables.GetItem(name));
  }

  do(edit: Edit): void {
    const table = this.tables[edit.table]!;
    const there = this.host.workbook.Tables.items.includes(table);
    if (!there || table.sheet.Protection.Protected) return;
    try {
      if (this.act(edit, table)) this.done.set(edit.kind, (this.done.get(edit.kind) ?? 0) + 1);
    } catch (error) {
      // Excel refuses some edits (a column that is not there any more, cells that cannot move): the user sees that herself
      if ((error as { code?: string }).code === undefined) throw error;
    } finally {
      this.host.dispatcher.markStale();
    }
  }

  /** @returns whether there was something to do */
  private act(edit: Edit, table: Table): boolean {
    const { workbook } = this.host;
    const { sheet } = table;
    const rows = table.bodyRows;
    const row = Math.floor(edit.row * rows);
    const column = Math.floor(edit.column * table.titles.length);
    const body = table.GetDataBodyRange();
    const cell = body.GetCell(row, column);
    const end = table.titles.length;
    switch (edit.kind) {
      case 'sort':
        table.Sort.Apply([{ key: column, ascending: edit.row < 0.5 }]);
        return true;
      case 'filter':
        table.Columns.GetItemAt(column).Filter.ApplyValuesFilter([body.GetCell(0, column).Text?.[0]?.[0]]);
        return true;
      case 'deleteRow':
        if (rows < 2) return false;
        table.deleteRows(row, 1);
        return true;
      case 'clearRow':
        body.GetRow(row).Clear('Contents');
        return true;
      case 'copyRow':
        table.Rows.Add(null, body.GetRow(row).Values);
        return true;
      case 'colour':
        cell.Format.Fill.Color = '#FFFF00';
        return true;
      case 'comment':
        workbook.Comments.Add(cell, this.mark());
        return true;
      case 'insertSheetRow':
        sheet.GetRange('1:1').Insert('Down');
        return true;
      case 'deleteColumn':
        table.deleteColumn(column);
        return true;
      case 'renameColumn':
        table.Columns.GetItemAt(column).Name = this.mark();
        return true;
      case 'addColumn':
        table.insertColumn(column, null, this.mark());
        return true;
      case 'formulaColumn': {
        const first = body.box.row + 1;
        const filled = Array.from({ length: rows }, (_, k) => [`=LEN("${k}")+ROW(A${first + k})`]);
        table.insertColumn(end, null, this.mark());
        table.GetDataBodyRange().GetColumn(end).Formulas = filled;
        return true;
      }
      case 'noteInColumn':
        table.insertColumn(end, null, this.mark());
        table.GetDataBodyRange().GetCell(row, end).Values = [[this.mark()]];
        return true;
      case 'pasteText':
        cell.Values = [[this.mark()]];
        return true;
      case 'pasteNumber':
        cell.Values = [[770_000 + ++this.count]];
        return true;
      case 'pasteFormula':
        cell.Values = [[`=LEN("${this.mark()}")`]];
        return true;
      case 'renameTable':
        table.Name = `Mon_${this.count++}`;
        return true;
      case 'renameSheet':
        sheet.Name = `Ma feuille ${this.count++}`;
        return true;
      case 'protect':
        sheet.Protection.Protect();
        return true;
      case 'totals':
        table.ShowTotals = true;
        return true;
      case 'below':
        sheet.GetCell(body.box.row + body.box.rows + 1, body.box.column).Values = [[this.mark()]];
        return true;
      case 'ownRow':
        table.Rows.Add(null, [table.titles.map((_, k) => (k === 0 ? this.mark() : ''))]);
        return true;
      case 'formulaElsewhere': {
        const mine = workbook.Worksheets.GetItem('Feuil1');
        const at = edit.row < 0.5 ? `SUM(${table.Name}[${table.titles[column]}])` : cell.Address;
        mine.GetCell(20 + this.count++, 0).Formulas = [[`=${at}`]];
        return true;
      }
      case 'deleteTable':
        table.Delete();
        return true;
      case 'convert':
        table.ConvertToRange();
        return true;
      case 'deleteSheet':
        sheet.Delete();
        return true;
    }
  }

  private mark(): string {
    return `mien-${++this.count}-`;
  }
}

/** Whether a content is one that only the user writes. */
export const isHers = (content: unknown): boolean => /mien-\d+-|^77\d{4}$|^=/.test(String(content));
