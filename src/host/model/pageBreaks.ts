import { cellBox, type Box } from '../engine';
import { HostCollection, HostObject } from '../richapi';
import { invalidArgument } from './address';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

/** A page break that the user set: the page ends above the row, or left of the column. */
export class PageBreak extends HostObject {
  static override readonly scalars = ['rowIndex', 'columnIndex'];

  constructor(
    private readonly list: PageBreakCollection,
    public box: Box,
  ) {
    super();
  }

  get RowIndex(): number {
    return this.box.row;
  }
  get ColumnIndex(): number {
    return this.box.column;
  }
  GetCellAfterBreak(): Range {
    return this.list.sheet.rangeOf(this.box);
  }
  Delete(): void {
    this.list.remove(this);
  }
}

export class PageBreakCollection extends HostCollection<PageBreak> {
  readonly items: PageBreak[] = [];

  constructor(readonly sheet: Worksheet) {
    super();
  }

  /** "The top left cell of the range" is the first after the break; one break at a place. */
  Add(range: unknown): PageBreak {
    const { sheet, box } = this.sheet.workbook.rangeFrom(range, this.sheet);
    if (sheet !== this.sheet) throw invalidArgument();
    const known = this.items.find((one) => one.box.row === box.row && one.box.column === box.column);
    if (known) return known;
    const added = new PageBreak(this, cellBox(box.row, box.column));
    this.items.push(added);
    return added;
  }
  GetItem(index: number): PageBreak {
    const found = this.items[index];
    if (found === undefined) throw invalidArgument();
    return found;
  }
  RemovePageBreaks(): void {
    this.items.length = 0;
  }

  remove(one: PageBreak): void {
    this.items.splice(this.items.indexOf(one), 1);
  }
  /** Breaks go along with their rows. */
  move(move: (box: Box) => Box | null): void {
    for (const one of [...this.items]) {
      const box = move(one.box);
      if (box) one.box = box;
      else this.remove(one);
    }
  }
}
