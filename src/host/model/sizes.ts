import type { Worksheet } from './worksheet';

const POINTS = 0.75;

/** Positions on a sheet in points, from its top left corner. */
export class Sizes {
  constructor(private readonly sheet: Worksheet) {}

  top(row: number): number {
    let pixels = 0;
    for (let i = 0; i < Math.min(row, 20_000); i += 1) if (!this.engine.isHidden(this.sheet.Id, 'rows', i)) pixels += this.engine.rowHeight(this.sheet.Id, i);
    return pixels * POINTS;
  }

  left(column: number): number {
    let pixels = 0;
    for (let i = 0; i < column; i += 1) if (!this.engine.isHidden(this.sheet.Id, 'columns', i)) pixels += this.engine.columnWidth(this.sheet.Id, i);
    return pixels * POINTS;
  }

  private get engine() {
    return this.sheet.context.engine;
  }
}
