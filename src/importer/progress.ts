import { fail } from './errors';

/** What the pane shows while a report is read. `share` from 0 to 1. */
export interface Progress {
  readonly stage: 'read' | 'recognise' | 'map' | 'compare';
  readonly share: number;
}

export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Long work gives way to the page this often. */
const SLICE_MS = 100;

/**
 * Lets long work say how far it is, give way and be cancelled: `await pace.step(stage, share)` costs next to nothing until
 * a slice is over.
 */
export class Pace {
  private last = Date.now();
  constructor(private readonly watch: Watch = {}) {}

  async step(stage: Progress['stage'], share: number): Promise<void> {
    if (this.watch.signal?.aborted) fail({ kind: 'cancelled' });
    if (Date.now() - this.last < SLICE_MS) return;
    this.watch.onProgress?.({ stage, share: Math.min(1, share) });
    await new Promise<void>((resume) => setTimeout(resume, 0));
    if (this.watch.signal?.aborted) fail({ kind: 'cancelled' });
    this.last = Date.now();
  }
}

/** Beyond these a file is no activity report: the reader stops with a message instead of filling the memory. */
export const LIMITS = {
  bytes: 60_000_000,
  textCharacters: 12_000_000,
  lines: 200_000,
  lineCharacters: 8_000,
  cellCharacters: 2_000,
  cells: 120_000,
  columns: 200,
  /** of tags within tags */
  depth: 1_000,
  unzippedBytes: 150_000_000,
  pages: 2_000,
} as const;
