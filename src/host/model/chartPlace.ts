import { cellBox, type Box } from '../engine';
import type { Sizes } from './sizes';

/** A point on a sheet: a cell, and how far into it in points. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** Where a chart stands: between two corners, so that it moves and is sized with the cells under it, as in Excel. */
export class ChartPlace {
  start: Corner;
  end: Corner;

  constructor(
    private readonly sizes: Sizes,
    left: number,
    top: number,
    width: number,
    height: number,
  ) {
    this.start = this.corner(left, top);
    this.end = this.corner(left + width, top + height);
  }

  get left(): number {
    return this.x(this.start);
  }
  get top(): number {
    return this.y(this.start);
  }
  get width(): number {
    return this.x(this.end) - this.left;
  }
  get height(): number {
    return this.y(this.end) - this.top;
  }

  set(left: number, top: number, width: number, height: number): void {
    this.start = this.corner(left, top);
    this.end = this.corner(left + width, top + height);
  }

  /** Cells are inserted or removed. */
  move(move: (box: Box) => Box | null): void {
    this.start = moved(this.start, move);
    this.end = moved(this.end, move);
  }

  private x({ column, x }: Corner): number {
    return this.sizes.left(column) + Math.min(x, this.sizes.extent('columns', column));
  }
  private y({ row, y }: Corner): number {
    return this.sizes.top(row) + Math.min(y, this.sizes.extent('rows', row));
  }
  private corner(left: number, top: number): Corner {
    const column = this.sizes.at('columns', left);
    const row = this.sizes.at('rows', top);
    return { row: row.index, column: column.index, x: column.offset, y: row.offset };
  }
}

/** A corner whose own cell was removed goes to what stands in its place. */
function moved(corner: Corner, move: (box: Box) => Box | null): Corner {
  const box = move(cellBox(corner.row, corner.column));
  return box ? { ...corner, row: box.row, column: box.column } : { ...corner, x: 0, y: 0 };
}
