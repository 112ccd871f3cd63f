import type { Direction } from '../engine';
import type { Worksheet } from './worksheet';

const POINTS = 0.75;
/** Far enough for what is placed on sheets; counting on to the last row of Excel would take long. */
const FURTHEST = 20_000;

/** Positions on a sheet in points, from its top left corner. */
export class Sizes {
  constructor(private readonly sheet: Worksheet) {}

  top(row: number): number {
    return this.sum('rows', Math.min(row, FURTHEST));
  }

  left(column: number): number {
    return this.sum('columns', column);
  }

  /** Height of a row or width of a column, 0 where it is hidden. */
  extent(direction: Direction, index: number): number {
    const { engine } = this.sheet.context;
    if (engine.isHidden(this.sheet.Id, direction, index)) return 0;
    const pixels =
      direction === 'rows' ? engine.rowHeight(this.sheet.Id, index) : engine.columnWidth(this.sheet.Id, index);
    return pixels * POINTS;
  }

  /** The row or column at a distance from the sheet's edge, and how far into it that is. */
  at(direction: Direction, points: number): { index: number; offset: number } {
    let index = 0;
    let rest = Math.max(0, points);
    for (; index < FURTHEST; index += 1) {
      const extent = this.extent(direction, index);
      if (rest < extent) break;
      rest -= extent;
    }
    return { index, offset: rest };
  }

  private sum(direction: Direction, end: number): number {
    let points = 0;
    for (let i = 0; i < end; i += 1) points += this.extent(direction, i);
    return points;
  }
}
