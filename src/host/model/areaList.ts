import { contains, intersection, type Box } from '../engine';

/** Facts about areas of a sheet; a later one covers an earlier one where they overlap. */
export class AreaList<T> {
  private areas: { box: Box; value: T }[] = [];

  get all(): readonly { box: Box; value: T }[] {
    return this.areas;
  }

  /** The value that holds for the whole box. */
  get(box: Box): T | null {
    return [...this.areas].reverse().find((area) => contains(area.box, box))?.value ?? null;
  }

  set(box: Box, value: T): void {
    this.clear(box);
    this.areas.push({ box, value });
  }

  /** Takes a box out; what is left of an area that it cuts stays, in pieces. */
  clear(box: Box): void {
    this.areas = this.areas.flatMap((area) => without(area.box, box).map((rest) => ({ box: rest, value: area.value })));
  }

  change(change: (value: T) => T): void {
    this.areas = this.areas.map(({ box, value }) => ({ box, value: change(value) }));
  }

  /** Moves areas along when cells are inserted or removed before them. */
  map(move: (box: Box) => Box | null): void {
    this.areas = this.areas.flatMap(({ box, value }) => {
      const moved = move(box);
      return moved ? [{ box: moved, value }] : [];
    });
  }
}

function without(area: Box, hole: Box): Box[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const bottom = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...area, row: cut.row, rows: cut.rows, columns: cut.column - area.column },
    { ...area, row: cut.row, rows: cut.rows, column: right, columns: area.column + area.columns - right },
  ].filter((box) => box.rows > 0 && box.columns > 0);
}
