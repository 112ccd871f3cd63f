import type { Box } from '../../engine';
import type { Worksheet } from '../../model';
import type { FileStyles } from './styles';

interface Run {
  readonly style: number;
  box: Box;
}

/** Applies styles to rectangles of equal cells: a column of thousands of cells is one step. */
export class StyleRuns {
  private above: Run[] = [];
  private current: Run[] = [];
  private row = -1;

  constructor(
    private readonly sheet: Worksheet,
    private readonly styles: FileStyles,
  ) {}

  add(row: number, column: number, style: number): void {
    if (row !== this.row) this.endRow(row);
    const last = this.current.at(-1);
    if (last?.style === style && last.box.column + last.box.columns === column)
      last.box = { ...last.box, columns: last.box.columns + 1 };
    else this.current.push({ style, box: { row, column, rows: 1, columns: 1 } });
  }

  finish(): void {
    this.endRow(-1);
    for (const run of this.above) this.apply(run);
  }

  /** Runs that continue one of the row above grow it; the others above are complete. */
  private endRow(next: number): void {
    const grown = this.current.map((run) => {
      const before = this.above.find(
        ({ style, box }) =>
          style === run.style &&
          box.column === run.box.column &&
          box.columns === run.box.columns &&
          box.row + box.rows === run.box.row,
      );
      if (!before) return run;
      this.above.splice(this.above.indexOf(before), 1);
      return { style: run.style, box: { ...before.box, rows: before.box.rows + 1 } };
    });
    for (const run of this.above) this.apply(run);
    this.above = grown;
    this.current = [];
    this.row = next;
  }

  private apply({ style, box }: Run): void {
    const found = this.styles.cells[style];
    if (!found) return;
    if (Object.keys(found.patch).length > 0) this.sheet.context.engine.setStyle(this.sheet.Id, box, found.patch);
    if (found.unlocked) this.sheet.unlocked.mark(box, true);
  }
}
