import type { CompactFigures } from './compact';
import { FigureIndex } from './figureIndex';

/** The narrowest column that holds these numbers: two bytes a figure where dictionaries are small, four otherwise. */
function narrow(column: ArrayLike<number>): Uint16Array | Int32Array {
  const fits = Array.prototype.every.call(column, (n: number) => n >= 0 && n <= 0xffff);
  return fits ? Uint16Array.from(column) : Int32Array.from(column);
}

/** Parallel columns of figures in memory, indexed by (indicator, organisation, year, measure). */
export class Figures {
  readonly index: FigureIndex;
  /** NaN where no value can be read, so that a missing figure can never be taken for a zero */
  readonly value: Float64Array;
  readonly status: Uint8Array;
  readonly section: ArrayLike<number>;
  readonly line: ArrayLike<number>;
  readonly period: ArrayLike<number>;
  readonly row: ArrayLike<number>;
  readonly column: ArrayLike<number>;
  readonly printed: ArrayLike<number>;
  readonly note: ArrayLike<number>;

  constructor(figures: CompactFigures) {
    this.index = new FigureIndex(
      Int32Array.from(figures.indicator),
      Int16Array.from(figures.organization),
      Int16Array.from(figures.year),
      Uint8Array.from(figures.measure),
    );
    this.value = Float64Array.from(figures.value as ArrayLike<number>, (v: number | null) => v ?? NaN);
    this.status = Uint8Array.from(figures.status);
    this.section = narrow(figures.section);
    this.line = narrow(figures.line);
    this.period = narrow(figures.period);
    this.row = narrow(figures.row);
    this.column = narrow(figures.column);
    this.printed = narrow(figures.printed);
    this.note = narrow(figures.note);
  }

  get length(): number {
    return this.value.length;
  }

  /** The rows of a key from its first one on, for a whole year only; those of a finer period stand behind them. */
  rowsFrom(first: number): number[] {
    const rows: number[] = [];
    for (let row = first; row !== -1 && row < this.length && this.index.same(row, first); row++) {
      if (this.period[row] === 0) rows.push(row);
    }
    return rows;
  }

  /** Whether the row answers for a whole year: it has a value and is not of a finer period. */
  answers(row: number): boolean {
    return this.period[row] === 0 && !Number.isNaN(this.value[row]);
  }
}
