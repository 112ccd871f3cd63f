import type { Box } from '../engine';
import { AreaList } from './areaList';

/** Cells that the protection of a sheet leaves open. */
export class UnlockedCells {
  readonly areas = new AreaList<boolean>();

  has(box: Box): boolean {
    return this.areas.get(box) === true;
  }
  mark(box: Box, unlocked: boolean): void {
    this.areas.set(box, unlocked);
  }
}
