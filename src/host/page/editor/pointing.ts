import type { Box, CellPosition } from '../../engine';
import { takesReference } from '../completion';
import type { Move } from '../grid/gridView';
import { referenceText } from './references';

/** A reference that the mouse or the arrows are writing into a formula. */
interface Pointed {
  readonly start: number;
  end: number;
  row: number;
  column: number;
}

const STEPS: Readonly<Record<Move, readonly [number, number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** Writes references by pointing at cells while a formula is typed, as in Excel. */
export class Pointing {
  private pointed: Pointed | null = null;

  /** Whether a click on a cell would write its reference here. */
  possible(text: string, caret: number): boolean {
    return (this.pointed !== null && caret === this.pointed.end) || takesReference(text, caret);
  }

  /** Typing goes on: the next reference is a new one. */
  end(): void {
    this.pointed = null;
  }

  /** What to write where for a box that has been pointed at. */
  to(box: Box, sheetName: string | null, caret: number): { start: number; end: number; by: string } {
    const start = this.pointed?.start ?? caret;
    const end = this.pointed?.end ?? caret;
    const by = referenceText(box, sheetName);
    this.pointed = { start, end: start + by.length, row: box.row, column: box.column };
    return { start, end, by };
  }

  /** The next cell in a direction, from the one pointed at or the one being edited. */
  next(edited: CellPosition, direction: Move): Box {
    const [rows, columns] = STEPS[direction];
    const from = this.pointed ?? edited;
    return { row: Math.max(0, from.row + rows), column: Math.max(0, from.column + columns), rows: 1, columns: 1 };
  }
}
