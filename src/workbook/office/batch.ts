/* global Excel */
import { throwIfCancelled } from '../errors';

/**
 * Excel on the web refuses requests over 5 MB (documented limit), we stay under 4.5; what the client adds of its own words
 * to a large write is in the margin.
 */
const MAX_REQUEST_BYTES = 4_000_000;
/** Excel must stay answerable: this many cells are written well within a second. */
const MAX_REQUEST_CELLS = 60_000;

/** Bytes of a value in a request; characters beyond ASCII may travel as `\u00e9`. */
export function weight(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let k = 0; k < text.length; k++) if (text.charCodeAt(k) > 0x7e) bytes += 5;
  return bytes;
}

/** Actions of one operation, sent in as few requests as Excel's limits allow. */
export class Batch {
  private bytes = 0;
  private cells = 0;
  private queued = false;
  private readonly ranges = new Map<string, Excel.Range>();

  constructor(
    readonly context: Excel.RequestContext,
    private readonly options: { readonly signal?: AbortSignal; readonly onSent?: (cells: number) => void } = {},
  ) {}

  /** Queues actions; sends what is queued first where they would not fit any more. */
  async add(bytes: number, cells: number, act: () => void): Promise<void> {
    const full = this.bytes + bytes > MAX_REQUEST_BYTES || this.cells + cells > MAX_REQUEST_CELLS;
    if (this.queued && full) await this.flush();
    if (!this.queued) {
      this.context.application.suspendScreenUpdatingUntilNextSync();
      this.context.application.suspendApiCalculationUntilNextSync();
    }
    this.queued = true;
    this.bytes += bytes;
    this.cells += cells;
    act();
  }

  /** A range that several actions of the same request start from. */
  once(key: string, make: () => Excel.Range): Excel.Range {
    const known = this.ranges.get(key) ?? make();
    this.ranges.set(key, known);
    return known;
  }

  /** To be called after what moves a table's cells: its body is looked up anew. */
  forget(): void {
    this.ranges.clear();
  }

  async flush(): Promise<void> {
    if (!this.queued) return;
    throwIfCancelled(this.options.signal);
    this.queued = false;
    const { cells } = this;
    this.forget();
    this.bytes = this.cells = 0;
    await this.context.sync();
    this.options.onSent?.(cells);
  }
}

/** Lists cut so that each part fits into a request. */
export function* parts<T>(
  items: readonly T[],
  cellsEach: number,
): IterableIterator<{ first: number; items: T[]; bytes: number }> {
  let first = 0;
  let bytes = 0;
  for (let k = 0; k < items.length; k++) {
    const size = weight(items[k]) + 20;
    const full = bytes + size > MAX_REQUEST_BYTES || (k - first + 1) * cellsEach > MAX_REQUEST_CELLS;
    if (full && k > first) {
      yield { first, items: items.slice(first, k), bytes };
      first = k;
      bytes = 0;
    }
    bytes += size;
  }
  if (first < items.length) yield { first, items: items.slice(first), bytes };
}
