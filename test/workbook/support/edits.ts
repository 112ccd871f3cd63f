import fc from 'fast-check';
import type { NodeHost } from '../../../src/host/node';

/** One thing that a user does to a loaded workbook. Places are fractions, so that they fit whatever size the table has. */
export type Edit =
  | { readonly kind: 'sort'; readonly column: number; readonly ascending: boolean }
  | { readonly kind: 'filter'; readonly column: number }
  | {
      readonly kind: 'deleteRow' | 'clearRow' | 'copyRow' | 'colour' | 'comment' | 'insertSheetRow';
      readonly row: number;
    }
  | { readonly kind: 'deleteColumn' | 'renameColumn'; readonly column: number }
  | { readonly kind: 'addColumn'; readonly column: number; readonly formula: boolean }
  | {
      readonly kind: 'paste';
      readonly row: number;
      readonly column: number;
      readonly content: 'text' | 'number' | 'formula';
    }
  | { readonly kind: 'noteInColumn'; readonly row: number }
  | { readonly kind: 'renameTable' | 'renameSheet' | 'protect' | 'totals' | 'below' | 'ownRow' | 'formulaElsewhere' }
  | { readonly kind: 'deleteTable' | 'convert' | 'deleteSheet' };

const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const of = <K extends string>(...kinds: K[]) => fc.constantFrom(...kinds);

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: of('sort'), column: place, ascending: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: of('filter'), column: place }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: of('deleteRow', 'clearRow', 'copyRow', 'colour', 'comment', 'insertSheetRow'),
      row: place,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: of('deleteColumn', 'renameColumn'), column: place }) },
  { weight: 3, arbitrary: fc.record({ kind: of('addColumn'), column: place, formula: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: of('paste'), row: place, column: place, content: of('text', 'number', 'formula') }),
  },
  { weight: 4, arbitrary: fc.record({ kind: of('noteInColumn'), row: place }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: of('renameTable', 'renameSheet', 'totals', 'below', 'ownRow', 'formulaElsewhere') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: of('protect', 'deleteTable', 'convert', 'deleteSheet') }) },
) as fc.Arbitrary<Edit>;

/** What the user wrote, by a text that occurs nowhere else. */
export class User {
  private marks = 0;
  readonly written = new Set<string>();

  constructor(private readonly host: NodeHost) {}

  do(edit: Edit): void {
    const { workbook } = this.host;
    const table = workbook.Tables.items.find((t) => t.titles.includes('valeur') && t.titles.includes('contrôle'));
    if (!table) return;
    const { sheet } = table;
    if (sheet.Protection.Protected) return;
    const rows = table.bodyRows;
    const row = 'row' in edit ? Math.floor(edit.row * rows) : 0;
    const column = 'column' in edit ? Math.floor(edit.column * table.titles.length) : 0;
    const body = table.GetDataBodyRange();
    try {
      switch (edit.kind) {
        case 'sort':
          return table.Sort.Apply([{ key: column, ascending: edit.ascending }]);
        case 'filter':
          return table.Columns.GetItemAt(column).Filter.ApplyValuesFilter([body.GetCell(0, column).Text?.[0]?.[0]]);
        case 'deleteRow':
          if (rows > 1) this.forget(() => table.deleteRows(row, 1));
          return;
        case 'clearRow':
          return this.forget(() => body.GetRow(row).Clear('Contents'));
        case 'copyRow':
          table.Rows.Add(null, body.GetRow(row).Values);
          return;
        case 'colour':
          body.GetCell(row, 0).Format.Fill.Color = '#FFFF00';
          return;
        case 'comment':
          workbook.Comments.Add(body.GetCell(row, 0), this.mark());
          return;
        case 'insertSheetRow':
          sheet.GetRange('1:1').Insert('Down');
          return;
        case 'deleteColumn':
          return this.forget(() => table.deleteColumn(column));
        case 'renameColumn':
          table.Columns.GetItemAt(column).Name = this.mark();
          return;
        case 'addColumn':
          return table.insertColumn(column, null, this.mark());
        case 'paste':
          body.GetCell(row, column).Values = [[this.content(edit.content)]];
          return;
        case 'noteInColumn': {
          table.insertColumn(table.titles.length, null, this.mark());
          table.GetDataBodyRange().GetCell(row, table.titles.length - 1).Values = [[this.mark()]];
          return;
        }
        case 'renameTable':
          table.Name = `Mon_${this.marks++}`;
          return;
        case 'renameSheet':
          sheet.Name = `Ma feuille ${this.marks++}`;
          return;
        case 'protect':
          return sheet.Protection.Protect();
        case 'totals':
          table.ShowTotals = true;
          return;
        case 'below':
          sheet.GetCell(body.box.row + body.box.rows + 1, body.box.column).Values = [[this.mark()]];
          return;
        case 'ownRow': {
          const line = table.titles.map(() => '');
          line[0] = this.mark();
          table.Rows.Add(null, [line]);
          return;
        }
        case 'formulaElsewhere': {
          const mine = workbook.Worksheets.GetItem('Feuil1');
          const at = mine.GetCell(20 + this.marks, 0);
          at.Formulas = [[`=SUM(${table.Name}[valeur])`]];
          return;
        }
        case 'deleteTable':
          return this.forget(() => table.Delete());
        case 'convert':
          table.ConvertToRange();
          return;
        case 'deleteSheet':
          return this.forget(() => sheet.Delete());
      }
    } catch (error) {
      // Excel refuses some edits (a column that is not there any more, cells that cannot move): the user sees that herself
      if ((error as { code?: string }).code === undefined) throw error;
    } finally {
      this.host.dispatcher.markStale();
    }
  }

  private mark(): string {
    const mark = `mien-${++this.marks}-`;
    this.written.add(mark);
    return mark;
  }

  private content(kind: 'text' | 'number' | 'formula'): string | number {
    if (kind === 'formula') return `=LEN("${this.mark()}")`;
    if (kind === 'text') return this.mark();
    this.written.add(`n${770_000 + ++this.marks}`);
    return 770_000 + this.marks;
  }

  /** What she deletes herself is not looked for afterwards. */
  private forget(remove: () => void): void {
    remove();
    const left = marksIn(this.host);
    for (const mark of this.written) if (!left.has(mark)) this.written.delete(mark);
  }
}

/** The marks in the workbook, each with the key of the row that it stands in and the heading above it. */
export function marksIn(host: NodeHost): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (text: string, where: string): void => {
    for (const mark of text.match(/mien-\d+-|^77\d{4}$/g) ?? []) {
      const key = /^77/.test(mark) ? `n${mark}` : mark;
      found.set(key, [...(found.get(key) ?? []), where]);
    }
  };
  for (const sheet of host.workbook.Worksheets.items) {
    const { engine } = sheet.context;
    const used = engine.usedBox(sheet.Id, true);
    for (let row = used?.row ?? 0; used && row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const content = engine.formula(sheet.Id, row, column) ?? engine.value(sheet.Id, row, column);
        add(String(content), rowName(host, sheet.Id, row));
      }
    }
    for (const comment of sheet.Comments.items) add(comment.Content, rowName(host, sheet.Id, comment.box.row));
  }
  return found;
}

/** The code, year and measure of a row of `Données`; of other cells nothing. */
function rowName(host: NodeHost, sheetId: string, row: number): string {
  const table = host.workbook.Tables.items.find((t) => t.titles.includes('valeur') && t.titles.includes('contrôle'));
  if (table?.sheet.Id !== sheetId || row <= table.box.row || row >= table.box.row + table.box.rows) return '';
  const { engine } = table.sheet.context;
  return ['code', 'année', 'mesure']
    .map((title) => table.titles.indexOf(title))
    .map((at) => table.box.column + at)
    .map((at) =>
      at < table.box.column ? '' : String(engine.formula(sheetId, row, at) ?? engine.value(sheetId, row, at)),
    )
    .join('|');
}
