import { HostError, HostObject } from '../richapi';
import { invalidArgument } from './address';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

export class WorksheetFreezePanes extends HostObject {
  constructor(private readonly sheet: Worksheet) {
    super();
  }

  /** The range is the part that stays in view (WorksheetFreezePanes.freezeAt). */
  FreezeAt(area: unknown): void {
    const { box } = this.sheet.workbook.rangeFrom(area, this.sheet);
    this.set(box.row + box.rows, box.column + box.columns);
  }
  FreezeRows(count = 1): void {
    if (!Number.isInteger(count) || count < 1) throw invalidArgument();
    this.set(count, 0);
  }
  FreezeColumns(count = 1): void {
    if (!Number.isInteger(count) || count < 1) throw invalidArgument();
    this.set(0, count);
  }
  Unfreeze(): void {
    this.set(0, 0);
  }
  GetLocation(): Range {
    const location = this.GetLocationOrNullObject();
    if (location === null) throw new HostError('ItemNotFound');
    return location;
  }
  GetLocationOrNullObject(): Range | null {
    const { rows, columns } = this.sheet.context.engine.freeze(this.sheet.Id);
    if (rows === 0 && columns === 0) return null;
    const cells = this.sheet.GetRangeByIndexes(0, 0, Math.max(rows, 1), Math.max(columns, 1));
    if (columns === 0) return cells.GetEntireRow();
    return rows === 0 ? cells.GetEntireColumn() : cells;
  }

  private set(rows: number, columns: number): void {
    this.sheet.context.engine.setFreeze(this.sheet.Id, rows, columns);
  }
}
